import { expect, test } from 'vitest';
import { controlCharacter, invisibleCharacter } from '../../src/checks/invisible-character.ts';
import { findIn, inBody, inNews, inYaml, mendedBody, NEWS, news, SPOTLIGHT, spotlight } from './found.ts';

test('a zero-width space is found and removed in a field, in front matter and in a text', () => {
  const message =
    'Unexpected invisible character U+200B (zero-width space) in "award", expected only characters that can be seen';
  expect(inNews(invisibleCharacter, { summary: 'The circle has won an a\u200Bward.' })).toEqual([
    { at: '\u200B', line: 3, message, mended: news({ summary: 'The circle has won an award.' }) },
  ]);
  expect(
    inYaml(invisibleCharacter, 'links:\n  - label: An a\u200Bward\n    url: https://example.org/\n'),
  ).toMatchObject([{ line: 7, message }]);
  expect(mendedBody(inBody(invisibleCharacter, 'An a\u200Bward'))).toBe('An award');
});

test('an escape is an invisible character as well', () => {
  const escaped = news({}).replace('has won', 'has\\u200B won');
  expect(findIn(invisibleCharacter, { [NEWS]: escaped })).toMatchObject([{ at: '\\u200B', mended: news({}) }]);
});

test('other escapes of the file, and words about escapes below the front matter, stay as they are', () => {
  const accented = news({ summary: 'The circle of Zo\u00EB\u200B has\nwon.' })
    .replace('\u00EB', '\\u00EB')
    .replace('\u200B', '\\u200B');
  expect(findIn(invisibleCharacter, { [NEWS]: accented })).toMatchObject([
    { at: '\\u200B', mended: accented.replace('\\u200B', '') },
  ]);
  const label = 'links:\n  - label: "An a\\u200Bward"\n    url: https://example.org/\n';
  const files = {
    'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }',
    [SPOTLIGHT]: spotlight('Write \\u200B for it.', label),
  };
  expect(findIn(invisibleCharacter, files).map(({ line }) => line)).toEqual([7]);
});

test('those of a line are told of together, from the first to the last, be they escapes or not', () => {
  const text = news({ summary: 'The\u200B circle\u2060 has\u200B won.' }).replace('\u200B', '\\u200B');
  expect(findIn(invisibleCharacter, { [NEWS]: text })).toEqual([
    {
      at: '\\u200B circle\u2060 has\u200B',
      line: 3,
      message:
        'Unexpected invisible character U+200B (zero-width space), U+2060 (word joiner) in "The circle", expected only characters that can be seen',
      mended: news({ summary: 'The circle has won.' }),
    },
  ]);
});

test('of more than three kinds of characters in a line, three are named', () => {
  const named = (characters: string): string | undefined =>
    /character (.*) in "/.exec(inBody(controlCharacter, `gaps${characters} in data`)[0]?.message ?? '')?.[1];
  expect(named('\u0001\u0002\u0003\u0001')).toBe('U+0001, U+0002, U+0003');
  expect(named('\u0001\u0002\u0003\u0004')).toBe('U+0001, U+0002, U+0003 and more');
});

test('the words around a character say where it is', () => {
  const near = (summary: string): string | undefined =>
    / in "(.*)",/.exec(inNews(invisibleCharacter, { summary })[0]?.message ?? '')?.[1];
  expect(near('The circle has an award, \u200Bwon today.')).toBe('award, won');
  expect(near('The circle has one \u200B award.')).toBe('one award');
  expect(near('\u200BThe circle has won an award.')).toBe('The');
  expect(near('The circle has won an award\u200B')).toBe('award');
  expect(near('An internationalisation\u200Bs award.')).toBe('rnationalisations');
  const person = { 'content/people/ada.md': '---\nname: A\u200Bda\n---\n' };
  expect(findIn(invisibleCharacter, person)[0]?.message).toContain(' in "Ada",');
});

test('characters that turn a text around are found', () => {
  for (const character of [
    '\u202A',
    '\u202B',
    '\u202C',
    '\u202D',
    '\u202E',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200E',
    '\u200F',
  ]) {
    expect(
      inBody(invisibleCharacter, `Send it to ${character}us`),
      character.codePointAt(0)?.toString(16),
    ).toHaveLength(1);
  }
});

test('byte order marks within a text, fillers and hidden letters are found', () => {
  for (const character of [
    '\uFEFF',
    '\u2060',
    '\u3164',
    '\u180E',
    '\u{E0041}\u{E0042}',
    '\uFFF9',
    '\u200D',
    '\u200C',
  ]) {
    expect(inBody(invisibleCharacter, `gaps${character} in data`), character.codePointAt(0)?.toString(16)).toHaveLength(
      1,
    );
  }
  expect(mendedBody(inBody(invisibleCharacter, 'one\u2028two'))).toBe('one two');
});

test('a soft hyphen is found where no word could break', () => {
  expect(inBody(invisibleCharacter, 'gaps\u00AD in')).toHaveLength(1);
  expect(inBody(invisibleCharacter, 'gaps \u00ADin')).toHaveLength(1);
  expect(inBody(invisibleCharacter, 'miss\u00ADing')).toEqual([]);
});

test('what scripts and emoji need is found where they do not need it', () => {
  for (const words of [
    '\u0645\u06CC\u200C in',
    'gaps\u200Cin',
    '\u{1F469}\u200D in',
    'in\u200D\u{1F52C}',
    '\u{1F469}\u200D and \u{1F52C}',
    '\u{1F3F4} or \u{E0067}\u{E007F}',
    '\u{1F3F4}\u{E0001}\u{E0067}\u{E007F}',
  ]) {
    expect(inBody(invisibleCharacter, `With ${words} now`), words).toHaveLength(1);
  }
});

test('what scripts and emoji need is fine', () => {
  for (const words of [
    '\u200F\u05E9\u05DC\u05D5\u05DD\u200F',
    '\u05E9\u05DC\u05D5\u05DD (2026)\u200E',
    '\u0645\u06CC\u061C 2026',
    '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645',
    '\u0915\u094D\u200D\u0937',
    '\u{1F469}\u200D\u{1F52C}',
    '\u{1F469}\u{1F3FD}\u200D\u{1F52C}',
    '\u{1F3F3}\uFE0F\u200D\u{1F308}',
    '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'Zo\u00EB, na\u00EFve, \u4F8B\u3048',
  ]) {
    expect(inBody(invisibleCharacter, `With ${words} now`), words).toEqual([]);
    expect(inNews(invisibleCharacter, { summary: `With ${words} now` }), words).toEqual([]);
  }
});

test('a byte order mark at the start of the file is another matter', () => {
  expect(findIn(invisibleCharacter, { [NEWS]: `\uFEFF${news({})}` })).toEqual([]);
});

test('a control character is found and removed in a field, in front matter and in a text', () => {
  const escaped = news({}).replace('won', 'won\\u0007');
  expect(findIn(controlCharacter, { [NEWS]: escaped })).toEqual([
    {
      at: '\\u0007',
      line: 3,
      message: 'Unexpected control character U+0007 in "won an", expected only characters that can be seen',
      mended: news({}),
    },
  ]);
  expect(inYaml(controlCharacter, 'links:\n  - label: "An\\x07 award"\n    url: https://example.org/\n')).toMatchObject(
    [{ at: '\\x07' }],
  );
  expect(mendedBody(inBody(controlCharacter, 'An\0 award\u009B'))).toBe('An award');
});

test('tabs, line ends and Windows line ends are fine', () => {
  expect(inBody(controlCharacter, 'a\tb\r\nc')).toEqual([]);
  expect(inNews(controlCharacter, { summary: 'One line\nand another\tone.' })).toEqual([]);
  expect(inNews(controlCharacter, { summary: 'Write \\u0007 for a bell.' })).toEqual([]);
});

test('long lines are read in time', () => {
  expect(inBody(invisibleCharacter, '\u200B'.repeat(100_000))).toHaveLength(1);
  expect(inBody(controlCharacter, 'x\u0007'.repeat(50_000))).toHaveLength(1);
  expect(
    inNews(invisibleCharacter, { links: [{ label: 'a'.repeat(100), url: `https://e.org/${'\\'.repeat(50_000)}` }] }),
  ).toEqual([]);
});
