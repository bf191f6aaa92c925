// A small archive in which everything may refer to everything, and what may become of it.
import fc from 'fast-check';

export interface World {
  /** The data of entries, under their ids. */
  entries: Map<string, object>;
  tagline: string;
  now: string;
}

export interface Change {
  written?: [string, object][];
  removed?: string[];
  renamed?: string[];
  tagline?: string;
  now?: string;
}

const PEOPLE = ['people/ada', 'people/grace', 'people/alan'];
const SERIES = ['series/tea', 'series/films'];
const EVENTS = ['events/2025/gaps', 'events/2026/bias', 'events/2026/cohorts'];
const RECORDINGS = ['recordings/2025/gaps', 'recordings/2026/bias'];
const OPPORTUNITIES = ['opportunities/2026/post', 'opportunities/2026/grant', 'opportunities/2026/prize'];
const PUBLICATIONS = ['publications/2025/paper', 'publications/2026/preprint'];
const NEWS = ['news/2026/award'];
const SPOTLIGHTS = ['spotlights/2025/ada', 'spotlights/2026/grace'];
const ISSUES = ['issues/2026-02', 'issues/2026-03', 'issues/2026-04'];
const ALL = [...[PEOPLE, SERIES, EVENTS, RECORDINGS, OPPORTUNITIES, PUBLICATIONS, NEWS, SPOTLIGHTS].flat()];

const words = fc.constantFrom('Gaps', 'Bias in cohorts', 'What is missing', 'Trials');
/** As long as a summary has to be: an entry with a mistake is left out. */
const sentences = fc.constantFrom('Gaps in the data', 'Bias in cohorts', 'What is missing', 'Trials and errors');
const days = fc.constantFrom('2025-11-03', '2026-02-10', '2026-03-01', '2026-03-17', '2026-04-20');
const nows = fc.constantFrom(
  '2026-02-20T09:00:00Z',
  '2026-03-15T09:00:00Z',
  '2026-03-17T12:00:00Z',
  '2026-05-01T09:00:00Z',
  // Half a year after some day on which somebody should have looked.
  '2026-09-10T09:00:00Z',
  '2026-09-20T09:00:00Z',
);
const urls = fc.constantFrom('https://example.org/one', 'https://example.net/two');
const topics = fc.uniqueArray(fc.constantFrom('missing-data', 'health-equity', 'clinical-ai'), {
  minLength: 1,
  maxLength: 2,
});
const moments = fc.oneof(
  days,
  days.map((day) => `${day}T14:00`),
);

/** An id; now and then the one that a file had before it was renamed, or gets then. */
const idOf = (ids: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...ids), weight: 4 },
    fc.constantFrom(...ids).map((id) => `${id}-renamed`),
  );

const credits = fc.array(
  fc.record(
    { name: fc.constantFrom('Ada', 'Grace'), person: idOf(PEOPLE), affiliation: words },
    { requiredKeys: ['name'] },
  ),
  { minLength: 1, maxLength: 2 },
);
const about = {
  title: words,
  summary: sentences,
  topics,
  links: fc.constant([{ label: 'More', url: 'https://example.org/' }]),
};

/** Data of an entry: what its schema requires, and any of the rest. */
function some<T extends Record<string, fc.Arbitrary<unknown>>>(
  required: readonly string[],
  fields: T,
): fc.Arbitrary<object> {
  return fc.record(fields, { requiredKeys: [...required] as (string & keyof T)[] });
}

const people = some(['name'], {
  name: fc.constantFrom('Ada Lovelace', 'Grace Hopper'),
  summary: sentences,
  roles: fc.constant([{ role: 'Fellow', organisation: 'Institute' }]),
  cohort: fc.constant('2025-2026'),
});
const series = some(['title', 'summary', 'kind'], {
  ...about,
  kind: fc.constantFrom('events', 'videos'),
  cadence: words,
  organisers: credits,
});
const events = some(['title', 'summary', 'starts'], {
  ...about,
  starts: moments,
  status: fc.constantFrom('scheduled', 'tentative', 'postponed', 'cancelled'),
  attendance: fc.constantFrom('online', 'hybrid'),
  place: fc.constantFrom('London, United Kingdom', 'Basel, Switzerland'),
  series: idOf(SERIES),
  speakers: credits,
  organisers: credits,
  url: urls,
  registration: fc.record({ url: urls, deadline: days }),
  slides: fc.constant([{ url: 'https://example.org/slides.pdf' }]),
});
const recordings = some(['title', 'summary', 'youtube'], {
  ...about,
  youtube: fc.constantFrom('PebrX_WwdgA', 'dQw4w9WgXcQ'),
  published: days,
  event: idOf(EVENTS),
  series: idOf(SERIES),
  speakers: credits,
  availability: fc.constantFrom('available', 'private', 'removed'),
});
/** One has deadlines or is rolling, never both. */
const opportunities = fc.oneof(
  ...[{ deadlines: days.map((date) => [{ date }]) }, { rolling: days.map((review) => ({ review })) }].map((ends) =>
    some(['title', 'summary', 'kind', 'organisation', 'url'], {
      ...about,
      kind: fc.constantFrom('job', 'award'),
      organisation: words,
      url: urls,
      event: idOf(EVENTS),
      ...ends,
    }),
  ),
);
const publications = some(['title', 'summary', 'url', 'origin'], {
  ...about,
  url: urls,
  origin: fc.constantFrom('community', 'elsewhere'),
  published: days,
  authors: credits,
  venue: words,
  chosen: fc.record({ month: fc.constant('2026-02'), by: credits.map(([first]) => first) }),
});
const news = some(['title', 'summary', 'date', 'about'], {
  ...about,
  date: days,
  about: fc.constantFrom('community', 'field'),
  people: idOf(PEOPLE).map((id) => [id]),
});
const spotlights = some(['title', 'summary', 'person', 'published'], {
  ...about,
  person: idOf(PEOPLE),
  published: days,
});
const issues = some(['title', 'sendDate', 'sections'], {
  title: words,
  sendDate: days,
  editors: credits,
  sections: fc.array(
    fc.record({ heading: words, entries: fc.uniqueArray(idOf(ALL), { minLength: 1, maxLength: 4 }) }),
    { minLength: 1, maxLength: 3 },
  ),
});

const DATA: [readonly string[], fc.Arbitrary<object>][] = [
  [PEOPLE, people],
  [SERIES, series],
  [EVENTS, events],
  [RECORDINGS, recordings],
  [OPPORTUNITIES, opportunities],
  [PUBLICATIONS, publications],
  [NEWS, news],
  [SPOTLIGHTS, spotlights],
  [ISSUES, issues],
];

/** Every entry there may be, or nearly. */
export const worlds: fc.Arbitrary<World> = fc
  .tuple(...DATA.flatMap(([ids, data]) => ids.map((id) => data.map((made) => [id, made] as [string, object]))))
  .chain((entries) =>
    fc.record({
      entries: fc.constant(entries).map((all) => new Map(all)),
      tagline: words,
      now: nows,
    }),
  );

const written = fc.oneof(...DATA.map(([ids, data]) => fc.tuple(fc.constantFrom(...ids), data)));
const existing = fc.constantFrom(...DATA.flatMap(([ids]) => ids));

export const changes: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: fc.record({ written: fc.array(written, { minLength: 1, maxLength: 2 }) }), weight: 5 },
  { arbitrary: fc.record({ removed: fc.array(existing, { minLength: 1, maxLength: 2 }) }), weight: 2 },
  { arbitrary: fc.record({ renamed: fc.array(existing, { minLength: 1, maxLength: 1 }) }), weight: 2 },
  { arbitrary: fc.record({ now: nows }), weight: 2 },
  { arbitrary: fc.record({ tagline: words }), weight: 1 },
);
