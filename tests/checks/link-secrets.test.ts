import { expect, test } from 'vitest';
import { linkInvitation, linkPasscode, linkPersonalData } from '../../src/checks/link-secrets.ts';
import { inBody, inNews, inYaml } from './found.ts';

const JANE = 'jane.doe@university.ac.uk';

test('a link that carries a person’s address is found in a field, in front matter and in a text', () => {
  const url = `https://surveys.example.org/gaps?invited=${JANE}`;
  const message = `Unexpected e-mail address "${JANE}" in a link, expected a page that is the same for everybody, or a shared mailbox`;
  expect(inNews(linkPersonalData, { url })).toEqual([{ at: `"${url}"`, line: 6, message }]);
  expect(inYaml(linkPersonalData, `links:\n  - label: Survey\n    url: ${url}\n`)).toEqual([
    { at: url, line: 8, message },
  ]);
  expect(inBody(linkPersonalData, `Fill in [the survey](${url}).`)).toEqual([{ at: url, line: 8, message }]);
});

test('a person’s mailbox behind other words is found', () => {
  expect(inBody(linkPersonalData, `Write to [Jane](mailto:${JANE}).`)).toMatchObject([{ at: `mailto:${JANE}` }]);
});

test('a person’s mailbox is found where links refer to it, and behind a page that shows their address', () => {
  expect(inBody(linkPersonalData, `Write to [Jane][1].\n\n[1]: mailto:${JANE}`)).toHaveLength(1);
  expect(inBody(linkPersonalData, `[${JANE}](https://surveys.example.org/gaps?invited=${JANE})`)).toHaveLength(1);
});

test('whoever a link was sent to is found', () => {
  expect(inNews(linkPersonalData, { url: 'https://surveys.example.org/gaps?contactid=4880' })).toMatchObject([
    { message: 'Unexpected recipient "contactid=4880" in a link, expected a page that is the same for everybody' },
  ]);
});

test('a mailbox that readers see is left to the rule about texts', () => {
  expect(inBody(linkPersonalData, `Write to ${JANE} or to [${JANE}](mailto:${JANE}).`)).toEqual([]);
});

test('the key with which somebody else could unsubscribe is found', () => {
  expect(inNews(linkPersonalData, { url: 'https://lists.example.org/gaps?unsubscribe=8f3a' })).toMatchObject([
    {
      message:
        'Unexpected key to unsubscribe "unsubscribe=8f3a" in a link, expected a page that is the same for everybody',
    },
  ]);
});

test('what goes away when the link is cleaned is not told twice', () => {
  for (const url of [
    'https://awards.example.org/2026?mc_eid=5e6f',
    `https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fawards.example.org&data=05%7C02%7C${encodeURIComponent(JANE)}`,
    'https://gaps.us1.list-manage.com/track/click?u=1a2b&id=3c4d&e=5e6f',
  ]) {
    expect(inNews(linkPersonalData, { url }), url).toEqual([]);
  }
});

test('shared mailboxes, pictures for sharp screens and names with an @ are fine', () => {
  for (const url of [
    'mailto:info@example.org',
    'https://example.org/logo@2x.png',
    'https://medium.com/@jane/post',
    'https://www.google.com/maps/@51.5,-0.12,15z',
  ]) {
    expect(inBody(linkPersonalData, `[Look](${url})`), url).toEqual([]);
  }
});

test('a passcode in a link is found in a field, in front matter and in a text', () => {
  const url = 'https://university.zoom.us/j/91234567890?pwd=Q2FybGE';
  const message = 'Unexpected passcode "pwd=Q2FybGE" in a link, expected the page where people register';
  expect(inNews(linkPasscode, { url })).toEqual([{ at: `"${url}"`, line: 6, message }]);
  expect(inYaml(linkPasscode, `links: [{ label: Tea, url: "${url}" }]\n`)).toMatchObject([{ line: 6, message }]);
  expect(inBody(linkPasscode, `[Come to tea](${url})`)).toEqual([{ at: url, line: 8, message }]);
});

test('a page to register for a meeting is fine', () => {
  const url = 'https://university.zoom.us/meeting/register/tJIqfumqqTwjEtfWbfTlXHvCQJu1lN2myEAL';
  expect(inNews(linkPasscode, { url })).toEqual([]);
  expect(inNews(linkPasscode, { url: 'https://www.example.org/compass?pass-rate=2' })).toEqual([]);
});

test('an invitation to a chat is found in a field, in front matter and in a text', () => {
  const url = 'https://join.slack.com/t/gaps-circle/shared_invite/zt-1a2b3c4d5-XyZ';
  const message =
    'Unexpected invitation "join.slack.com/t/gaps-circle/shared_invite/zt-1a2b3c4d5-XyZ" in a link, expected the page where people ask to join';
  expect(inNews(linkInvitation, { url })).toEqual([{ at: `"${url}"`, line: 6, message }]);
  expect(inYaml(linkInvitation, `links: [{ label: Chat, url: "${url}" }]\n`)).toMatchObject([{ message }]);
  expect(inBody(linkInvitation, `[Join the chat](${url})`)).toEqual([{ at: url, line: 8, message }]);
});

test('a chat’s own page is fine', () => {
  expect(inNews(linkInvitation, { url: 'https://gaps-circle.slack.com/archives/C01' })).toEqual([]);
  expect(inNews(linkInvitation, { url: 'https://forms.gle/iEuDrC9Nb4w63YtWA' })).toEqual([]);
});
