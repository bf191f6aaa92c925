/** What several rounds came to. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  return { median: middleOf(sorted), min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

function middleOf(sorted: readonly number[]): number {
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[low] ?? Number.NaN) + (sorted[high] ?? Number.NaN)) / 2;
}

/**
 * How many times one is the other, pair by pair of the rounds in which both ran: a slow minute of
 * the machine slows both, and the ratio stays.
 */
export function ratioOf(ones: readonly number[], others: readonly number[]): Spread {
  const pairs = Math.min(ones.length, others.length);
  return spreadOf(
    Array.from({ length: pairs }, (_, round) => (ones[round] ?? Number.NaN) / (others[round] ?? Number.NaN)),
  );
}
