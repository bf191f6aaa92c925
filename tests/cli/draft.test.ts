import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wishesIn } from '../../src/cli/draft/commands.ts';
import { command } from '../../src/cli/draft.ts';
import { check, event, type Files, filesOf, publication, recording } from '../builders.ts';
import { withJsonLd } from '../drafts/drafted.ts';
import { type Ran, runWith } from '../github/run-command.ts';
import { writeFiles } from '../support/files.ts';
import { aWeb, type StandInWeb } from '../support/web.ts';

const PAGE = 'https://gaps.example.org/day';
const FILE = 'content/events/2026/gaps-day.json';
const GAPS_DAY = { '@type': 'Event', name: 'Gaps Day', startDate: '2026-04-10T12:20:00+01:00' };

let root: string;
let web: StandInWeb;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'gazette-draft-'));
  writeFiles(root, filesOf({}) as Record<string, string>);
  web = await aWeb({ [PAGE]: withJsonLd(GAPS_DAY) });
});

afterEach(async () => {
  await web.close();
  rmSync(root, { recursive: true });
});

const draft = (...args: string[]): Promise<Ran> =>
  runWith(command, args, {
    GAZETTE_ROOT: root,
    GAZETTE_WEB: web.url,
    GAZETTE_NOW: '2026-03-10',
    NO_COLOR: '1',
    GITHUB_REPOSITORY: '',
  });

test('a page becomes a file, and its reader is told what is from where and what is left to do', async () => {
  const { code, printed } = await draft(PAGE);
  expect(code).toBe(0);
  expect(JSON.parse(readFileSync(join(root, FILE), 'utf8'))).toEqual({
    title: 'Gaps Day',
    starts: '2026-04-10T12:20',
    url: PAGE,
  });
  expect(printed).toMatchInlineSnapshot(`
    "The page is an event, as its JSON-LD says Event.

    Taken from the page
      title    Gaps Day
               from the page's JSON-LD, name
      starts   2026-04-10T12:20
               from the page's JSON-LD, startDate
      url      https://gaps.example.org/day
               from the address

    For you to fill in
      summary  One or two plain sentences of your own on what this is and why it may matter. The page's own are not copied: they are their author's.

    Wrote content/events/2026/gaps-day.json
    → Fill in what is missing, then run npm run check"
  `);
});

test('the check points at the line of what is left to fill in', async () => {
  await draft(PAGE);
  const files: Files = { [FILE]: readFileSync(join(root, FILE), 'utf8') };
  expect(check(files).map(({ rule, place, message }) => [rule, place.file, place.start.line, message])).toEqual([
    ['schema/missing-field', FILE, 1, expect.stringContaining('"summary"')],
  ]);
});

test('somebody who has a page here is named by it', async () => {
  writeFiles(root, { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }' });
  web.routes[PAGE] = withJsonLd({ ...GAPS_DAY, performer: { name: 'Prof. Ada Lovelace' } });
  await draft(PAGE);
  expect(JSON.parse(readFileSync(join(root, FILE), 'utf8')).speakers).toEqual([
    { name: 'Ada Lovelace', person: 'people/ada-lovelace' },
  ]);
});

test('--dry-run writes nothing and shows the file', async () => {
  const { printed } = await draft(PAGE, '--dry-run');
  expect(printed).toContain(`Would write ${FILE}:\n\n{\n  "title": "Gaps Day",`);
  expect(existsSync(join(root, FILE))).toBe(false);
});

test('--format json says the same to machines', async () => {
  const { printed } = await draft(PAGE, '--dry-run', '--format', 'json');
  expect(JSON.parse(printed)).toMatchObject({
    url: PAGE,
    collection: 'events',
    why: 'its JSON-LD says Event',
    isGuess: false,
    file: FILE,
    written: false,
    data: { title: 'Gaps Day' },
    taken: [{ field: 'title', value: 'Gaps Day', from: "the page's JSON-LD, name" }, {}, {}],
    missing: [{ field: 'summary' }],
    problems: [],
  });
});

test('what the checker finds in a draft besides is told with its line', async () => {
  web.routes[PAGE] = withJsonLd({ ...GAPS_DAY, name: 'Gaps '.repeat(50) });
  expect((await draft(PAGE, '--dry-run')).printed).toMatch(
    /^content\/events\/2026\/gaps-\S+\.json:2:\d+ {2}error {2}schema\//m,
  );
});

test('what a rule would say once nothing is missing is said at once', async () => {
  web.routes[PAGE] = withJsonLd({
    '@type': 'JobPosting',
    title: 'Lecturer',
    hiringOrganization: 'Gaps',
    validThrough: '2026-02-28',
  });
  expect((await draft(PAGE, '--dry-run')).printed).toMatch(/To look at\n {2}- .*2026-02-28/);
});

describe('what is in the archive already is not written again', () => {
  test('the same event under a longer title', async () => {
    const before = event({ title: 'Gaps Day: an afternoon in Leeds', starts: '2026-04-10', url: PAGE });
    writeFiles(root, filesOf({ events: [before] }) as Record<string, string>);
    const { code, printed } = await draft(PAGE);
    expect(code).toBe(0);
    expect(printed).toContain('This is already in the archive: events/2026/gaps-day-an-afternoon-in-leeds (');
    expect(printed).toContain('Nothing written. If it is something else, --anyway writes it.');
    expect(existsSync(join(root, FILE))).toBe(false);
    await draft(PAGE, '--anyway');
    expect(existsSync(join(root, FILE))).toBe(true);
  });

  test('the same paper by its DOI', async () => {
    writeFiles(root, filesOf({ publications: [publication({ doi: '10.1000/Gaps.7' })] }) as Record<string, string>);
    web.routes[PAGE] = '<meta name="citation_title" content="Gaps"><meta name="citation_doi" content="10.1000/gaps.7">';
    expect((await draft(PAGE)).printed).toContain(
      'already in the archive: publications/2026/learning-from-what-is-missing',
    );
  });

  test('the same video', async () => {
    const address = 'https://www.youtube.com/watch?v=PebrX_WwdgA';
    writeFiles(root, filesOf({ recordings: [recording({ youtube: 'PebrX_WwdgA' })] }) as Record<string, string>);
    web.routes[address] = '<title>Tea - YouTube</title>';
    expect((await draft(address)).printed).toContain('already in the archive: recordings/2026/');
  });

  test('but another day on the same page is, with a word', async () => {
    writeFiles(
      root,
      filesOf({ events: [event({ title: 'Gaps Day', starts: '2025-04-10', url: PAGE })] }) as Record<string, string>,
    );
    expect((await draft(PAGE)).printed).toContain('The archive has an entry of the same page: events/2025/gaps-day (');
    expect(existsSync(join(root, FILE))).toBe(true);
  });
});

test('a second draft of one page overwrites nothing', async () => {
  await draft(PAGE);
  await draft(PAGE, '--anyway');
  expect(existsSync(join(root, 'content/events/2026/gaps-day-2.json'))).toBe(true);
});

test('servers are told who asks, and one page is asked for once', async () => {
  await draft(PAGE);
  expect(web.asked.map(({ method, url, headers }) => [method, url, headers['user-agent']])).toEqual([
    ['GET', PAGE, expect.stringMatching(/^Gazette\/1 \(\+https:/)],
  ]);
});

describe('a page that cannot become a draft is refused in one sentence that says what to do', () => {
  const html = { 'content-type': 'text/html' };
  const to = (location: string) => ({ status: 302, headers: { location } });
  test.each<[string, StandInWeb['routes'][string], string]>([
    [
      'of 10 MB',
      `<title>Tea</title>${'x'.repeat(10_000_000)}`,
      'sends more than 5 MB: give the page that tells of it, or write the entry with npm run new',
    ],
    [
      'that unpacks to a gigabyte',
      () => ({ headers: { ...html, 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000)) }),
      'sends more than 5 MB: give the page that tells of it, or write the entry with npm run new',
    ],
    [
      'that redirects for ever',
      to(PAGE),
      'redirects more than 5 times: open it in a browser, and give the address that it ends at',
    ],
    [
      'that redirects to this machine',
      to('http://127.0.0.1/admin'),
      'is not in the public internet: give an address that everybody can open',
    ],
    [
      'that redirects to the machines of a cloud',
      to('http://169.254.169.254/latest/meta-data'),
      'is not in the public internet: give an address that everybody can open',
    ],
    [
      'that redirects to a file',
      to('file:///etc/passwd'),
      'is no address that begins with https:// or http://: give the address of a web page, such as https://example.org/event',
    ],
    [
      'that is cut off',
      'cut',
      'cannot be reached (UND_ERR_SOCKET): look whether the address is right, or try again later',
    ],
    [
      'that is a PDF',
      { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' },
      'is a PDF: give the page that links to it',
    ],
    [
      'that is a PDF and says it is a page',
      { headers: html, body: '%PDF-1.7' },
      'is a PDF: give the page that links to it',
    ],
    [
      'that is data',
      { headers: { 'content-type': 'application/json' }, body: '{}' },
      'is application/json, and no web page: give the page that tells of it',
    ],
    ['that is empty', '', 'is empty: write the entry with npm run new'],
    [
      'that only scripts can fill',
      '<body><div id="app"></div></body>',
      'says nothing that a program can read: write the entry with npm run new',
    ],
    ['that is gone', { status: 410 }, 'is not there (410): look whether it is right'],
    ['that lets no program in', { status: 403 }, 'lets no program in (403): write the entry with npm run new'],
    ['that asks for a password', { status: 401 }, 'asks for a password (401): give an address that everybody can open'],
    [
      'with a form for a password',
      '<title>Log in</title><form><input type="password"></form>',
      'asks for a password: give an address that everybody can open',
    ],
    ['whose server is broken', { status: 500 }, 'answers with an error (500): try again later'],
  ])('%s', async (_, route, why) => {
    web.routes[PAGE] = route;
    expect(await draft(PAGE)).toEqual({ printed: '', failure: `Cannot draft an entry: ${PAGE} ${why}` });
  });

  test.each([
    [
      'a log-in page',
      'https://login.example.com/sso',
      'leads to the log-in page of login.example.com: give an address that everybody can open',
    ],
    [
      'a page that asks for consent',
      'https://consent.youtube.com/m',
      'shows programs a page of consent.youtube.com that asks for consent: write the entry with npm run new',
    ],
  ])('that leads to %s', async (_, address, why) => {
    web.routes[PAGE] = to(address);
    web.routes[address] = '<title>Before you continue</title>';
    expect((await draft(PAGE)).failure).toBe(`Cannot draft an entry: ${PAGE} ${why}`);
  });

  test.each([
    ['http://localhost/x', 'http://localhost/x is not in the public internet: give an address that everybody can open'],
    ['https://[::1]/', 'https://[::1]/ is not in the public internet: give an address that everybody can open'],
    [
      'https://ada:secret@gaps.example.org/',
      'https://gaps.example.org/ holds a name or a password: give an address that everybody can open',
    ],
    [
      'gaps',
      '"gaps" is no address that begins with https:// or http://: give the address of a web page, such as https://example.org/event',
    ],
  ])('such as %s', async (address, why) => {
    expect((await draft(address)).failure).toBe(`Cannot draft an entry: ${why}`);
    expect(web.asked).toEqual([]);
  });
});

test('a page that is called data and is one, is read', async () => {
  web.routes[PAGE] = {
    headers: { 'content-type': 'application/json' },
    body: `<!doctype html>${withJsonLd(GAPS_DAY)}`,
  };
  expect((await draft(PAGE)).code).toBe(0);
});

test.each([
  ['in its header', { 'content-type': 'text/html; charset=windows-1252' }, ''],
  ['in itself', { 'content-type': 'text/html' }, '<meta charset="windows-1252">'],
])('a page of another encoding, named %s, keeps its letters', async (_, headers, meta) => {
  web.routes[PAGE] = { headers, body: Buffer.from(`${meta}<title>Café Zürich</title>`, 'latin1') };
  expect((await draft(PAGE, '--dry-run')).printed).toContain('"title": "Café Zürich"');
});

test('a page of a wrong encoding makes a draft all the same', async () => {
  web.routes[PAGE] = {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from('<title>Caf\xe9 tea</title>', 'latin1'),
  };
  expect((await draft(PAGE, '--dry-run')).printed).toContain('"title": "Caf tea"');
});

test('a page may lead elsewhere, and its entry names where it ended', async () => {
  web.routes['https://doi.org/10.1000/gaps'] = { status: 302, headers: { location: `${PAGE}?utm_source=doi` } };
  web.routes[`${PAGE}?utm_source=doi`] = withJsonLd(GAPS_DAY);
  expect(JSON.parse((await draft('https://doi.org/10.1000/gaps', '--format', 'json')).printed).data.url).toBe(PAGE);
});

test.each([
  [[], 'Missing an address, expected that of a web page such as https://example.org/event'],
  [[PAGE, 'https://x.example'], 'Unexpected "https://x.example", expected one address at a time'],
  [
    [PAGE, '--collection', 'people'],
    'Unexpected collection "people", expected events, opportunities, publications, recordings or news',
  ],
  [['--answer'], 'Missing --repo owner/name: outside a workflow, nothing else says which'],
])('%j is a mistake in words that help', async (args, failure) => {
  expect((await draft(...args)).failure).toBe(failure);
});

describe('a comment asks for', () => {
  const asked = (comment: string): string[] =>
    wishesIn(comment).wishes.map(({ address, collection }) => [address, collection].filter(Boolean).join(' '));
  test.each([
    ['what stands on a line of its own', `Look:\n/draft ${PAGE}\r\nThanks`, [PAGE]],
    ['an address in angle brackets', `/draft <${PAGE}>`, [PAGE]],
    [
      'a collection besides',
      `/draft ${PAGE} events\n/draft ${PAGE} --collection news`,
      [`${PAGE} events`, `${PAGE} news`],
    ],
    ['each address once', `/draft ${PAGE}\n/draft ${PAGE}`, [PAGE]],
    ['nothing that is not said', '/draft', ['']],
    ['nothing in code', `\`\`\`\n/draft ${PAGE}\n\`\`\`\n    /draft ${PAGE}`, []],
    ['nothing in a quotation', `> /draft ${PAGE}`, []],
    ['nothing in a sentence', `Write /draft ${PAGE} below`, []],
    ['nothing by another command', `/drafts ${PAGE}\n/DRAFT ${PAGE}\n/fix`, []],
  ])('%s', (_, comment, wishes) => {
    expect(asked(comment)).toEqual(wishes);
  });

  test('five at most', () => {
    const { wishes, left } = wishesIn(Array.from({ length: 8 }, (_, index) => `/draft ${PAGE}/${index}`).join('\n'));
    expect([wishes.length, left]).toEqual([5, 3]);
  });
});
