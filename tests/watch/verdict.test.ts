import { describe, expect, test } from 'vitest';
import { judge, judgeSilence, type Verdict } from '../../src/watch/verdict.ts';
import { WebError } from '../../src/web/web.ts';

const TALK = 'https://lab.example.org/events/2023/gaps';

/** What is said of the talk's page, if it answers so after redirects: each `status address`. */
function judged(status: number, ...hops: string[]): Verdict {
  return judgedFor(TALK, status, ...hops);
}

function judgedFor(asked: string, status: number, ...hops: string[]): Verdict {
  const steps = hops.map((hop) => hop.split(' ') as [string, string]);
  const urls = [asked, ...steps.map(([, url]) => url)];
  return judge(asked, {
    hops: steps.map(([code], index) => ({ url: urls[index] ?? '', status: Number(code) })),
    url: urls.at(-1) ?? '',
    status,
  });
}

test.each([
  [200, 'good'],
  [204, 'good'],
  [404, 'not-found'],
  [410, 'gone'],
  [500, 'server-error'],
  [503, 'server-error'],
  [401, 'answers 401'],
  [403, 'answers 403'],
  [405, 'answers 405'],
  [429, 'answers 429'],
  [451, 'answers 451'],
  [999, 'answers 999'],
  [304, 'answers 304'],
])('%i is %s', (status, expected) => {
  expect(gist(judged(status))).toBe(expected);
});

describe('a redirect to a home page is a page that is gone, and does not say so', () => {
  test.each([
    ['the site’s own', 'https://lab.example.org/'],
    ['under a name that it has by custom', 'https://lab.example.org/index.html'],
    ['one of its languages', 'https://lab.example.org/en-GB/'],
    ['a language and a name', 'https://lab.example.org/de/home'],
    ['with a word on where one comes from', 'https://lab.example.org/?from=events'],
    ['of another site, which has bought the domain', 'https://casino.example.com/'],
  ])('%s', (_, home) => {
    expect(judged(200, `302 ${home}`)).toEqual({ is: 'failing', why: 'home', to: home });
  });

  test.each([
    ['a home page was asked for', 'https://lab.example.org/index.html', '301 https://lab.example.org/'],
    ['a language was asked for', 'https://lab.example.org/en', '302 https://lab.example.org/en-GB/'],
    ['a short link leads there', 'https://bit.ly/3xyz', '301 https://lab.example.org/'],
    ['it is a page that is named in the query', TALK, '302 https://lab.example.org/?page_id=12'],
    ['it is a folder with two letters and a page', TALK, '302 https://lab.example.org/en/gaps'],
  ])('but not where %s', (_, asked, hop) => {
    expect(judgedFor(asked, 200, hop).is).not.toBe('failing');
  });
});

test('a home page that is not found is not found', () => {
  expect(gist(judged(404, '302 https://lab.example.org/'))).toBe('not-found');
});

test('who is sent to a log-in cannot tell what is behind it', () => {
  const asks = { is: 'unknown', said: 'asks to log in' };
  expect(judged(200, '302 https://lab.example.org/user/login?back=gaps')).toEqual(asks);
  expect(judged(200, '302 https://accounts.google.com/v3/identifier')).toEqual(asks);
});

describe('a page that has moved for good has a new address', () => {
  test.each([
    ['301 https://lab.example.org/talks/gaps', 'https://lab.example.org/talks/gaps'],
    ['308 https://new.example.org/gaps', 'https://new.example.org/gaps'],
    ['301 https://lab.example.org/talks/gaps?utm_source=old', 'https://lab.example.org/talks/gaps'],
  ])('%s', (hop, to) => {
    expect(judged(200, hop)).toEqual({ is: 'moved', to });
  });

  test('as far as it is for good', () => {
    const [old, today] = ['https://lab.example.org/talks/gaps', 'https://lab.example.org/talks/gaps/2026'];
    expect(judged(200, `301 ${old}`, `302 ${today}`)).toEqual({ is: 'moved', to: old });
    expect(judged(200, `302 ${old}`, `301 ${today}`)).toEqual({ is: 'good' });
  });

  test.each([
    ['https', 'http://lab.example.org/gaps', '301 https://lab.example.org/gaps'],
    ['www.', 'https://lab.example.org/gaps', '301 https://www.lab.example.org/gaps'],
    ['a slash at its end', 'https://lab.example.org/gaps', '301 https://lab.example.org/gaps/'],
    ['tracking', 'https://lab.example.org/gaps', '301 https://lab.example.org/gaps?utm_source=site'],
  ])('but not where only %s is new', (_, asked, hop) => {
    expect(judgedFor(asked, 200, hop)).toEqual({ is: 'good' });
  });
});

describe('where there is no answer', () => {
  test.each([
    ['unreachable', 'ENOTFOUND', 'no-host'],
    ['unreachable', 'ECONNREFUSED', 'unreachable'],
    ['unreachable', 'UND_ERR_SOCKET', 'unreachable'],
    ['unreachable', 'CERT_HAS_EXPIRED', 'certificate'],
    ['unreachable', 'ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['unreachable', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'as it says'],
    ['unreachable', 'EAI_AGAIN', 'as it says'],
    ['timeout', undefined, 'as it says'],
    ['private-address', undefined, 'as it says'],
    ['not-http', undefined, 'as it says'],
    ['not-allowed', undefined, 'as it says'],
    ['too-large', undefined, 'as it says'],
  ] as const)('%s %s is %s', (reason, code, expected) => {
    const cause = Object.assign(new Error('on the way'), { code });
    expect(gist(judgeSilence(new WebError(reason, 'as it says', cause)))).toBe(expected);
  });
});

function gist(verdict: Verdict): string {
  if (verdict.is === 'failing') return verdict.why;
  return verdict.is === 'unknown' ? verdict.said : verdict.is;
}
