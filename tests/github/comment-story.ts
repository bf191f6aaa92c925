// A fork's pull request on the bed's GitHub, whose check has ended, and the command that comments on it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { previewsOf } from '../../src/cli/check/previews.ts';
import { command } from '../../src/cli/comment.ts';
import { byPlace } from '../../src/diagnostic.ts';
import { createReport } from '../../src/report/report.ts';
import { type GitHub, openGitHub } from '../bed/github.ts';
import { commentsOnLines } from '../bed/world/line-comments.ts';
import type { PullIssue } from '../bed/world/pulls.ts';
import { addRun, finishRun, runShape } from '../bed/world/runs.ts';
import { community, instant, load } from '../builders.ts';

const NAME = 'gaps/news';
const BRANCH = 'talk';
const COMMUNITY = { 'content/community.json': JSON.stringify(community(), null, 2) };
const NOW = instant('2026-03-10T09:00:00Z');

/** What stands on a pull request, without ids and moments. */
export interface Standing {
  comments: { user: string; body: string }[];
  lines: { user: string; path: string; line: number; body: string }[];
  labels: string[];
}

export interface CommentStory {
  github: GitHub;
  pull: PullIssue;
  /** Pushes to the fork's branch, checks it, and gives the number of the run. */
  push: (files: Record<string, string>, wishes?: { report?: string; message?: string }) => number;
  /** A run of the same commit, in a fork of somebody else. */
  twinRun: () => void;
  /** A job of a run was run again, and has left a report that finds nothing. */
  reportAgain: (run: number) => void;
  /** Builds the pages of the branch as it is, and gives the number of that run. */
  preview: () => number;
  /** Runs the command that comes after a run; gives what it printed, or the sentence it failed with. */
  comment: (run: number, args?: string[]) => Promise<{ printed: string; failure?: string }>;
  standing: () => Standing;
  /** Takes everything off the pull request again. */
  clear: () => void;
}

export async function openStory(files: Record<string, string>): Promise<CommentStory & AsyncDisposable> {
  const github = await openGitHub({ now: NOW });
  const folder = mkdtempSync(join(tmpdir(), 'gazette-comment-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/community.json'), COMMUNITY['content/community.json']);
  github.createRepository(NAME, { files: COMMUNITY });
  const repository = github.repository(NAME);
  github.fork(NAME, 'scholar');
  github.commit('scholar/news', { branch: BRANCH, files, by: 'scholar' });
  const pull = github.openPull(NAME, { title: 'Add a talk', head: `scholar:${BRANCH}`, by: 'scholar' });
  const token = github.token({
    permissions: { 'pull-requests': 'write', actions: 'read', contents: 'read' },
    repository: NAME,
  });

  function run(name: 'check' | 'preview', headSha: string, files: Record<string, string>): number {
    const run = addRun(github.world, repository, {
      workflow: `.github/workflows/${name}.yml`,
      name,
      event: 'pull_request',
      headBranch: BRANCH,
      headSha,
      headRepository: 'scholar/news',
      actor: 'scholar',
      title: pull.title,
    });
    finishRun(github.world, run, 'success');
    if (Object.keys(files).length > 0)
      github.upload(NAME, run.id, { name: name === 'check' ? 'report' : 'preview', files });
    return run.id;
  }

  const headSha = (): string => github.state(NAME).pulls[0]?.headSha ?? '';
  let proposed = files;
  return {
    github,
    pull,
    push: (more, { report, message } = {}) => {
      proposed = { ...proposed, ...more };
      const sha =
        Object.keys(more).length > 0
          ? github.commit('scholar/news', {
              branch: BRANCH,
              files: more,
              by: 'scholar',
              ...(message ? { message } : {}),
            })
          : headSha();
      const written = report ?? reportOn(proposed);
      return run('check', sha, written === '' ? {} : { 'report.json': written });
    },
    twinRun: () => {
      github.fork(NAME, 'mallory');
      const twin = addRun(github.world, repository, {
        workflow: '.github/workflows/check.yml',
        name: 'check',
        event: 'pull_request',
        headBranch: BRANCH,
        headSha: headSha(),
        headRepository: 'mallory/news',
        actor: 'mallory',
        title: 'The same',
      });
      finishRun(github.world, twin, 'failure');
    },
    reportAgain: (id) => {
      const older = [...repository.artifacts.values()].find((artifact) => artifact.run === id);
      if (older) older.name = 'older';
      github.upload(NAME, id, { name: 'report', files: { 'report.json': reportOn({}) } });
      if (older) older.name = 'report';
    },
    preview: () => run('preview', headSha(), { 'index.html': '<!doctype html>' }),
    comment: async (run, args = []) => {
      const event = join(folder, 'event.json');
      const shape = runShape(github.world, repository, repository.runs.get(run)!);
      writeFileSync(event, JSON.stringify({ action: 'completed', workflow_run: shape }));
      vi.stubEnv('GITHUB_EVENT_PATH', event);
      vi.stubEnv('GITHUB_REPOSITORY', NAME);
      vi.stubEnv('GITHUB_TOKEN', token);
      vi.stubEnv('GITHUB_API_URL', github.url);
      vi.stubEnv('GAZETTE_PACE', '25');
      vi.stubEnv('GAZETTE_ROOT', folder);
      const log = vi.spyOn(console, 'log').mockImplementation(() => {});
      try {
        await command.run(args);
        return { printed: log.mock.calls.join('\n') };
      } catch (error) {
        return { printed: log.mock.calls.join('\n'), failure: (error as Error).message };
      } finally {
        log.mockRestore();
        vi.unstubAllEnvs();
      }
    },
    standing: () => ({
      comments: pull.comments.map(({ user, body }) => ({ user, body })),
      lines: commentsOnLines(pull).map(({ user, path, line, body }) => ({ user, path, line, body })),
      labels: [...pull.labels],
    }),
    clear: () => {
      pull.comments.length = 0;
      commentsOnLines(pull).length = 0;
      pull.labels.length = 0;
    },
    [Symbol.asyncDispose]: async () => {
      await github.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The report that the check would have written. */
export function reportOn(files: Record<string, string>): string {
  const { archive, diagnostics } = load({ ...COMMUNITY, ...files });
  const changed = new Set(Object.keys(files));
  const own = [...diagnostics, ...runChecks(archive, { now: NOW, changed })].sort(byPlace);
  return JSON.stringify(createReport({ own, elsewhere: [] }, previewsOf(archive, changed, NOW)));
}
