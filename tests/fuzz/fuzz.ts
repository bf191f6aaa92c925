import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    fuzz?: Tally;
  }
}

/** What one test has tried. A campaign ends with a table of these; see summary.ts. */
export interface Tally {
  kind: string;
  inputs: number;
  /** Milliseconds that the slowest input took. */
  slowest: number;
}

export interface Trial<T> {
  /** What the inputs are, in a word or two for the table. */
  kind: string;
  inputs: fc.Arbitrary<T>;
  /** How many of them there are in `npm test`. */
  runs: number;
}

/**
 * Tries what must hold of every input: a few in `npm test`, and as many as you like in a campaign,
 *
 *     GAZETTE_FUZZ=1000 npm test -- tests/fuzz --project unit --maxWorkers 1
 *
 * where a thousand are ten million inputs and take half an hour of one processor. A failure prints
 * its seed and path; give them to `fc.assert` to see it again.
 */
export async function tryAll<T>(
  { task }: TestContext,
  { kind, inputs, runs }: Trial<T>,
  holds: (input: T) => void,
): Promise<void> {
  const tally: Tally = { kind, inputs: 0, slowest: 0 };
  task.meta.fuzz = tally;
  const property = fc.property(inputs, (input) => {
    const took = time(holds, input);
    tally.inputs += 1;
    tally.slowest = Math.max(tally.slowest, took);
    if (took > HANG) throw new Error(`Took ${took.toFixed(0)} ms, expected at most ${HANG}`);
  });
  const wanted = Math.ceil(runs * Number(process.env['GAZETTE_FUZZ'] ?? 1));
  // In slices, so that the worker can tell now and then that it is alive.
  while (tally.inputs < wanted) {
    fc.assert(property, { numRuns: wanted - tally.inputs, interruptAfterTimeLimit: SLICE });
    await turn();
  }
}

/** Milliseconds after which a person thinks that it hangs. */
const HANG = 1000;
const SLICE = 10_000;

/** A machine busy with something else is no slow input, so what looks like one gets a second chance. */
function time<T>(holds: (input: T) => void, input: T): number {
  const took = timeOnce(holds, input);
  return took < HANG / 4 ? took : Math.min(took, timeOnce(holds, input));
}

function timeOnce<T>(holds: (input: T) => void, input: T): number {
  const started = performance.now();
  holds(input);
  return performance.now() - started;
}

/** For what is asked ten million times, and needs no picture of the difference. */
export function hold(isTrue: boolean, message: () => string): void {
  if (!isTrue) throw new Error(message());
}
