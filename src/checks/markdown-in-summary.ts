import type { AnyEntry } from '../archive/archive.ts';
import type { Edit } from '../diagnostic.ts';
import { entriesOf } from './entries.ts';
import type { Finding, Rule } from './rule.ts';

export const markdownInSummary: Rule = {
  name: 'text/markdown-in-summary',
  severity: 'warning',
  looksAt: 'words',
  why: 'Titles and summaries go into calendars, feeds and previews, which show asterisks and tags as they are.',
  mend: 'Write plain words. What is a link belongs into the fields for links.',
  example: {
    file: 'content/events/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "An **afternoon** on data that are not there.",\n  "starts": "2026-03-04"\n}\n',
  },
  check: (archive) =>
    entriesOf(archive).flatMap((entry) =>
      PLAIN_FIELDS.flatMap((field) => {
        const { [field]: words } = entry.data as { title?: unknown; summary?: unknown };
        return typeof words === 'string' && SIGNS.test(words) ? judge(entry, field, words) : [];
      }),
    ),
};

const PLAIN_FIELDS = ['title', 'summary'] as const;

/** Without one of these, words are plain. */
const SIGNS = /[*`#[<&]/;

/** What Markdown or HTML reads as more than letters, and the plain words in its stead, if no more than a form is lost. */
interface Markup {
  name: string;
  pattern: RegExp;
  plain?: (match: RegExpExecArray) => string | undefined;
}

const MARKUP: readonly Markup[] = [
  { name: 'asterisks', pattern: /\*\*(?=[^\s*])([^*\n]{1,400})(?<=\S)\*\*/g, plain: ([, words]) => words },
  {
    name: 'asterisks',
    pattern: /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,400})(?<=\S)\*(?![\p{L}\p{N}*])/gu,
    plain: ([, words]) => words,
  },
  { name: 'code', pattern: /`([^`\n]{1,400})`/g, plain: ([, words]) => words },
  { name: 'number signs', pattern: /^#{1,6} +/g, plain: () => '' },
  { name: 'Markdown link', pattern: /\[[^[\]\n]{0,400}\]\([^()\s]{1,2000}\)/g },
  { name: 'HTML', pattern: /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,400})?\/?>/gi },
  { name: 'HTML', pattern: /&(?:amp|lt|gt|quot|apos|nbsp|#39|#160);/g, plain: ([code]) => ENTITIES[code] },
];

/** Those that no quoting in JSON or YAML is about. */
const ENTITIES: Record<string, string> = { '&amp;': '&', '&nbsp;': ' ', '&#160;': ' ' };

function judge(entry: AnyEntry, field: string, words: string): Finding[] {
  const [first] = MARKUP.flatMap(({ name, pattern }) =>
    [...words.matchAll(pattern)].map(([found]) => ({ name, found })),
  );
  if (!first) return [];
  const place = entry.place(field);
  const edits = plainWords(entry.text.slice(place.start.offset, place.end.offset), place.start.offset);
  return [
    {
      place,
      message: `Unexpected ${first.name} in the ${field}: "${shorten(first.found)}", expected plain words`,
      ...(edits ? { fix: { edits } } : {}),
    },
  ];
}

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

const LONGEST_QUOTE = 60;

/** The edits that leave plain words; undefined where the words of a link would lose their address. */
function plainWords(source: string, shift: number): Edit[] | undefined {
  const edits: Edit[] = [];
  // Quotation marks around a field are no part of it.
  const quote = /^["']/.exec(source)?.[0] ?? '';
  const inside = quote ? source.slice(1, -1) : source;
  for (const { pattern, plain } of MARKUP) {
    for (const match of inside.matchAll(pattern)) {
      const text = plain?.(match);
      if (text === undefined) return undefined;
      const start = shift + quote.length + match.index;
      edits.push({ start, end: start + match[0].length, text });
    }
  }
  edits.sort((a, b) => a.start - b.start);
  const overlap = edits.some((edit, index) => edit.start < (edits[index - 1]?.end ?? 0));
  return edits.length === 0 || overlap ? undefined : edits;
}
