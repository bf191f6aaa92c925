import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { RequestError } from '@octokit/request-error';
import { Octokit } from '@octokit/rest';

/** A repository on GitHub, and the client that speaks for us there. */
export interface GitHub {
  octokit: Octokit;
  /** What every call about the repository takes. */
  repository: { owner: string; repo: string };
}

export interface GitHubOptions {
  /** `owner/name`. */
  repository: string;
  token: string | undefined;
  /** Address of the API; GitHub's own unless an enterprise or a test has another. */
  baseUrl?: string | undefined;
  /** Milliseconds that stand for a second when waiting on GitHub; tests are in a hurry. */
  second?: number;
}

/**
 * Opens a client that waits when GitHub asks it to, and asks again where asking twice does no harm.
 *
 * @throws Error if the repository is not of the form `owner/name`
 */
export function openGitHub({ repository, token, baseUrl, second = 1000 }: GitHubOptions): GitHub {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? [];
  if (!owner || !repo) throw new Error(`Cannot use "${repository}" as a repository: expected the form owner/name`);
  const hurry = second < 1000;
  const octokit = new Patient({
    ...(token ? { auth: token } : {}),
    ...(baseUrl ? { baseUrl } : {}),
    userAgent: 'gazette',
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    request: { fetch: fetchInTime(second) },
    retry: { retryAfterBaseValue: second },
    throttle: {
      enabled: true,
      retryAfterBaseValue: second,
      ...(hurry ? UNHURRIED_GROUPS : {}),
      onRateLimit: mayWait,
      onSecondaryRateLimit: mayWait,
    },
  });
  octokit.hook.before('request', (options) => {
    // Who posts twice makes two; who posts looks first whether it is there already (see ensure.ts).
    if (options.method === 'POST') options.request = { ...options.request, retries: 0 };
  });
  return { octokit, repository: { owner, repo } };
}

const Patient = Octokit.plugin(retry, throttling);

/** A pace without pauses between writes, for a GitHub that is a test's own. */
const UNHURRIED_GROUPS = Object.fromEntries(
  ['global', 'auth', 'search', 'write', 'notifications'].map((name) => [
    name,
    {
      key: () => ({ schedule: (_: unknown, job: (...args: unknown[]) => unknown, ...args: unknown[]) => job(...args) }),
    },
  ]),
);

/** Seconds that a job may stand and wait; who is asked to wait longer comes back another time. */
const LONGEST_WAIT = 120;
const MOST_WAITS = 3;

function mayWait(seconds: number, _options: object, _octokit: unknown, waited: number): boolean {
  return seconds <= LONGEST_WAIT && waited < MOST_WAITS;
}

/** A call that nobody answers ends after half a minute. */
function fetchInTime(second: number): typeof fetch {
  return (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(30 * second) });
}

/** What GitHub said, in one line, for a sentence that starts with what could not be done. */
export function reasonOf({ status, message, response }: RequestError): string {
  const said = message.replace(/\s+/g, ' ').slice(0, 200);
  return response ? `GitHub answered ${status} (${said})` : `GitHub did not answer (${said})`;
}
