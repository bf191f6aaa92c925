import { expect, test } from 'vitest';
import { link } from '../../src/report/neutral.ts';

test.each([
  ['Tea', 'https://gaps.example.org/tea (and cake)|x', '[Tea](https://gaps.example.org/tea%20%28and%20cake%29%7Cx)'],
  ['Tea', 'https://gaps.example.org/<b>"', '[Tea](https://gaps.example.org/%3Cb%3E%22)'],
  ['a](b', 'https://gaps.example.org/', '[a\\](b](https://gaps.example.org/)'],
])('a link stays one link: %s, %s', (words, address, expected) => {
  expect(link(words, address)).toBe(expected);
});
