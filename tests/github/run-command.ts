// Runs a command as a workflow would, in this process, against the bed's GitHub.
import { vi } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import type { GitHub } from '../bed/github.ts';

export interface Ran {
  /** The exit code; undefined where it failed. */
  code?: number;
  printed: string;
  /** The sentence it failed with. */
  failure?: string;
}

/** Where a command runs. */
export interface Job {
  github: GitHub;
  /** `owner/name`. */
  repository: string;
  /** The folder that holds `content/`. */
  root: string;
  token?: string;
  /** What else stands in its environment. */
  env?: Record<string, string>;
}

export async function runCommand(
  command: Command,
  { github, repository, root, token = '', env = {} }: Job,
  args: string[],
): Promise<Ran> {
  return runWith(command, args, {
    GITHUB_REPOSITORY: repository,
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.example.org',
    GITHUB_TOKEN: token,
    GH_TOKEN: '',
    GAZETTE_PACE: '20',
    GAZETTE_ROOT: root,
    GITHUB_ACTIONS: '',
    ...env,
  });
}

/** Runs a command in this process, in an environment of its own. */
export async function runWith(
  command: Command,
  args: string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ran> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    const code = await command.run(args);
    return { code, printed: log.mock.calls.join('\n') };
  } catch (error) {
    return { printed: log.mock.calls.join('\n'), failure: (error as Error).message };
  } finally {
    log.mockRestore();
    complaints.mockRestore();
    vi.unstubAllEnvs();
  }
}
