// A real feed reader subscribes to the real site, which is then built again after a change of each kind.
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer, type SiteServer } from '../../src/cli/serve.ts';
import { buildSite } from '../support/built-site.ts';

const HAS_NEWSBOAT = spawnSync('newsboat', ['--version']).status === 0;
const FEEDS = ['rss.xml', 'atom.xml', 'events/rss.xml', 'news/atom.xml', 'people/rss.xml'];

let folder: string;
let root: string;
let server: SiteServer;

beforeAll(async () => {
  if (!HAS_NEWSBOAT) return;
  folder = mkdtempSync(join(tmpdir(), 'gazette-newsboat-'));
  root = join(folder, 'repository');
  cpSync('content', join(root, 'content'), { recursive: true });
  git('2026-11-01', 'init', '-q', '-b', 'main');
  commit('2026-11-01');
  server = await openServer(0, '/turing-roche-partnership/');
});

afterAll(async () => {
  if (!HAS_NEWSBOAT) return;
  await server.close();
  rmSync(folder, { recursive: true });
});

function git(date: string, ...args: string[]): void {
  const user = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...user, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GIT_COMMITTER_DATE: `${date}T12:00:00Z` },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

function commit(date: string): void {
  git(date, 'add', '-A');
  git(date, 'commit', '-q', '-m', 'A change');
}

function build(now: string): void {
  const out = join(folder, 'site');
  buildSite(out, { GAZETTE_ROOT: root, GAZETTE_NOW: now, GAZETTE_DATES: 'git' });
  server.serve(out);
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
}

/** Lets newsboat fetch each feed, and tells what it has of it: feed and title. */
async function fetchAll(): Promise<string[]> {
  const fetched = await Promise.all(FEEDS.map(fetchFeed));
  return fetched.flat();
}

/** A subscriber of one feed: newsboat keeps an item once, whatever feeds it is in. */
async function fetchFeed(feed: string, index: number): Promise<string[]> {
  const [urls, config, cache] = ['urls', 'config', 'cache.db'].map((name) => join(folder, `${index}-${name}`)) as [
    string,
    string,
    string,
  ];
  writeFileSync(urls, `${server.url}${feed}\n`);
  writeFileSync(config, 'max-items 0\n');
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  // Not waiting in place: the server is in this process.
  await promisify(execFile)('newsboat', ['-u', urls, '-C', config, '-c', cache, '-x', 'reload'], { env });
  const items = new DatabaseSync(cache, { readOnly: true }).prepare('SELECT title FROM rss_item').all();
  return items.map(({ title }) => `${feed}: ${title}`);
}

test.skipIf(!HAS_NEWSBOAT)(
  'newsboat sees one new item after a rebuild with one entry changed, one added, one renamed and one removed',
  async () => {
    build('2026-11-02T06:00:00Z');
    const before = await fetchAll();
    expect(FEEDS.filter((feed) => !before.some((item) => item.startsWith(`${feed}: `)))).toEqual([]);

    edit('content/events/2023/diversifying-health-research.json', (text) =>
      text.replace('"summary": "', '"summary": "Anew: '),
    );
    writeFileSync(
      join(root, 'content/news/2023/a-new-item.json'),
      JSON.stringify({
        title: 'A new item',
        summary: 'Something that was not there.',
        date: '2023-11-30',
        about: 'community',
      }),
    );
    const old = 'content/events/2023/ai-and-health-equity.json';
    renameSync(join(root, old), join(root, 'content/events/2023/equity.json'));
    edit('content/events/2023/equity.json', (text) =>
      text.replace('{', '{\n  "aliases": ["events/2023/ai-and-health-equity"],'),
    );
    rmSync(join(root, 'content/events/2022/biodata-world-congress.json'), { force: true });
    commit('2026-11-03');

    build('2026-11-04T06:00:00Z');
    const after = await fetchAll();
    const counted = (items: string[], item: string): number => items.filter((other) => other === item).length;
    const news = [...new Set(after)].filter((item) => counted(after, item) > counted(before, item));
    expect(news).toEqual(['rss.xml: A new item', 'atom.xml: A new item', 'news/atom.xml: A new item']);
    expect(after.length).toBe(before.length + 3);
  },
);
