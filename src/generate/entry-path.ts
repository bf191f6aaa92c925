import { type Collection, LAYOUT } from '../collections.ts';

/** At most this many characters, cut after a word that may stand at an end. */
const LONGEST_SLUG = 60;
const DANGLING = /(-(a|an|and|as|at|by|for|from|how|in|into|is|of|on|or|that|the|to|what|why|with))+$/;

/** What a new entry's file could be called, judging by its data. */
export interface EntryPath {
  /** The folder below `content/`: `events/2023`, or `people`. */
  folder: string;
  /** The file's name without its ending; empty where the title has no letter or digit of ours. */
  slug: string;
}

/** Proposes folder and name: the year of the entry's day, and its title in small letters and hyphens. */
export function proposePath(collection: Collection, data: Record<string, unknown>, thisYear: string): EntryPath {
  const layout = LAYOUT[collection];
  if (layout === 'month') return { folder: collection, slug: textOf(data['sendDate']).slice(0, 7) };
  const slug = slugOf(textOf(data['title'] ?? data['name']));
  return { folder: layout === 'year' ? `${collection}/${yearOf(data) ?? thisYear}` : collection, slug };
}

/** `Daniel Sabanés Bové: “R & D”` becomes `daniel-sabanes-bove-r-and-d`. */
export function slugOf(title: string): string {
  const plain = [...title.normalize('NFKD').toLowerCase()].map((letter) => WITHOUT_MARK[letter] ?? letter).join('');
  const slug = plain
    .replace(/\p{Mark}|['’ʼ]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= LONGEST_SLUG) return slug;
  const words = slug.slice(0, LONGEST_SLUG + 1);
  if (!words.includes('-')) return slug.slice(0, LONGEST_SLUG);
  return words.slice(0, words.lastIndexOf('-')).replace(DANGLING, '');
}

/** Letters that Unicode does not take apart into a plain one and its mark, and a sign people read aloud. */
const WITHOUT_MARK: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '&': ' and ',
};

/** The year the archive expects an entry in: that of its day, or else of what it belongs to. */
function yearOf(data: Record<string, unknown>): string | undefined {
  return daysOf(data)
    .map((day) => /^\d{4}(?=-|$)/.exec(day)?.[0])
    .find((year) => year !== undefined);
}

function daysOf(data: Record<string, unknown>): string[] {
  const event = /^events\/(\d{4})\//.exec(textOf(data['event']))?.[1] ?? '';
  const single = ['starts', 'published', 'date'].map((field) => textOf(data[field]));
  return [
    ...single,
    ...lastDeadline(data['deadlines']),
    fieldOf(data['rolling'], 'review'),
    fieldOf(data['chosen'], 'month'),
    event,
  ];
}

function lastDeadline(deadlines: unknown): string[] {
  return Array.isArray(deadlines)
    ? deadlines
        .map((deadline) => fieldOf(deadline, 'date'))
        .sort()
        .slice(-1)
    : [];
}

function fieldOf(value: unknown, field: string): string {
  return typeof value === 'object' && value !== null ? textOf((value as Record<string, unknown>)[field]) : '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
