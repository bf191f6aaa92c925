import { describe, expect, test } from 'vitest';
import { insightsOf } from '../../src/insights/insights.ts';
import { halfOf, median, spread, tally, yearsFrom } from '../../src/insights/tally.ts';
import { drawChart } from '../../src/site/chart.ts';
import { anArchive, event, instant, issue, opportunity, person, recording, spotlight } from '../builders.ts';

const NOW = instant('2026-03-01T12:00:00Z');

const archive = anArchive({
  events: [
    event({
      title: 'Tea',
      starts: '2025-03-04',
      attendance: 'online',
      speakers: [{ name: 'Ada Lovelace', person: 'people/ada-lovelace' }],
    }),
    event({ title: 'Cake', starts: '2025-06-30', attendance: 'in-person', speakers: [{ name: 'Mary Somerville' }] }),
    event({ title: 'Late tea', starts: '2026-04-04T18:00', speakers: [{ name: 'MARY SOMERVILLE' }] }),
    event({ title: 'No tea', starts: '2026-05-04', status: 'cancelled' }),
  ],
  recordings: [
    recording({ title: 'Tea', event: 'events/2025/tea', published: '2025-03-14', speakers: [] }),
    recording({
      title: 'Cake',
      youtube: 'PebrX_WwdgB',
      event: 'events/2025/cake',
      published: '2025-08-01',
      speakers: [],
    }),
  ],
  opportunities: [
    opportunity({ title: 'Tea taster', kind: 'job', deadlines: [{ date: '2026-01-15' }, { date: '2026-01-31' }] }),
  ],
  issues: [
    issue({
      title: 'January 2026',
      sendDate: '2026-01-10',
      editors: [],
      sections: [{ heading: 'Jobs', entries: ['opportunities/2026/tea-taster'] }],
    }),
  ],
  people: [person({ name: 'Ada Lovelace' })],
  spotlights: [spotlight({ person: 'people/ada-lovelace', published: '2026-01-20' })],
});

function insight(id: string, of = archive) {
  const found = insightsOf(of, NOW).find((one) => one.id === id);
  if (!found) throw new Error(`No insight is called ${id}`);
  return found;
}

test('events are counted by half-year and attendance, cancelled ones are not', () => {
  const { reading, counts, labels } = insight('events');
  expect(labels).toEqual(['2025 H1', '2025 H2', '2026 H1']);
  expect(counts.filter(({ count }) => count > 0)).toEqual([
    { label: '2025 H1', group: 'Online', count: 1 },
    { label: '2025 H1', group: 'In person', count: 1 },
    { label: '2026 H1', group: 'Not said', count: 1 },
  ]);
  expect(reading).toBe(
    '3 events, 1 of them to come; the most, 2, in the first half of 2025. 1 of the 2 that say where they take place could be attended online.',
  );
});

test('a recording is as old as its event, and half of them were there within the median', () => {
  const { reading, counts } = insight('recordings');
  expect(reading).toBe('Half of 2 recordings were online within 21 days of the event.');
  expect(counts.filter(({ count }) => count > 0).map(({ label }) => label)).toEqual(['1–2 weeks', '1–2 months']);
});

test('time left to apply counts from the issue that announced it to the last deadline', () => {
  expect(insight('lead-time').reading).toContain('readers had 22 days left');
});

test('somebody is one person, by page or by name, and comes back once', () => {
  const { reading, counts } = insight('people');
  expect(reading).toBe('2 people took part so far, the most, 2, in 2026; 2 came back in a later year.');
  expect(counts).toEqual([
    { label: '2025', group: 'For the first time', count: 2 },
    { label: '2025', group: 'Again', count: 0 },
    { label: '2026', group: 'For the first time', count: 0 },
    { label: '2026', group: 'Again', count: 2 },
  ]);
});

test('an archive without entries has a sentence for every chart, and no numbers', () => {
  for (const { reading, counts, labels } of insightsOf(anArchive(), NOW)) {
    expect(reading).toMatch(/^No.* yet\.$/);
    expect([...counts, ...labels]).toEqual([]);
  }
});

describe('a chart', () => {
  const svg = drawChart(insight('events'));

  test('says in words what it shows, and has no style of its own', () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title id="events-title">Events over time</title>');
    expect(svg).toContain(`<desc id="events-desc">${insight('events').reading}</desc>`);
    expect(svg).not.toMatch(/<style|style=/);
  });

  test('has a bar for every number but 0, told apart by pattern', () => {
    const bars = [
      ...svg.matchAll(
        /<rect[^>]*class="(fill-\d)"[^>]*height="([\d.]+)"|<rect[^>]*height="([\d.]+)"[^>]*class="(fill-\d)"/g,
      ),
    ];
    const seen = bars.filter(([, , a, b]) => Number(a ?? b) > 0).map(([, a, , , b]) => a ?? b);
    expect(seen).toEqual(['fill-0', 'fill-1', 'fill-2']);
    expect(svg).toContain('fill="url(#events-fill-1)"');
  });

  test('of hostile names stays text', () => {
    const hostile = {
      ...insight('topics'),
      labels: ['<img src=x>'],
      groups: ['2025'],
      counts: [{ label: '<img src=x>', group: '2025', count: 1 }],
      reading: '</desc><script>',
      title: 'a',
    };
    expect(drawChart(hostile)).not.toMatch(/<img|<script/);
  });
});

test('years and half-years have no gaps, and days belong to their half', () => {
  expect(yearsFrom(['2023-05-01', '2021-01-01'])).toEqual(['2021', '2022', '2023']);
  expect(yearsFrom([])).toEqual([]);
  expect([halfOf('2023-06-30'), halfOf('2023-07-01')]).toEqual(['2023 H1', '2023 H2']);
});

test('the median of nothing is nothing, of an even number the mean of two', () => {
  expect([median([]), median([5]), median([4, 1]), median([9, 1, 3])]).toEqual([undefined, 5, 2.5, 3]);
});

test('a range ends before the next begins, and the last has no end', () => {
  const ranges = [
    { label: 'a', from: 0 },
    { label: 'b', from: 7 },
  ];
  expect(spread([0, 6, 7, 700], ranges).map(({ count }) => count)).toEqual([2, 2]);
  expect(tally([{ label: 'x', group: 'g' }], ['x', 'y'], ['g']).map(({ count }) => count)).toEqual([1, 0]);
});
