import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../../src/cli/draft.ts';
import { issueComment } from '../bed/events.ts';
import { openGitHub } from '../bed/github.ts';
import { event, filesOf } from '../builders.ts';
import { withJsonLd } from '../drafts/drafted.ts';
import { writeFiles } from '../support/files.ts';
import { aWeb } from '../support/web.ts';
import { meetFaults } from './faults-to-meet.ts';
import { type Ran, runCommand } from './run-command.ts';

const NAME = 'circle/news';
const BOT = 'github-actions[bot]';
const PAGE = 'https://gaps.example.org/day';
const GAPS_DAY = { '@type': 'Event', name: 'Gaps Day', startDate: '2026-04-10T12:20:00+01:00' };

interface Wishes {
  body?: string;
  by?: string;
  labels?: string[];
}

/** A GitHub issue that collects links, on which somebody has written. */
async function openStory({ body = `/draft ${PAGE}`, by = 'ada', labels = ['collecting'] }: Wishes = {}) {
  const github = await openGitHub();
  const root = mkdtempSync(join(tmpdir(), 'gazette-draft-'));
  const files = filesOf({ events: [event({ title: 'Tea and gaps', starts: '2026-05-05', url: `${PAGE}/tea` })] });
  writeFiles(root, files as Record<string, string>);
  const web = await aWeb({ [PAGE]: withJsonLd(GAPS_DAY) });
  github.createRepository(NAME, { files, collaborators: { ada: 'push', grace: 'pull', [BOT]: 'push' } });
  const issue = github.openIssue(NAME, { title: 'Links for the next issue', by: 'circle', labels });
  const comment = github.comment(NAME, issue.number, { by, body });
  const token = github.token({ permissions: { issues: 'write', contents: 'read' }, repository: NAME });
  const commented = issueComment(github, NAME, { number: issue.number, comment: comment.id });
  writeFileSync(join(root, 'event.json'), JSON.stringify(commented.payload));
  return {
    github,
    web,
    issue,
    comment,
    run: async (...args: string[]): Promise<Ran> => {
      const environment = {
        GITHUB_EVENT_PATH: join(root, 'event.json'),
        GAZETTE_WEB: web.url,
        GAZETTE_NOW: '2026-03-10',
      };
      Object.assign(process.env, environment);
      try {
        return await runCommand(command, { github, repository: NAME, root, token }, ['--answer', ...args]);
      } finally {
        for (const name of Object.keys(environment)) delete process.env[name];
      }
    },
    look: () => issue.comments.map((each) => each.body.replace(/draft \d+/, '')),
    answers: () => issue.comments.filter(({ user }) => user === BOT).map((each) => each.body),
    [Symbol.asyncDispose]: async () => {
      await web.close();
      await github.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

test('a member’s link is answered with a draft, where it is from, and a click to propose it', async () => {
  await using story = await openStory();
  expect(await story.run()).toMatchObject({ code: 0, printed: 'Drafted content/events/2026/gaps-day.json' });
  const [answer, ...others] = story.answers();
  expect(others).toEqual([]);
  const editor = /\((https:\/\/github\.example\.org\/circle\/news\/new\/main\?\S+)\)/.exec(answer ?? '')?.[1] ?? '';
  expect(new URL(editor).searchParams.get('filename')).toBe('content/events/2026/gaps-day.json');
  expect(JSON.parse(new URL(editor).searchParams.get('value') ?? '')).toEqual({
    title: 'Gaps Day',
    starts: '2026-04-10T12:20',
    url: PAGE,
  });
  expect(answer?.replace(editor, 'EDITOR')).toMatchInlineSnapshot(`
    "<!-- gazette: draft 1006 -->

    ### Gaps Day

    A draft of an event, as its JSON-LD says Event. [Open it in GitHub’s editor](EDITOR), fill in what is missing, and propose it.

    \`content/events/2026/gaps-day.json\`

    \`\`\`json
    {
      "title": "Gaps Day",
      "starts": "2026-04-10T12:20",
      "url": "https://gaps.example.org/day"
    }
    \`\`\`

    **For a person to fill in**, each on a line such as \`"summary": "…",\`

    - \`summary\`: One or two plain sentences of your own on what this is and why it may matter. The page's own are not copied: they are their author's.

    <details><summary>What was taken from where</summary>

    | field | value | from |
    |---|---|---|
    | \`title\` | Gaps Day | the page's JSON-LD, name |
    | \`starts\` | 2026-04-10T12:20 | the page's JSON-LD, startDate |
    | \`url\` | https:​//gaps.example.org/day | the address |

    </details>

    <sub>Written by the workflow <code>draft</code>. Nothing is in the archive until somebody proposes it, and a maintainer merges it.</sub>
    "
  `);
});

test('a second run renews the answer, and a second comment has one of its own', async () => {
  await using story = await openStory();
  await story.run();
  story.web.routes[PAGE] = withJsonLd({ ...GAPS_DAY, name: 'Day of Gaps' });
  await story.run();
  expect(story.answers()).toEqual([expect.stringContaining('### Day of Gaps')]);
  const before = story.answers();
  await story.run();
  expect(story.answers()).toEqual(before);
});

test('several addresses have one answer, five of them, and one that fails keeps none from its draft', async () => {
  const addresses = [
    PAGE,
    'http://127.0.0.1/secret',
    `${PAGE}/2`,
    `${PAGE}/3`,
    `${PAGE}/tea`,
    `${PAGE}/6`,
    `${PAGE}/7`,
  ];
  await using story = await openStory({ body: addresses.map((address) => `/draft ${address}`).join('\n') });
  story.web.routes[`${PAGE}/tea`] = withJsonLd({ ...GAPS_DAY, name: 'Tea and gaps', startDate: '2026-05-05' });
  await story.run();
  const [answer = '', ...others] = story.answers();
  expect(others).toEqual([]);
  expect(answer.match(/^### .*$/gm)).toEqual([
    '### Gaps Day',
    '### No draft',
    '### No draft',
    '### No draft',
    '### Tea and gaps',
  ]);
  expect(answer).toContain('127.0.0.1/secret is not in the public internet: give an address that everybody can open');
  expect(answer).toContain('This is already in the archive: events/2026/tea-and-gaps.');
  expect(answer).toContain('2 more addresses were left out: ask for the rest in another comment.');
  expect(story.web.asked).toHaveLength(4);
});

test('a draft that is too long for a link is shown, to be pasted', async () => {
  await using story = await openStory();
  const speakers = Array.from({ length: 30 }, (_, at) => ({
    name: `Speaker ${at}`,
    affiliation: `The University of ${'Gaps '.repeat(25)}${at}`,
  }));
  story.web.routes[PAGE] = withJsonLd({ ...GAPS_DAY, performer: speakers });
  await story.run();
  expect(story.answers()[0]).toContain('It is too long for a link: [open an empty file](');
});

test('what five long pages say fits into a comment', async () => {
  const addresses = Array.from({ length: 5 }, (_, at) => `${PAGE}/${at}`);
  await using story = await openStory({ body: addresses.map((address) => `/draft ${address}`).join('\n') });
  const speakers = Array.from({ length: 30 }, (_, at) => ({
    name: `Müller ${'\u{1F4A1}'.repeat(40)}${at}`,
    affiliation: '\u{1F4A1}'.repeat(75),
  }));
  for (const address of addresses)
    story.web.routes[address] = withJsonLd({ ...GAPS_DAY, name: address, performer: speakers });
  expect((await story.run()).failure).toBeUndefined();
  expect(story.answers()[0]).toContain('too long for a comment');
});

test('what a page says is only text in the answer: no link, no mention, no end of the code', async () => {
  await using story = await openStory();
  const name = 'Tea @everyone <img src=x> [here](https://mallory.example) ``` #1 | **x** \u202Ex';
  story.web.routes[PAGE] = withJsonLd({ ...GAPS_DAY, name, performer: [{ name: '````\n</details> @circle' }] });
  await story.run();
  const [answer = ''] = story.answers();
  const prose = answer.replace(/^(`{3,})json\n.*?\n\1$/ms, '');
  expect(prose).not.toBe(answer);
  expect(prose).not.toMatch(/@everyone|@circle|<img|\]\(https:\/\/mallory|#1\b|\u202E/);
  expect(prose.match(/<\/details>/g)).toHaveLength(1);
});

describe('nothing happens', () => {
  test.each<[string, Wishes]>([
    ['for a comment of a stranger', { by: 'mallory' }],
    ['for a comment of a program', { by: BOT }],
    ['on another GitHub issue', { labels: ['events'] }],
    ['for a comment without the command', { body: `Look at ${PAGE}` }],
    ['for another command', { body: `/drafting ${PAGE}` }],
  ])('%s', async (_, wishes) => {
    await using story = await openStory(wishes);
    expect(await story.run()).toMatchObject({ code: 0, printed: expect.stringMatching(/^Nothing is drafted: .+\.$/) });
    expect([story.answers().filter((body) => body.startsWith('<!--')), story.web.asked]).toEqual([[], []]);
  });

  test('for a comment that was edited since', async () => {
    await using story = await openStory();
    story.comment.body = `/draft ${PAGE}/other`;
    story.comment.updatedAt = '2026-03-10T09:30:00Z';
    expect((await story.run()).printed).toBe('Nothing is drafted: the comment was edited.');
  });

  test('for a comment that is gone', async () => {
    await using story = await openStory();
    story.issue.comments.length = 0;
    expect((await story.run()).printed).toBe('Nothing is drafted: the comment is gone.');
  });

  test('at a pull request', async () => {
    await using story = await openStory();
    story.github.commit(NAME, { branch: 'talk', files: { 'content/x.json': '{}' } });
    const pull = story.github.openPull(NAME, { title: 'A talk', head: 'talk' });
    pull.labels.push('collecting');
    pull.comments.push(...story.issue.comments.splice(0));
    expect((await story.run()).printed).toBe('Nothing is drafted: it stands on a pull request.');
  });

  test('in a dry run, but the answer is shown', async () => {
    await using story = await openStory();
    expect((await story.run('--dry-run')).printed).toContain('### Gaps Day');
    expect(story.answers()).toEqual([]);
  });
});

test('a collaborator may ask, as a member may', async () => {
  await using story = await openStory({ by: 'grace' });
  await story.run();
  expect(story.answers()).toHaveLength(1);
});

test('whatever goes wrong at whichever call, the next run leaves one answer', async () => {
  expect(await meetFaults(openStory)).toEqual([]);
}, 300_000);
