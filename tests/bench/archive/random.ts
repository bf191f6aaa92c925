/** Chance that repeats itself: the same seed, the same choices. */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
  /** Between `from` and `to` of them, none twice. */
  some<T>(of: readonly T[], from: number, to: number): T[];
  /** Whether it happens, in `percent` of cases. */
  happens(percent: number): boolean;
}

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  return {
    next,
    between,
    pick,
    some: (of, from, to) => [...new Set(Array.from({ length: between(from, to) }, () => pick(of)))],
    happens: (percent) => next() * 100 < percent,
  };
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
