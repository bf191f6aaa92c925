import { spawnSync } from 'node:child_process';

export interface GitOutput {
  status: number;
  stdout: Buffer;
  stderr: string;
}

/**
 * Runs git in a folder. There is no shell, so nothing in an argument is more than an argument.
 *
 * @throws Error if git is not installed
 */
export function runGit(folder: string, args: readonly string[], input = ''): GitOutput {
  const { status, stdout, stderr, error } = spawnSync('git', [...CAREFUL, ...args], {
    cwd: folder,
    input,
    maxBuffer: 2 ** 30,
  });
  if (error) throw new Error(`Cannot run git: ${explain(error)}`, { cause: error });
  return { status: status ?? 1, stdout, stderr: stderr.toString() };
}

/** Looking must neither lock the repository nor start what its settings name. */
const CAREFUL = [
  '--no-optional-locks',
  ...['core.fsmonitor=false', 'filter.lfs.process=', 'filter.lfs.clean=', 'filter.lfs.required=false'].flatMap(
    (setting) => ['-c', setting],
  ),
];

function explain(error: NodeJS.ErrnoException): string {
  return error.code === 'ENOENT' ? 'it is not installed' : error.message;
}
