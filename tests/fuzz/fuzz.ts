/**
 * How often a property is tried: a little in `npm test`, and as often as you like in a campaign,
 *
 *     GAZETTE_FUZZ=1000 npm test -- tests/fuzz
 *
 * A failure prints its seed and path; give them to `fc.assert` to see it again.
 */
export function runs(count: number): { numRuns: number } {
  return { numRuns: count * Number(process.env['GAZETTE_FUZZ'] ?? 1) };
}

/** How many inputs there were, and how long the slowest one took. */
export interface Tally {
  inputs: number;
  slowest: number;
}

export function timed<T>(tally: Tally, work: () => T): T {
  const started = performance.now();
  const result = work();
  tally.inputs += 1;
  tally.slowest = Math.max(tally.slowest, performance.now() - started);
  return result;
}
