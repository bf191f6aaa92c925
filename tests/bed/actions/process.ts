import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ProcessWishes {
  command: string;
  args: string[];
  folder: string;
  env: Record<string, string>;
  /** Milliseconds until it is ended, and all that it started. */
  limit: number;
  hear: (line: string) => void;
}

export interface Finished {
  /** The exit code, or that it took too long. */
  code: number | 'timed out';
  /** Ends what it left running behind it. */
  endRest: () => void;
}

/** What a program leaves in the background may hold its output open; it is not waited for longer than this. */
const PATIENCE = 2000;

/** Runs a program to its end. */
export async function runProcess({ command, args, folder, env, limit, hear }: ProcessWishes): Promise<Finished> {
  const child = spawn('bash', ['-c', THROUGH_A_PIPE, 'bash', command, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const endRest = (): void => endGroup(child.pid);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    endRest();
  }, limit);
  const lines = createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', hear);
  const heard = new Promise((resolve) => lines.on('close', resolve));
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exit) => resolve(exit ?? 1));
  }).finally(() => clearTimeout(timer));
  const patience = new AbortController();
  await Promise.race([heard, wait(PATIENCE, patience.signal)]);
  patience.abort();
  return { code: timedOut ? 'timed out' : code, endRest };
}

/** Node hands out sockets, which /dev/stdout and /dev/stderr cannot reopen; the runner has pipes. */
const THROUGH_A_PIPE = '"$@" > >(cat) 2>&1';

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
