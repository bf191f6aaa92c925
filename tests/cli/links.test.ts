// The links that a change brings, asked on a web of our own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { command } from '../../src/cli/links.ts';
import { filesOf, issue, newsItem, person } from '../builders.ts';
import { writeFiles } from '../support/files.ts';
import { aWeb, type StandInWeb } from '../support/web.ts';

const OLD = 'content/news/2026/shortlisted-for-an-award.json';
const NEW = 'content/news/2026/prize.json';
const LAB = 'https://lab.example.org';

/** A repository whose main branch has one news item with three links, and a branch that is about to change. */
async function openStory(routes: StandInWeb['routes'] = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-links-'));
  const root = join(folder, 'repository');
  const web = await aWeb(routes);
  onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await web.close();
  });
  const write = (files: Record<string, string>): void => writeFiles(root, files);
  write({ ...(filesOf({ people: [person()] }) as Record<string, string>), [OLD]: item('a', 'b', 'c') });
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'The archive so far');
  git(root, 'checkout', '-q', '-b', 'mine');
  const summary = join(folder, 'summary.md');
  return {
    web,
    write,
    root,
    summary: () => readFileSync(summary, 'utf8'),
    pages: () => web.asked.filter(({ method }) => method === 'HEAD').map(({ url }) => url),
    async run(...args: string[]): Promise<{ code: number; printed: string }> {
      const environment = {
        GAZETTE_ROOT: root,
        GAZETTE_WEB: web.url,
        GAZETTE_PACE: '1',
        GITHUB_STEP_SUMMARY: args.includes('github') ? summary : '',
      };
      if (environment.GITHUB_STEP_SUMMARY) writeFiles(folder, { 'summary.md': '' });
      for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
      const lines: string[] = [];
      vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
      vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line).trimEnd()) > 0);
      try {
        const code = await command.run(['--since', 'main', '--now', '2026-03-02', ...args]);
        return { code, printed: lines.join('\n') };
      } finally {
        vi.restoreAllMocks();
        vi.unstubAllEnvs();
      }
    },
  };
}

/** A news item with links to pages of the lab, each on a line of its own. */
function item(...pages: string[]): string {
  const links = pages.map((page) => ({ label: `Page ${page}`, url: `${LAB}/${page}` }));
  return JSON.stringify(newsItem({ links }), null, 2);
}

function git(cwd: string, ...args: string[]): void {
  const user = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...user, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

test('links on changed and new lines are asked, those on other lines of the same file are not', async () => {
  const story = await openStory();
  story.write({ [OLD]: item('a', 'b-mended', 'c'), [NEW]: item('new') });
  await story.run();
  expect(story.pages().sort()).toEqual([`${LAB}/b-mended`, `${LAB}/new`]);
});

test('of a file that was renamed, only what else has changed', async () => {
  const story = await openStory();
  rmSync(join(story.root, OLD));
  story.write({ [NEW]: item('a', 'b', 'c', 'd') });
  git(story.root, 'add', '-A');
  git(story.root, 'commit', '-q', '-m', 'Rename');
  await story.run();
  expect(story.pages()).toEqual([`${LAB}/d`]);
});

test('lines that have only moved, and links that are gone, start nothing', async () => {
  const story = await openStory();
  story.write({ [OLD]: `\n${item('c', 'b')}` });
  const { printed } = await story.run();
  expect(printed).toBe('There is no link to another site on the lines that changed.');
  expect(story.web.asked).toEqual([]);
});

test('a link that fails is told on its line, one that has moved with its new address, and nothing fails', async () => {
  const story = await openStory({
    [`${LAB}/new`]: { status: 301, headers: { location: '/newer' } },
    [`${LAB}/newer`]: 'Here',
    [`${LAB}/barred`]: { status: 403 },
  });
  story.write({ [NEW]: item('gone', 'new', 'barred') });
  const { code, printed } = await story.run();
  expect(code).toBe(0);
  expect(printed).toMatchInlineSnapshot(`
    "content/news/2026/prize.json:9:14  warning  link/dead
      Unexpected link to "https://lab.example.org/gone", which answers 404 (not found), expected a page that readers can open
      9 │       "url": "https://lab.example.org/gone"
        │              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      → Look at it in your browser. If it opens there, leave it as it is

    content/news/2026/prize.json:13:14  warning  link/moved
      Unexpected link to "https://lab.example.org/new", which has moved, expected "https://lab.example.org/newer"
      13 │       "url": "https://lab.example.org/new"
         │              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      → The old one still leads there, but may not do so for ever

    no errors, 2 warnings in 1 file

    Asked 3 of 3 links on 2026-03-02; 1 cannot be told of (answers 403: 1)."
  `);
});

test('GitHub draws warnings for what fails and notices for what has moved, and its summary names what cannot be told', async () => {
  const story = await openStory({
    [`${LAB}/new`]: { status: 301, headers: { location: '/newer' } },
    [`${LAB}/newer`]: 'Here',
    [`${LAB}/barred`]: { status: 403 },
  });
  story.write({ [NEW]: item('gone', 'new', 'barred') });
  const { code, printed } = await story.run('--format', 'github');
  expect(code).toBe(0);
  expect(printed.split('\n').filter((line) => /^::(warning|notice|error)/.test(line))).toMatchInlineSnapshot(`
    [
      "::warning title=link/dead,file=content/news/2026/prize.json,line=9,endLine=9,col=14,endColumn=43::Unexpected link to "https://lab.example.org/gone", which answers 404 (not found), expected a page that readers can open%0A→ Look at it in your browser. If it opens there, leave it as it is",
      "::notice title=link/moved,file=content/news/2026/prize.json,line=13,endLine=13,col=14,endColumn=42::Unexpected link to "https://lab.example.org/new", which has moved, expected "https://lab.example.org/newer"%0A→ The old one still leads there, but may not do so for ever",
    ]
  `);
  expect(story.summary()).toMatchInlineSnapshot(`
    "### 2 warnings to look at

    #### \`content/news/2026/prize.json\`

    - **Line 9** · warning \`link/dead\`\\
      Unexpected link to "https:​//lab.example.org/gone", which answers 404 (not found), expected a page that readers can open\\
      → Look at it in your browser. If it opens there, leave it as it is

    - **Line 13** · warning \`link/moved\`\\
      Unexpected link to "https:​//lab.example.org/new", which has moved, expected "https:​//lab.example.org/newer"\\
      → The old one still leads there, but may not do so for ever

    Asked 3 of 3 links on 2026-03-02; 1 cannot be told of (answers 403: 1).

    - \`https://lab.example.org/barred\` answers 403"
  `);
});

test('machines get the same as JSON', async () => {
  const story = await openStory();
  story.write({ [NEW]: item('gone') });
  const { printed } = await story.run('--format', 'json');
  expect(JSON.parse(printed)).toMatchObject({
    checked: '2026-03-02',
    asked: 1,
    left: 0,
    unknown: [],
    errors: 0,
    warnings: 1,
    diagnostics: [{ rule: 'link/dead', place: { file: NEW, start: { line: 9 } } }],
  });
});

test('a pull request with a thousand links has us ask thirty of them', async () => {
  const story = await openStory();
  story.write({ [NEW]: item(...Array.from({ length: 1000 }, (_, page) => `page-${page}`)) });
  const { printed } = await story.run();
  expect(story.pages()).toHaveLength(30);
  expect(printed).toContain('Asked 30 of 1000 links on 2026-03-02; 970 are left to the weekly check.');
});

test('a pull request cannot have us look into a private network', async () => {
  const story = await openStory();
  const places = ['http://169.254.169.254/latest/meta-data/', 'http://localhost:8080/', 'http://[::1]/'];
  const text = places.map((url) => `- [Inside](${url})`).join('\n');
  story.write({ 'content/issues/2026-03.md': `---\n${JSON.stringify(issue(), null, 2)}\n---\n\n${text}\n` });
  const { printed } = await story.run();
  expect(printed).toContain(
    'Asked 3 of 3 links on 2026-03-02; 3 cannot be told of (is not in the public internet: 3).',
  );
  expect(story.web.asked).toEqual([]);
});
