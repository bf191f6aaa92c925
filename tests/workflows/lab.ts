// A repository with the workflows of this one, on a GitHub of our own, in which every command only says that it ran.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FiredEvent } from '../bed/events.ts';
import { type GitHub, openGitHub } from '../bed/github.ts';
import { type RunResult, runWorkflow } from '../bed/runner.ts';

export const NAME = 'lab/gazette';

const FOLDER = '.github/workflows';

/** Opens the repository; files given here stand in it besides, or instead. */
export async function openLab(files: Record<string, string> = {}): Promise<GitHub> {
  const github = await openGitHub();
  onTestFinished(() => github.close());
  github.createRepository(NAME, {
    files: { ...workflows(), ...project('Ours'), 'content/talk.json': '{}', ...files },
  });
  return github;
}

function workflows(): Record<string, string> {
  const folder = join(import.meta.dirname, '..', '..', FOLDER);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [`${FOLDER}/${file}`, readFileSync(join(folder, file), 'utf8')]),
  );
}

/** Runs one of the workflows for an event; `after` is `lab/gazette` or a fork of it. */
export function runFor(github: GitHub, workflow: string, event: FiredEvent, repository = NAME): Promise<RunResult> {
  return runWorkflow({ github, repository, workflow: `${FOLDER}/${workflow}`, ...event });
}

/** Code that says whose it is, to stand in a repository or a pull request. */
export function project(whose: string): Record<string, string> {
  return {
    'package.json': JSON.stringify({
      name: 'gazette',
      bin: { gazette: 'gazette.mjs' },
      scripts: {
        preinstall: `echo "${whose} was installed"`,
        check: `echo "${whose} checks"; ! grep slip content/*`,
        build: `echo "${whose} builds in $(basename "$PWD")"; mkdir -p dist; cp "\${GAZETTE_ROOT:-.}"/content/* dist/`,
      },
    }),
    'package-lock.json': JSON.stringify({ name: 'gazette', lockfileVersion: 3, packages: { '': { name: 'gazette' } } }),
    'gazette.mjs': command(whose),
    '.github/judge/gazette.mjs': judge(whose),
  };
}

/** Says what it is asked to do, and whether it has a token. */
const command = (whose: string): string => `#!/usr/bin/env node
const { GITHUB_TOKEN } = process.env;
console.log('${whose} is asked to', process.argv.slice(2).join(' '), GITHUB_TOKEN ? 'with a token' : 'without a token');
process.exitCode = process.argv[2] === 'status' && !process.argv.includes('--issue') ? 2 : 0;
`;

/** Says what it is asked, and judges; a slip is an error, and something broken is more than it can do. */
const judge = (whose: string): string => `
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
const flags = process.argv.slice(2);
if (flags[0] !== 'check') {
  console.log('${whose} is asked to', flags.join(' '), process.env.GITHUB_TOKEN ? 'with a token' : 'without a token');
  process.exit(0);
}
const root = process.env.GAZETTE_ROOT;
const talk = readFileSync(root + '/content/talk.json', 'utf8');
if (talk.includes('broken')) process.exit(2);
const changed = execFileSync('git', ['-C', root, 'diff', '--name-only', flags[flags.indexOf('--since') + 1]], { encoding: 'utf8' });
console.log('${whose} is asked to', flags.join(' '), '– changed:', changed.trim().split('\\n').join(' '));
writeFileSync(flags[flags.indexOf('--report') + 1], '{ "by": "${whose}" }');
process.exitCode = talk.includes('slip') ? 1 : 0;
`;
