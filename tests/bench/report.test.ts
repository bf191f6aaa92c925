import { describe, expect, test } from 'vitest';
import { renderChart } from './chart.ts';
import type { Contender } from './contender.ts';
import { readOptions } from './options.ts';
import { type Result, type Run, rowsOf } from './result.ts';
import { renderMachine, renderResult, renderTargets } from './table.ts';
import { judgeTargets } from './targets.ts';

describe('what a run came to', () => {
  const contender = (id: string, name: string): Contender => ({ id, name, command: [], cwd: '' });
  const result = (entries: number, seconds: Record<string, number[]>, peak = 300): Result => ({
    bench: 'check',
    entries,
    bytes: 1_800,
    rounds: 3,
    rows: rowsOf(
      Object.keys(seconds).map((id) => contender(id, NAMES[id] ?? id)),
      new Map(
        Object.entries(seconds).map(([id, walls]) => [id, walls.map((wall) => ({ wall, cpu: wall * wall, peak }))]),
      ),
    ),
  });
  const NAMES: Record<string, string> = { reading: 'reading the files', check: 'gazette check', 'ajv-cli': 'ajv-cli' };
  const tenThousand = result(10_000, { reading: [0.2, 0.2, 0.4], check: [1, 1.1, 1.9], 'ajv-cli': [2, 2.2, 4] });

  test('is a table with ratios', () => {
    expect(renderResult(tenThousand)).toMatchInlineSnapshot(`
      "Check 10,000 entries of 1,800 bytes; medians of 3 rounds, least and most

                                    wall s              CPU s   peak MB          × reading              by CPU
      reading the files   0.20 (0.20–0.40)   0.04 (0.04–0.16)       300                  –                   –
      gazette check       1.10 (1.00–1.90)   1.21 (1.00–3.61)       300   5.00 (4.75–5.50)    25.0 (22.6–30.3)
      ajv-cli             2.20 (2.00–4.00)   4.84 (4.00–16.0)       300   10.0 (10.0–11.0)   100.0 (100.0–121)"
    `);
  });

  test('says of each target that was measured whether it is met', () => {
    expect(renderTargets([tenThousand])).toMatchInlineSnapshot(`
      "Target                                      found   by CPU           bar
      10,000: gazette check beside bare reading   5.00×    25.0×    at most 6×      met
      10,000: ajv-cli beside gazette check        2.00×    4.00×   at least 3×   MISSED

      15 more are of what was not measured in this run."
    `);
  });

  test('sets an entry among many beside one among few', () => {
    const growth = judgeTargets([tenThousand, result(100_000, { check: [13.3] }, 2_000)]).filter(
      ({ entries }) => entries === 100_000,
    );
    expect(
      growth
        .filter(({ isMet }) => isMet !== undefined)
        .map(({ what, found, isMet }) => [what, found?.toFixed(2), isMet]),
    ).toEqual([
      ['gazette check, an entry beside one of 10,000', '1.21', false],
      ['gazette check, memory in MB', '2000.00', false],
    ]);
  });

  test('says on what it was measured, and that a busy machine is not to be trusted', () => {
    const machine = { system: 'linux x64', cores: 2, memoryGB: 8, node: 'v26', memoryDisk: true, load: 0.3 };
    const run: Run = { machine, versions: { hugo: '0.111.3' }, missing: [], results: [] };
    expect(renderMachine(run)).toBe('linux x64, 2 cores, 8 GB, Node v26, files on a memory disk\nhugo 0.111.3');
    expect(renderMachine({ ...run, machine: { ...machine, load: 5 } })).toContain('The machine was busy (load 5)');
  });

  test('is drawn with its ratios, in ink for day and night, and nothing of the machine', () => {
    const machine = { system: 'linux x64', cores: 2, memoryGB: 8, node: 'v26', memoryDisk: true, load: 3 };
    const run: Run = { machine, versions: {}, missing: [], results: [tenThousand] };
    const svg = renderChart(run);
    expect(svg).toContain('Check 10,000 entries');
    const lonely = result(100_000, { check: [9], 'ajv-cli': [8] });
    expect(renderChart({ ...run, results: [lonely, tenThousand] })).toBe(svg);
    expect(svg).toContain('2.20 s, 2.00×');
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).not.toMatch(/style="|NaN|undefined|aria-label/);
  });
});

describe('a command line', () => {
  test('takes benchmarks and sizes in any order', () => {
    expect(readOptions(['check', '1000', '10000', '--rounds', '3'])).toEqual({
      benches: ['check'],
      sizes: [1_000, 10_000],
      rounds: 3,
      help: false,
    });
    expect(readOptions([]).benches).toEqual(['check', 'site']);
  });

  test.each([
    [['chekc'], 'Unexpected "chekc", expected check, site, feeds or install, or a number of entries from 50 on'],
    [['check', '5'], 'Unexpected "5", expected check, site, feeds or install, or a number of entries from 50 on'],
    [['--rounds', 'many'], 'Unexpected --rounds many, expected a number such as 5'],
  ])('%j is told what it may say', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
