import { everyFault, FAULT_KINDS } from '../bed/faults.ts';

/** All faults at all calls take a minute; without GAZETTE_FAULTS=all each call meets the worst one and another. */
export function faultsToMeet(calls: number): ReturnType<typeof everyFault> {
  const all = everyFault(calls);
  if (process.env['GAZETTE_FAULTS'] === 'all') return all;
  return all.filter(({ call, kind }) => kind === 'cut-after' || kind === FAULT_KINDS[call % FAULT_KINDS.length]);
}

/** The same of a story that is long to tell: without GAZETTE_FAULTS=all, the worst one at each write, and others here and there. */
export function fewFaultsToMeet(methods: readonly string[]): ReturnType<typeof everyFault> {
  const all = faultsToMeet(methods.length);
  if (process.env['GAZETTE_FAULTS'] === 'all') return all;
  return all.filter(({ call, kind }) =>
    kind === 'cut-after' ? methods[call - 1] !== 'GET' : call % OTHERS_EVERY === OTHERS_FROM,
  );
}

const OTHERS_EVERY = 7;
const OTHERS_FROM = 4;

/** With GAZETTE_FAULTS=all, a table of how often the command went on and how often it stopped, for each fault. */
export function tellFaults(ends: ReadonlyMap<string, readonly string[]>): void {
  if (process.env['GAZETTE_FAULTS'] !== 'all') return;
  console.table(
    Object.fromEntries(
      [...ends].map(([kind, all]) => [
        kind,
        Object.fromEntries(Object.entries(Object.groupBy(all, (end) => end)).map(([end, same]) => [end, same?.length])),
      ]),
    ),
  );
}
