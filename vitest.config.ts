import { defineConfig } from 'vitest/config';

/** Tests of dates and deadlines must not depend on where the machine stands: 14 hours ahead of UTC, or 5 behind. */
const DATES = [
  'tests/dates.test.ts',
  'tests/archive/deadlines.test.ts',
  'tests/archive/deadline-watch.test.ts',
  'tests/archive/select.test.ts',
  'tests/checks/{clock-changes,deadline-passed,date-before-issue}.test.ts',
  'tests/fuzz/dates.test.ts',
];
const SITE = ['tests/site/**/*.test.ts'];

/** A campaign takes as long as it takes; see tests/fuzz/fuzz.ts. */
const testTimeout = process.env['GAZETTE_FUZZ'] === undefined ? 60_000 : 0;

export default defineConfig({
  test: {
    // One for each core: what waits for a process or a page leaves its core to the others.
    maxWorkers: '100%',
    reporters: ['default', './tests/fuzz/summary.ts', './tests/support/reporter.ts'],
    projects: [
      {
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [...SITE, '**/node_modules/**'], testTimeout },
      },
      { test: { name: 'dates in Kiritimati', include: DATES, env: { TZ: 'Pacific/Kiritimati' }, testTimeout } },
      { test: { name: 'dates in Lima', include: DATES, env: { TZ: 'America/Lima' }, testTimeout } },
      {
        test: {
          name: 'site',
          include: SITE,
          globalSetup: ['tests/support/built-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A page on a busy machine takes its time; what never comes fails all the same.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
