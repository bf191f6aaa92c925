import { describe, expect, test } from 'vitest';
import { type AddressKind, kindOfAddress, schemeOf } from '../../src/links/kind.ts';

const KINDS: Record<AddressKind, string[]> = {
  web: [
    'https://example.org/',
    'http://example.org',
    'HTTPS://EXAMPLE.ORG/',
    'Http:example.org',
    'https:',
    'https://example.org/?to=javascript:alert(1)',
  ],
  mail: ['mailto:info@example.org', 'MAILTO:info@example.org', 'mailto:'],
  unsafe: [
    'javascript:alert(1)',
    'data:text/html,hello',
    'vbscript:MsgBox',
    'file:///C:/ada.pdf',
    'blob:https://example.org/1',
    'view-source:https://example.org/',
    'JavaScript:alert(1)',
    ' \t\n javascript:alert(1)',
    'java\u0000script:alert(1)',
    'java\u200Bscript:alert(1)',
    'java\uFFFDscript:alert(1)',
    'java\u00A0\u00A0scr ipt:alert(1)',
    '%6Aavascript:alert(1)',
    '%6a%41VASCRIPT:alert(1)',
    '%20javascript:alert(1)',
  ],
  'other-scheme': [
    'ftp://example.org/gaps',
    'htpps://example.org/',
    'tel:+441234567890',
    'web+gaps:tea',
    'x-java-script:alert(1)',
    `${'a'.repeat(31)}:tea`,
  ],
  'without-scheme': [
    'www.example.org',
    'WWW.example.org',
    '//example.org/page',
    '\\\\example.org\\page',
    '/\\example.org',
    'https//example.org',
    'http//example.org',
    'example.org/page',
    'example.org/',
    'maths.example.org',
    'maths.example.org?page=2',
    'maths-2.Example.org#top',
    'example.org:8080',
    'example.org:8080/page',
  ],
  page: [
    '',
    'people/ada-lovelace',
    '/people/ada-lovelace',
    '../people/ada.lovelace',
    'report.pdf',
    'report.pdf?page=2',
    'report.pdf#www.',
    'gaps in tables.of.data',
    'gaps!/a.b',
    'a..b/c',
    'example',
    'see www.example.org',
    'is//example.org',
    `${'a'.repeat(32)}:tea`,
    '2:tea',
    ':tea',
  ],
  anchor: ['#why', '#', '#https://example.org', '#data:'],
};

for (const [kind, addresses] of Object.entries(KINDS)) {
  describe(`of the kind "${kind}" is`, () => {
    test.each(addresses)('%j', (address) => {
      expect(kindOfAddress(address)).toBe(kind);
    });
  });
}

test('a disguise is seen through as far as a thousand characters', () => {
  const disguised = (blanks: number): string => `${' '.repeat(blanks)}data:text/html,hello`;
  expect(kindOfAddress(disguised(995))).toBe('unsafe');
  expect(kindOfAddress(disguised(996))).not.toBe('unsafe');
});

test('a scheme comes in small letters, and not at all where there is none', () => {
  expect(schemeOf('HtTpS://example.org')).toBe('https');
  expect(schemeOf('git+ssh-2.0:tea')).toBe('git+ssh-2.0');
  for (const address of ['people/ada', '//example.org', '1a:tea', 'a b:tea', ' a:tea', '']) {
    expect(schemeOf(address), address).toBeUndefined();
  }
});
