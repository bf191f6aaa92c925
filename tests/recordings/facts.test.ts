// The partnership's real recordings, served as YouTube would: a person can tell the event of 19 of these 25.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/load.ts';
import { readContent } from '../../src/entries/read.ts';
import { mergeVideos, parseFeed } from '../../src/recordings/fetch.ts';
import { planRecordings } from '../../src/recordings/plan.ts';
import { sourcesOf } from '../../src/recordings/sources.ts';
import { instant } from '../builders.ts';
import { youtubeFeed } from '../support/youtube.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FACTS = join(ROOT, '..', 'shared', 'data', 'facts');

interface Fact {
  youtubeId: string;
  title: string | null;
  event?: string;
  playlist?: string;
  channel?: string;
  source: string;
}

interface FactEvent {
  id: string;
  date?: string;
  startDate?: string;
}

const isThere = existsSync(FACTS);
const name = isThere ? '' : ' (left out: ../shared/data/facts is not there)';

test.skipIf(!isThere).each([
  ['some days after each event', (day: string) => Temporal.PlainDate.from(day).add({ days: 4 })],
  ['half a year after each event', (day: string) => Temporal.PlainDate.from(day).add({ days: 183 })],
  ['all on one day, years later', () => Temporal.PlainDate.from('2024-07-01')],
])(
  `of the real recordings, published %s, each is joined to its event and none to another${name}`,
  async (_, published) => {
    const facts = (read('recordings.json') as { recordings: Fact[] }).recordings;
    const days = new Map(
      ['knowledge-share.json', 'other-events.json']
        .flatMap((file) => (read(file) as { events: FactEvent[] }).events)
        .map(({ id, date, startDate }) => [id, date ?? startDate ?? '']),
    );
    const dayOf = ({ event, source }: Fact): string =>
      days.get(event ?? '') ?? `${/^\d{4}-\d{2}/.exec(source)?.[0] ?? '2022-10'}-05`;

    const content = readContent(ROOT);
    const whole = buildArchive(content).archive;
    const truth = new Map(whole.recordings.map(({ data }) => [data.youtube, data.event]));
    const sources = content.sources.filter(({ file }) => !file.startsWith('content/recordings/'));
    const { archive } = buildArchive({ ...content, sources });

    const answers = [];
    for (const source of sourcesOf(archive)) {
      const videos = facts
        .filter(({ playlist, channel }) => source.id === (playlist ?? channel ?? 'UCtDFLOFg1QBVfPUl5Ei9-Mg'))
        .map((fact) => ({
          id: fact.youtubeId,
          title: fact.title ?? '',
          published: `${published(dayOf(fact))}T15:00:00+00:00`,
        }));
      answers.push(await parseFeed(source, youtubeFeed(source, videos)));
    }
    const { additions, waiting, leftOut } = planRecordings(archive, {
      videos: mergeVideos(answers),
      seen: new Map(),
      lastGood: new Map(),
      wasProposed: () => false,
      isMentioned: () => false,
      now: instant('2025-01-01T09:00:00Z'),
    });
    const joined = Object.fromEntries(additions.map(({ video, data }) => [video.id, data.event]));
    expect(joined).toEqual(Object.fromEntries(facts.map(({ youtubeId }) => [youtubeId, truth.get(youtubeId)])));
    expect(Object.values(joined).filter((event) => event !== undefined)).toHaveLength(19);
    expect([...waiting, ...leftOut]).toEqual([]);
  },
);

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(FACTS, file), 'utf8'));
}
