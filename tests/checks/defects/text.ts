// Slips in what readers read: headings, bold words, links, pictures, addresses of people.
import { ADA, entry, LETTER, letter, type Slip, slips, type Told } from './slip.ts';

const HEADINGS = [
  'Tea talks on gaps',
  'Post for a keeper of tables',
  'Spring school on what is missing',
  'Summer jobs at the circle',
  'Grants for patient counters',
  'The northern meeting on trees',
  'Money for open ledgers',
  'Abstracts for the autumn meeting',
  'The team behind the circle',
  'Write to us',
  'Paper of the month: filling in with care',
  'Where to find us',
  'Gaps in old weather books',
  'News from the reading group',
  'A prize for patience',
  'Notes on a broken sensor',
  'Who counts, and how',
  'Borrowed strength',
  'Half a census',
  'Trees with missing leaves',
  'The long table',
  'Questions for the panel',
  'A year of tea',
  'Three ways to forget',
  'Letters from the archive',
  'Counting what is not there',
  'A visit to the clock museum',
  'Small samples, large doubts',
  'An index of silences',
  'Maps without coasts',
  'The unanswered question',
  'Ten years of the circle',
  'Before you go',
] as const;

const PEOPLE = [
  'ada.lovelace',
  'mary.somerville',
  'e.noether',
  'grace.hopper',
  'florence_nightingale',
  'sofia.kovalevskaya',
  'k.johnson',
  'hypatia99',
  'mary-anning',
  'caroline.herschel',
  'maria.agnesi',
  'emilie.duchatelet',
  'laura.bassi',
  'sophie.germain',
] as const;

const boldLines = slips(
  'bold-as-heading',
  '2022-04:22 2022-04:30 2022-04:44 2022-04:52 2022-04:56 2022-04:75 2022-04:86 2022-04:92 2022-04:98 2022-04:113 2022-07:124 2022-07:145 2022-08:105 2022-08:121 2022-09:158 2022-10:124 2022-10:144 2022-12:133 2022-12:154 2023-02:134 2023-02:155 2023-04:186 2023-06:144 2023-09:130 2023-09:134 2023-09:151 2023-10:183 2023-10:204 2023-11:172 2023-11:193 2024-03:188 2024-05:148 2024-05:171',
  HEADINGS,
  (words) => ({
    story: `"${words}" in bold above a text looks like a heading and is none`,
    files: letter(`**${words}**\n\nMore of it in the spring.`),
    rule: 'text/bold-as-heading',
    at: `**${words}**`,
  }),
);

const boldHeadings = slips(
  'bold-in-heading',
  '2022-01:69 2022-02:14 2022-02:25 2022-02:29 2022-02:33 2022-02:37 2022-02:43 2022-08:17 2022-08:21 2022-08:29 2022-08:39 2022-08:47 2022-08:51 2022-08:57 2022-08:61 2022-08:73 2022-08:77 2022-08:83 2022-08:89 2022-08:93 2022-08:97 2022-08:101 2023-07:17 2023-09:19',
  HEADINGS,
  (words) => ({
    story: `the heading "${words}" is bold twice over`,
    files: letter(`## **${words}**\n\nMore of it in the spring.`),
    rule: 'text/heading-bold',
    at: `## **${words}**`,
  }),
);

const levels = [
  ...slips(
    'wrong-heading-level',
    '2022-01:96 2022-11:150 2023-03:210 2023-05:184 2023-08:144 2023-10:187 2023-11:176 2024-03:210 2024-04:224',
    HEADINGS.slice(8),
    (words) => ({
      story: `"${words}" is of level 3 with no heading of level 2 above it`,
      files: letter(`### ${words}\n\nMore of it in the spring.`),
      rule: 'text/heading-level',
      at: `### ${words}`,
    }),
  ),
  ...slips('wrong-heading-level', '2022-02:14', ['Welcome to the circle'], (words) => ({
    story: `"${words}" is of level 1, which the title of the page has already`,
    files: letter(`# ${words}\n\nMore of it in the spring.`),
    rule: 'text/heading-level',
    at: `# ${words}`,
  })),
];

const STARS: readonly [body: string, at: string][] = [
  ['Bring your questions on the **9th of March at noon **and a cup.', '**9th of March at noon **'],
  ['We gather at **the long table **of the library.', '**the long table **'],
  ['Read **Half a census **before you come.', '**Half a census **'],
  ['Ask for** the quiet room** at the desk.', '** the quiet room**'],
  ['## Those behind the circle**\n\nAda and Mary.', '**'],
  ['## Talk:****Gaps in old weather books\n\nAt four.', '****'],
  ['Our *three year *plan is out.', '*three year *'],
  ['**Write to us **\n\nAny day.', '**Write to us **'],
  ['The door closes **at five **, so be early.', '**at five **'],
  ['Of the **ten posts **two are open.', '**ten posts **'],
  ['Listen to **Mary Somerville **on comets.', '**Mary Somerville **'],
  ['## A call for abstracts on trees**\n\nTen lines are enough.', '**'],
  ['## Stop filling gaps with noughts**\n\nA plea.', '**'],
  ['Find us **here and there **.', '**here and there **'],
  ['**School for listeners: 3 July **\n\nIn the hills.', '**School for listeners: 3 July **'],
  ['## Learning from rain gauges**\n\nA paper.', '**'],
  ['The **second **half is longer.', '**second **'],
  ['From **Leeds **to **Lima**.', '**Leeds **'],
  ['Our **letter box **is green.', '**letter box **'],
  ['## A day on fairness in tables**\n\nIn June.', '**'],
  [
    '**What will you count next? Why does it matter? **\n\nSparrows.',
    '**What will you count next? Why does it matter? **',
  ],
];

const deadEmphasis = slips(
  'dead-emphasis',
  '2022-01:38 2022-01:81 2022-02:55 2022-02:57 2022-07:9 2022-07:68 2022-08:9 2022-09:7 2022-09:41 2022-10:10 2022-11:9 2022-11:111 2022-11:129 2022-12:154 2023-02:112 2023-04:163 2023-05:8 2023-06:8 2023-06:144 2023-08:84 2024-03:176',
  STARS,
  ([body, at]) => ({
    story: `readers see the asterisks of ${JSON.stringify(body.split('\n')[0])}`,
    files: letter(body),
    rule: 'text/dead-emphasis',
    at,
  }),
);

const VAGUE = [
  'this paper',
  'event',
  'this paper',
  'this paper',
  '12th',
  '19th',
  'webpage',
  'this paper',
  'paper',
  'this form',
  'paper',
  'this survey paper',
  'this webpage',
  'this paper',
  'paper',
  'this article',
  'paper',
  'this paper',
  'this paper',
  'this paper',
  'new paper',
  'this paper',
  'this blog',
  'this site',
  'this link',
  'this paper',
  'the website',
  'this paper',
];

const vagueLinks = slips(
  'link-text-vague',
  '2022-07:126 2022-08:103 2022-08:103 2022-09:160 2022-10:37 2022-10:37 2022-12:93 2023-02:136 2023-03:192 2023-04:35 2023-04:165 2023-05:163 2023-06:96 2023-06:125 2023-07:90 2023-08:46 2023-08:124 2023-10:185 2023-11:174 2024-01:192 2024-03:51 2024-03:190 2024-04:56 2024-04:139 2024-04:169 2024-04:201 2024-05:84 2024-05:150',
  VAGUE.map((words, index) => [words, HEADINGS[index] ?? ''] as const),
  ([words, title]) => {
    const link = `[${words}](https://library.example.org/${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')})`;
    return {
      story: `"${words}" does not say that "${title}" is behind the link`,
      files: letter(`For "${title}" see ${link}, if you like.`),
      rule: 'link/words',
      at: link,
    };
  },
);

const bareAddress = slips('bare-url', '2022-10:1', ['https://circle.example.org/issues/2026-03/'], (url) => ({
  story: 'an address stands in place of words',
  files: letter(`As a page: ${url}`),
  rule: 'link/words',
  at: url,
}));

const personalAddresses = [
  ...slips(
    'personal-email-visible',
    '2022-01:11 2022-02:9 2022-09:11 2022-09:45 2022-11:48 2022-12:35 2023-02:34 2023-03:37 2023-04:10 2023-07:13 2023-11:11',
    PEOPLE,
    (name) => ({
      story: `the letter gives away the address of ${name}`,
      files: letter(`Write to ${name}@university.example with what you miss.`),
      rule: 'text/personal-address',
      at: `${name}@university.example`,
    }),
  ),
  ...slips(
    'personal-email-visible',
    '2022-04:12 2022-07:13 2022-08:13 2022-10:14 2022-11:13 2022-12:13 2023-02:12 2023-03:13 2023-05:12 2023-06:11 2023-08:12 2023-09:12 2023-10:14 2024-01:13 2024-03:13 2024-04:12 2024-05:13',
    PEOPLE.map((name, index) => [name, ['our host', 'the editor', 'whoever pours the tea'][index % 3] ?? ''] as const),
    ([name, words]) => ({
      story: `a click on "${words}" writes to ${name}`,
      files: letter(`Ask [${words}](mailto:${name}@university.example) for a seat.`),
      rule: 'link/personal-data',
      at: `mailto:${name}@university.example`,
    }),
  ),
];

const pixels = slips(
  'tracking-pixel',
  '2022-04:1 2022-07:1 2022-08:1 2022-10:3 2022-11:1 2022-12:1 2023-02:1 2023-03:1 2023-05:1 2023-06:1 2023-07:1 2023-08:1 2023-09:1 2023-10:1 2024-01:1 2024-03:1 2024-04:1 2024-05:1',
  Array.from({ length: 18 }, (_, index) => `https://elink.circle.example.org/o/4/${4000 + 7 * index}/p`),
  (url) => ({
    story: `a picture that nobody sees, ${url}, counts who opens the letter`,
    files: letter(`Dear all,\n\n![](${url})\n\nspring is near.`),
    rule: 'link/wrapped',
    at: url,
  }),
);

const noBreakSpaces = slips(
  'link-label-edge-space',
  '2023-07:29 2023-07:72 2023-10:92',
  ['Tea talks', 'Circle of listeners', 'Gaps reading group'],
  (words) => ({
    story: `the link "${words}" ends with a space at which no line breaks`,
    files: letter(`The [${words}\u00A0](https://circle.example.org/about) meet again.`),
    rule: 'text/no-break-space',
    at: '\u00A0',
  }),
);

const files = slips(
  'file-name-inconsistent',
  '2022-07:0 2023-06:0',
  ['april2026', 'may2026'],
  (name): Told => ({
    story: `an issue is named ${name}, by which it does not sort among the others`,
    files: { [`content/issues/${name}.md`]: letter('Dear all')[LETTER] ?? '' },
    rule: 'file/bad-name',
    at: '',
  }),
);

const MONTHS = Array.from({ length: 23 }, (_, index) => Temporal.PlainYearMonth.from('2024-01').add({ months: index }));

const untitled = slips(
  'no-title',
  '2022-01:1 2022-02:1 2022-04:1 2022-07:1 2022-08:1 2022-09:1 2022-10:1 2022-11:1 2022-12:1 2023-02:1 2023-03:1 2023-04:1 2023-05:1 2023-06:1 2023-07:1 2023-08:1 2023-09:1 2023-10:1 2023-11:1 2024-01:1 2024-03:1 2024-04:1 2024-05:1',
  MONTHS.map(String),
  (month) => ({
    story: `the issue of ${month} has its month in the name of its file alone`,
    files: {
      ...ADA,
      [`content/issues/${month}.md`]: `---\nsendDate: ${month}-05\nsections:\n  - heading: People\n    entries: [people/ada-lovelace]\n---\n\nDear all\n`,
    },
    rule: 'schema/missing-field',
    at: 'sendDate',
  }),
);

const emptySections = slips(
  'vacancies-as-heading',
  '2022-01:63 2022-01:66 2022-02:55 2022-02:57 2022-11:68 2022-11:70 2024-03:94 2024-03:96',
  ['library', 'museum', 'observatory', 'weather office', 'archive', 'map room', 'clinic', 'mint'].map(
    (house) => `Posts at the ${house}`,
  ),
  (heading) => ({
    story: `"${heading}" is a heading with no post below it`,
    files: {
      [LETTER]: `---\ntitle: March 2026\nsendDate: 2026-03-05\nsections:\n  - heading: ${heading}\n    entries: []\n---\n\nDear all\n`,
    },
    rule: 'schema/empty',
    at: '',
  }),
);

const otherNames = slips(
  'name-variant',
  '2022-07:21 2022-07:33',
  [
    ['Mary Sommerville', 'Mary Somerville'],
    ['Marie Somerville', 'Mary Somerville'],
  ] as const,
  ([written, name]) => ({
    story: `${name} is announced as ${written}`,
    files: {
      'content/people/mary-somerville.json': entry({ name }),
      'content/events/2026/comets.json': entry({
        title: 'Comets',
        summary: 'An evening on what comes back.',
        starts: '2026-05-12',
        speakers: [{ name: written, person: 'people/mary-somerville' }],
      }),
    },
    rule: 'person/name-differs',
    at: `"${written}"`,
  }),
);

export const TEXT: readonly Slip[] = [
  ...boldLines,
  ...boldHeadings,
  ...levels,
  ...deadEmphasis,
  ...vagueLinks,
  ...bareAddress,
  ...personalAddresses,
  ...pixels,
  ...noBreakSpaces,
  ...files,
  ...untitled,
  ...emptySections,
  ...otherNames,
];
