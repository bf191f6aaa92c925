import type { AnyEntry, Archive } from '../archive/archive.ts';
import { resolveSchema, SCHEMAS, type Schema } from '../archive/schemas.ts';
import { type Collection, isCollection, WITH_BODY } from '../collections.ts';
import { dateAt } from '../dates.ts';
import { proposePath } from './entry-path.ts';
import { type EntryFormat, renderEntry } from './entry-text.ts';

/** An entry to copy: where it goes, and its text in each form the collection takes. */
export interface ExampleEntry {
  format: EntryFormat;
  file: string;
  text: string;
}

/**
 * The whole entry that a schema shows, made new: with days to come, a title that no entry has, and
 * names of entries that this archive has, so that it passes the checker as it stands. One that lives
 * by its text is Markdown; the others may be written either way, JSON first.
 */
export function examplesAt(collection: Collection, archive: Archive, now: Temporal.Instant): ExampleEntry[] {
  const today = dateAt(now, archive.community.zone);
  const shown = { ...(SCHEMAS[collection].examples?.[0] as Data), ...UNLIKE_ANY[collection] };
  const data = adapt(shown, SCHEMAS[collection], archive) as Data;
  for (const [field, days] of Object.entries(DAYS_AHEAD)) redate(data, field, today.add({ days }));
  if (collection === 'issues') Object.assign(data, nextIssue(archive, today));
  const { folder, slug } = proposePath(collection, data, String(today.year));
  const formats: EntryFormat[] = WITH_BODY.includes(collection) ? ['markdown'] : ['json', 'markdown'];
  return formats.map((format) => ({
    format,
    file: `content/${folder}/${slug}.${format === 'json' ? 'json' : 'md'}`,
    text: renderEntry(collection, data, { format, body: exampleBody(collection) ?? '' }),
  }));
}

type Data = Record<string, unknown>;

/** Stands in for the text of an entry that has one. */
export function exampleBody(collection: Collection): string | undefined {
  return (EXAMPLE_BODY as Partial<Record<Collection, string>>)[collection];
}

const EXAMPLE_BODY = {
  issues: 'Dear readers,\n\nthis month two speakers ask whom health research leaves out.',
  spotlights:
    '## What are you working on?\n\nI look for rare groups of patients in large sets of data.\n\n## What is the best advice you were given?\n\nWrite it down before you forget it.',
} as const satisfies Partial<Record<Collection, string>>;

/** The schemas show entries that are real, and would be there twice. */
const UNLIKE_ANY: Partial<Record<Collection, Data>> = {
  events: {
    title: 'A walk through your own data',
    summary: 'An afternoon for people who want to draw what they have measured before they model it.',
    speakers: [{ name: 'Mary Somerville', affiliation: 'Somerville College' }],
    url: 'https://example.org/a-walk-through-your-own-data',
  },
  series: {
    title: 'Tuesday drawings',
    summary: 'A weekly half hour in which somebody draws their data.',
    playlist: undefined,
  },
  recordings: {
    title: 'How to draw a river of patients',
    summary: 'Twenty minutes on flow charts that do not mislead.',
    youtube: 'a1B2c3D4e5F',
    event: undefined,
  },
  opportunities: {
    title: 'Assistant for a museum of graphs',
    summary: 'Six months among hand-drawn charts, open to students of any subject.',
    kind: 'internship',
    organisation: 'Museum of Graphs',
    url: 'https://example.org/museum-assistant',
  },
  publications: {
    title: 'Charts that patients can read',
    summary: 'Which drawings of risk people understand, and which they only think they do.',
    url: 'https://example.org/charts-that-patients-can-read',
    venue: 'Journal of Drawn Numbers',
    doi: undefined,
  },
  news: {
    title: 'A prize for the drawing group',
    summary: 'The drawing group won the cup for the clearest poster of the year.',
    url: 'https://example.org/prize-for-the-drawing-group',
  },
  spotlights: {
    title: 'Mary Somerville, Somerville College',
    summary: 'Mary explains the sky to people without telescopes.',
  },
  people: {
    name: 'Mary Somerville',
    summary: 'Astronomer and writer.',
    roles: [{ role: 'Astronomer', organisation: 'Somerville College' }],
    cohort: undefined,
  },
};

/** Far enough ahead that nobody has to hurry, and not on the next month's first day. */
const DAYS_AHEAD = { starts: 45, deadlines: 45, published: 0, date: 0 };

function redate(data: Data, field: string, day: Temporal.PlainDate): void {
  if (field === 'deadlines' && Array.isArray(data[field])) data[field] = [{ date: day.toString() }];
  else if (typeof data[field] === 'string') data[field] = day.toString();
}

/** The month after the last issue, or this one, with an event still to come; where there is none, with somebody to meet. */
function nextIssue({ issues, events, people }: Archive, today: Temporal.PlainDate): Data {
  const last = issues.at(-1)?.id.slice('issues/'.length);
  const thisMonth = today.toPlainYearMonth();
  const month =
    last !== undefined && last >= thisMonth.toString()
      ? Temporal.PlainYearMonth.from(last).add({ months: 1 })
      : thisMonth;
  const day = month.toString() === thisMonth.toString() ? today : month.toPlainDate({ day: 7 });
  const event = events.find(({ data }) => data.starts > day.toString());
  const announced = event ?? people.at(-1);
  return {
    title: `${MONTHS[month.month - 1]} ${month.year}`,
    sendDate: day.toString(),
    ...(announced ? { sections: [{ heading: event ? 'Events' : 'People', entries: [announced.id] }] } : {}),
  };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What a value names must be there: each reference that leads nowhere takes the newest entry there is, or goes. */
function adapt(value: unknown, schema: Schema, archive: Archive): unknown {
  const { items, properties = {}, required = [], 'x-reference': targets } = resolveSchema(schema);
  if (typeof value === 'string') return targets ? standIn(value, targets, archive) : value;
  if (Array.isArray(value)) {
    const fitted = value.map((item) => adapt(item, items ?? {}, archive)).filter((item) => item !== undefined);
    return fitted.length > 0 ? fitted : undefined;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).flatMap(([name, child]) => {
    const fitted = child === undefined ? undefined : adapt(child, properties[name] ?? {}, archive);
    if (fitted === undefined) return required.includes(name) && child !== undefined ? [[name, child]] : [];
    return [[name, fitted]];
  });
  return Object.fromEntries(fields);
}

function standIn(id: string, targets: NonNullable<Schema['x-reference']>, archive: Archive): string | undefined {
  if (targets.includes('topics')) {
    const { topics } = archive.community;
    return topics.some((topic) => topic.id === id) ? id : topics[0]?.id;
  }
  if (archive.byId.has(id)) return id;
  const others = targets.filter((target) => isCollection(target)).flatMap((target) => archive[target] as AnyEntry[]);
  return others.at(-1)?.id;
}
