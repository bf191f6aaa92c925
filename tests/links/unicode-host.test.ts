import { domainToASCII, domainToUnicode } from 'node:url';
import { expect, test } from 'vitest';
import { unicodeHost } from '../../src/links/unicode-host.ts';

const HOSTS = [
  'www.example.org',
  'münchen-2026.example.de',
  'bücher.example',
  'пример.рф',
  'δείγμα.gr',
  'webデータ.jp',
  '例.jp',
  'p\u0430ypal.com',
  'ליקופטר.example',
  'भारत.example',
  'a-b-ü-c.example',
  '😀.example',
  'xn--a.com',
  'xn--.com',
  'xn--99999999.com',
  'A b.com',
  '192.0.2.1',
  '',
];

test.each(HOSTS)('%j reads as Node reads it', (host) => {
  expect(unicodeHost(host)).toBe(domainToUnicode(host));
  expect(unicodeHost(domainToASCII(host))).toBe(domainToUnicode(domainToASCII(host)));
});
