import { describe, expect, test } from 'vitest';
import { type FormElement, readForm } from '../../src/submissions/form-body.ts';

const anyLine = (): boolean => true;
const TALK: FormElement[] = [
  { label: 'Title', mayBe: anyLine },
  { label: 'Links' },
  { label: 'Notes' },
  { label: 'Kind', mayBe: (line) => ['', 'talk', 'course'].includes(line) },
];

const answersTo = (text: string): string[] | object => {
  const reading = readForm(text, TALK);
  return 'answers' in reading ? reading.answers.map((answer) => answer.trim()) : reading;
};

test('the answers are what stands between the headings, blank lines and carriage returns of GitHub included', () => {
  const text =
    '### Title\r\n\r\nGaps\r\n\r\n### Links\r\n\r\na\r\n\r\nb\r\n\r\n### Notes\r\n\r\n_No response_\r\n\r\n### Kind\r\n\r\ntalk';
  expect(answersTo(text)).toEqual(['Gaps', 'a\n\nb', '_No response_', 'talk']);
});

describe('a heading of the form that somebody typed into an answer', () => {
  test('belongs to the answer where it cannot be the heading', () => {
    expect(
      answersTo('### Title\n\nGaps\n\n### Links\n\n### Kind\n\ntalk\n\n### Notes\n\nx\n\n### Kind\n\ncourse'),
    ).toEqual(['Gaps', '### Kind\n\ntalk', 'x', 'course']);
    expect(answersTo('### Title\n\n### Title\n\n### Links\n\na\n\n### Notes\n\nx\n\n### Kind\n\ncourse')).toEqual([
      '### Title',
      'a',
      'x',
      'course',
    ]);
  });

  test('leaves it open which is which where both can be', () => {
    expect(
      answersTo('### Title\n\nGaps\n\n### Links\n\na\n\n### Notes\n\nb\n\n### Notes\n\nc\n\n### Kind\n\ntalk'),
    ).toEqual({ unclear: ['Links', 'Notes'], headings: ['Notes'] });
  });

  test('with another form in it leaves all open that it repeats', () => {
    const end = '### Notes\n\nb\n\n### Kind\n\ntalk';
    expect(answersTo(`### Title\n\nGaps\n\n### Links\n\na\n\n${end}\n\n${end}`)).toEqual({
      unclear: ['Links', 'Notes'],
      headings: ['Notes'],
    });
  });

  test('is none with another level, in a line or indented', () => {
    const links = '#### Notes\n\na ### Notes\n\n  ### Notes';
    expect(answersTo(`### Title\n\nGaps\n\n### Links\n\n${links}\n\n### Notes\n\nb\n\n### Kind\n\ntalk`)).toEqual([
      'Gaps',
      links,
      'b',
      'talk',
    ]);
  });
});

test('somebody who edits the text may leave out blank lines, and write what is no option', () => {
  expect(answersTo('### Title\nGaps\n### Links\n### Notes\nx\n### Kind\nwalk')).toEqual(['Gaps', '', 'x', 'walk']);
});

test.each([
  ['', 'Title'],
  ['Hello\n\n### Title\n\nGaps', 'Title'],
  ['### Title\n\nGaps\n\n### Notes\n\nx\n\n### Links\n\na\n\n### Kind\n\ntalk', 'Notes'],
  ['### Title\n\nGaps\n\n### Links\n\na\n\n### Notes\n\nx', 'Kind'],
])('%j lacks the heading %s', (text, missing) => {
  expect(answersTo(text)).toEqual({ missing });
});

test('sixty thousand characters of headings are read in no time', () => {
  const text = `### Title\n\nGaps\n\n${'### Links\n### Notes\n'.repeat(3000)}\n\n### Kind\n\ntalk`;
  // To try every way would take for ever.
  expect(answersTo(text)).toEqual({ unclear: ['Links', 'Notes'], headings: ['Notes'] });
});
