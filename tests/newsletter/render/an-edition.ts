import type { IssuesData } from '../../../src/archive/types.generated.ts';
import { type Edition, editionOf } from '../../../src/newsletter/edition.ts';
import {
  community,
  type Entries,
  event,
  filesOf,
  issue,
  load,
  newsItem,
  opportunity,
  person,
  publication,
  spotlight,
} from '../../builders.ts';

const ENTRIES: Entries = {
  community: community({
    newsletter: {
      title: 'The Circular',
      signUp: 'https://circle.example.org/sign-up/',
      unsubscribe: '{{ unsubscribe_url }}',
      postalAddress: '1 Gap Street, London',
    },
  }),
  events: [event({ url: 'https://talks.example.org/missing?a=1&b=2' })],
  opportunities: [opportunity()],
  publications: [publication()],
  news: [newsItem()],
  spotlights: [spotlight({ portrait: { file: 'people/ada.jpg', alt: 'Ada at a desk' } })],
  people: [person()],
};

const ISSUE = {
  summary: 'A talk, a post and Ada.',
  editors: [{ name: 'Ada Lovelace' }, { name: 'Mary Somerville' }],
  sections: [
    { heading: 'News & updates', entries: ['news/2026/shortlisted-for-an-award'] },
    {
      heading: 'Events and posts',
      entries: ['events/2026/an-hour-on-missing-data', 'opportunities/2026/lecturer-in-statistics'],
    },
    {
      heading: 'To read',
      entries: ['publications/2026/learning-from-what-is-missing', 'spotlights/2026/ada-lovelace-analytical-engines'],
    },
  ],
};

/** The edition of March 2026, with what a test wants to be different. */
export function anEdition(
  given: Partial<IssuesData> = {},
  letter = 'Dear *readers*, see [Ada](people/ada-lovelace).',
  entries: Entries = {},
): Edition {
  const files = filesOf({ ...ENTRIES, ...entries, issues: [issue({ ...ISSUE, ...given })] });
  const file = 'content/issues/2026-03.md';
  const text = String(files[file]).replace(/(?<=\n---\n)[\s\S]*$/, `\n${letter}\n`);
  const { archive, diagnostics } = load({ ...files, [file]: text, 'content/people/ada.jpg': new Uint8Array() });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return editionOf(archive, archive.issues[0]!);
}
