import type { AnyEntry } from '../archive/archive.ts';
import { SINGULAR } from '../collections.ts';
import type { Edit } from '../diagnostic.ts';
import { entriesOf } from './entries.ts';
import type { Finding, Rule } from './rule.ts';

export const kindInTitle: Rule = {
  name: 'text/kind-in-title',
  severity: 'warning',
  looksAt: 'words',
  why: 'Pages, feeds and the newsletter say what kind of thing it is; with the title they say it twice.',
  mend: 'Begin the title with what it is called, as you would say it aloud.',
  example: {
    file: 'content/opportunities/2026/fellow.json',
    text: '{\n  "title": "Job: Fellow for gaps in data",\n  "summary": "Two years for work on data that are not there.",\n  "kind": "job",\n  "organisation": "University of Gaps",\n  "url": "https://gaps.example.org/fellow",\n  "deadlines": [{ "date": "2026-03-31" }]\n}\n',
  },
  check: (archive) => entriesOf(archive).flatMap(judge),
};

function judge(entry: AnyEntry): Finding[] {
  const { title } = entry.data as { title?: unknown };
  if (typeof title !== 'string' || !title.includes(':')) return [];
  const [, kind, name] = START.exec(title) ?? [];
  if (kind === undefined || name === undefined || !kindsOf(entry).includes(kind.toLowerCase())) return [];
  const place = entry.place('title');
  const edit = editOf(entry.text.slice(place.start.offset, place.end.offset), place.start.offset);
  return [
    {
      place,
      message: `Unexpected "${title.slice(0, -name.length).trim()}" before the title, expected "${name}"`,
      ...(edit ? { fix: { edits: [edit] } } : {}),
    },
  ];
}

/** A word with a colon behind it, and what follows. */
const START = /^([A-Za-z]{3,20}) ?: +(\S.+)$/;

/** What an entry is called anyway. */
function kindsOf(entry: AnyEntry): string[] {
  const noun = SINGULAR[entry.collection].split(' ', 1);
  return entry.collection === 'opportunities' ? [...noun, entry.data.kind] : noun;
}

function editOf(source: string, shift: number): Edit | undefined {
  const [start] = /^["']?[A-Za-z]+ ?: +/.exec(source) ?? [];
  if (start === undefined) return undefined;
  // Quotation marks around the title stay.
  const from = shift + (/^["']/.test(start) ? 1 : 0);
  return { start: from, end: shift + start.length, text: '' };
}
