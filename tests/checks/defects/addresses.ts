// Slips in web addresses: wrapped, tracked, cut off, of one reader alone.
import { entry, letter, type Slip, slips, type Told } from './slip.ts';

const NEWS = 'content/news/2026/prize.json';

/** News with a page, which is where most addresses stand. */
function news(url: string, story: string, rule: string): Told {
  const fields = { title: 'A prize for gaps', summary: 'The circle has won a prize.', date: '2026-02-08' };
  return { story, files: { [NEWS]: entry({ ...fields, about: 'community', url }) }, rule, at: `"${url}"` };
}

function safeLink(address: string, payload = ''): string {
  return `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05%7C02${encodeURIComponent(payload)}`;
}

function counted(address: string): string {
  const code = new TextEncoder().encode(JSON.stringify({ ai: 1, u: address })).toBase64({ alphabet: 'base64url' });
  return `http://elink.circle.example.org/c/7/${code}/x`;
}

const webViews = slips(
  'webview-link',
  '2022-01:1 2022-01:3 2022-02:1 2022-02:3 2022-04:2 2022-07:3 2022-08:3 2022-09:1 2022-10:1 2022-10:5 2022-11:3 2022-12:3 2023-02:3 2023-03:3 2023-04:1 2023-05:3 2023-06:3 2023-07:3 2023-08:3 2023-09:3 2023-10:4 2023-11:1 2024-01:3 2024-03:3 2024-04:2 2024-05:3',
  Array.from({ length: 26 }, (_, index) => `http://elink.circle.example.org/m/1/${5000 + 13 * index}/p1-b26/1/94/view`),
  (url) => ({
    story: `the letter links to the copy that one reader got, ${url}`,
    files: letter(`You may [read the letter in a browser](${url}).`),
    rule: 'link/wrapped',
    at: url,
  }),
);

const goodbyes = slips(
  'unsubscribe-link',
  '2022-01:100 2022-02:112 2022-04:117 2022-07:149 2022-08:125 2022-09:186 2022-10:148 2022-11:155 2022-12:158 2023-02:158 2023-03:214 2023-04:190 2023-05:188 2023-06:150 2023-07:115 2023-08:149 2023-09:157 2023-10:210 2023-11:199 2024-01:221 2024-03:216 2024-04:230 2024-05:178',
  Array.from({ length: 23 }, (_, index) => (index * 7919).toString(16)),
  (key) => {
    const url = `https://lists.example.org/goodbye?unsubscribe=${key}x`;
    return {
      story: `whoever clicks on the goodbye of reader ${key} sends that reader away`,
      files: letter(`You may [leave the list](${url}) at any time.`),
      rule: 'link/personal-data',
      at: url,
    };
  },
);

const PASTED = [
  'https://www.eventbrite.co.uk/e/tea-and-gaps-123?aff=oddtdtcreator',
  'https://circle.example.org/tea?mc_cid=1a2b&mc_eid=3c4d',
  'https://circle.example.org/talks?utm_source=letter&utm_medium=email&utm_campaign=march',
  'https://academic.oup.com/gaps/article/1/2/3?login=true',
  'https://museum.example.org/clocks?utm_source=post&utm_medium=social&utm_campaign=clocks',
  'https://library.example.org/long-table?utm_source=a&utm_medium=b&utm_campaign=c',
  'https://docs.google.com/forms/d/e/1FAIpQL/viewform?authuser=1',
  'https://weather.example.org/books?utm_source=x&utm_medium=y&utm_campaign=z&cid=77',
  'https://census.example.org/half?utm_source=x&utm_medium=y&utm_campaign=z&utm_content=w',
  'https://journal.example.org/articles/42?sharing_token=Zm9y',
  'https://school.example.org/spring?cid=5&utm_source=x&utm_medium=y&utm_campaign=z',
  'https://www.eventbrite.com/e/comets-9?aff=erelexp&utm-source=a&utm-medium=b&utm-campaign=c&utm-content=d&utm-term=e',
  'https://trees.example.org/leaves?cid=6&utm_source=x&utm_medium=y&utm_campaign=z',
  'https://www.eventbrite.de/e/long-table-7?aff=ebdsoporgprofile',
  'https://link.springer.com/article/10.1000/7?login=false',
  'https://journal.example.org/articles/43?sharing_token=YWRh',
  'https://academic.oup.com/trees/article/4/5?login=false',
  'https://maps.example.org/coasts?utm_source=x&utm_medium=y&utm_campaign=z',
  'https://press.example.org/gaps?trackingid=9f8e',
  'https://tickets.example.org/comets?cspchd=00112233',
  'https://drive.google.com/file/d/1a2b/view?authuser=0',
];

const tracked = slips(
  'author-pasted-tracking',
  '2022-02:71 2022-09:95 2022-09:119 2022-09:128 2022-09:140 2022-10:57 2022-10:115 2022-12:87 2022-12:111 2023-02:22 2023-03:132 2023-04:63 2023-06:84 2023-08:76 2023-08:124 2023-10:34 2023-11:50 2024-01:35 2024-03:55 2024-04:116 2024-05:112',
  PASTED,
  (url) => news(url, `${url} tells its house who sent the reader`, 'link/tracking'),
);

const shared = slips(
  'sharing-token',
  '2023-02:22 2023-10:34',
  ['Zm9yIGFkYQ', 'Zm9yIG1hcnk'].map((token) => `https://journal.example.org/articles/44?sharing_token=${token}`),
  (url) => news(url, `${url} is one reader’s own access to an article`, 'link/tracking'),
);

const PAGES = [
  'school.example.org/courses/summer',
  'museum.example.org/events/northern-evening',
  'circle.example.org/news/new-video-series',
  'clocks.example.org/',
  'careers.example.org/post/11/keeper',
  'forum.example.org/meeting/ledgers',
  'jobs.example.org/Post.aspx?number=20',
  'trees.example.org/events/meetup',
  'circle.example.org/events/counting-week',
  'gaps.example.org/schools/hill',
  'society.example.org/evenings/medal',
  'events.example.org/event/4711/programme',
  'funder.example.org/grants/rain#who-may-ask',
  'circle.example.org/visiting-programme',
  'forms.example.org/d/e/1FAIpQL',
  'research.example.org/funding/tables',
];

const wrappedTwice = slips(
  'double-tracked',
  '2022-08:87 2022-09:119 2022-10:57 2022-10:75 2022-12:47 2022-12:81 2022-12:117 2023-02:60 2023-03:67 2023-03:160 2023-04:49 2023-04:69 2023-04:125 2023-06:53 2023-10:112 2024-04:169',
  PAGES,
  (page) => news(safeLink(counted(`https://${page}`)), `two programs count who goes to ${page}`, 'link/wrapped'),
);

const wrappedOften = slips(
  'wrapped-three-or-more-layers',
  '2023-05:94 2023-06:88 2023-06:118',
  [
    safeLink(counted(safeLink(counted('https://trees.example.org/conference')))),
    safeLink(counted(safeLink(counted('https://seminar.example.org/privacy')))),
    safeLink(counted(safeLink('https://posts.example.org/keeper'))),
  ],
  (url) => news(url, `nobody sees where ${url.length} characters of wrapping lead`, 'link/wrapped'),
);

const payload = slips(
  'third-party-email-in-link-payload',
  '2023-06:118',
  ['mary.somerville@university.example'],
  (of) =>
    news(
      safeLink(counted(safeLink('https://posts.example.org/keeper', `|${of}|`))),
      `the wrapping of a link gives away ${of}`,
      'link/wrapped',
    ),
);

const invitations = slips(
  'slack-invite-secret',
  '2022-01:98 2022-02:109 2022-04:115 2022-07:147 2022-08:25 2022-08:103 2022-08:123 2022-09:183 2022-10:146 2022-11:152 2022-12:156',
  Array.from({ length: 11 }, (_, index) => `https://join.slack.com/t/gaps/shared_invite/zt-${index}a2b3c-XyZ~${index}`),
  (url) => ({
    story: `${url} lets in whoever has it`,
    files: letter(`Come and [talk with us](${url}).`),
    rule: 'link/invitation',
    at: url,
  }),
);

const insecure = slips(
  'http-url',
  '2022-04:96 2022-07:98 2022-10:75 2023-05:102 2023-06:59',
  ['rain', 'clocks', 'ledgers', 'comets', 'leaves'].map((name) => `http://${name}.example.org/2026`),
  (url) => ({
    story: `${url} goes without a lock, though its house has one`,
    files: {
      'content/series/tea-talks.json': entry({
        title: 'Tea talks',
        summary: 'Short talks over tea.',
        kind: 'events',
        url: url.replace('http', 'https').replace('2026', 'about'),
      }),
      ...news(url, '', '').files,
    },
    rule: 'link/http',
    at: `"${url}"`,
  }),
);

const broken = slips(
  'broken-url',
  '2023-02:128 2024-04:46',
  ['http:///', 'https://books.example.org/.../Somerville.../p/9780000000002'],
  (url) => ({
    story: `${url} is not a whole address`,
    files: letter(`A book on [fairness in tables](${url}).`),
    rule: 'link/broken-host',
    at: url,
  }),
);

const searches = slips(
  'search-result-link',
  '2022-07:112 2023-10:121',
  ['https://posts.example.org/search/?keywords=somerville', 'https://careers.example.org/search/?team=tables&page=1'],
  (url) => news(url, `${url} finds something else next month`, 'link/search-results'),
);

const logIns = slips(
  'login-page-link',
  '2024-04:139',
  ['https://papers.example.org/User/Login?ReturnUrl=%2FGaps2026'],
  (url) => news(url, 'who has no account sees a question for a password', 'link/log-in'),
);

export const ADDRESSES: readonly Slip[] = [
  ...webViews,
  ...goodbyes,
  ...tracked,
  ...shared,
  ...wrappedTwice,
  ...wrappedOften,
  ...payload,
  ...invitations,
  ...insecure,
  ...broken,
  ...searches,
  ...logIns,
];
