import { describe, expect, test } from 'vitest';
import { sendDateOf, stampOf } from '../../../src/newsletter/import/send-date.ts';
import { newsletter } from './imported.ts';

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const MAILER = `http://elink.gaps.example/c/7/${base64({ u: 'https://gaps.example.org/talk' })}`;
/** 2026-03-02, in ticks since the year 1. */
const TICKS = 639080064000000000n;
const scanned = (url: string): string =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C01%7C%7C0%7C0%7C${TICKS}%7CUnknown%7C&reserved=0`;

describe('the day an issue was sent is', () => {
  test('the one that somebody gives', async () => {
    expect(sendDateOf(await newsletter('9 November 2023'), '2023-11-10')).toEqual({ date: '2023-11-10', from: 'flag' });
  });

  test('the date of the message', async () => {
    const mail = 'Date: Mon, 2 Mar 2026 09:00:00 +0000\nContent-Type: text/html\n\n<p>Hello</p>';
    expect(sendDateOf(await newsletter(mail, 'issue.eml'), undefined)).toEqual({ date: '2026-03-02', from: 'message' });
  });

  test('the one that its first lines say', async () => {
    const text = '# Gaps News\n\nIssue 12, 9 November 2023\n\n## Events\n\n### Talk\n\n**1 December 2023**\n';
    expect(sendDateOf(await newsletter(text), undefined)).toEqual({ date: '2023-11-09', from: 'text' });
  });

  test('the one that a scanner of mail left in the links', async () => {
    const text = `Read it [here](${scanned('https://gaps.example.org/talk')}).`;
    expect(sendDateOf(await newsletter(text), undefined)).toEqual({ date: '2026-03-02', from: 'links' });
  });

  test('that of the batch which the mailer sent, the 61st day of the year', () => {
    expect(stampOf(['http://elink.gaps.example/m/1/592/p1-b26061-abc/1/88/x', MAILER])).toBe('2026-03-02');
  });

  test('the first of the month that the file is called by, if nothing else tells', async () => {
    expect(sendDateOf(await newsletter('Hello', 'archive/2023-11.md'), undefined)).toEqual({
      date: '2023-11-01',
      from: 'name',
    });
    expect(sendDateOf(await newsletter('Hello', 'gaps-news_november2023.html'), undefined)?.date).toBe('2023-11-01');
  });
});

test('a newsletter that says nothing has no day', async () => {
  expect(
    sendDateOf(await newsletter('We met on 2 March 2026 and talked about gaps for hours, as we always do.'), undefined),
  ).toBeUndefined();
});

test('a sign in a link that is no stamp is not taken for one', () => {
  expect(
    stampOf(['https://gaps.example.org/p1-b99999-x', 'https://gaps.example.org/639080064000000000']),
  ).toBeUndefined();
});
