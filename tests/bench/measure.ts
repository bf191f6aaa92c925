import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A command to time. */
export interface Timed {
  name: string;
  command: readonly string[];
  cwd: string;
  env?: Record<string, string>;
}

/** What one run took. */
export interface Sample {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of CPU, all of its processes together; NaN without GNU time. */
  cpu: number;
  /** Memory of its largest process in MB; NaN without GNU time. */
  peak: number;
}

const GNU_TIME = '/usr/bin/time';

/** Whether CPU and memory can be told as well. */
export function hasGnuTime(): boolean {
  return existsSync(GNU_TIME);
}

/**
 * Runs a whole process, and what it starts, from beginning to end.
 *
 * @throws Error with the last words of one that fails
 */
export function measure({ name, command, cwd, env = {} }: Timed): Sample {
  const gnu = hasGnuTime();
  const [program = '', ...args] = gnu ? [GNU_TIME, '-f', '%U %S %M', ...command] : command;
  const started = performance.now();
  const { status, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0)
    throw new Error(`Cannot time ${name}: ${error?.message ?? `it ended with ${status}\n${stderr.slice(-2_000)}`}`);
  const [user = Number.NaN, system = Number.NaN, peak = Number.NaN] = gnu
    ? (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
    : [];
  return { wall, cpu: user + system, peak: peak / 1024 };
}
