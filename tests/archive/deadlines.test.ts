import { describe, expect, test } from 'vitest';
import {
  byDeadline,
  currentDeadline,
  type DeadlineStatus,
  deadlineStatus,
  deadlinesOf,
  isForgotten,
  isOpen,
} from '../../src/archive/deadlines.ts';
import type { CommunityData, OpportunitiesData } from '../../src/archive/types.generated.ts';
import { anArchive, community, instant, opportunity } from '../builders.ts';

function open(data: Partial<OpportunitiesData>, where: Partial<CommunityData> = {}) {
  const archive = anArchive({ community: community(where), opportunities: [opportunity(data)] });
  const [entry] = archive.opportunities;
  if (!entry) throw new Error('Cannot find the opportunity: the archive has none');
  return { entry, community: archive.community };
}

function statusAt(now: string, data: Partial<OpportunitiesData>, where?: Partial<CommunityData>): DeadlineStatus {
  const { entry, community } = open(data, where);
  return deadlineStatus(entry, community, instant(now));
}

function ends(data: Partial<OpportunitiesData>, where?: Partial<CommunityData>): string[] {
  const { entry, community } = open(data, where);
  return deadlinesOf(entry, community).map(({ ends }) => ends.toString());
}

describe('a deadline without a time lasts to the end of its day', () => {
  test('a London deadline in summer closes at 23:00 UTC', () => {
    const deadlines = [{ date: '2026-06-30', zone: 'Europe/London' }] as const;
    expect(statusAt('2026-06-30T22:59:59.999Z', { deadlines: [...deadlines] })).toBe('closing');
    expect(statusAt('2026-06-30T23:00:00Z', { deadlines: [...deadlines] })).toBe('closed');
  });

  test('a London deadline in winter closes at midnight UTC', () => {
    expect(ends({ deadlines: [{ date: '2026-01-30', zone: 'Europe/London' }] })).toEqual(['2026-01-31T00:00:00Z']);
  });

  test('anywhere on Earth, a deadline closes at noon UTC of the next day', () => {
    expect(ends({ deadlines: [{ date: '2026-06-30', zone: 'AoE' }] })).toEqual(['2026-07-01T12:00:00Z']);
  });

  test('in Kiritimati, a deadline closes before it opens in Lima', () => {
    expect(ends({ deadlines: [{ date: '2026-06-30', zone: 'Pacific/Kiritimati' }] })).toEqual(['2026-06-30T10:00:00Z']);
    expect(ends({ deadlines: [{ date: '2026-06-30', zone: 'America/Lima' }] })).toEqual(['2026-07-01T05:00:00Z']);
  });

  test('on the day the clocks go forward, it has 23 hours', () => {
    expect(ends({ deadlines: [{ date: '2026-03-29', zone: 'Europe/London' }] })).toEqual(['2026-03-29T23:00:00Z']);
  });

  test('on New Year’s Eve and on 29 February, it lasts into the next day', () => {
    expect(ends({ deadlines: [{ date: '2026-12-31', zone: 'UTC' }] })).toEqual(['2027-01-01T00:00:00Z']);
    expect(ends({ deadlines: [{ date: '2028-02-29', zone: 'UTC' }] })).toEqual(['2028-03-01T00:00:00Z']);
  });
});

test('a deadline with a time closes at that time', () => {
  const deadlines = [{ date: '2026-06-30T17:00', zone: 'Europe/London' }];
  expect(ends({ deadlines })).toEqual(['2026-06-30T16:00:00Z']);
  expect(statusAt('2026-06-30T15:59:59Z', { deadlines })).toBe('closing');
  expect(statusAt('2026-06-30T16:00:00Z', { deadlines })).toBe('closed');
});

describe('the zone of a deadline is', () => {
  const deadline = { date: '2026-06-30' };
  const where = { zone: 'Europe/London', deadlineZone: 'AoE' };

  test('its own', () => {
    expect(ends({ deadlines: [{ ...deadline, zone: 'Asia/Tokyo' }] }, where)).toEqual(['2026-06-30T15:00:00Z']);
  });

  test('or else the community’s for deadlines', () => {
    expect(ends({ deadlines: [deadline] }, where)).toEqual(['2026-07-01T12:00:00Z']);
  });

  test('or else the community’s', () => {
    expect(ends({ deadlines: [deadline] }, { zone: 'Europe/London' })).toEqual(['2026-06-30T23:00:00Z']);
  });
});

describe('an opportunity is closing in its last seven days', () => {
  const deadlines = [{ date: '2026-06-30T12:00', zone: 'UTC' }];

  test.each([
    ['2026-06-23T11:59:59.999Z', 'open'],
    ['2026-06-23T12:00:00Z', 'closing'],
    ['2026-06-30T11:59:59.999Z', 'closing'],
    ['2026-06-30T12:00:00Z', 'closed'],
    ['2036-01-01T00:00:00Z', 'closed'],
  ])('at %s it is %s', (now, status) => {
    expect(statusAt(now, { deadlines })).toBe(status);
  });
});

describe('of several deadlines', () => {
  const deadlines = [
    { label: 'Papers', date: '2026-06-30', zone: 'UTC' },
    { label: 'Abstracts', date: '2026-05-31', zone: 'UTC' },
  ];

  test('the earliest comes first, however they are written', () => {
    const { entry, community } = open({ deadlines });
    expect(deadlinesOf(entry, community).map(({ label }) => label)).toEqual(['Abstracts', 'Papers']);
  });

  test.each([
    ['2026-05-01T00:00:00Z', 'Abstracts', 'open'],
    ['2026-05-31T23:59:59Z', 'Abstracts', 'closing'],
    ['2026-06-01T00:00:00Z', 'Papers', 'open'],
    ['2026-07-01T00:00:00Z', 'Papers', 'closed'],
  ])('at %s the one that counts is %s, and it is %s', (now, label, status) => {
    const { entry, community } = open({ deadlines });
    expect(currentDeadline(entry, community, instant(now))?.label).toBe(label);
    expect(statusAt(now, { deadlines })).toBe(status);
  });

  test('the earliest is the one that ends first, not the one whose date is first', () => {
    const { entry, community } = open({
      deadlines: [
        { label: 'Here', date: '2026-06-30', zone: 'AoE' },
        { label: 'There', date: '2026-07-01', zone: 'Pacific/Kiritimati' },
      ],
    });
    expect(deadlinesOf(entry, community).map(({ label }) => label)).toEqual(['There', 'Here']);
  });
});

test('what has a deadline is open until it has passed, and is never forgotten', () => {
  const { entry, community } = open({ deadlines: [{ date: '2026-06-30T12:00', zone: 'UTC' }] });
  const openAt = (now: string): boolean => isOpen(entry, community, instant(now));
  expect(openAt('2026-06-01T12:00:00Z')).toBe(true);
  expect(openAt('2026-06-30T11:59:59Z')).toBe(true);
  expect(openAt('2026-06-30T12:00:00Z')).toBe(false);
  expect(isForgotten(entry, community, instant('2036-01-01T00:00:00Z'))).toBe(false);
});

test('a deadline that was extended closes on its new day', () => {
  const deadlines = [{ date: '2026-06-30', zone: 'UTC', extended: [{ from: '2026-06-15', on: '2026-06-14' }] }];
  expect(statusAt('2026-06-16T00:00:00Z', { deadlines })).toBe('open');
  expect(ends({ deadlines })).toEqual(['2026-07-01T00:00:00Z']);
  const { entry, community } = open({ deadlines });
  expect(deadlinesOf(entry, community)).toMatchObject([{ extended: [{ from: '2026-06-15', on: '2026-06-14' }] }]);
});

describe('an opportunity without a deadline', () => {
  const rolling = { review: '2026-06-30' };

  test('stays open, and is to be reviewed once its day has passed in the community’s zone', () => {
    expect(statusAt('2026-06-30T22:59:59Z', { rolling })).toBe('rolling');
    expect(statusAt('2026-06-30T23:00:00Z', { rolling })).toBe('review');
  });

  test.each([
    ['2026-06-30T12:00:00Z', true],
    ['2026-07-01T12:00:00Z', true],
    ['2026-12-30T23:00:00Z', true],
    ['2026-12-30T23:00:00.001Z', false],
  ])('that nobody has reviewed for 183 days is not offered any more: at %s open is %s', (now, expected) => {
    const { entry, community } = open({ rolling });
    expect(isOpen(entry, community, instant(now))).toBe(expected);
    expect(isForgotten(entry, community, instant(now))).toBe(!expected);
  });

  test('has none, now or ever', () => {
    const { entry, community } = open({ rolling });
    expect(deadlinesOf(entry, community)).toEqual([]);
    expect(currentDeadline(entry, community, instant('2026-06-30T00:00:00Z'))).toBeUndefined();
  });
});

test('opportunities are ordered by the deadline that counts now, those without one last, then by id', () => {
  const archive = anArchive({
    opportunities: [
      opportunity({ title: 'Rolling', rolling: { review: '2026-06-30' } }),
      opportunity({ title: 'Next month', deadlines: [{ date: '2026-04-15' }] }),
      opportunity({ title: 'Two steps', deadlines: [{ date: '2026-02-01' }, { date: '2026-05-01' }] }),
      opportunity({ title: 'Also next month', deadlines: [{ date: '2026-04-15' }] }),
      opportunity({ title: 'Closed', deadlines: [{ date: '2026-02-15' }] }),
    ],
  });
  const order = byDeadline(archive.community, instant('2026-03-01T00:00:00Z'));
  for (const opportunities of [archive.opportunities, archive.opportunities.toReversed()]) {
    expect(opportunities.toSorted(order).map(({ data }) => data.title)).toEqual([
      'Closed',
      'Also next month',
      'Next month',
      'Two steps',
      'Rolling',
    ]);
  }
});
