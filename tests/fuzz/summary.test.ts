import { expect, test } from 'vitest';
import { renderTrials } from './summary.ts';

test('a campaign ends with how many inputs of each kind there were, what failed, and how long the slowest took', () => {
  const trials = [
    { kind: 'broken files', inputs: 400_000, slowest: 87.4, failed: false },
    { kind: 'web addresses', inputs: 1_200_000, slowest: 3.2, failed: true },
    { kind: 'broken files', inputs: 150_000, slowest: 12, failed: false },
  ];
  expect(renderTrials(trials)).toMatchInlineSnapshot(`
    "inputs                               tried      failures   slowest, ms
    broken files                       550,000             0            87
    web addresses                    1,200,000             1             3
    all                              1,750,000             1            87"
  `);
});
