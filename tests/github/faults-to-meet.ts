import { everyFault, FAULT_KINDS } from '../bed/faults.ts';
import type { GitHub } from '../bed/github.ts';
import type { Ran } from './run-command.ts';

/** A world in which a command runs. */
export interface FaultyStory extends AsyncDisposable {
  github: GitHub;
  run: () => Promise<Ran>;
  /** What is there afterwards, and should be the same whatever went wrong on the way. */
  look: () => unknown;
}

/**
 * Runs a command in a fresh world for each fault, and then once more without.
 *
 * @param which how many faults there are without GAZETTE_FAULTS=all: two a call, or of a command of many calls, the
 *   worst one at each write and a few others
 * @returns the faults that never came, those that it does not explain, and those after which the world is another
 */
export async function meetFaults(open: () => Promise<FaultyStory>, which: 'two' | 'few' = 'two'): Promise<string[]> {
  await using first = await open();
  first.github.faults.clear();
  const past = first.github.requests.length;
  await first.run();
  const right = JSON.stringify(first.look());
  const ends = new Map<string, string[]>();
  const wrong: string[] = [];
  const methods = callsOf(first.github.requests.slice(past)).map(({ method }) => method);
  for (const fault of which === 'few' ? fewFaultsToMeet(methods) : faultsToMeet(methods.length)) {
    await using story = await open();
    const { faults } = story.github;
    faults.clear();
    faults.inject({ ...fault, retryAfter: 1 });
    const { failure } = await story.run();
    const name = `${fault.kind} at ${fault.call}`;
    if (faults.met() === 0) wrong.push(`${name}: never came`);
    if (failure !== undefined && !EXPLAINED.test(failure)) wrong.push(`${name}: ${failure}`);
    ends.set(fault.kind, [...(ends.get(fault.kind) ?? []), failure === undefined ? 'completed' : 'stopped']);
    faults.clear();
    const again = await story.run();
    if (again.failure !== undefined) wrong.push(`${name}, then: ${again.failure}`);
    const left = JSON.stringify(story.look());
    if (left !== right) wrong.push(`${name}: ${left}`);
  }
  tellFaults(ends);
  return wrong;
}

const EXPLAINED = /^Cannot .+: GitHub (answered \d+|did not answer) \(.+\)$/;

/** A slow machine asks again at once; that is no other call. */
function callsOf(requests: readonly { method: string; path: string }[]): { method: string; path: string }[] {
  return requests.filter(
    ({ method, path }, index) => method !== requests[index - 1]?.method || path !== requests[index - 1]?.path,
  );
}

/** All faults at all calls take a minute; without GAZETTE_FAULTS=all each call meets the worst one and another. */
export function faultsToMeet(calls: number): ReturnType<typeof everyFault> {
  const all = everyFault(calls);
  if (process.env['GAZETTE_FAULTS'] === 'all') return all;
  return all.filter(({ call, kind }) => kind === 'cut-after' || kind === FAULT_KINDS[call % FAULT_KINDS.length]);
}

/** The worst one at each write, and others here and there. */
function fewFaultsToMeet(methods: readonly string[]): ReturnType<typeof everyFault> {
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

/** With GAZETTE_FAULTS=all, how each call ended under each fault: rows are calls, columns faults. */
export function tellMatrix(ends: Record<string, Record<string, string>>): void {
  if (process.env['GAZETTE_FAULTS'] === 'all') console.table(ends);
}
