import { describe, expect, test } from 'vitest';
import { lookAlikeIn } from '../../src/links/look-alike.ts';

describe('a letter among those of another alphabet is found, with its part of the host', () => {
  test.each([
    ['www.p\u0430ypal.com', 'p\u0430ypal', '\u0430', 'Cyrillic'],
    ['xn--pypal-4ve.com', 'p\u0430ypal', '\u0430', 'Cyrillic'],
    ['g\u03BFogle.com', 'g\u03BFogle', '\u03BF', 'Greek'],
    ['\u0261oogle.com', '\u0261oogle', '\u0261', 'phonetic'],
    ['goog\u02AFe.com', 'goog\u02AFe', '\u02AF', 'phonetic'],
    ['goog\u0250e.com', 'goog\u0250e', '\u0250', 'phonetic'],
    ['g\u0585\u0585gle.com', 'g\u0585\u0585gle', '\u0585', 'Armenian'],
    ['goo\u10D0gle.com', 'goo\u10D0gle', '\u10D0', 'Georgian'],
    ['goo\u0E01gle.com', 'goo\u0E01gle', '\u0E01', 'Thai'],
    ['goo\u0915gle.com', 'goo\u0915gle', '\u0915', 'Devanagari'],
    ['goo\u1200gle.com', 'goo\u1200gle', '\u1200', 'foreign'],
    ['p\u0440\u03BFgramm.com', 'p\u0440\u03BFgramm', '\u0440', 'Cyrillic'],
    ['\u0430\u03BF.com', '\u0430\u03BF', '\u0430', 'Cyrillic'],
    ['\u30C7\u30FC\u30BF\uAE30.jp', '\u30C7\u30FC\u30BF\uAE30', '\u30C7', 'Katakana'],
  ])('%s', (host, label, letter, script) => {
    expect(lookAlikeIn(host)).toEqual({ label, letter, script });
  });
});

test('of two such parts, the first is told', () => {
  expect(lookAlikeIn('p\u0430ypal.g\u03BFogle.com')?.script).toBe('Cyrillic');
  expect(lookAlikeIn('m\u00FCnchen.g\u03BFogle.com')?.script).toBe('Greek');
});

describe('is a name in its language', () => {
  test.each([
    'www.example.org',
    'm\u00FCnchen-2026.example.de',
    '\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444',
    '\u043F\u0440\u0438\u043C\u0435\u0440-2.example.org',
    '\u03B4\u03B5\u03AF\u03B3\u03BC\u03B1.gr',
    'web\u30C7\u30FC\u30BF.jp',
    'web\u4F8B\u3048.jp',
    'web\u4F8B\u3105.tw',
    'web\u4F8B\uAE30.kr',
    '\u4F8B.jp',
    '',
  ])('%s', (host) => {
    expect(lookAlikeIn(host)).toBeUndefined();
  });
});
