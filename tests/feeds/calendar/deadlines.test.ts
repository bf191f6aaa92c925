import { describe, expect, test } from 'vitest';
import { event, opportunity } from '../../builders.ts';
import { calendarOfDeadlines, deadlineCalendar, eventsIn, linesOf } from './subscriber.ts';

/** The day of each deadline under the end of its id: `deadline-abstracts`. */
function daysById(text: string): Record<string, string> {
  return Object.fromEntries(
    eventsIn(text).map(({ uid, startDate }) => [/[^/]+(?=@)/.exec(uid)?.[0] ?? uid, startDate.toString()]),
  );
}

describe('the id of a deadline', () => {
  test('stays its own when an extension moves it past the next', () => {
    const second = { date: '2026-05-01' };
    expect(daysById(calendarOfDeadlines([{ date: '2026-03-01' }, second]))).toEqual({
      deadline: '2026-03-01',
      'deadline-2': '2026-05-01',
    });
    expect(daysById(calendarOfDeadlines([{ date: '2026-06-01', extended: [{ from: '2026-03-01' }] }, second]))).toEqual(
      { deadline: '2026-06-01', 'deadline-2': '2026-05-01' },
    );
  });

  test('stays its own when it is extended for the second time', () => {
    const extended = [{ from: '2026-03-01' }, { from: '2026-06-01' }];
    expect(daysById(calendarOfDeadlines([{ date: '2026-05-01' }, { date: '2026-07-01', extended }]))).toEqual({
      deadline: '2026-07-01',
      'deadline-2': '2026-05-01',
    });
  });

  test('does not depend on the order in which they are written', () => {
    const [first, second] = [{ date: '2026-03-01' }, { date: '2026-05-01' }];
    expect(daysById(calendarOfDeadlines([second, first]))).toEqual(daysById(calendarOfDeadlines([first, second])));
  });

  test('is no other’s, even where a label looks like a number that we give', () => {
    const deadlines = [
      { label: 'Abstracts', date: '2026-03-01' },
      { label: 'Abstracts', date: '2026-05-01' },
      { label: 'Abstracts 2', date: '2026-06-01' },
      { label: 'Abstracts', date: '2026-07-01' },
    ];
    const ids = eventsIn(calendarOfDeadlines(deadlines)).map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(4);
  });

  test('stays when the file is renamed', () => {
    const text = deadlineCalendar({
      opportunities: [opportunity({ aliases: ['opportunities/2025/old-name', 'opportunities/2026/newer-name'] })],
    });
    expect(linesOf(text, 'UID')).toEqual(['UID:opportunities/2025/old-name/deadline@circle.example.org']);
  });
});

test('the registration of an event closes in the event’s zone', () => {
  const text = deadlineCalendar({
    events: [event({ zone: 'America/New_York', registration: { deadline: '2026-03-10T17:00' } })],
  });
  expect(eventsIn(text)[0]?.startDate.toJSDate().toISOString()).toBe('2026-03-10T21:00:00.000Z');
});

test('both reminders say what closes', () => {
  const [deadline] = eventsIn(calendarOfDeadlines([{ label: 'Abstracts', date: '2026-03-31' }]));
  const alarms = deadline?.component.getAllSubcomponents('valarm') ?? [];
  expect(alarms.map((alarm) => alarm.getFirstPropertyValue('description'))).toEqual([
    deadline?.summary,
    deadline?.summary,
  ]);
});

test('a deadline keeps nobody busy', () => {
  expect(linesOf(calendarOfDeadlines([{ date: '2026-03-31T17:00' }]), 'TRANSP')).toEqual(['TRANSP:TRANSPARENT']);
});

test('a deadline anywhere on Earth names no zone', () => {
  const text = calendarOfDeadlines([{ date: '2026-06-30T23:59', zone: 'AoE' }]);
  expect(text).not.toMatch(/VTIMEZONE|TZID/);
});
