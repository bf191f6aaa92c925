import type { AnyEntry, Archive } from '../archive/archive.ts';
import { dayOf } from '../archive/select.ts';
import { COLLECTIONS, LAYOUT } from '../collections.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * The folder names the year of the entry's day. An entry whose day nobody knows may stand in any
 * year. An opportunity stands in the year of any of its deadlines, as they may be extended into
 * the next; one without deadlines in any. An event that moved may stay where it was.
 */
export const yearFolder: Rule = {
  name: 'entry/year-folder',
  severity: 'error',
  looksAt: 'entry-and-named',
  why: 'The folder is part of the entry’s address, and of how people find it.',
  mend: 'Move the file to the folder of its year, or mend the date.',
  example: {
    file: 'content/news/2025/award.json',
    text: '{\n  "title": "An award",\n  "summary": "The circle has won an award.",\n  "date": "2026-01-08",\n  "about": "community"\n}\n',
  },
  check: (archive) =>
    COLLECTIONS.filter((collection) => LAYOUT[collection] === 'year').flatMap((collection) =>
      archive[collection].flatMap((entry) => checkYear(archive, entry as AnyEntry)),
    ),
};

function checkYear(archive: Archive, entry: AnyEntry): Finding[] {
  const folder = entry.id.slice(entry.collection.length + 1).slice(0, 'YYYY'.length);
  const days = daysOf(archive, entry);
  if (days.length === 0 || days.some((day) => day.startsWith(folder))) return [];
  const year = days[0]?.slice(0, folder.length) ?? '';
  return [
    {
      place: entry.place(...fieldOf(entry)),
      message: `Unexpected date in ${year} for a file in ${entry.collection}/${folder}, expected a date in ${folder}`,
      help: `Mend the date, or move the file to content/${entry.collection}/${year}`,
      fix: { edits: [], moveTo: entry.file.replace(`/${folder}/`, `/${year}/`) },
    },
  ];
}

function daysOf(archive: Archive, entry: AnyEntry): string[] {
  if (entry.collection === 'opportunities') {
    return (entry.data.deadlines ?? []).flatMap(({ date, extended = [] }) => [
      date,
      ...extended.map(({ from }) => from),
    ]);
  }
  const day = dayOf(archive, entry);
  const moved = entry.collection === 'events' ? (entry.data.moved ?? []).map(({ from }) => from) : [];
  return day === undefined ? [] : [day, ...moved];
}

/** The field that holds the day. */
function fieldOf(entry: AnyEntry): (string | number)[] {
  switch (entry.collection) {
    case 'events':
      return ['starts'];
    case 'recordings':
      return entry.data.published === undefined ? ['event'] : ['published'];
    case 'opportunities':
      return ['deadlines', 0, 'date'];
    case 'news':
      return ['date'];
    default:
      return ['published'];
  }
}
