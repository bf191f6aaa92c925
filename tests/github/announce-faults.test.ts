// Whatever fails at whichever call, of GitHub's or of Slack's, the channel hears of each entry once: from this run, from
// the next, or, where nobody can know whether it has, once a maintainer has looked.
import { expect, test } from 'vitest';
import { FAULT_KINDS, type Fault } from '../bed/faults.ts';
import { IN_DOUBT, SLACK_FAULTS, type SlackFault } from '../support/slack.ts';
import { file, openStory, type Story } from './announce-story.ts';
import { tellFaults } from './faults-to-meet.ts';

/** What fails in one run. */
interface Trouble {
  github?: Fault;
  slack?: SlackFault;
}

/** Calls of a run that announces: what was announced, how old we are, the claim, and after the message how it ended. */
const CALLS = 9;
/** Those that only read. */
const READS = 3;
/** The one that makes the claim count. */
const CLAIM = 6;

/** Refused, lost, and arrived without an answer. */
const SLACK_ENDS = ['no_service', 'cut-before', 'cut-after'] as const;

const ALL = process.env['GAZETTE_FAULTS'] === 'all';
/** All of it takes minutes, and more on a busy machine. */
const PATIENCE = ALL ? 3_600_000 : 120_000;

test(
  'GitHub fails at one call',
  () => meet(ALL ? everywhere(1, FAULT_KINDS) : everywhere(READS + 1, ['cut-after'])),
  PATIENCE,
);

test(
  'GitHub fails at one call after a message that Slack did not take, or may have',
  () => {
    const faults = everywhere(CLAIM + 1, ALL ? FAULT_KINDS : ['conflict']);
    const ends = ALL ? SLACK_ENDS : SLACK_ENDS.slice(0, 1);
    return meet(faults.flatMap((trouble) => ends.map((slack) => ({ ...trouble, slack }))));
  },
  PATIENCE,
);

test(
  'the run is cut at a call, and GitHub hears no more of it',
  () => {
    const calls = ALL ? Array.from({ length: CALLS }, (_, index) => index + 1) : [CLAIM, CLAIM + 1];
    const cuts = calls.map((call) => ({ github: { kind: 'forbidden' as const, call, times: Infinity } }));
    const late = cuts.filter(({ github }) => github.call > CLAIM);
    const ends = ALL ? SLACK_FAULTS : SLACK_ENDS.slice(0, 1);
    return meet([...cuts, ...late.flatMap((trouble) => ends.map((slack) => ({ ...trouble, slack })))]);
  },
  PATIENCE,
);

// Each way of refusing stands in tests/chat; they end alike.
test(
  'Slack fails',
  () => {
    const faults = ALL ? SLACK_FAULTS : [...IN_DOUBT, 'moved' as const];
    return meet(faults.map((slack) => ({ slack })));
  },
  PATIENCE,
);

/** Each kind of fault at each call, from one on. */
function everywhere(from: number, kinds: readonly Fault['kind'][]): Trouble[] {
  return Array.from({ length: CALLS - from + 1 }, (_, index) => from + index).flatMap((call) =>
    kinds.map((kind) => ({ github: { kind, call, retryAfter: 1 } })),
  );
}

/** Tells one story after the other in one world: a talk is published, a run meets trouble, and another follows. */
async function meet(troubles: readonly Trouble[]): Promise<void> {
  const story = await openStory();
  const ends = new Map<string, string[]>();
  const wrong: string[] = [];
  for (const [index, trouble] of troubles.entries()) {
    const name = nameOf(trouble);
    try {
      const end = await tell(story, trouble, `Talk ${index} in trouble`);
      ends.set(name.kind, [...(ends.get(name.kind) ?? []), end]);
    } catch (error) {
      wrong.push(`${name.kind}, call ${name.call}: ${(error as Error).message}`);
    }
  }
  tellFaults(ends);
  expect(wrong).toEqual([]);
}

/** @throws Error if the channel heard of it twice, or not, or nobody was told that it may not have */
async function tell(story: Story, trouble: Trouble, title: string): Promise<string> {
  const { faults } = story.github;
  story.publish(file(title, { starts: '2027-05-05' }));
  faults.clear();
  if (trouble.github) faults.inject(trouble.github);
  if (trouble.slack) story.slack.faults.push(trouble.slack);
  const first = await story.run();
  if (trouble.github && faults.met() === 0) throw new Error('the fault never came');
  if (first.failure !== undefined && !/^Cannot /.test(first.failure)) throw new Error(first.failure);
  faults.clear();
  story.slack.faults.splice(0);
  const heardFirst = story.heard(title);

  const second = await story.run();
  const heard = story.heard(title);
  const isInDoubt = [first, second].some(({ failure }) => failure?.includes('Slack may have the message'));
  if (heard > 1) throw new Error('the channel heard of it twice');
  if (heard === 0 && !isInDoubt) throw new Error(`lost: ${first.failure}; ${second.failure ?? second.printed}`);
  if (!isInDoubt && second.failure !== undefined) throw new Error(second.failure);
  if (trouble.slack && !trouble.github && isInDoubt !== IN_DOUBT.includes(trouble.slack))
    throw new Error('wrong doubts');
  if (!isInDoubt) return heardFirst === 1 ? 'sent by this run' : 'sent by the next';

  await story.run({ args: ['--arrived', heard === 1 ? 'yes' : 'no'] });
  const last = await story.run();
  if (story.heard(title) !== 1) throw new Error(`heard ${story.heard(title)} times once it was settled`);
  if (last.printed !== 'Nothing is new') throw new Error(last.failure ?? last.printed);
  return heard === 1 ? 'in doubt: it had arrived' : 'in doubt: it had not';
}

function nameOf({ github, slack }: Trouble): { kind: string; call: number | undefined } {
  const cut = github?.times === Infinity ? 'cut' : github?.kind;
  return { kind: [slack && `Slack: ${slack}`, cut && `GitHub: ${cut}`].filter(Boolean).join(', '), call: github?.call };
}
