import { expect, test } from 'vitest';
import { textPasscode, textPersonalAddress } from '../../src/checks/text-secrets.ts';
import { findIn, inBody, inNews, inYaml, NEWS, news } from './found.ts';

const JANE = 'jane.doe@university.ac.uk';
const ONE_PERSON = `Unexpected address "${JANE}" of one person, expected a shared mailbox or a page with contact details`;

test('a person’s address is found in a summary, a label and a text, right where it stands', () => {
  expect(inNews(textPersonalAddress, { summary: `Write to ${JANE} to celebrate.` })).toEqual([
    { at: JANE, line: 3, message: ONE_PERSON },
  ]);
  expect(inYaml(textPersonalAddress, `links:\n  - label: Ask ${JANE}\n    url: https://example.org/\n`)).toEqual([
    { at: JANE, line: 7, message: ONE_PERSON },
  ]);
  expect(inBody(textPersonalAddress, `Programs.\n\nWrite to ${JANE}.`)).toEqual([
    { at: JANE, line: 10, message: ONE_PERSON },
  ]);
});

test('each address of a line is told of in its own place', () => {
  const found = inBody(textPersonalAddress, `${JANE} and again ${JANE}, or **ada@university.ac.uk**`);
  expect(found.map(({ at }) => at)).toEqual([JANE, JANE, 'ada@university.ac.uk']);
});

test('each of two fields with one address is told of in its own place', () => {
  const found = inNews(textPersonalAddress, { title: `Ask ${JANE}`, summary: `Write to ${JANE} to celebrate.` });
  expect(found.map(({ line }) => line)).toEqual([2, 3]);
});

test('an address that JSON writes in another way is told of where its text stands', () => {
  const links = [{ label: `Ask ${JANE}`, url: 'https://example.org/' }];
  const text = news({ summary: `Write to ${JANE} to celebrate.`, links }).replace('@', '\\u0040');
  expect(findIn(textPersonalAddress, { [NEWS]: text }).map(({ at }) => at)).toEqual([
    `"Write to ${JANE.replace('@', '\\u0040')} to celebrate."`,
    JANE,
  ]);
});

test('an address and a passcode in one text are two things', () => {
  const summary = `Write to ${JANE}; passcode: 8x92a`;
  expect(inNews(textPersonalAddress, { summary }).map(({ at }) => at)).toEqual([JANE]);
  expect(inNews(textPasscode, { summary }).map(({ at }) => at)).toEqual(['passcode: 8x92a']);
});

test('addresses of pages, days and numbers are no text', () => {
  const summary = `Write to ${JANE} to celebrate.`;
  expect(inNews(textPersonalAddress, { summary, url: `https://example.org/?invited=${JANE}` })).toHaveLength(1);
  const video = { title: 'Tea', summary, youtube: 'PebrX_WwdgA', published: '2026-01-20', startSeconds: 600 };
  expect(findIn(textPersonalAddress, { 'content/recordings/2026/tea.json': JSON.stringify(video) })).toHaveLength(1);
});

test('an address that a link shows is found', () => {
  expect(inBody(textPersonalAddress, `[${JANE}](mailto:${JANE})`)).toMatchObject([{ at: JANE }]);
});

test('an address inside a link that stands as it is belongs to the rule about links', () => {
  expect(inBody(textPersonalAddress, `https://example.org/?e=${JANE} and <https://example.org/?e=${JANE}>`)).toEqual(
    [],
  );
});

test('shared mailboxes, names of accounts and code are fine', () => {
  expect(
    inNews(textPersonalAddress, { summary: 'Write to events@university.ac.uk, or find us as @gaps@social.example.' }),
  ).toEqual([]);
  expect(inBody(textPersonalAddress, 'Meet us @ the library. `git clone git@github.com:gaps/tea`')).toEqual([]);
});

test('a passcode is found in a summary, in front matter and in a text', () => {
  const message = 'Unexpected "passcode: 8x92a" in a text, expected a link to the page where people register';
  expect(inNews(textPasscode, { summary: 'Meeting 912 3456 7890, passcode: 8x92a' })).toEqual([
    { at: 'passcode: 8x92a', line: 3, message },
  ]);
  expect(
    inYaml(textPasscode, 'links:\n  - label: "Tea, passcode: 8x92a"\n    url: https://example.org/\n'),
  ).toMatchObject([{ at: 'passcode: 8x92a', line: 7 }]);
  expect(inBody(textPasscode, 'The password is tea4two')).toMatchObject([{ at: 'password is tea4two' }]);
});

test('saying that there is a passcode gives nothing away', () => {
  for (const summary of [
    'The passcode is sent to you once you have registered.',
    'A password is required. Your PIN is known to nobody else.',
    'A talk on passwords: why they are forgotten.',
    'Spinning tops: a study of gaps.',
  ]) {
    expect(inNews(textPasscode, { summary }), summary).toEqual([]);
  }
});

test('long lines are read in time', () => {
  for (const piece of ['a', 'a@', 'a.', 'pin ', 'password is ', 'a@a.', '@', '%40', 'a-']) {
    const line = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const rule of [textPersonalAddress, textPasscode])
      expect(() => inBody(rule, `x ${line}`), piece).not.toThrow();
  }
});
