import { expect, test } from 'vitest';
import { neighboursInSeries, relatedTalks } from '../../src/archive/related.ts';
import { find } from '../../src/archive/select.ts';
import { anArchive, community, event, person, recording, series } from '../builders.ts';

const topics = ['networks', 'uncertainty'].map((id) => ({ id, title: id, summary: `All about ${id}.` }));

function titles(talks: readonly { data: { title: string } }[]): string[] {
  return talks.map(({ data }) => data.title);
}

test('whoever spoke comes before what it was about, and that before where it was held', () => {
  const archive = anArchive({
    community: community({ topics }),
    series: [series({ title: 'Lunches' })],
    people: [person({ name: 'Ada Lovelace' })],
    events: [
      event({
        title: 'This one',
        series: 'series/lunches',
        topics: ['networks'],
        speakers: [{ name: 'Ada Lovelace', person: 'people/ada-lovelace' }],
      }),
      event({ title: 'Same lunch', series: 'series/lunches' }),
      event({ title: 'Same topic', topics: ['networks'] }),
      event({ title: 'Same speaker', speakers: [{ name: 'A. Lovelace', person: 'people/ada-lovelace' }] }),
      event({ title: 'Another thing', topics: ['uncertainty'] }),
    ],
  });
  const talk = archive.events.find(({ data }) => data.title === 'This one')!;
  expect(titles(relatedTalks(archive, talk))).toEqual(['Same speaker', 'Same topic', 'Same lunch']);
});

test('four are enough, the newest of those that are equally alike', () => {
  const days = ['2026-01-10', '2026-01-20', '2026-02-10', '2026-02-20', '2026-03-10', '2026-03-20'];
  const archive = anArchive({
    community: community({ topics }),
    events: days.map((starts) => event({ title: `Talk of ${starts}`, starts, topics: ['networks'] })),
  });
  const talk = archive.events.find(({ data }) => data.starts === '2026-03-10')!;
  expect(titles(relatedTalks(archive, talk))).toEqual(
    ['2026-03-20', '2026-02-20', '2026-02-10', '2026-01-20'].map((day) => `Talk of ${day}`),
  );
});

test('a recording is about what its event was about', () => {
  const [one, two] = ['PebrX_WwdgA', 'lnE8AXdnuLI'];
  const archive = anArchive({
    community: community({ topics }),
    events: [event({ title: 'Hour', starts: '2026-01-10', topics: ['networks'] })],
    recordings: [
      recording({ title: 'Filmed', youtube: one!, event: 'events/2026/hour' }),
      recording({ title: 'Alike', youtube: two!, topics: ['networks'] }),
    ],
  });
  const talk = archive.recordings.find(({ data }) => data.title === 'Filmed')!;
  expect(titles(relatedTalks(archive, talk))).toEqual(['Alike']);
});

test('an event stands between those of its series, and of no other', () => {
  const archive = anArchive({
    series: [series({ title: 'Lunches' })],
    events: [
      event({ title: 'First', starts: '2026-01-10', series: 'series/lunches' }),
      event({ title: 'Second', starts: '2026-02-10', series: 'series/lunches' }),
      event({ title: 'Elsewhere', starts: '2026-02-15' }),
      event({ title: 'Third', starts: '2026-03-10', series: 'series/lunches' }),
    ],
  });
  const around = (id: string) => neighboursInSeries(archive, find(archive, 'events', id)!);
  expect(around('events/2026/second')).toMatchObject({
    previous: { data: { title: 'First' } },
    next: { data: { title: 'Third' } },
  });
  expect(around('events/2026/first').previous).toBeUndefined();
  expect(around('events/2026/elsewhere')).toEqual({ previous: undefined, next: undefined });
});
