import { expect, test } from 'vitest';
import { commentInText } from '../../src/checks/comment-in-text.ts';
import { check } from '../builders.ts';
import { findIn, inBody, inNews, inYaml } from './found.ts';

const PAPER = 'content/publications/2026/gaps.md';
const paper = (line: string): string =>
  `---\ntitle: Gaps\nsummary: What changes when data are missing.\nurl: https://papers.example.org/\norigin: community\npublished: 2026-01-25\n${line}---\n`;
const inPaper = (line: string) => findIn(commentInText, { [PAPER]: paper(line) });
const HELP = 'If it belongs to the text, put the whole between quotation marks; if not, put it on a line of its own';

test('the number of a paper that YAML leaves out of its venue is pointed at, and put between quotation marks', () => {
  expect(inPaper('venue: Reports on Gaps #3\n')).toEqual([
    {
      at: '#3',
      line: 7,
      message: 'Unexpected comment "#3" behind a text, expected none on its line',
      help: HELP,
      mended: paper('venue: "Reports on Gaps #3"\n'),
    },
  ]);
});

test.each([
  ['a text with quotation marks in it', 'venue: The "Gaps" \\ #3\n', `venue: 'The "Gaps" \\ #3'\n`],
  ['a text of two lines', 'venue: Reports\n  on Gaps #3 of all\n', 'venue: "Reports\n  on Gaps #3 of all"\n'],
  ['a name in a list', 'authors:\n  - name: Ada Lovelace #1\n', 'authors:\n  - name: "Ada Lovelace #1"\n'],
  ['an item of a list', 'authors:\n  -   name: Ada Lovelace #1\n', 'authors:\n  -   name: "Ada Lovelace #1"\n'],
  ['a text behind two blanks', 'venue:  Gaps  #3\n', 'venue:  "Gaps  #3"\n'],
  ['Windows’ ends of line', 'venue: Gaps #3\r\n', 'venue: "Gaps #3"\r\n'],
])('%s is mended', (_, line, mended) => {
  expect(inPaper(line)).toMatchObject([{ mended: paper(mended) }]);
  expect(check({ [PAPER]: paper(mended) })).toEqual([]);
});

test('a name of a list that has no fields is mended', () => {
  const text = (name: string): string => `---\nname: Ada Lovelace\notherNames:\n  - ${name}\n---\n`;
  expect(findIn(commentInText, { [PAPER]: paper(''), 'content/people/ada.md': text('Ada King #2') })).toMatchObject([
    { at: '#2', mended: text('"Ada King #2"') },
  ]);
});

test('a number with a comment behind it, and a text between brackets, are left to a person', () => {
  for (const line of ['venue: Gaps #3 # to be confirmed\n', 'authors: [{ name: Ada Lovelace #1\n  }]\n']) {
    const found = inPaper(line);
    expect(found, line).toHaveLength(1);
    expect(found[0], line).not.toHaveProperty('mended');
  }
});

test('number signs around a heading are no comment', () => {
  const text = paper('venue: "Reports on Gaps" # as printed\n');
  expect(findIn(commentInText, { [PAPER]: `${text}\n## Gaps ##\n` })).toEqual([]);
});

test('what may be meant as a comment is left to a person', () => {
  expect(inPaper('venue: Reports on Gaps # to be confirmed\n')).toEqual([
    expect.objectContaining({ at: '# to be confirmed', help: HELP }),
  ]);
  expect(inPaper('venue: Reports on Gaps # to be confirmed\n')[0]).not.toHaveProperty('mended');
});

test('a comment behind a date, an address or a word of a list is a comment', () => {
  const text = paper('')
    .replace('2026-01-25', '2026-01-25 # to be confirmed')
    .replace('papers.example.org/', 'papers.example.org/ #1')
    .replace('community', 'community # ours');
  expect(findIn(commentInText, { [PAPER]: text })).toEqual([]);
});

test.each([
  'venue: "Reports on Gaps #3"\n',
  'venue: "Reports on Gaps" #3\n',
  "venue: 'Reports on Gaps' # as printed\n",
  'venue: Reports on Gaps#3\n',
  'venue: >- #3\n  Reports on Gaps #3\n',
  'venue: |- # as printed\n  Reports on Gaps\n',
  '# a comment\nvenue: Reports on Gaps\n',
  'venue: Reports on Gaps\n  # a comment\n',
  'authors: [{ name: Ada Lovelace }] # as printed\n',
])('%j loses nothing', (line) => {
  expect(inPaper(line)).toEqual([]);
});

test('a number sign in JSON and below the front matter is one', () => {
  expect(inNews(commentInText, { title: 'Paper #3' })).toEqual([]);
  expect(inBody(commentInText, 'Paper #3\n\nPaper # three')).toEqual([]);
  expect(inYaml(commentInText, '')).toEqual([]);
});
