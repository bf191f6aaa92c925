import { type Block, type Piece, plain, wordsOf } from './blocks.ts';
import type { Item } from './items.ts';
import type { Kind } from './kind.ts';
import { cleanAddress, type Dropped } from './links.ts';

/** A link of an item, clean, with the words around it. */
export interface ItemLink {
  url: string;
  /** What is clicked on. */
  words: string;
  /** The clause it stands in, from the link or the stop before it on. */
  clause: string;
  /** The sentence up to it. */
  sentence: string;
  block: Block;
}

export interface ItemLinks {
  links: ItemLink[];
  mails: string[];
  dropped: { why: Dropped; words: string; block: Block }[];
}

/** Every link of an item, clean, in order, each once. */
export function linksOf({ block, header, body }: Item): ItemLinks {
  const found: ItemLinks = { links: [], mails: [], dropped: [] };
  const blocks = [...new Set([block, ...header, ...body])];
  for (const part of blocks) {
    let clause = '';
    let sentence = '';
    for (const { pieces, url } of runsOf(part.pieces)) {
      const words = wordsOf({ pieces });
      if (url === undefined) {
        const text = pieces.map((piece) => piece.text).join('');
        clause = lastClause(`${clause}${text}`);
        sentence = lastClause(`${sentence}${text}`);
        continue;
      }
      const cleaned = cleanAddress(url);
      if ('mail' in cleaned) found.mails.push(cleaned.mail);
      else if ('dropped' in cleaned) found.dropped.push({ why: cleaned.dropped, words, block: part });
      else if (!found.links.some((other) => other.url === cleaned.url))
        found.links.push({ url: cleaned.url, words, clause: plain(clause), sentence: plain(sentence), block: part });
      clause = /^[\p{Lu}'"‘“]/u.test(words) || words.split(' ').length > 2 ? words : '';
      sentence += words;
    }
  }
  return found;
}

/** One link may be in several pieces, where a part of its words is bold. */
function runsOf(pieces: readonly Piece[]): { pieces: Piece[]; url: string | undefined }[] {
  const runs: { pieces: Piece[]; url: string | undefined }[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && last.url === piece.url) last.pieces.push(piece);
    else runs.push({ pieces: [piece], url: piece.url });
  }
  return runs;
}

function lastClause(text: string): string {
  const near = text.slice(-LONGEST_CLAUSE);
  const stop = Math.max(...['. ', '! ', '? ', '.\n', '!\n', '; '].map((sign) => near.lastIndexOf(sign)));
  return stop === -1 ? near : near.slice(stop + 1);
}

const LONGEST_CLAUSE = 300;

/**
 * The link a reader is meant to follow: that of the sentence which asks to register, apply or find
 * out more, mostly the closing one with its "here". Pages of people, of the series and of last
 * month's recordings come along, and are not meant. Of several as good, the first.
 */
export function primaryLink(links: readonly ItemLink[], kind: Kind, title: string): ItemLink | undefined {
  let best: { link: ItemLink; score: number } | undefined;
  for (const link of links) {
    const score = scoreOf(link, kind, title);
    if (best === undefined || score > best.score) best = { link, score };
  }
  return best?.link;
}

function scoreOf({ url, words, clause, sentence, block }: ItemLink, kind: Kind, title: string): number {
  const isVague = VAGUE.test(words) || words === '' || /^https?:/.test(words);
  const said = `${clause} ${isVague ? '' : words}`;
  let score = 0;
  if (isVague) score += 2;
  // A paper that is named is as good as one that is asked to be read.
  if (ASKS[kind].test(said)) score += kind === 'publication' && (!isVague || PREPRINT.test(said)) ? 0 : 4;
  else if (isVague && ASKS[kind].test(sentence)) score += 3;
  else if (ASKS_ANYHOW.test(said)) score += 2;
  if (wordsOf(block) === title) score += 3;
  if (kind === 'publication') score += scorePaper(url, words, said);
  if (ASIDE.test(said)) score -= 4;
  if ((kind === 'event' || kind === 'opportunity') && READING.test(said)) score -= 4;
  if ((kind === 'news' || kind === 'update') && !isVague) score += tellsOf(words, title);
  // What is over is the point where the title says so.
  if (BACK.test(said) && !BACK.test(title)) score -= 5;
  if (isPerson(url)) score -= 4;
  if (isHome(url) && !isVague) score -= 2;
  return score;
}

/** "here", "this link", "the website" */
const VAGUE =
  /^((click |apply |register |sign up |more |read more |find out more |book )?here|link|(this|the|our|their|event|conference|course|call|job) (link|page|web ?page|web ?site|site|form|ad|advert|announcement|description|listing)|web ?site|web ?page|register|apply|read more|more( info| information)?|find out more|sign up|book( now)?|details|this|job ad)[.,!]?$/i;

const FURTHER =
  '(find|found) out (more|about)|(more|further|full|all) (info|information|details)|more and|info|information|details|programme|schedule|learn more|read more|website|website with';
const ASKS: Record<Kind, RegExp> = {
  event: new RegExp(
    `\\b(regist\\w+|sign[- ]?up|book|tickets?|rsvp|attend|enrol\\w*|join (us|the (event|webinar|meeting|call|talk))|apply|${FURTHER})\\b`,
    'i',
  ),
  opportunity: new RegExp(
    `\\b(appl(y|ications?|ying)|submit|submissions?|nominat\\w+|interest|contribut\\w+|survey|join|vacanc\\w+|job (ad|description)|${FURTHER})\\b`,
    'i',
  ),
  publication: /\b(papers?|preprints?|articles?|read|publication|published|find it|available)\b/i,
  update: new RegExp(`\\b(watch|read|listen|${FURTHER})\\b`, 'i'),
  news: new RegExp(`\\b(watch|read|listen|announcement|annoucement|find|${FURTHER})\\b`, 'i'),
  spotlight: new RegExp(`\\b(${FURTHER})\\b`, 'i'),
};
const ASKS_ANYHOW = new RegExp(
  `\\b(regist\\w+|appl(y|ications?)|sign[- ]?up|watch|read|submit|check out|visit|see|find|${FURTHER})\\b`,
  'i',
);

/** What is offered besides. */
const ASIDE =
  /\b(also|other|another|all|alongside|accompanying|previous(ly)?|meanwhile|q ?& ?as?|interest groups|session on|more general)\b(?! (info|information) on the (event|conference))/i;
/** What to read about how it came to be. */
const READING = /\b(this|the|a|our) (\w+ )?(report|blog|article|paper|interview)\b/i;
/** What is over. */
const BACK =
  /\b(catch[- ]?up|previous|past|last (year|month)|recordings?|youtube (channel|playlist)|slack|twitter|linkedin|mailing list)\b/i;

/** How much a link is called what the title is about: three words of it say more than the name of who tells it. */
function tellsOf(words: string, title: string): 0 | 2 | 3 {
  const telling = words.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
  const inTitle = telling.filter((word) => title.toLowerCase().includes(word));
  if (telling.length < 2 || inTitle.length * 3 < telling.length * 2) return 0;
  return inTitle.length > 2 ? 3 : 2;
}

/** "(preprint here)" */
const PREPRINT = /\bpreprint( version)?\b.{0,12}$/i;

/** The published version comes before the preprint. */
function scorePaper(url: string, words: string, said: string): number {
  const isPaper =
    /(^|\W)10\.\d{4,9}\/|\/(articles?|abs|doi|content|pii|document|pdf|chapter|stamp|paper|proceedings|fulltext|pmc)\b|arxiv|rxiv|pubmed/i.test(
      url,
    );
  const isNamed = /\b(paper|preprint|article|publication)\b/i.test(words) || (isPaper && words.split(' ').length >= 4);
  return (isPaper ? 4 : 0) + (isNamed ? 3 : 0) - (PREPRINT.test(said) && !isNamed ? 3 : 0);
}

export function isPaperLink({ url, words, clause }: ItemLink): boolean {
  return scorePaper(url, words, clause) >= 7;
}

/** The page of somebody is not that of what they do. */
function isPerson(url: string): boolean {
  return /\/(people|person|profiles?|staff|team|members?|researchers|research-associates|~\w+)\/|orcid\.org|linkedin\.com\/in\//i.test(
    url,
  );
}

/** A host's own home page, where it is named rather than pointed to. */
function isHome(url: string): boolean {
  return /^\/?(home\/?|index\.\w+)?$/.test(URL.parse(url)?.pathname ?? '');
}
