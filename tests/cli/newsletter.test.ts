import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { event, filesOf, issue, opportunity, person } from '../builders.ts';
import { openMailer } from '../mailers/mailer-server.ts';
import { writeFiles } from '../support/files.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src/cli/main.mjs');
const MARCH = issue({ sections: [{ heading: 'Events', entries: ['events/2026/an-hour-on-missing-data'] }] });
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-newsletter-'));
  const files = filesOf({
    people: [person()],
    issues: [MARCH],
    events: [event(), event({ title: 'Tea and gaps', starts: '2026-04-21' })],
    opportunities: [opportunity({ deadlines: [{ date: '2026-05-31' }] })],
  });
  writeFiles(root, files);
});

afterEach(() => rmSync(root, { recursive: true }));

function gazette(...args: string[]) {
  return gazetteWith({ GAZETTE_DATES: 'entries' }, ...args);
}

function gazetteWith(env: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', GAZETTE_NOW: '2026-03-20', GAZETTE_ROOT: root, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('gazette compose', () => {
  test('writes next month’s issue, says why, and adds what is new when called again', () => {
    const first = gazette('compose', '2026-04');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toBe(`April 2026, to be sent on 2026-04-01; the last issue was March 2026, of 2026-03-05

Events
  + Tea and gaps
      events/2026/tea-and-gaps: on 21 April 2026

Opportunities
  + Lecturer in statistics
      opportunities/2026/lecturer-in-statistics: closes on 31 May 2026

Before you send it
  ! There is nothing for “News”.
  ! There is nothing for “Watch again”.
  ! There is no spotlight.
  ! There is nothing for “Publication of the month”.

Wrote content/issues/2026-04.md
→ Write your letter below its second line of ---, take out what you do not want, and see it:
  npx gazette preview 2026-04
`);
    expect(read('content/issues/2026-04.md')).toBe(`---
title: April 2026
sendDate: 2026-04-01
sections:
  - heading: Events
    entries:
      - events/2026/tea-and-gaps
  - heading: Opportunities
    entries:
      - opportunities/2026/lecturer-in-statistics
proposed:
  - events/2026/tea-and-gaps
  - opportunities/2026/lecturer-in-statistics
---
`);
    writeFiles(root, filesOf({ events: [event({ title: 'Late news', starts: '2026-04-28' })] }));
    expect(gazette('compose', '2026-04').stdout).toContain('  + Late news\n');
    expect(read('content/issues/2026-04.md')).toContain(
      '      - events/2026/tea-and-gaps\n      - events/2026/late-news\n',
    );
    expect(gazette('compose', '2026-04').stdout).toContain('content/issues/2026-04.md is as it was');
  });

  test('knows from git that an announced event moved', () => {
    const git = (date: string, ...args: string[]): void => {
      const { status, stderr } = spawnSync(
        'git',
        ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args],
        { cwd: root, encoding: 'utf8', env: { ...process.env, GIT_COMMITTER_DATE: `${date}T09:00:00Z` } },
      );
      expect(status, stderr).toBe(0);
    };
    git('2026-03-01', 'init', '-q', '-b', 'main');
    git('2026-03-01', 'add', '.');
    git('2026-03-01', 'commit', '-qm', 'Begin');
    writeFiles(root, filesOf({ events: [event({ starts: '2026-05-19' })] }));
    git('2026-03-18', 'commit', '-qam', 'Move the talk');
    const { stdout } = gazetteWith({ GAZETTE_DATES: '' }, 'compose', '2026-04', '--dry-run');
    expect(stdout).toContain('moved from 17 March 2026 to 19 May 2026 since March 2026');
  });

  test('adds nothing rather than break an issue, and says how to write it', () => {
    const flow = `---\n{ title: April, sendDate: 2026-04-02, sections: [{ heading: Events, entries: [events/2026/tea-and-gaps] }] }\n---\n`;
    writeFiles(root, { 'content/issues/2026-04.md': flow });
    expect(gazette('compose', '2026-04')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        'Cannot add to content/issues/2026-04.md: its lists are not written line by line',
      ),
    });
    expect(read('content/issues/2026-04.md')).toBe(flow);
  });

  test('only says it with --list, for machines with --format json, and on another day with --send-date', () => {
    const { status, stdout } = gazette('compose', '2026-04', '--list', '--format', 'json', '--send-date', '2026-04-25');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'content/issues/2026-04.md',
      sendDate: '2026-04-25',
      sections: [{ heading: 'Opportunities' }],
    });
    expect(existsSync(join(root, 'content/issues/2026-04.md'))).toBe(false);
  });

  test('adds nothing to an issue that was sent, and knows a month from something else', () => {
    expect(gazette('compose', '2026-03')).toMatchObject({
      status: 2,
      stderr: 'Cannot add to content/issues/2026-03.md: it was sent on 2026-03-05\n',
    });
    expect(gazette('compose', 'April').stderr).toContain('Unexpected month "April", expected one such as 2026-12');
    expect(gazette('compose', '2027-3').stderr).toContain('Unexpected month "2027-3", expected one such as 2027-03');
  });
});

describe('gazette render', () => {
  test('prints an edition, or writes it to a file that a mail program opens', async () => {
    expect(gazette('render', '2026-03', '--as', 'text').stdout).toContain('* An hour on missing data\n');
    expect(gazette('render', 'issues/2026-03', '--as', 'eml', '--out', 'mail/march.eml')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'Wrote mail/march.eml\n',
    });
    expect((await PostalMime.parse(read('mail/march.eml'))).html).toContain('An hour on missing data');
    expect(gazette('render', '2026-03', '--as', 'email').stderr).toContain(
      'set newsletter.unsubscribe in content/community.json',
    );
  });

  test('says what there is where it is asked for something else', () => {
    expect(gazette('render', '2026-3', '--as', 'text')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Unexpected issue "2026-3", expected one of content/issues/, such as 2026-03'),
    });
    expect(gazette('render', '2026-03', '--as', 'constructor').stderr).toContain('Unexpected edition "constructor"');
    expect(gazette('render', '2026-03').stderr).toContain('expected --as email, text, eml, slack, markdown');
  });
});

describe('gazette send', () => {
  test('says what it lacks, and what it would do, without asking anybody', () => {
    expect(gazette('send', '2026-03', '--to', 'buttondown')).toMatchObject({
      status: 2,
      stderr: `Cannot send: BUTTONDOWN_API_KEY is not set in the environment
→ Put it before the command, as in BUTTONDOWN_API_KEY=your-key npx gazette send …; --help says what it is
`,
    });
    expect(gazette('send', '2026-03', '--to', 'constructor').stderr).toContain('Unexpected mailer "constructor"');
    expect(gazette('send', '2026-03', '--to', 'smtp').stderr).toContain('Expected --test-to with the one address');
    expect(gazette('send', '2026-03', '--to', 'smtp', '--test-to', 'a@example.org,b@example.org').stderr).toContain(
      'expected one address such as vicky@example.org',
    );
    process.env['BUTTONDOWN_API_KEY'] = 's3cret';
    const { status, stdout, stderr } = gazette('send', '2026-03', '--to', 'buttondown', '--dry-run');
    delete process.env['BUTTONDOWN_API_KEY'];
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'Would save as a draft at Buttondown “Missing Data Circle: March 2026”\n',
      stderr: '',
    });
  });
});

test('a draft has the way to unsubscribe of the mailer it is for, whatever community.json says', async () => {
  const bodies: string[] = [];
  const server = await openMailer(({ method, body }) => {
    if (method === 'GET') return { status: 200, body: { data: { results: [] } } };
    bodies.push(String(body['body']));
    return { status: 200, body: { data: { id: 1 } } };
  });
  const environment = {
    LISTMONK_URL: server.url,
    LISTMONK_API_KEY: 'bot:key',
    LISTMONK_LISTS: '1',
    GAZETTE_ROOT: root,
  };
  const child = spawn(process.execPath, [MAIN, 'send', '2026-03', '--to', 'listmonk'], {
    env: { ...process.env, ...environment },
  });
  const [code] = await once(child, 'close');
  await server.close();
  expect(code).toBe(0);
  expect(bodies[0]).toContain('href="{{ UnsubscribeURL }}"');
});
