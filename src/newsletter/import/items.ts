import { type Block, isBold, wordsOf } from './blocks.ts';
import { findDates } from './dates.ts';
import { isStandingLink } from './housekeeping.ts';
import { introducedPerson, isPersonName } from './people.ts';
import type { Section } from './sections.ts';
import { boldLead, suggestTitle } from './title.ts';

/** One announcement of a newsletter, as far as its lines are set. */
export interface Item {
  section: Section;
  title: string;
  /** Whether the title stands over the item, or was made from its words. */
  titled: boolean;
  /** The block of the title, or the first one. */
  block: Block;
  /** Short lines between title and text: dates, deadlines, a place. */
  header: Block[];
  body: Block[];
}

/** The announcements of a section: each a title and what stands below it, or a paragraph of its own. */
export function itemsOf(section: Section): Item[] {
  const { role, blocks } = section;
  if (role === 'end' || blocks.length === 0) return [];
  if (role === 'spotlight') return spotlightsOf(section);
  const items = titledItems(section);
  if (role === 'intro') return items.filter(({ titled, block }) => titled && !isHeaderLine(block));
  if (role === 'publication' && !items.some(({ titled }) => titled)) return [untitled(section, blocks)];
  return items;
}

/** Questions and answers belong to one person, unless the section names several, each above their own. */
function spotlightsOf(section: Section): Item[] {
  const { blocks } = section;
  const starts = blocks.flatMap((block, index) => (isLine(block) && isPersonName(wordsOf(block)) ? [index] : []));
  if (starts.length === 0 && isAboutNobody(blocks)) return titledItems({ ...section, role: 'updates' });
  if (starts.length === 0) return [untitled(section, blocks)];
  return starts.map((start, index) => {
    const [block, ...body] = blocks.slice(start, starts[index + 1]) as [Block, ...Block[]];
    return { ...titledBy(section, block), body };
  });
}

/** "Partnership spotlight", and below it several titles: news of the community, and no interview. */
function isAboutNobody(blocks: readonly Block[]): boolean {
  const titles = blocks.filter((block) => isLine(block) && !isHeaderLine(block)).map(wordsOf);
  const text = blocks.map(wordsOf).join(' ').slice(0, 6000);
  return titles.length > 1 && !titles.some((title) => title.includes('?')) && introducedPerson(text) === undefined;
}

function untitled(section: Section, blocks: readonly Block[]): Item {
  const [block] = blocks as [Block];
  return { section, title: suggestTitle(blocks), titled: false, block, header: [], body: [...blocks] };
}

function titledItems(section: Section): Item[] {
  const items: Item[] = [];
  let current: Item | undefined;
  const hasTitles = section.blocks.some((block) => isLine(block) && !isHeaderLine(block));
  for (const block of section.blocks) {
    if (isStandingLink(block)) {
      // "Our institute's" may stand in a line of its own above "vacancies".
      if (current && isBare(current)) items.pop();
      current = undefined;
      continue;
    }
    const place = placeOf(block, current, hasTitles);
    if (place === 'header') current?.header.push(block);
    else if (place === 'body') current?.body.push(block);
    else if (place !== 'nowhere') {
      current = place === 'title' ? titledBy(section, block) : untitled(section, [block]);
      items.push(current);
    }
  }
  return items;
}

function titledBy(section: Section, block: Block): Item {
  return { section, title: wordsOf(block), titled: true, block, header: [], body: [] };
}

function isBare({ titled, header, body }: Item): boolean {
  return titled && header.length === 0 && body.length === 0;
}

type Placed = 'title' | 'header' | 'body' | 'own' | 'nowhere';

function placeOf(block: Block, current: Item | undefined, hasTitles: boolean): Placed {
  const hasBody = current !== undefined && (current.body.length > 0 || !current.titled);
  if (current && !hasBody && isHeaderLine(block)) return 'header';
  if (isLine(block)) return placeOfLine(block, current, hasBody);
  if (current && hasBody && current.titled && isLateHeader(block)) return 'header';
  if (opensByItself(block, current, hasTitles)) return 'own';
  return current ? 'body' : 'nowhere';
}

/**
 * Whether a paragraph is an announcement of its own: where nothing has a title, each that leads
 * somewhere; else what comes before the first title, or starts with bold words among bold titles.
 */
function opensByItself(block: Block, current: Item | undefined, hasTitles: boolean): boolean {
  if (!leadsSomewhere(block)) return false;
  if (current === undefined) return isAnnouncement(block);
  if (hasTitles) return current.block.kind !== 'heading' && boldLead(block) !== undefined && isAnnouncement(block);
  return isAnnouncement(block) || [current.block, ...current.body].some(leadsSomewhere);
}

/** Whether a line of a spotlight is a heading: a question is bold, and stands above its answer. */
export function isLineOfSpotlight(block: Block): boolean {
  return block.kind === 'heading' || (block.kind === 'text' && isBold(block));
}

/** A heading, or a line that is bold as a whole: mostly a title. */
function isLine(block: Block): boolean {
  if (block.kind === 'heading') return true;
  return block.kind === 'text' && isBold(block) && !isSentence(wordsOf(block));
}

/** What is bold for its weight: a sentence, a question to somebody, what introduces a list. */
function isSentence(words: string): boolean {
  return (
    words.split(' ').length > LONGEST_TITLE ||
    /[.:;,]$/.test(words) ||
    /^(who|what|where|when|why|how|tell us|do|did|is|are|can|could|which)\b.*\?$/i.test(words)
  );
}

const LONGEST_TITLE = 40;

function placeOfLine(block: Block, current: Item | undefined, hasBody: boolean): Placed {
  if (current && hasBody && isLateHeader(block)) return 'header';
  // Below a heading, what is bold and comes before the text is no other title, but where it is.
  if (current && !hasBody && current.block.kind === 'heading' && block.kind !== 'heading') return 'header';
  if (current && isBare(current) && current.block.kind !== 'heading' && isPlaceLine(wordsOf(block))) return 'header';
  return 'title';
}

/** `Bologna, Italy`, `Online` */
function isPlaceLine(words: string): boolean {
  return (
    /^(online|virtual|hybrid|in[- ]person|zoom|teams)\b/i.test(words) ||
    /^\p{Lu}[\p{L} .'-]{1,40}, \p{Lu}[\p{L} .'-]{1,40}$/u.test(words)
  );
}

/** A deadline may come below the text; there it has to say that it is one, or be nothing but a date. */
function isLateHeader(block: Block): boolean {
  if (!isBold(block) || !isHeaderLine(block)) return false;
  const rest = withoutDates(wordsOf(block));
  return rest === '' || /^(deadline|closing date|date|when|where|venue|location)\b/i.test(rest);
}

/** A short line whose point is a date, or that starts with the name of what it tells: `When: …`, `Venue: …`. */
export function isHeaderLine(block: Block): boolean {
  const words = wordsOf(block);
  if (words.length > LONGEST_LINE) return false;
  if (LABELLED.test(words) && words.split(' ').length <= MOST_WORDS * 2) return true;
  const rest = withoutDates(words);
  if (rest === words) return block.kind !== 'heading' && isBold(block) && VAGUE_DATE.test(words);
  const count = rest === '' ? 0 : rest.split(' ').length;
  // "Networking day, May 2026" is a title; of a month, only a label makes a line of its own.
  if (findDates(words, undefined).every(({ form }) => form === 'month')) return count <= MOST_WORDS_OF_LABEL;
  const isSet = isBold(block) || block.kind === 'heading';
  return isSet ? count <= MOST_WORDS : count <= 6 && !/[.!]$/.test(words);
}

const LONGEST_LINE = 300;
const MOST_WORDS = 10;
const MOST_WORDS_OF_LABEL = 3;
const LABELLED =
  /^((application|submission|registration|closing|abstract)s? )?(deadlines?|date|dates|when|where|time|times|venue|location|place|closing date|closes|starts|ends|cost)\s?:/i;
/** "Spring 2024", "dates to be confirmed", "rolling deadline" */
const VAGUE_DATE =
  /\b(spring|summer|autumn|fall|winter|early|mid|late) (20\d\d)\b|\b(dates?|deadlines?|time) (tbc|tba|to be (confirmed|announced))\b|\b(rolling|ongoing|no) (deadline|basis)\b|\bdeadline:? (rolling|ongoing|none)\b/i;

/** What is left of a line when its dates and times are taken out. */
function withoutDates(words: string): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of findDates(words, undefined)) {
    rest += `${words.slice(from, start)} `;
    from = end;
  }
  if (from === 0) return words;
  return (rest + words.slice(from))
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** A paragraph that leads somewhere announces something if it asks the reader to go there or says when. */
function isAnnouncement(block: Block): boolean {
  const words = wordsOf(block).slice(0, 2000);
  return block.kind === 'bullet' || findDates(words, undefined).length > 0 || ASKS.test(words);
}

function leadsSomewhere({ pieces }: Block): boolean {
  return pieces.some(({ url }) => url !== undefined && !url.startsWith('mailto:'));
}

const ASKS =
  /\b(register|registration|sign[- ]?up|apply|application|find out|more info|further info|submit|join|read|book|watch|nominate|vacanc|deadline)/i;
