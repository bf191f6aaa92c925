import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { command } from '../../src/cli/links.ts';
import { outsideLinksOf } from '../../src/watch/outside-links.ts';
import { NOTHING } from '../../src/watch/record.ts';
import { readRecord } from '../../src/watch/record-text.ts';
import { linksOfWeek, weekOf } from '../../src/watch/turn.ts';
import { openGitHub } from '../bed/github.ts';
import { filesOf, instant, newsItem, opportunity } from '../builders.ts';
import { writeFiles } from '../support/files.ts';
import { aWeb, type StandInWeb } from '../support/web.ts';
import { meetFaults } from './faults-to-meet.ts';
import { type Ran, runCommand } from './run-command.ts';

const NAME = 'circle/news';
const JOB = 'https://jobs.example.org/lecturer';
const PRIZE = 'https://prizes.example.org/2026';

/** Mondays. */
const WEEKS = [
  '2026-03-02',
  '2026-03-09',
  '2026-03-16',
  '2026-03-23',
  '2026-03-30',
  '2026-04-06',
  '2026-04-13',
  '2026-04-20',
];

/** A community on whose behalf links are asked. Unless told otherwise, it is one with a job and a prize. */
async function openStory(root = aCommunity()) {
  const github = await openGitHub();
  github.createRepository(NAME, { collaborators: { manager: 'push' } });
  const token = github.token({ permissions: { issues: 'write' }, repository: NAME });
  const web = await aWeb();
  let routes: StandInWeb['routes'] = {};
  web.routes = new Proxy({}, { get: (_, url) => routes[String(url)] ?? 'A page' });
  return {
    github,
    web,
    /** From now on, these answer so; all others are well. */
    let: (given: StandInWeb['routes']) => {
      routes = given;
    },
    async run(args: string[], withToken = true): Promise<Ran> {
      vi.stubEnv('GAZETTE_WEB', web.url);
      return runCommand(command, { github, repository: NAME, root, ...(withToken ? { token } : {}) }, args);
    },
    issue: () => github.state(NAME).issues.map(({ title, state }) => `${title} (${state})`),
    body: () => github.state(NAME).issues.at(-1)?.body ?? '',
    /** The addresses of pages that were asked since the last time, once for each time. */
    pages(): string[] {
      const asked = web.asked.filter(({ method, url }) => method === 'HEAD' && !url.endsWith('/robots.txt'));
      web.asked.length = 0;
      return asked.map(({ url }) => url);
    },
    async [Symbol.asyncDispose]() {
      await web.close();
      await github.close();
    },
  };
}

function aCommunity(): string {
  const root = mkdtempSync(join(tmpdir(), 'gazette-links-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const files = filesOf({ opportunities: [opportunity({ url: JOB })], news: [newsItem({ url: PRIZE })] });
  writeFiles(root, files as Record<string, string>);
  return root;
}

test('four weeks of this archive: each link is asked once, a dead one is told in week three, one that recovers is forgotten', {
  timeout: 60_000,
}, async () => {
  const root = join(import.meta.dirname, '..', '..');
  const links = outsideLinksOf(loadArchive(root).archive);
  const [dead, ill] = linksOfWeek(links, NOTHING, weekOf(instant(`${WEEKS[0]}T05:00:00Z`)));
  await using story = await openStory(root);
  const told: string[] = [];
  const asked: string[][] = [];
  for (const [index, week] of WEEKS.slice(0, 5).entries()) {
    story.let({
      ...(index < 4 ? { [dead!.url]: { status: 404 } } : {}),
      ...(index < 2 ? { [ill!.url]: { status: 410 } } : {}),
    });
    expect(await story.run(['--now', week])).toMatchObject({ code: 0 });
    told.push(...story.issue());
    asked.push(story.pages());
  }
  expect(told).toEqual([
    'Links: 2 being watched (open)',
    'Links: 2 being watched (open)',
    'Links: 1 dead (open)',
    'Links: 1 dead (open)',
    'Links: nothing to see to (closed)',
  ]);
  const weeksOf = (url: string): number[] =>
    asked.flatMap((urls, week) => urls.filter((one) => one === url).map(() => week));
  expect([weeksOf(dead!.url), weeksOf(ill!.url)]).toEqual([
    [0, 1, 2, 4],
    [0, 1, 2, 4],
  ]);
  const others = links.filter((link) => link !== dead && link !== ill).map(({ url }) => url.replace(/#.*$/, ''));
  const inFourWeeks = asked.slice(0, 4).flat();
  expect(others.length).toBeGreaterThan(400);
  expect(others.filter((url) => inFourWeeks.filter((one) => one === url).length !== 1)).toEqual([]);
  expect(asked.slice(0, 4).map((urls) => urls.length > links.length / 8)).toEqual([true, true, true, true]);
});

test('the GitHub issue names the entry, the line and a copy in the archive', async () => {
  await using story = await openStory();
  story.let({ [JOB]: { status: 404 }, [PRIZE]: { status: 302, headers: { location: '/' } } });
  for (const week of WEEKS.slice(0, 3)) await story.run(['--all', '--now', week]);
  expect(story.issue()).toEqual(['Links: 1 dead, 1 leading to a home page (open)']);
  expect(story.body().replace(/<!-- gazette: links record .*-->/, '<!-- … -->')).toMatchInlineSnapshot(`
    "<!-- gazette: links -->

    Each of these has failed three times or more, over two weeks at least.

    #### \`jobs.example.org\`: 1 dead

    - [jobs.example.org/lecturer](https://jobs.example.org/lecturer) answers 404 (not found): 3 times since 2026-03-02
      in [opportunities/2026/lecturer-in-statistics.json:6](https://github.example.org/circle/news/blob/HEAD/content/opportunities/2026/lecturer-in-statistics.json#L6)
      → [as the Wayback Machine has it](https://web.archive.org/web/20260331/https://jobs.example.org/lecturer)

    #### \`prizes.example.org\`: 1 leading to a home page

    - [prizes.example.org/2026](https://prizes.example.org/2026) leads to the home page of prizes.example.org instead: 3 times since 2026-03-02
      in [news/2026/shortlisted-for-an-award.json:6](https://github.example.org/circle/news/blob/HEAD/content/news/2026/shortlisted-for-an-award.json#L6)
      → [as the Wayback Machine has it](https://web.archive.org/web/20260209/https://prizes.example.org/2026)

    - **Dead**: write where the page is now, or the address of its copy in the archive, or take the link out.
    - **Leads to a home page**: the page is gone, and its site does not say so. Do the same.

    <sub>Asked 2 of 2 links on 2026-03-16. Written by the workflow <code>links</code>, which keeps it up to date, closes it when nothing fails, and opens it again.</sub>

    <!-- … -->
    "
  `);
});

test('it says what it found, and where', async () => {
  await using story = await openStory();
  story.let({ [JOB]: { status: 403 }, [PRIZE]: { status: 301, headers: { location: '/prize-2026' } } });
  const { printed } = await story.run(['--all', '--now', WEEKS[0]!]);
  expect(printed).toMatchInlineSnapshot(`
    "Links: nothing to see to

    Moved: https://prizes.example.org/2026
      is now at https://prizes.example.org/prize-2026
      content/news/2026/shortlisted-for-an-award.json:6

    Asked 2 of 2 links on 2026-03-02; 1 cannot be told of (answers 403: 1)."
  `);
  expect(story.issue()).toEqual([]);
});

test('what there was no time for keeps the GitHub issue open, and comes first the next time', async () => {
  const other = 'https://jobs.example.org/other';
  const root = aCommunity();
  writeFiles(root, filesOf({ news: [newsItem({ title: 'Another', url: other })] }) as Record<string, string>);
  await using story = await openStory(root);
  story.let({ [JOB]: { status: 429 }, [other]: { status: 429 } });
  await story.run(['--all', '--now', WEEKS[0]!]);
  expect(story.issue()).toEqual(['Links: 1 not asked yet (open)']);
  const [asked] = story.pages().filter((url) => url.startsWith('https://jobs.'));
  story.let({});
  await story.run(['--now', WEEKS[1]!]);
  expect(story.pages()[0]).toBe(asked === JOB ? other : JOB);
  expect(story.issue()).toEqual(['Links: nothing to see to (closed)']);
});

test('a dry run prints the GitHub issue, needs no token, and writes nothing', async () => {
  await using story = await openStory();
  story.let({ [JOB]: { status: 404 } });
  const { code, printed } = await story.run(['--all', '--dry-run', '--now', WEEKS[0]!], false);
  expect([code, story.github.requests]).toEqual([0, []]);
  expect(printed).toMatch(/^Links: 1 being watched\n\n<!-- gazette: links -->\n/);
});

test('a dry run with a token goes on from what GitHub has', async () => {
  await using story = await openStory();
  story.let({ [JOB]: { status: 404 } });
  for (const week of WEEKS.slice(0, 2)) await story.run(['--all', '--now', week]);
  const before = story.body();
  const { printed } = await story.run(['--all', '--dry-run', '--now', WEEKS[2]!]);
  expect(printed).toContain('Links: 1 dead\n');
  expect(story.body()).toBe(before);
});

test('machines get the same as JSON', async () => {
  await using story = await openStory();
  story.let({ [JOB]: { status: 404 } });
  const { printed } = await story.run(['--all', '--dry-run', '--format', 'json', '--now', WEEKS[0]!], false);
  expect(JSON.parse(printed)).toEqual({
    checked: '2026-03-02',
    links: 2,
    asked: 2,
    left: 0,
    unknown: [],
    told: [
      {
        state: 'watched',
        url: JOB,
        why: 'not-found',
        since: '2026-03-02',
        last: '2026-03-02',
        failures: 1,
        archived: 'https://web.archive.org/web/20260331/https://jobs.example.org/lecturer',
        places: [{ file: 'content/opportunities/2026/lecturer-in-statistics.json', line: 6 }],
      },
    ],
  });
});

test('a run in the same day counts no failure twice', async () => {
  await using story = await openStory();
  story.let({ [JOB]: { status: 404 } });
  for (const time of ['05:00', '06:00', '23:59']) await story.run(['--all', '--now', `2026-03-02T${time}:00Z`]);
  expect([...readRecord(story.body()).failing.values()]).toMatchObject([{ failures: 1 }]);
});

describe('only what we have written is believed', () => {
  const RECORD = `<!-- gazette: links record [["${'a'.repeat(10)}","gone","2026-01-01","2026-02-01",9]] -->`;

  test.each(['stranger', 'manager'])('not what %s writes, with our marker and our label', async (by) => {
    await using story = await openStory();
    const [link] = outsideLinksOf(loadArchive(aCommunity()).archive);
    const forged = RECORD.replace('a'.repeat(10), link!.id);
    const body = `<!-- gazette: links -->\n\nMine.\n\n${forged}\n`;
    story.github.openIssue(NAME, { title: 'Links', body, by, labels: ['links'] });
    await story.run(['--all', '--now', WEEKS[0]!]);
    expect(story.issue()).toEqual(['Links (open)']);
  });

  test('and of that, what could be so', async () => {
    await using story = await openStory();
    story.let({ [JOB]: { status: 404 } });
    await story.run(['--all', '--now', WEEKS[0]!]);
    const issue = story.github.repository(NAME).issues.get(1)!;
    Object.assign(issue, {
      body: `${(issue.body ?? '').split('<!-- gazette: links record')[0]}<!-- gazette: links record [{] -->`,
    });
    expect(await story.run(['--all', '--now', WEEKS[1]!])).toMatchObject({ code: 0 });
    expect([...readRecord(story.body()).failing.values()]).toMatchObject([{ failures: 1, since: WEEKS[1] }]);
  });
});

test.each([
  [['--since', 'main', '--all'], 'Unexpected --all beside --since, expected one of the two'],
  [['--format', 'github'], 'Unexpected format "github", expected text or json'],
  [['--format', 'sarif', '--since', 'main'], 'Unexpected format "sarif", expected text or json or github'],
])('%j is refused', async (args, sentence) => {
  await using story = await openStory();
  expect((await story.run(args)).failure).toBe(sentence);
});

test('without a token, it says so before it asks anybody', async () => {
  await using story = await openStory();
  const { failure } = await story.run(['--now', WEEKS[0]!], false);
  expect(failure).toBe('Missing GITHUB_TOKEN: without a token, GitHub lets nobody write');
  expect(story.web.asked).toEqual([]);
});

test('whatever goes wrong at whichever call to GitHub, the next run leaves one GitHub issue that says the same', async () => {
  const open = async () => {
    const story = await openStory();
    story.let({ [JOB]: { status: 404 } });
    return {
      ...story,
      run: () => story.run(['--all', '--now', WEEKS[0]!]),
      look: () => [story.issue(), story.body()],
    };
  };
  expect(await meetFaults(open)).toEqual([]);
}, 300_000);
