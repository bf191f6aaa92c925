import { measure, type Sample, type Timed } from './measure.ts';

/** Somebody who takes part. */
export interface Contender extends Timed {
  /** Short and forever: targets, the JSON file and the chart go by it. */
  id: string;
  /** Nor to do more entries than this. */
  most?: number;
  /** One that takes minutes is not asked more often than this, and not to warm up. */
  rounds?: number;
  /** Done before each round, and not timed. */
  prepare?: () => void;
  /** Done after each round, and not timed. */
  done?: () => void;
  /** The folder that it builds its site in. */
  out?: string;
  /** Whether the next one needs what is in there. */
  keeps?: boolean;
}

/** What each contender took, round by round, by its id. */
export type Samples = Map<string, Sample[]>;

/**
 * Times them round by round, so that a slow minute of the machine slows them all.
 *
 * @param warmUp whether a first round is for the machine to have read every file once, and not counted
 * @param tell called before each run, with what is about to be done
 */
export function takeRounds(
  contenders: readonly Contender[],
  { rounds, warmUp }: { rounds: number; warmUp: boolean },
  tell: (what: string) => void = () => {},
): Samples {
  const samples: Samples = new Map(contenders.map(({ id }) => [id, []]));
  for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
    for (const contender of contenders) {
      if (contender.rounds !== undefined && (round === 0 || round > contender.rounds)) continue;
      tell(`${round === 0 ? 'to warm up' : `round ${round} of ${rounds}`}: ${contender.name}`);
      contender.prepare?.();
      const sample = measure(contender);
      contender.done?.();
      if (round > 0) samples.get(contender.id)?.push(sample);
    }
  }
  return samples;
}
