import { expect, test } from 'vitest';
import { linkLookAlikeHost } from '../../src/checks/link-look-alike-host.ts';
import { inBody, inNews, inYaml } from './found.ts';

const CYRILLIC_A = '\u0430';

test('a Cyrillic letter among Latin ones is found in a field, in front matter and in a text', () => {
  const url = `https://www.p${CYRILLIC_A}ypal.com/give`;
  const message = `Unexpected Cyrillic letter "${CYRILLIC_A}" (U+0430) in the host "p${CYRILLIC_A}ypal", expected letters of one alphabet`;
  expect(inNews(linkLookAlikeHost, { url })).toEqual([{ at: `"${url}"`, line: 6, message }]);
  expect(inYaml(linkLookAlikeHost, `links:\n  - label: Give\n    url: ${url}\n`)).toEqual([
    { at: url, line: 8, message },
  ]);
  expect(inBody(linkLookAlikeHost, `[Give](${url})`)).toEqual([{ at: url, line: 8, message }]);
});

test('the same host in the spelling of machines is found', () => {
  const { href: url } = new URL(`https://p${CYRILLIC_A}ypal.com/`);
  expect(url).toContain('xn--');
  expect(inNews(linkLookAlikeHost, { url })[0]?.message).toContain('Cyrillic letter');
});

test('Greek and phonetic letters among Latin ones are found, in mailboxes too', () => {
  expect(inNews(linkLookAlikeHost, { url: 'https://g\u03BFogle.com/' })[0]?.message).toContain(
    'Greek letter "\u03BF" (U+03BF)',
  );
  expect(inNews(linkLookAlikeHost, { url: 'https://\u0261oogle.com/' })[0]?.message).toContain('phonetic letter');
  expect(inBody(linkLookAlikeHost, `[Write](mailto:info@p${CYRILLIC_A}ypal.com)`)).toHaveLength(1);
});

test('a host is looked at with http as well, and only where it is the host', () => {
  expect(inBody(linkLookAlikeHost, `[Give](http://p${CYRILLIC_A}ypal.com/)`)).toHaveLength(1);
  for (const url of [
    'mailto:info',
    `https://example.org/?to=mailto:info@p${CYRILLIC_A}ypal.com`,
    `mailto:info@example.org?subject=p${CYRILLIC_A}ypal`,
  ]) {
    expect(inBody(linkLookAlikeHost, `[Give](${url})`), url).toEqual([]);
  }
});

test('a host all in one alphabet is fine, whichever it is', () => {
  for (const host of [
    'www.turing.ac.uk',
    'm\u00FCnchen.example.de',
    '\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444',
    '\u043F\u0440\u0438\u043C\u0435\u0440-2.example.org',
    '\u4F8B\u3048.jp',
    'web\u30C7\u30FC\u30BF.jp',
    '\u03B4\u03B5\u03AF\u03B3\u03BC\u03B1.gr',
    'xn--mnchen-3ya.de',
  ]) {
    expect(inNews(linkLookAlikeHost, { url: `https://${host}/p${CYRILLIC_A}ge` }), host).toEqual([]);
  }
});
