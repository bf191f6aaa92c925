// Pages that somebody made to do harm, or nobody made with care. None may throw, hang or put anything into a draft.
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/drafts/page.ts';
import { plain } from '../../src/drafts/plain.ts';
import { anEvent, drafted, withJsonLd } from './drafted.ts';

const URL = 'https://gaps.example.org/day';
const block = (json: string): string => `<title>Tea</title><script type="application/ld+json">${json}</script>`;

describe('a page is read in good time', () => {
  const nested = (depth: number): string =>
    `${'{"@type":"Event","name":"x","subEvent":'.repeat(depth)}1${'}'.repeat(depth)}`;
  test.each([
    ['with JSON-LD as deep as it is long', block(nested(100_000))],
    ['with lists in lists', block(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)],
    ['with blanks without end behind an end', block(`{}-->${' '.repeat(300_000)}x`)],
    ['with a graph of many things', block(`{"@graph":[${'{"@type":"Event","name":"x"},'.repeat(50_000)}{}]}`)],
    [
      'with things that name each other in a ring',
      block(
        '{"@graph":[{"@id":"a","@type":"Event","organizer":{"@id":"b"}},{"@id":"b","@type":"Event","organizer":{"@id":"a"}}]}',
      ),
    ],
    [
      'with things that all name each other',
      block(
        `{"@graph":[${Array.from({ length: 60 }, (_, at) => `{"@id":"${at}","@type":"Event","name":"x","performer":[${Array.from({ length: 60 }, (__, other) => `{"@id":"${other}"}`).join()}]}`).join()}]}`,
      ),
    ],
    ['with tags as deep as it is long', `<title>Tea</title><div itemscope>${'<div>'.repeat(500_000)}`],
    ['with ends that began nowhere', `<title>Tea</title>${'<div>'.repeat(400)}${'</span>'.repeat(300_000)}`],
    [
      'with properties in properties',
      `<title>Tea</title><div itemscope itemtype="https://schema.org/Event">${'<p itemprop="name">'.repeat(5000)}${'x'.repeat(500_000)}`,
    ],
    [
      'with items that refer to one list',
      `<title>Tea</title><div id="z">${'<p itemprop="q">x</p>'.repeat(3000)}</div>${'<div itemscope itemtype="https://schema.org/Event" itemref="z"></div>'.repeat(3000)}`,
    ],
    [
      'with a hundred thousand meta tags',
      `<title>Tea</title>${'<meta name="citation_author" content="A B">'.repeat(100_000)}`,
    ],
    ['with a title that never ends', `<title>Tea ${'&lt;'.repeat(500_000)}`],
    ['with an attribute that never ends', `<title>Tea</title><meta content="${'a'.repeat(1_000_000)}`],
  ])('%s', { timeout: 5000 }, async (_, html) => {
    const draft = await drafted(html);
    expect(JSON.stringify(draft.data).length).toBeLessThan(10_000);
  });
});

test('JSON-LD that speaks of prototypes changes nothing, and says nothing', async () => {
  const draft = await drafted(
    block(
      '{"@type":["Event","constructor"],"name":"Tea","startDate":"2026-04-10","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"eventStatus":"constructor","eventAttendanceMode":"__proto__","location":{"__proto__":{"name":"x"}}}',
    ),
  );
  expect(draft.data).toEqual({ title: 'Tea', starts: '2026-04-10', url: URL });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('meta tags and items that speak of prototypes do neither', async () => {
  const draft = await drafted(
    '<head><title>Tea</title><meta property="og:__proto__" content="x"><meta name="__proto__" content="x"></head><div itemscope itemtype="https://schema.org/constructor"><i itemprop="__proto__">x</i></div>',
  );
  expect(draft.data).toEqual({ title: 'Tea', url: URL });
});

describe('a title', () => {
  test.each([
    ['with a script in it is its words', '<b>Tea</b><script>alert(1)</script>', 'Tea'],
    ['that shows a script is text', 'Tea &lt;script&gt;alert(1)&lt;/script&gt;', 'Tea <script>alert(1)</script>'],
    ['that turns the direction of writing does not', 'Tea \u202Egnp.exe\u202C \u2066x\u2069', 'Tea gnp.exe x'],
    ['with signs that cannot be seen has none', 'T\u200Be\u00ADa\uFEFF\u{E0041}', 'Tea'],
    ['with line breaks and no-break spaces is one line', ' Tea\n\u00A0 and\tcake ', 'Tea and cake'],
    ['with half a character is whole', 'Tea \uD83D', 'Tea'],
    ['with a smaller-than sign keeps it', 'p < 0.05 & more', 'p < 0.05 & more'],
    ['in Persian keeps its joiners', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ])('%s', async (_, name, title) => {
    expect((await anEvent({ name: name })).data['title']).toBe(title);
  });

  test('is no longer than anybody reads', () => {
    expect(plain('x'.repeat(1_000_000))).toHaveLength(1000);
  });
});

test('commands for the runner and mentions are only text of a field', async () => {
  const { data } = await anEvent({ name: '::error::@everyone ##[error]Tea' });
  expect(data['title']).toBe('::error::@everyone ##[error]Tea');
});

test('names that are addresses of people or pages are left out', async () => {
  const { data } = await anEvent({
    performer: ['ada.lovelace@engines.example', 'https://mallory.example/', 'x', { name: { name: 'Ada Lovelace' } }],
  });
  expect(data['speakers']).toEqual([{ name: 'Ada Lovelace' }]);
});

test('nobody’s address is in a draft, nor in what is said of it', async () => {
  const draft = await anEvent({
    name: 'Tea with ada.lovelace@engines.example',
    startDate: 'ask ada.lovelace@engines.example',
    location: 'Her house, ada.lovelace@engines.example \u202E',
  });
  expect(draft.notes).toHaveLength(1);
  expect(JSON.stringify(draft)).not.toMatch(/engines|\u202E/);
});

test('a link to sign up that follows people, or is a script, is cleaned or left out', async () => {
  const registration = async (url: string) => (await anEvent({ offers: { url } })).data['registration'];
  expect(await registration('https://tickets.example.org/7?mc_eid=abc&utm_source=x')).toEqual({
    url: 'https://tickets.example.org/7',
  });
  expect(await registration('javascript:alert(1)')).toBeUndefined();
  expect(await registration('https://gaps.example.org/day?utm_source=x')).toBeUndefined();
});

test('broken JSON-LD is said, and hides nothing else of the page', async () => {
  const html = `${block('{"@type": "Event", }')}${withJsonLd({ '@type': 'Event', name: 'Tea', startDate: '2026-04-10' })}`;
  const { data, notes } = await drafted(html);
  expect(data['starts']).toBe('2026-04-10');
  expect(notes).toEqual(['One block of its JSON-LD could not be read']);
});

test.each([
  'null',
  '1',
  '"Event"',
  '[]',
  '{}',
  '{"@graph":null}',
  '{"@graph":[null,1]}',
  '{"@type":{}}',
  '{"@type":null,"name":null}',
  '{"@type":"Event","location":[null,[["x"]],{"address":[]}],"offers":7,"performer":{"affiliation":3}}',
])('JSON-LD that is %s makes no trouble', async (json) => {
  expect((await drafted(block(json))).data['title']).toBe('Tea');
});

test('a page of no use says nothing', async () => {
  for (const html of ['', '<', '\0\0\0', '<!--', '<html><body>', '{"json": true}'])
    expect(await readPage(html, URL)).toMatchObject({ title: '', metas: [], things: [] });
});
