import { cpus, totalmem } from 'node:os';
import type { Contender, Samples } from './contender.ts';
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
  /** How many times what each of the others took, by their ids, round by round. */
  times: Record<string, Spread>;
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

/** Everything that a run came to, as `--json` writes it: no names and no paths of the machine. */
export interface Run {
  machine: { system: string; cores: number; memoryGB: number; node: string; memoryDisk: boolean };
  versions: Partial<Record<Peer, string>>;
  missing: Peer[];
  results: Result[];
}

export function rowsOf(contenders: readonly Contender[], samples: Samples): Row[] {
  const wallOf = (id: string): number[] => (samples.get(id) ?? []).map(({ wall }) => wall);
  return contenders.map(({ id, name }) => {
    const own = samples.get(id) ?? [];
    return {
      id,
      name,
      wall: spreadOf(own.map(({ wall }) => wall)),
      cpu: spreadOf(own.map(({ cpu }) => cpu)),
      peak: spreadOf(own.map(({ peak }) => peak)),
      times: Object.fromEntries(
        contenders.filter((other) => other.id !== id).map((other) => [other.id, ratioOf(wallOf(id), wallOf(other.id))]),
      ),
    };
  });
}

export function describeMachine(memoryDisk: boolean): Run['machine'] {
  return {
    system: `${process.platform} ${process.arch}`,
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    memoryDisk,
  };
}
