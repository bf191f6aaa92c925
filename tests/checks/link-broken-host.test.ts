import { expect, test } from 'vitest';
import { linkBrokenHost } from '../../src/checks/link-broken-host.ts';
import { inBody, inNews, inYaml, mendedBody } from './found.ts';

test('a link whose address was lost on the way is found', () => {
  expect(inBody(linkBrokenHost, 'With [Data Science for Health Equity](http:///).')).toEqual([
    {
      at: 'http:///',
      line: 8,
      message:
        'Unexpected address "http:///" that leads nowhere, expected a whole one such as https://www.example.org/page',
    },
  ]);
});

test('a host without a dot, with a blank or cut off leads nowhere', () => {
  for (const url of [
    'https://intranet/page',
    'https://...',
    'https://www..example.org',
    'https://.org/',
    '<https://exa mple.org/>',
    'https:/example.org',
    'https:https://example.org/',
    'https:',
    'https://jane.doe@intranet/',
    'https://example.org:port/',
    'https://www.routledge.com/.../p/book/9781032341613',
    'https://www.routledge.com/Human-Centered-AI...',
    'https://www.routledge.com/...',
    'https://www.routledge.com/Human\u2026',
  ]) {
    expect(inBody(linkBrokenHost, `[The book](${url})`), url).toHaveLength(1);
  }
});

test('an address that was shortened on the page it was copied from is found in fields, too', () => {
  const url = 'https://www.routledge.com/.../Regis.../p/book/9781032341613';
  expect(inNews(linkBrokenHost, { url })).toMatchObject([{ at: `"${url}"`, line: 6 }]);
  expect(inYaml(linkBrokenHost, `links:\n  - label: Book\n    url: ${url}\n`)).toMatchObject([{ at: url, line: 8 }]);
});

test('an address without https: gets it', () => {
  for (const [written, meant] of [
    ['www.example.org/page', 'https://www.example.org/page'],
    ['example.org/page', 'https://example.org/page'],
    ['maths.example.org', 'https://maths.example.org'],
    ['//example.org/page', 'https://example.org/page'],
    ['https//example.org/page', 'https://example.org/page'],
    ['http//example.org/page', 'https://example.org/page'],
    ['htpps://example.org/page', 'https://example.org/page'],
    ['ttps://example.org/page', 'https://example.org/page'],
    ['htp://example.org/page', 'http://example.org/page'],
    ['mailo:info@example.org', 'mailto:info@example.org'],
  ] as const) {
    const found = inBody(linkBrokenHost, `[The page](${written})`);
    expect(found, written).toMatchObject([{ help: `Did you mean "${meant}"?` }]);
    expect(mendedBody(found), written).toBe(`[The page](${meant})`);
  }
});

test('what is missing in an address without https: is said', () => {
  expect(inBody(linkBrokenHost, '[The page](www.example.org/page)')).toMatchObject([
    { message: 'Unexpected address "www.example.org/page" without https:, expected one that starts with https://' },
  ]);
});

test('other schemes, links without an address and unfinished mailboxes are found', () => {
  expect(inBody(linkBrokenHost, '[Files](ftp://example.org/gaps)')).toEqual([
    {
      at: 'ftp://example.org/gaps',
      line: 8,
      message: 'Unexpected "ftp:" at the start of "ftp://example.org/gaps", expected https: or mailto:',
    },
  ]);
  expect(inBody(linkBrokenHost, '[Files]()')).toMatchObject([
    { at: '[Files]()', message: expect.stringContaining('link without an address') },
  ]);
  expect(inBody(linkBrokenHost, '[Files](< >)')).toHaveLength(1);
  expect(inBody(linkBrokenHost, '[Write](mailto:info)')).toMatchObject([
    { at: 'mailto:info', message: 'Unexpected "mailto:info", expected an e-mail address after mailto:' },
  ]);
  for (const url of ['mailto:info@example', 'mailto:info@example.org.', '<mailto:info@example.org or call>']) {
    expect(inBody(linkBrokenHost, `[Write](${url})`), url).toHaveLength(1);
  }
});

test('of an address with more than a hundred characters, a message has the first hundred', () => {
  const quoted = (length: number): string | undefined => {
    const url = `http:///${'a'.repeat(length - 8)}`;
    return /"(.*)"/.exec(inBody(linkBrokenHost, `[The page](${url})`)[0]?.message ?? '')?.[1];
  };
  expect(quoted(100)).toBe(`http:///${'a'.repeat(92)}`);
  expect(quoted(101)).toBe(`http:///${'a'.repeat(92)}\u2026`);
});

test('whole addresses, pages of ours and places on the page are fine', () => {
  for (const url of [
    'https://www.example.org/page?q=a..b#top',
    'https://example.org:8443/a...b/',
    'https://m\u00FCnchen.example.de/',
    'https://jane@www.example.org/',
    'mailto:info@example.org',
    'mailto:info@maths.example.org?subject=Tea',
    'people/ada-lovelace',
    '/people/ada-lovelace/',
    '../people/ada-lovelace',
    'media/spotlights/2026/ada.png',
    'report.pdf',
    '#why',
  ]) {
    expect(inBody(linkBrokenHost, `[Look](${url})`), url).toEqual([]);
  }
});

test('very long addresses are read in time', () => {
  for (const piece of ['a.', '.', 'a@', '/', '%41', '\\', '...', 'a']) {
    const long = piece.repeat(50_000);
    // The parser itself takes long over dots behind https://, which it may have to leave out.
    const body = `[Look](${long}x) [Write](mailto:${long}@)\n\n[1]: https://e.org/${long.slice(0, 10_000)}x`;
    expect(() => inBody(linkBrokenHost, body), piece).not.toThrow();
  }
});
