import { type Block, isBold, wordsOf } from './blocks.ts';
import { isHousekeeping, isStandingLink } from './housekeeping.ts';
import { isHeaderLine } from './items.ts';

/** What a section is for, as far as its name tells. */
export type Role =
  | 'updates'
  | 'news'
  | 'events'
  | 'opportunities'
  | 'publication'
  | 'spotlight'
  | 'other'
  /** A letter to the reader in front of all sections. */
  | 'intro'
  /** Who we are, how to reach us: the same in every issue. */
  | 'end';

export interface Section {
  /** Empty for what stands under no heading. */
  heading: string;
  role: Role;
  blocks: Block[];
}

/** Cuts a newsletter into its sections, whatever they are called and however their headings are set. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const lines = withCapitals(blocks.filter((block) => wordsOf(block) !== '' && !isHousekeeping(block)));
  const title = titleIn(lines);
  const worded = lines.filter((block) => block !== title);
  const level = sectionLevel(worded);
  const isFlat = level !== undefined && hasOneRank(worded, level);
  const sections: Section[] = [{ heading: '', role: level === undefined ? 'other' : 'intro', blocks: [] }];
  for (const [index, block] of worded.entries()) {
    const last = sections.at(-1) as Section;
    if (opensSection(block, worded[index + 1], level, isFlat)) {
      const heading = wordsOf(block);
      sections.push({ heading, role: roleOf(heading), blocks: [] });
    } else last.blocks.push(block);
  }
  return sections.filter(({ heading, blocks: inside }) => heading !== '' || inside.length > 0);
}

/** Whether titles are set as the names of sections are: then a name stands right above a title of its own rank. */
function hasOneRank(blocks: readonly Block[], level: number): boolean {
  return blocks.some((block, index) => {
    const next = blocks[index + 1];
    const isName = rankOf(block) === level && mayBeHeading(block) && NAMES_CONTENT.has(roleOf(wordsOf(block)));
    return isName && next !== undefined && mayBeTitle(next) && rankOf(next) === level;
  });
}

/** The newsletter's own name, where it is its first heading and the only one so large. */
function titleIn(blocks: readonly Block[]): Block | undefined {
  const [first, ...others] = blocks.filter(({ kind }) => kind === 'heading');
  return first?.level === 1 && others.length > 1 && others.every(({ level }) => level > 1) ? first : undefined;
}

/**
 * The rank of the headings that name sections: the largest of those that stand right above smaller
 * ones, or whose words name a kind of content; 7 for bold lines; undefined where there is none.
 */
function sectionLevel(blocks: readonly Block[]): number | undefined {
  const ranks = blocks.flatMap((block, index) => {
    if (!mayBeHeading(block) || roleOf(wordsOf(block)) === 'end') return [];
    const next = blocks[index + 1];
    const isAbove = next !== undefined && mayBeTitle(next) && rankOf(next) > rankOf(block);
    return isAbove || NAMES_CONTENT.has(roleOf(wordsOf(block))) ? [rankOf(block)] : [];
  });
  const level = ranks.length > 0 ? Math.min(...ranks) : undefined;
  // Bold lines name sections only where there are no headings to do so.
  const headings = blocks.filter(({ kind }) => kind === 'heading').map(rankOf);
  return level === BOLD && headings.length > 0 ? Math.min(...headings) : level;
}

const BOLD = 7;
const NAMES_CONTENT: ReadonlySet<Role> = new Set([
  'updates',
  'news',
  'events',
  'opportunities',
  'publication',
  'spotlight',
]);

function mayBeHeading(block: Block): boolean {
  if (isStandingLink(block)) return false;
  return block.kind === 'heading' || (block.kind === 'text' && isBold(block) && isShort(block));
}

function mayBeTitle(block: Block): boolean {
  const isLine = block.kind === 'heading' || (block.kind === 'text' && isBold(block));
  return isLine && !isHeaderLine(block) && roleOf(wordsOf(block)) !== 'end';
}

function isShort(block: Block): boolean {
  return wordsOf(block).split(' ').length <= MOST_WORDS;
}

/** "Current News and Opportunities from The Institute of Something and Something Else" */
const MOST_WORDS = 14;

function rankOf({ kind, level }: Block): number {
  return kind === 'heading' ? level : BOLD;
}

/**
 * Where sections are named by bold lines all in capitals, those are headings: they stand above other
 * bold lines. A single one may be a name that is written so.
 */
function withCapitals(blocks: Block[]): Block[] {
  const names = blocks.filter((block) => block.kind === 'text' && isBold(block) && roleOf(wordsOf(block)) !== 'other');
  const capitals = names.filter((block) => !/\p{Ll}/u.test(wordsOf(block)));
  const others = names.filter((block) => !capitals.includes(block) && wordsOf(block).split(' ').length <= FEW_WORDS);
  if (capitals.length < 2 || others.length > capitals.length) return blocks;
  return blocks.map((block) => (capitals.includes(block) ? { ...block, kind: 'heading', level: BOLD - 1 } : block));
}

const FEW_WORDS = 4;

function opensSection(block: Block, next: Block | undefined, level: number | undefined, isFlat: boolean): boolean {
  if (!mayBeHeading(block)) return false;
  const role = roleOf(wordsOf(block));
  // The last lines of an issue are set as small as its items, or bold; an item may be about a team, too.
  if (role === 'end' && (!/team$/i.test(wordsOf(block)) || next?.kind === 'bullet')) return true;
  if (level === undefined || rankOf(block) > level) return false;
  if (rankOf(block) < level) return true;
  if (!isFlat) return true;
  // Where titles look like the names of sections, a name has a title right below it, or a person's portrait.
  if (!NAMES_CONTENT.has(role)) return false;
  return role === 'spotlight' || (next !== undefined && mayBeTitle(next));
}

/** What a heading promises. */
export function roleOf(heading: string): Role {
  return ROLES.find(({ form }) => form.test(heading))?.role ?? 'other';
}

/** In order: a name that says two things is of the first that fits. */
const ROLES: readonly { role: Role; form: RegExp }[] = [
  {
    role: 'end',
    form: /\bteam$|^(meet|about) (the|our) team\b|^(connect|contact|follow|find|reach|share|get in touch|stay|keep)\b.{0,12}\b(us|touch|connected)?$|^(about|contact|who we are|contacts|social media|subscribe|feedback)( us)?$/i,
  },
  {
    role: 'intro',
    form: /^(an? )?(introduction|introducing the|welcome|hello|dear|editorial|foreword|about|a (word|note|letter) from|in this (issue|edition)|contents)\b|^.{0,60}\bnewsletter\b.{0,30}$/i,
  },
  {
    role: 'spotlight',
    form: /\b(spotlights?|profiles?|in focus|meet (a|an|the|our|this)|(scholar|person|member|researcher|student|fellow|scientist|engineer) of the (month|week|quarter|issue)|featured? (community )?(scholar|person|member|researcher|student|fellow))\b/i,
  },
  {
    role: 'publication',
    form: /\b(publications?|papers?|preprints?|article|reading( list)?|reads?) ?(of|for|in|this|picks?|corner|club)?\b(?!.*\b(call|deadline)\b)/i,
  },
  {
    role: 'opportunities',
    form: /\b(opportunit\w*|jobs?|vacanc\w+|careers?|funding|grants?|calls?|positions?|fellowships?|studentships?|get involved)\b/i,
  },
  {
    role: 'events',
    form: /\b(events?|diary|calendar|what['’]?s (on|happening|coming)|coming up|upcoming|seminars?|talks?|webinars?|conferences?|workshops?|meetings?|training|courses?|dates)\b/i,
  },
  {
    role: 'updates',
    form: /\b(updates?|highlights|achievements|(partnership|community|network|consortium|programme|project|group|lab)(['’]?s)? (news|stories|announcements)|from (us|the (community|partnership|network|group|lab))|our (news|work))\b/i,
  },
  { role: 'news', form: /\bnews\b|\bheadlines\b|\baround the\b|\belsewhere\b/i },
];
