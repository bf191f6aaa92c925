import { expect, test } from 'vitest';
import type { EventsData } from '../../src/archive/types.generated.ts';
import { briefLineOf, lineOf } from '../../src/listing/lines.ts';
import { primaryLink } from '../../src/listing/primary-link.ts';
import { anArchive, event, instant, opportunity, publication, recording, series } from '../builders.ts';

const TALK: Partial<EventsData> = {
  series: 'series/tea-talks',
  speakers: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }],
  url: 'https://circle.example.org/talk',
  registration: { url: 'https://tickets.example.org/1', deadline: '2026-03-10' },
};

function talk(given: Partial<EventsData> = {}) {
  const archive = anArchive({ events: [event({ ...TALK, ...given })], series: [series()] });
  const [entry] = archive.events;
  if (!entry) throw new Error('No event');
  return {
    line: (now: string) => lineOf(archive, entry, instant(now)),
    brief: (now: string) => briefLineOf(archive, entry, instant(now)),
    link: (now: string) => primaryLink(archive, entry, instant(now))?.label,
  };
}

test('an event is listed with who speaks, and until when one can register as long as one can', () => {
  const { line, link } = talk();
  expect(line('2026-03-10T20:00:00Z')).toBe(
    '17 March 2026 · Tea talks · Ada Lovelace and Grace Hopper · register until 10 March 2026',
  );
  expect(link('2026-03-10T20:00:00Z')).toBe('Register');
  expect(line('2026-03-11T00:00:00Z')).toBe('17 March 2026 · Tea talks · Ada Lovelace and Grace Hopper');
  expect(link('2026-03-11T00:00:00Z')).toBe('Page of the event');
});

test('nobody registers for what does not take place, or is over', () => {
  for (const status of ['cancelled', 'postponed'] as const) {
    const { line, link } = talk({ status });
    expect(line('2026-03-01T00:00:00Z')).not.toContain('register');
    expect(link('2026-03-01T00:00:00Z')).toBe('Page of the event');
  }
  const open = talk({ registration: { url: 'https://tickets.example.org/1' } });
  expect(open.link('2026-03-17T20:00:00Z')).toBe('Register');
  expect(open.link('2026-03-18T20:00:00Z')).toBe('Page of the event');
});

test('who has the old day of a moved event in their diary sees that it is another one, until it is over', () => {
  const { line } = talk({ moved: [{ from: '2026-03-03' }, { from: '2026-03-10T14:00' }], speakers: [{ name: 'Ada' }] });
  expect(line('2026-03-12T00:00:00Z')).toBe('17 March 2026 · moved from 10 March 2026 · Tea talks · Ada');
  expect(line('2026-03-18T00:00:00Z')).toBe('17 March 2026 · Tea talks · Ada');
});

test('an opportunity is listed with who offers it, where, and until when', () => {
  const archive = anArchive({ opportunities: [opportunity({ place: 'Oxford' })] });
  const [entry] = archive.opportunities;
  expect(entry && lineOf(archive, entry, instant('2026-03-01T00:00:00Z'))).toBe(
    'Job · University of Somewhere · Oxford · deadline 31 March 2026',
  );
});

test('of many who speak, the first two are named', () => {
  const speakers = ['Ada Lovelace', 'Grace Hopper', 'Mary Somerville', 'Emmy Noether'].map((name) => ({ name }));
  expect(talk({ speakers }).line('2026-04-01T00:00:00Z')).toBe(
    '17 March 2026 · Tea talks · Ada Lovelace, Grace Hopper and 2 more',
  );
});

test('where people and registration are told by themselves, the line leaves them out', () => {
  expect(talk().brief('2026-03-01T00:00:00Z')).toBe('17 March 2026 · Tea talks');
  const archive = anArchive({
    recordings: [recording({ speakers: [{ name: 'Ada Lovelace' }] })],
    publications: [publication({ authors: [{ name: 'Ada Lovelace' }], venue: 'Annals of Gaps' })],
  });
  const now = instant('2026-04-01T00:00:00Z');
  const lines = [archive.recordings[0], archive.publications[0]].map(
    (entry) => entry && [lineOf(archive, entry, now), briefLineOf(archive, entry, now)],
  );
  expect(lines).toEqual([
    ['18 March 2026 · Ada Lovelace', '18 March 2026'],
    ['Ada Lovelace · Annals of Gaps · 25 January 2026', 'Annals of Gaps · 25 January 2026'],
  ]);
});
