import { describe, expect, test } from 'vitest';
import { cleanAddress } from '../../../src/newsletter/import/links.ts';

test('a plain address stays as it is, byte for byte', () => {
  const url = 'http://gaps.example.org/a%20b/?id=1&x=(2)#programme';
  expect(cleanAddress(url)).toEqual({ url });
});

test('wrappers and tracking go', () => {
  const wrapped = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent('https://gaps.example.org/talk?utm_source=mail&id=4')}&data=05`;
  expect(cleanAddress(wrapped)).toEqual({ url: 'https://gaps.example.org/talk?id=4' });
});

describe('what is somebody’s own never stays', () => {
  test.each([
    ['a passcode', 'https://meet.example.org/j/12?pwd=s3cret', { url: 'https://meet.example.org/j/12' }],
    ['a recipient', 'https://gaps.example.org/f?contactid=77&id=4', { url: 'https://gaps.example.org/f?id=4' }],
    [
      'an address',
      'https://gaps.example.org/f?id=4&who=ada.lovelace%40gaps.example.org',
      { url: 'https://gaps.example.org/f?id=4' },
    ],
    ['an address in a path', 'https://gaps.example.org/u/ada.lovelace@gaps.example.org', { dropped: 'personal' }],
    ['an invitation', 'https://join.slack.com/t/gaps/shared_invite/zt-abc', { dropped: 'invitation' }],
    ['a way off the list', 'https://gaps.example.org/leave?unsubscribe=1', { dropped: 'personal' }],
    ['a mailbox', 'mailto:ada.lovelace@gaps.example.org', { dropped: 'personal' }],
    [
      'an encoded address',
      `https://gaps.example.org/r?d=${Buffer.from('to=ada.lovelace@gaps.example.org').toString('base64url')}`,
      { dropped: 'personal' },
    ],
  ])('%s', (_, given, expected) => {
    expect(cleanAddress(given)).toEqual(expected);
  });

  test('a mailbox of a role is meant to be known', () => {
    expect(cleanAddress('mailto:events@gaps.example.org?subject=Hi')).toEqual({ mail: 'events@gaps.example.org' });
  });
});

test('a link that only its tracker can follow is dropped', () => {
  expect(cleanAddress('https://gaps.us1.list-manage.com/track/click?u=1&id=2&e=3')).toEqual({ dropped: 'opaque' });
});

test.each(['http:///', 'javascript:alert(1)', 'https://', '/relative', ''])('%j leads nowhere', (address) => {
  expect(cleanAddress(address)).toEqual({ dropped: 'broken' });
});

describe('what was copied by accident goes', () => {
  test.each([
    ['https://www.youtube.com/watch?v=abcdefghijk&t=1s', 'https://www.youtube.com/watch?v=abcdefghijk'],
    ['https://www.youtube.com/watch?v=abcdefghijk&t', 'https://www.youtube.com/watch?v=abcdefghijk'],
    ['https://youtu.be/abcdefghijk?t=3', 'https://youtu.be/abcdefghijk'],
    ['https://www.youtube.com/watch?t=2s&v=abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijk'],
    ['https://www.youtube.com/watch?v=abcdefghijk&t=95s', 'https://www.youtube.com/watch?v=abcdefghijk&t=95s'],
    ['https://www.nature.com/articles/s42256-022-00596-z.epdf', 'https://www.nature.com/articles/s42256-022-00596-z'],
  ])('%s', (given, url) => {
    expect(cleanAddress(given)).toEqual({ url });
  });
});
