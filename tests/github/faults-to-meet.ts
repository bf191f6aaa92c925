import { everyFault, FAULT_KINDS } from '../bed/faults.ts';
import type { GitHub } from '../bed/github.ts';
import type { Ran } from './run-command.ts';

/** All faults at all calls take a minute; without GAZETTE_FAULTS=all each call meets the worst one and another. */
export function faultsToMeet(calls: number): ReturnType<typeof everyFault> {
  const all = everyFault(calls);
  if (process.env['GAZETTE_FAULTS'] === 'all') return all;
  return all.filter(({ call, kind }) => kind === 'cut-after' || kind === FAULT_KINDS[call % FAULT_KINDS.length]);
}

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

/** A command on the bed, told afresh for each fault. */
export interface FaultStory extends AsyncDisposable {
  github: Pick<GitHub, 'faults'>;
  run: () => Promise<Ran>;
}

/**
 * Tells a story once, and then once for each fault at each call: the command says in a sentence what it could not
 * do, and the next run leaves everything as it is to be.
 *
 * @param state what there is in the end, to compare
 * @returns what went otherwise
 */
export async function meetFaults<S extends FaultStory>(
  open: () => Promise<S>,
  state: (story: S) => unknown,
): Promise<string[]> {
  await using first = await open();
  first.github.faults.clear();
  await first.run();
  const right = JSON.stringify(state(first));
  const ends = new Map<string, string[]>();
  const wrong: string[] = [];
  for (const fault of faultsToMeet(first.github.faults.calls())) {
    await using story = await open();
    const { faults } = story.github;
    faults.clear();
    faults.inject({ ...fault, retryAfter: 1 });
    const { failure } = await story.run();
    const name = `${fault.kind} at ${fault.call}`;
    if (faults.met() === 0) wrong.push(`${name}: never came`);
    if (failure !== undefined && !/^Cannot .+: GitHub (answered \d+|did not answer) \(.+\)$/.test(failure))
      wrong.push(`${name}: ${failure}`);
    ends.set(fault.kind, [...(ends.get(fault.kind) ?? []), failure === undefined ? 'completed' : 'stopped']);
    faults.clear();
    const again = await story.run();
    if (again.failure !== undefined) wrong.push(`${name}, then: ${again.failure}`);
    if (JSON.stringify(state(story)) !== right) wrong.push(`${name}: ${JSON.stringify(state(story))}`);
  }
  tellFaults(ends);
  return wrong;
}
