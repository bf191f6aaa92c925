import { describe, expect, test } from 'vitest';
import { factsOfOne } from './imported.ts';

const A = 'https://gaps.example.org/wanted';
const B = 'https://gaps.example.org/other';

async function primary(section: string, title: string, text: string): Promise<string | undefined> {
  return (await factsOfOne(`## ${section}\n\n### ${title}\n\n${text}\n`)).primary?.url;
}

describe('of an event, it is the link to register or to find out more', () => {
  test.each([
    [
      'not that of the series',
      `Join us for our [talks on gaps](${B}). Ada Lovelace will speak. You can register [here](${A}).`,
    ],
    ['not that of the host', `[The Circle](${B}) meets again. Register [here](${A}).`],
    [
      'not that of a speaker',
      `[Ada](https://gaps.example.org/people/ada-lovelace) speaks in the [hall of gaps](${A}).`,
    ],
    ['not that of recordings', `Register for the event [here](${A}) and catch up on previous recordings [here](${B}).`],
    ['not what comes besides', `Register [here](${A}). You can also read about our other groups [here](${B}).`],
    ['the first of several as good', `Register for tickets in the room [here](${A}) and for the stream [here](${B}).`],
    [
      'wherever in the sentence the words stand',
      `To register, following the [guide for members](${B}), please use [this form](${A}).`,
    ],
    ['not the report of the last one', `Read more in this report [here](${B}). More info [here](${A}).`],
    ['the one there is', `The Circle meets at the [library of gaps](${A}).`],
  ])('%s', async (_, text) => {
    expect(await primary('Events', 'Gap workshop', text)).toBe(A);
  });
});

describe('of an opportunity, it is the link to apply', () => {
  test.each([
    [
      'rather than to a session about it',
      `Find out how to apply [here](${A}). We also run a session on it, for which you can register [here](${B}).`,
    ],
    ['or the first of the posts', `There are posts for a [keeper](${A}) and a [finder](${B}) of gaps.`],
  ])('%s', async (_, text) => {
    expect(await primary('Opportunities', 'Funding call on gaps', text)).toBe(A);
  });
});

describe('of a publication, it is the paper', () => {
  test.each([
    ['rather than a talk on it', `It is [this paper](${A}) by Ada Lovelace. Her lecture is [here](${B}).`],
    [
      'published before preprint',
      `Published in [Gaps](https://doi.org/10.1234/gaps.1) (preprint [here](https://arxiv.org/abs/2601.00001)).`,
      'https://doi.org/10.1234/gaps.1',
    ],
    [
      'the first of two',
      `Two are out: ['Gaps and how to keep them'](https://arxiv.org/abs/2601.00001), and the preprint ['More gaps than ever before'](https://arxiv.org/abs/2601.00002).`,
      'https://arxiv.org/abs/2601.00001',
    ],
  ])('%s', async (_, text, expected = A) => {
    expect(await primary('Publication of the month', 'On gaps', text)).toBe(expected);
  });
});

describe('of news, it is what the title is about', () => {
  test.each([
    [
      'rather than who tells it',
      'The Gap Guide has a new chapter on keeping gaps open',
      `The [Gap Guide](${B}) is a handbook. Its chapter on [keeping gaps open](${A}) is new.`,
    ],
    [
      'recordings, where these are the news',
      'Catch up on the Gap Talks',
      `You can catch up on both talks with recordings [here](${A}) and [here](${B})- the second has questions.`,
    ],
  ])('%s', async (_, title, text) => {
    expect(await primary('News', title, text)).toBe(A);
  });
});

test('a link in several pieces is one', async () => {
  const { links } = await factsOfOne(`## Events\n\n### Gap workshop\n\nRegister [on **this** page](${A}).\n`);
  expect(links.links).toMatchObject([{ url: A, words: 'on this page' }]);
});

test('without a link there is none', async () => {
  expect(await primary('Events', 'Gap workshop', 'Come along.')).toBeUndefined();
});
