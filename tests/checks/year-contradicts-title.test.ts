import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import type { EventsData } from '../../src/archive/types.generated.ts';
import { yearContradictsTitle } from '../../src/checks/year-contradicts-title.ts';
import { event, instant } from '../builders.ts';
import { found } from './run-rule.ts';

const at = (given: Partial<EventsData>): string[] =>
  found('event/year-contradicts-title', { events: [event({ starts: '2023-03-19', ...given })] });

test('AI UK 2024 does not start in 2023', () => {
  expect(at({ title: 'AI UK 2024' })).toEqual([
    'content/events/2023/ai-uk-2024.json "2023-03-19" Unexpected start 2023-03-19, expected a day in 2024 as in the title "AI UK 2024"',
  ]);
});

test('the address of last year’s conference is pointed at', () => {
  expect(at({ title: 'ICHPS 2023', url: 'https://www.example.org/meetings/ichps/2022/index.cfm' })).toEqual([
    'content/events/2023/ichps-2023.json "https://www.example.org/meetings/ichps/2022/index.cfm" Unexpected year 2022 in the address "https://www.example.org/meetings/ichps/2022/index.cfm", expected 2023 as the event starts on 2023-03-19',
  ]);
  expect(at({ registration: { url: 'https://ems2022.example.org/' }, starts: '2023-03-19T14:00' })).toEqual([
    'content/events/2023/an-hour-on-missing-data.json "https://ems2022.example.org/" Unexpected year 2022 in the address "https://ems2022.example.org/", expected 2023 as the event starts on 2023-03-19',
  ]);
});

test.each([
  'https://www.example.org/conference-2022',
  'https://www.example.org/event/conference-2022/',
  'https://www.example.org/2022/13/',
])('the year of %s is that of an event', (url) => {
  expect(at({ url })).toHaveLength(1);
});

describe('a title that agrees', () => {
  test.each([
    ['AI UK 2023', {}],
    ['Winter school 2023', { starts: '2022-12-30', ends: '2023-01-06' }],
    ['Winter school 2022', { starts: '2022-12-30', ends: '2023-01-06' }],
    ['Seminar 2022-23', {}],
    ['Seminar 2022/2023', {}],
    ['Seminar 2022–23', {}],
    ['Seminar 2022 \u2013 23 on gaps', {}],
    ['Seminar 2023-24', {}],
  ])('%s', (title, given) => {
    expect(at({ title, ...given })).toEqual([]);
  });

  test('the academic year before the last is another', () => {
    expect(at({ title: 'Seminar 2021-22' })).toHaveLength(1);
    expect(at({ title: 'Seminar 2024, after 2022-23' })).toHaveLength(1);
  });
});

describe('a year that is the subject rather than the day', () => {
  test.each([
    'Plans for 2024',
    'A review of 2022',
    'What we have learnt since 2021',
    'Towards 2025',
    'Vision 2030',
    'Spanish flu 1918',
    'From 1984 to today',
    'Two decades after 2003',
    '12024 genomes',
    '2024.5 and other numbers',
  ])('%s', (title) => {
    expect(at({ title })).toEqual([]);
  });
});

describe('an address that says nothing of the day', () => {
  test.each([
    ['the day of an upload', 'https://www.example.org/wp-content/uploads/2022/11/programme.pdf'],
    ['the month of an upload', 'https://www.example.org/2022/3/programme.pdf'],
    ['the month of an archive', 'https://www.example.org/2022/09'],
    ['the number of a page', 'https://indico.example.org/event/2022/'],
    ['the number of a ticket', 'https://tickets.example.org/e/tea-tickets-739202290170'],
    ['what a query asks for', 'https://www.example.org/events?from=2022'],
    ['letters and digits at random', 'https://zoom.example.org/meeting/register/tJMt2022QHzD'],
    ['an academic year', 'https://www.example.org/scheme-2022-2023'],
    ['an academic year cut short', 'https://www.example.org/scheme-2022-23'],
    ['the year itself', 'https://www.example.org/events/open-event-2023'],
  ])('%s', (_, url) => {
    expect(at({ url })).toEqual([]);
  });
});

test('one more than two years away is no year of the event', () => {
  expect(at({ title: 'Agreement 2025' })).toHaveLength(1);
  expect(at({ title: 'Agreement 2026' })).toEqual([]);
  expect(at({ title: 'Agreement 2021' })).toHaveLength(1);
  expect(at({ title: 'Agreement 2020' })).toEqual([]);
});

test('no event of our own contradicts its title', () => {
  const { archive } = loadArchive('.');
  const context = {
    now: instant('2026-11-22T12:00:00Z'),
    threshold: 0,
    changed: new Set<string>(),
    added: new Set<string>(),
  };
  expect(yearContradictsTitle.check(archive, context)).toEqual([]);
});
