import { expect, test } from 'vitest';
import { linkWords } from '../../src/checks/link-words.ts';
import { inBody, inNews, inYaml } from './found.ts';

const URL = 'https://programs.example.org/';

test('a link called "here" is found in a text, with the link around it', () => {
  expect(inBody(linkWords, `You can find them [here](${URL}).`)).toEqual([
    {
      at: `[here](${URL})`,
      line: 8,
      message: 'Unexpected "here" as the words of a link, expected words that say what is behind it',
    },
  ]);
});

test('words that say nothing are found, however they are written', () => {
  for (const words of [
    'Here',
    '**here**',
    'this',
    'Link',
    'click  here',
    'Click here!',
    'Read more…',
    'read more →',
    'Read  more…',
    'this page',
  ]) {
    expect(inBody(linkWords, `See [${words}](${URL}).`), words).toHaveLength(1);
    expect(inBody(linkWords, `See [${words}][1].\n\n[1]: ${URL}`), words).toHaveLength(1);
  }
});

test('a label of a further link is found in JSON and in front matter', () => {
  const message = 'Unexpected "Read more" as the words of a link, expected words that say what is behind it';
  expect(inNews(linkWords, { links: [{ label: 'Read more', url: URL }] })).toEqual([
    { at: '"Read more"', line: 8, message },
  ]);
  expect(inYaml(linkWords, `links:\n  - label: Read more\n    url: ${URL}\n`)).toEqual([
    { at: 'Read more', line: 7, message },
  ]);
});

test('the blanks around words are no part of them', () => {
  expect(inBody(linkWords, `See [ here ](${URL}).`)).toMatchObject([
    { message: 'Unexpected "here" as the words of a link, expected words that say what is behind it' },
  ]);
});

test('an address in place of words is found', () => {
  for (const body of [
    `See ${URL}`,
    `See [http://example.org](${URL})`,
    `See <${URL}>`,
    `See [${URL}](${URL})`,
    'See www.example.org/programs',
  ]) {
    expect(
      inBody(linkWords, body).map(({ message }) => message),
      body,
    ).toEqual([
      expect.stringMatching(/^Unexpected address "(https?:\/\/|www)[^"]+" as the words of a link, expected words/),
    ]);
  }
});

test('in a sentence, "this paper" and "20th" leave open which one', () => {
  for (const words of [
    'this paper',
    'new paper',
    'this survey paper',
    'Our website',
    'the event',
    'article',
    '20th',
    'the 3rd',
  ])
    expect(inBody(linkWords, `See [${words}](${URL}).`), words).toHaveLength(1);
  for (const words of ['the survey paper', 'paper on gaps', 'event of 3 March', 'this is how', '2026'])
    expect(inBody(linkWords, `See [${words}](${URL}).`), words).toEqual([]);
});

test('in a list of links, "Paper" is enough', () => {
  expect(inNews(linkWords, { links: [{ label: 'Paper', url: URL }] })).toEqual([]);
});

test('a link without words is found', () => {
  expect(inBody(linkWords, `Programs [](${URL})`)).toEqual([
    { at: `[](${URL})`, line: 8, message: 'Unexpected link without words, expected words that say what is behind it' },
  ]);
});

test('a link without words is found beside a picture, but not around one', () => {
  const message = 'Unexpected link without words, expected words that say what is behind it';
  const picture = `![](${URL}engine.png)`;
  for (const body of [`${picture} [](${URL})`, `[](${URL})${picture}`, `[][1]\n\n[1]: ${URL}`, `[&#32;](${URL})`]) {
    expect(
      inBody(linkWords, body).map((found) => found.message),
      body,
    ).toEqual([message]);
  }
  for (const body of [`[${picture}](${URL})`, `[![][1]](${URL})\n\n[1]: ${URL}engine.png`]) {
    expect(inBody(linkWords, body), body).toEqual([]);
  }
  expect(inBody(linkWords, `[here ${picture}](${URL})`)).toHaveLength(1);
});

test('the words in place of a picture are no words of a link', () => {
  expect(inBody(linkWords, `![here](${URL}engine.png)\n\n![here][1]\n\n[1]: ${URL}engine.png`)).toEqual([]);
});

test('words that say what is behind a link are fine', () => {
  for (const body of [
    `Read [the report on gaps](${URL}).`,
    `[Here and there: a study](${URL})`,
    `[Link prediction](${URL})`,
    `[\u041E\u0431\u0437\u043E\u0440 (link)](${URL})`,
    `[The engine, from www.example.org](${URL})`,
    `[www.example.org and its programs](${URL})`,
    '[info@example.org](mailto:info@example.org) or info@example.org',
    `[![The engine](${URL}engine.png)](${URL})`,
    `[Programs][1]\n\n[1]: ${URL}`,
    '`[here](there)`',
  ]) {
    expect(inBody(linkWords, body), body).toEqual([]);
  }
});
