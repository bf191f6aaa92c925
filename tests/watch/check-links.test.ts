import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { PlainAnswer, StandInWeb } from '../support/web.ts';
import { openWorld } from './ask-web.ts';

const LAB = 'https://lab.example.org';
const ROBOTS = `${LAB}/robots.txt`;
const TALK = `${LAB}/gaps`;

const sends = (status: number, location: string): PlainAnswer => ({ status, headers: { location } });
const robots = (text: string): PlainAnswer => ({ body: text, headers: { 'content-type': 'text/plain' } });

test('a page that is there is asked once, after the robots.txt, and its server told who asks', async () => {
  const { web, check, asked } = await openWorld({ [TALK]: 'Gaps' });
  expect(await check([TALK])).toEqual(['good']);
  expect(asked()).toEqual([`GET ${ROBOTS}`, `HEAD ${TALK}`]);
  expect(web.asked.map(({ headers }) => headers['user-agent'])).toEqual(['Gazette (tests)', 'Gazette (tests)']);
});

test.each([404, 405, 403, 500, 501])('HEAD answers %i, and GET knows better', async (status) => {
  const { check, asked } = await openWorld({ [TALK]: ({ method }) => (method === 'HEAD' ? { status } : 'Gaps') });
  expect(await check([TALK])).toEqual(['good']);
  expect(asked().slice(1)).toEqual([`HEAD ${TALK}`, `GET ${TALK}`]);
});

test('HEAD is sent to the home page, and GET is not', async () => {
  const { check } = await openWorld({
    [TALK]: ({ method }) => (method === 'HEAD' ? sends(302, '/') : 'Gaps'),
    [`${LAB}/`]: 'Home',
  });
  expect(await check([TALK])).toEqual(['good']);
});

test('a redirect is followed to another host, which is asked for its robots.txt too', async () => {
  const routes = { [TALK]: sends(301, 'https://new.example.org/gaps'), 'https://new.example.org/gaps': 'Gaps' };
  const { check, asked } = await openWorld(routes);
  expect(await check([TALK])).toEqual(['moved']);
  expect(asked()).toEqual([
    `GET ${ROBOTS}`,
    `HEAD ${TALK}`,
    'GET https://new.example.org/robots.txt',
    'HEAD https://new.example.org/gaps',
  ]);
});

test('a redirect into a private network is not followed', async () => {
  const { check, asked } = await openWorld({ [TALK]: sends(302, 'http://192.168.0.1/admin') });
  expect(await check([TALK])).toEqual(['unknown: is not in the public internet']);
  expect(asked().filter((line) => line.includes('192.168'))).toEqual([]);
});

describe('what a robots.txt says is done', () => {
  test.each<[string, StandInWeb['routes'][string], string]>([
    ['bars everybody', robots('User-agent: *\nDisallow: /'), 'unknown: does not let programs ask (robots.txt)'],
    ['bars us by name', robots('User-agent: Gazette\nDisallow: /'), 'unknown: does not let programs ask (robots.txt)'],
    ['bars others', robots('User-agent: OtherBot\nDisallow: /'), 'good'],
    ['bars another folder', robots('User-agent: *\nDisallow: /private'), 'good'],
    ['is not there', { status: 404 }, 'good'],
    ['is forbidden, in words like its own', { status: 403, body: 'User-agent: *\nDisallow: /' }, 'good'],
    ['is a page for people', '<!doctype html><title>Not here</title><p>User-agent of the month: Disallow', 'good'],
    ['redirects to where it is', sends(301, '/about/robots.txt'), 'unknown: does not let programs ask (robots.txt)'],
    ['redirects without end', sends(302, '/robots.txt'), 'good'],
    ['has trouble', { status: 500 }, 'unknown: has trouble with its robots.txt'],
    ['asks for time', { status: 429 }, 'unknown: has trouble with its robots.txt'],
    ['is too large', robots('#'.repeat(600_000)), 'unknown: sends more than 0.512 MB'],
    ['does not come', 'hang', 'unknown: does not answer within 0.4 seconds'],
  ])('one that %s', async (_, answer, expected) => {
    const routes = {
      [ROBOTS]: answer,
      [TALK]: 'Gaps',
      [`${LAB}/about/robots.txt`]: robots('User-agent: *\nDisallow: /gaps'),
    };
    const { check, asked } = await openWorld(routes, { patience: answer === 'hang' ? 400 : 20_000 });
    expect(await check([TALK])).toEqual([expected]);
    expect(asked().includes(`HEAD ${TALK}`)).toBe(expected === 'good');
  });

  test('it is asked once for all links of a site', async () => {
    const { check, asked } = await openWorld({ [ROBOTS]: robots('User-agent: *\nDisallow: /b') });
    await check([`${LAB}/a`, `${LAB}/b`, `${LAB}/c`]);
    expect(asked().filter((line) => line.endsWith('robots.txt'))).toHaveLength(1);
    expect(asked().filter((line) => line.includes('/b'))).toEqual([]);
  });

  test.each([
    ['Crawl-delay: 7', 7],
    ['Crawl-delay: 0.1', 1],
    ['Crawl-delay: 86400', 20],
    ['Crawl-delay: soon', 1],
  ])('%s makes pauses of %d seconds', async (line, seconds) => {
    const { check, pauses } = await openWorld({ [ROBOTS]: robots(`User-agent: *\n${line}`), [TALK]: 'Gaps' });
    await check([TALK]);
    expect(pauses).toEqual([1, seconds].slice(0, pauses.length));
    expect(pauses.length).toBeGreaterThan(0);
  });
});

test('each host has one question at a time, also where another’s page redirects to it, and eight hosts at once', async () => {
  const open = new Map<string, number>();
  let most = 0;
  const slow = async ({ url }: { url: string }): Promise<PlainAnswer> => {
    const { host, pathname } = new URL(url);
    open.set(host, (open.get(host) ?? 0) + 1);
    expect(open.get(host)).toBe(1);
    most = Math.max(
      most,
      [...open.values()].reduce((sum, count) => sum + count),
    );
    await sleep(2);
    open.set(host, (open.get(host) ?? 0) - 1);
    return pathname === '/elsewhere' ? sends(302, `https://h0.example.org/from-${host}`) : {};
  };
  const { web, check } = await openWorld({});
  web.routes = new Proxy({}, { get: () => slow });
  const urls = Array.from({ length: 12 }, (_, host) =>
    ['a', 'b', 'elsewhere'].map((page) => `https://h${host}.example.org/${page}`),
  ).flat();
  expect(await check(urls)).toEqual(urls.map(() => 'good'));
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(8);
});

test('between two questions to a host there is a pause', async () => {
  let isPausing = false;
  const { web, check } = await openWorld(
    {},
    {
      pause: async () => {
        isPausing = true;
        await sleep(5);
        isPausing = false;
      },
    },
  );
  const during: boolean[] = [];
  web.routes = new Proxy(
    {},
    {
      get: () => (): PlainAnswer => {
        during.push(isPausing);
        return {};
      },
    },
  );
  await check([`${LAB}/a`, `${LAB}/b`]);
  expect(during).toEqual([false, false, false]);
});

test('a host that asks us to slow down is left alone until the next time', async () => {
  const { check, asked } = await openWorld({
    [`${LAB}/a`]: { status: 429, headers: { 'retry-after': '3600' } },
    [`${LAB}/b`]: 'B',
  });
  expect(await check([`${LAB}/a`, `${LAB}/b`])).toEqual(['unknown: answers 429', 'left']);
  expect(asked()).toEqual([`GET ${ROBOTS}`, `HEAD ${LAB}/a`]);
});

test('who is left alone holds nobody up', async () => {
  const { check, pauses } = await openWorld({ [`${LAB}/0`]: { status: 429 } });
  await check(Array.from({ length: 50 }, (_, page) => `${LAB}/${page}`));
  expect(pauses).toEqual([1]);
});

test('so is one that does not answer three times', async () => {
  const { web, check, asked } = await openWorld({}, { patience: 400 });
  web.routes = new Proxy({}, { get: (_, url) => (url === ROBOTS ? '' : 'hang') });
  const silent = 'unknown: does not answer within 0.4 seconds';
  expect(await check(['a', 'b', 'c', 'd'].map((page) => `${LAB}/${page}`))).toEqual([silent, silent, 'left', 'left']);
  expect(asked()).toHaveLength(4);
});

test('one that answers in between is not given up', async () => {
  const { web, check } = await openWorld({}, { patience: 400 });
  web.routes = new Proxy({}, { get: (_, url) => (/silent/.test(String(url)) ? 'hang' : '') });
  const came = await check(['silent-1', 'a', 'silent-2', 'b'].map((page) => `${LAB}/${page}`));
  expect(came.map((word) => word.split(':')[0])).toEqual(['unknown', 'good', 'unknown', 'good']);
});

test('a host with and without www. is one', async () => {
  const { check, asked } = await openWorld({
    'https://www.lab.example.org/a': { status: 429 },
    [`${LAB}/b`]: 'B',
  });
  expect(await check(['https://www.lab.example.org/a', `${LAB}/b`])).toEqual(['unknown: answers 429', 'left']);
  expect(asked()).not.toContain(`HEAD ${LAB}/b`);
});

test('when the time is up, the answer that is awaited counts, and the rest is left', async () => {
  const time = new AbortController();
  const { check, asked } = await openWorld({
    [`${LAB}/a`]: () => {
      time.abort();
      return 'A';
    },
  });
  expect(await check([`${LAB}/a`, `${LAB}/b`], { signal: time.signal })).toEqual(['good', 'left']);
  expect(asked()).toHaveLength(2);
});

test('where nobody at all can be reached, it is we who are not online, and nobody is blamed', async () => {
  const { check } = await openWorld({}, {}, () => 'ENOTFOUND');
  const urls = Array.from({ length: 8 }, (_, host) => `https://h${host}.example.org/page`);
  await expect(check(urls)).rejects.toThrow(
    'Cannot check links: none of 8 hosts can be reached, so it is this machine that is not online',
  );
  expect(await check(urls.slice(1))).toEqual(urls.slice(1).map(() => 'no-host'));
});

describe('whatever goes wrong at whichever question, a link is called no worse than it is', () => {
  const NO_WEB = 'unknown: is no address that begins with https:// or http://';

  /** What comes of a link where a fault meets the question for its robots.txt, its HEAD, or all for its page. */
  const EXPECTED: Record<string, [robots: string, head: string, page: string]> = {
    'not found': ['good', 'good', 'not-found'],
    gone: ['good', 'good', 'gone'],
    unauthorised: ['good', 'good', 'unknown: answers 401'],
    forbidden: ['good', 'good', 'unknown: answers 403'],
    'asks us to wait': ['unknown: has trouble with its robots.txt', 'unknown: answers 429', 'unknown: answers 429'],
    'server error': ['unknown: has trouble with its robots.txt', 'good', 'server-error'],
    'out of service': ['unknown: has trouble with its robots.txt', 'good', 'server-error'],
    'barred by law': ['good', 'good', 'unknown: answers 451'],
    'no answer': ['unknown: does not answer within 0.4 seconds', 'good', 'unknown: does not answer within 0.4 seconds'],
    'cut off': ['unreachable', 'good', 'unreachable'],
    refused: ['unreachable', 'good', 'unreachable'],
    'no such host': ['no-host', 'good', 'no-host'],
    'name server away': ['unknown: cannot be reached (EAI_AGAIN)', 'good', 'unknown: cannot be reached (EAI_AGAIN)'],
    'another’s certificate': ['certificate', 'good', 'certificate'],
    'a loop': ['good', 'good', 'redirect-loop'],
    'sent home': ['good', 'good', 'home'],
    'sent to a log-in': ['good', 'good', 'unknown: asks to log in'],
    'sent nowhere': ['good', 'good', 'unknown: answers 302'],
    'sent to what is no address': ['good', 'good', NO_WEB],
    'sent to a mailbox': [NO_WEB, 'good', NO_WEB],
    'sent into a private network': [
      'unknown: is not in the public internet',
      'good',
      'unknown: is not in the public internet',
    ],
    'a megabyte too much': ['unknown: sends more than 0.512 MB', 'good', 'unknown: sends more than 1 MB'],
    nonsense: ['good', 'good', 'good'],
  };

  const FAULTS: Record<string, StandInWeb['routes'][string] | { system: string }> = {
    'not found': { status: 404 },
    gone: { status: 410 },
    unauthorised: { status: 401, headers: { 'www-authenticate': 'Basic' } },
    forbidden: { status: 403 },
    'asks us to wait': { status: 429, headers: { 'retry-after': '60' } },
    'server error': { status: 500 },
    'out of service': { status: 503, headers: { 'retry-after': '60' } },
    'barred by law': { status: 451 },
    'no answer': 'hang',
    'cut off': 'cut',
    refused: 'refuse',
    'no such host': { system: 'ENOTFOUND' },
    'name server away': { system: 'EAI_AGAIN' },
    'another’s certificate': { system: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    'a loop': ({ url }) => sends(302, url),
    'sent home': sends(302, '/'),
    'sent to a log-in': sends(302, '/login'),
    'sent nowhere': { status: 302 },
    'sent to what is no address': sends(302, 'https://[here'),
    'sent to a mailbox': sends(302, 'mailto:ada@example.org'),
    'sent into a private network': sends(301, 'http://10.0.0.1/'),
    'a megabyte too much': ({ method }) => (method === 'HEAD' ? { status: 405 } : 'x'.repeat(1_000_001)),
    nonsense: '\u0000\uFFFF<<<%%%',
  };

  const CALLS = ['robots.txt', 'HEAD', 'page'] as const;
  const table: Record<string, Record<string, string>> = {};

  test.each(Object.keys(EXPECTED).flatMap((fault) => CALLS.map((call) => [fault, call] as const)))(
    '%s at %s',
    async (name, call) => {
      const fault = FAULTS[name]!;
      const isMet = (url: string, method: string): boolean =>
        call === 'robots.txt' ? url === ROBOTS : url === TALK && (call === 'page' || method === 'HEAD');
      const world = await openWorld(
        { [`${LAB}/`]: 'Home', [`${LAB}/login`]: 'Who are you?' },
        { patience: fault === 'hang' ? 400 : 20_000 },
        (url, method) =>
          typeof fault === 'object' && 'system' in fault && isMet(url, method) ? fault.system : undefined,
      );
      const play: StandInWeb['routes'][string] = async (asked) => {
        if (!isMet(asked.url, asked.method) || (typeof fault === 'object' && 'system' in fault)) return 'Gaps';
        return typeof fault === 'function' ? fault(asked) : fault;
      };
      world.web.routes[TALK] = play;
      world.web.routes[ROBOTS] = async (asked) => (isMet(asked.url, asked.method) ? play(asked) : '');
      const [came] = await world.check([TALK]);
      table[name] = { ...table[name], [call]: came ?? '' };
      expect(came).toBe(EXPECTED[name]?.[CALLS.indexOf(call)]);
      if (process.env['GAZETTE_FAULTS'] === 'all' && name === 'nonsense' && call === 'page') console.table(table);
    },
  );
});
