import { expect, test } from 'vitest';
import { findTwins, mayAnnounce } from '../../src/cli/comment/twins.ts';
import { community } from '../builders.ts';

const COMMUNITY = { file: 'content/community.json', text: JSON.stringify(community()) };
const talk = (title: string, starts = '2026-12-10'): string =>
  JSON.stringify({ title, summary: 'A talk on what to do about gaps.', starts, url: 'https://example.org/gaps' });
const mine = { number: 1, file: 'content/events/2026/gaps.json', text: talk('Gaps, and what to do about them') };

test('a talk that another pull request announces as well is found, also under another name', () => {
  const theirs = {
    number: 2,
    file: 'content/events/2026/about-gaps.json',
    text: talk('Gaps and what to do about them'),
  };
  expect(findTwins(COMMUNITY, [mine], [theirs])).toEqual([{ file: mine.file, number: 2, otherFile: theirs.file }]);
});

test('two pull requests that add a file of one name are found', () => {
  expect(findTwins(COMMUNITY, [mine], [{ ...mine, number: 2 }])).toEqual([
    { file: mine.file, number: 2, otherFile: mine.file },
  ]);
});

test('the next talk of a series is another one', () => {
  const next = { number: 2, file: 'content/events/2027/gaps.json', text: talk('Gaps, and what to do', '2027-01-10') };
  expect(findTwins(COMMUNITY, [mine], [next])).toEqual([]);
});

test('two that another pull request has twice are its own matter', () => {
  const theirs = [2, 2].map((number, index) => ({
    number,
    file: `content/events/2026/b-${index}.json`,
    text: talk('Other'),
  }));
  expect(findTwins(COMMUNITY, [mine], theirs)).toEqual([]);
});

test('what another pull request has that is no entry is passed over', () => {
  const theirs = ['', '{', '[]', '{"title": 1}', 'null'].map((text, index) => ({
    number: index + 2,
    file: 'content/events/2026/gaps.json',
    text,
  }));
  expect(findTwins(COMMUNITY, [mine], theirs)).toEqual([]);
});

test('only what is announced is looked up in other pull requests', () => {
  expect(mayAnnounce('content/events/2026/gaps.json')).toBe(true);
  expect(mayAnnounce('content/people/ada.json')).toBe(false);
  expect(mayAnnounce('content/events/2026/../../../x.json')).toBe(false);
  expect(mayAnnounce('src/events/2026/gaps.json')).toBe(false);
});
