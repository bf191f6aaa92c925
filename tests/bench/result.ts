import { availableParallelism, loadavg, totalmem } from 'node:os';
import type { Contender, Samples } from './contender.ts';
import type { Sample } from './measure.ts';
import type { Peer } from './peers.ts';
import type { Pages } from './site.ts';
import { ratioOf, type Spread, spreadOf } from './statistics.ts';

export type Bench = 'check' | 'site';

/** What one contender took for so many entries. */
export interface Row {
  id: string;
  name: string;
  /** Seconds. */
  wall: Spread;
  cpu: Spread;
  /** MB of its largest process. */
  peak: Spread;
  /** How many times what each of the others took, by their ids, round by round: by the clock and by CPU. */
  times: Record<string, { wall: Spread; cpu: Spread }>;
  pages?: Pages;
}

/** What a benchmark of so many entries came to. */
export interface Result {
  bench: Bench;
  entries: number;
  /** Mean size of an entry's file. */
  bytes: number;
  rounds: number;
  rows: Row[];
}

export interface Machine {
  system: string;
  cores: number;
  memoryGB: number;
  node: string;
  /** Whether the files were in memory. */
  memoryDisk: boolean;
  /** How many processes were waiting or at work when the run began, on average of a minute. */
  load: number;
}

/** Everything that a run came to, as `--json` writes it: no names and no paths of the machine. */
export interface Run {
  machine: Machine;
  versions: Partial<Record<Peer, string>>;
  missing: Peer[];
  results: Result[];
}

export function rowsOf(contenders: readonly Contender[], samples: Samples): Row[] {
  const taken = (id: string, what: keyof Sample): number[] => (samples.get(id) ?? []).map((sample) => sample[what]);
  const times = (id: string, other: string, what: keyof Sample): Spread => ratioOf(taken(id, what), taken(other, what));
  return contenders.map(({ id, name }) => ({
    id,
    name,
    wall: spreadOf(taken(id, 'wall')),
    cpu: spreadOf(taken(id, 'cpu')),
    peak: spreadOf(taken(id, 'peak')),
    times: Object.fromEntries(
      contenders
        .filter((other) => other.id !== id)
        .map((other) => [other.id, { wall: times(id, other.id, 'wall'), cpu: times(id, other.id, 'cpu') }]),
    ),
  }));
}

export function describeMachine(memoryDisk: boolean): Machine {
  return {
    system: `${process.platform} ${process.arch}`,
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    memoryDisk,
    load: Math.round(10 * (loadavg()[0] ?? 0)) / 10,
  };
}
