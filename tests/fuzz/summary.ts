import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Tally } from './fuzz.ts';

/** Ends a campaign with a table of what was tried. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (process.env['GAZETTE_FUZZ'] === undefined) return;
    const trials = modules.flatMap((module) => [...module.children.allTests()]).flatMap(trialOf);
    if (trials.length > 0) console.log(`\n${renderTrials(trials)}`);
  }
}

export interface Trial extends Tally {
  failed: boolean;
}

function trialOf(test: TestCase): Trial[] {
  const tally = test.meta().fuzz;
  return tally ? [{ ...tally, failed: test.result().state === 'failed' }] : [];
}

/** One line for each kind of input, and one for all. */
export function renderTrials(trials: readonly Trial[]): string {
  const kinds = [...Map.groupBy(trials, ({ kind }) => kind)];
  return [
    line('inputs', 'tried', 'failures', 'slowest, ms'),
    ...kinds.map(([kind, ofKind]) => total(kind, ofKind)),
    total('all', trials),
  ].join('\n');
}

function total(kind: string, trials: readonly Trial[]): string {
  const inputs = trials.reduce((sum, trial) => sum + trial.inputs, 0);
  const failures = trials.filter(({ failed }) => failed).length;
  const slowest = Math.max(...trials.map((trial) => trial.slowest));
  return line(kind, inputs.toLocaleString('en'), String(failures), slowest.toFixed(0));
}

function line(kind: string, ...cells: string[]): string {
  return `${kind.padEnd(28)}${cells.map((cell) => cell.padStart(14)).join('')}`;
}
