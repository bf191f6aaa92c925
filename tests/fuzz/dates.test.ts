// Every day in every zone, and what looks like a day. For a campaign see fuzz.ts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clockChangeAt,
  dateAt,
  endOf,
  isCalendarDate,
  isCalendarMonth,
  isDateOrLocalTime,
  isTimeZone,
  parseNow,
  startOf,
  zoneName,
} from '../../src/dates.ts';
import { hold, tryAll } from './fuzz.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const zone = fc.constantFrom('AoE', ...ZONES);
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const hoursBetween = (a: Temporal.Instant, b: Temporal.Instant): number => a.until(b).total('hours');
const kind = 'dates and times';

test('every zone is one that contributors may write', () => {
  expect(ZONES.filter((name) => !isTimeZone(name))).toEqual([]);
});

test('a day of our time lasts 23 to 25 hours, or 21 to 27 in Antarctica, where stations move their clocks by three', async (context) => {
  const ours = date.filter((day) => day >= '2020');
  await tryAll(context, { kind, inputs: fc.tuple(ours, zone), runs: 250 }, ([day, where]) => {
    const [least, most] = where.startsWith('Antarctica/') ? [21, 27] : [23, 25];
    const hours = hoursBetween(startOf(day, where), endOf(day, where));
    hold(hours >= least && hours <= most, () => `${day} in ${where} has ${hours} hours`);
  });
});

test('a day that a country skipped to cross the date line lasts no time', () => {
  const samoa = hoursBetween(startOf('2011-12-30', 'Pacific/Apia'), endOf('2011-12-30', 'Pacific/Apia'));
  expect(samoa).toBe(0);
});

test('a day ends when the next one begins', async (context) => {
  await tryAll(context, { kind, inputs: fc.tuple(date, zone), runs: 200 }, ([day, where]) => {
    const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
    hold(endOf(day, where).equals(startOf(next, where)), () => `${day} ends before or after ${next} begins`);
  });
});

test('a day has ended anywhere on Earth when it has ended everywhere', async (context) => {
  await tryAll(context, { kind, inputs: fc.tuple(date, zone), runs: 200 }, ([day, where]) => {
    const order = Temporal.Instant.compare(endOf(day, 'AoE'), endOf(day, where));
    hold(order >= 0, () => `${day} lasts longer in ${where}`);
  });
});

test('a time lies within its day, or just after it where the clock skips midnight', async (context) => {
  await tryAll(context, { kind, inputs: fc.tuple(date, time, zone), runs: 200 }, ([day, clock, where]) => {
    const at = startOf(`${day}T${clock}`, where);
    hold(hoursBetween(startOf(day, where), at) >= 0, () => `${at} is before ${day}`);
    hold(hoursBetween(at, endOf(day, where)) >= -24, () => `${at} is long after ${day}`);
    hold(endOf(`${day}T${clock}`, where).equals(at), () => `A moment that lasts, from ${at}`);
  });
});

test('the first moment of a day is on that day', async (context) => {
  await tryAll(context, { kind, inputs: fc.tuple(date, zone), runs: 200 }, ([day, where]) => {
    const shown = dateAt(startOf(day, where), where).toString();
    hold(shown === day || endOf(day, where).equals(startOf(day, where)), () => `${day} begins on ${shown}`);
  });
});

/** Local times within three hours of a change of the clocks, where there is one within a year or so. */
const nearChanges = fc.tuple(date, zone, fc.integer({ min: -180, max: 180 })).map(([day, where, minutes]) => {
  const change = startOf(day, where).toZonedDateTimeISO(zoneName(where)).getTimeZoneTransition('next');
  const local = (change?.toPlainDateTime() ?? Temporal.PlainDateTime.from(`${day}T00:00`)).add({ minutes });
  return { local: local.toString({ smallestUnit: 'minute' }), where };
});

test('a time that the clocks skip is never shown, and one they show twice is shown twice', async (context) => {
  await tryAll(context, { kind: 'times of clock changes', inputs: nearChanges, runs: 300 }, ({ local, where }) => {
    const change = clockChangeAt(local, where);
    const at = startOf(local, where);
    const shownAt = (instant: Temporal.Instant): string =>
      instant.toZonedDateTimeISO(zoneName(where)).toPlainDateTime().toString({ smallestUnit: 'minute' });
    hold((shownAt(at) === local) === (change?.kind !== 'skipped'), () => `${local} is shown as ${shownAt(at)}`);
    if (change?.kind !== 'repeated') return;
    const minutes = Temporal.PlainTime.from(change.to).until(change.from).total('minutes');
    const again = at.add({ minutes: minutes < 0 ? minutes + 24 * 60 : minutes });
    hold(shownAt(again) === local, () => `${local} comes once, and then ${shownAt(again)}`);
  });
});

const looksLikeDate = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom(...'0123456789-:TZ+[] '.split(''), '2026', '02-29', 'T14:00', 'Europe/'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
      { weight: 1, arbitrary: date },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

test('a text is a date, a time and a zone or it is not, and what is a date has a beginning and an end', async (context) => {
  await tryAll(context, { kind: 'texts like dates', inputs: looksLikeDate, runs: 900 }, (text) => {
    isCalendarMonth(text);
    const where = isTimeZone(text) ? text : 'Europe/London';
    if (isCalendarDate(text)) hold(isDateOrLocalTime(text), () => 'A date that is no date or time');
    if (isDateOrLocalTime(text)) {
      hold(Temporal.Instant.compare(startOf(text, where), endOf(text, where)) <= 0, () => 'Over before it begins');
      clockChangeAt(text, where);
    }
    hold(isReadAsNow(text), () => 'Neither a moment nor a message');
  });
});

function isReadAsNow(text: string): boolean {
  try {
    return parseNow(text) instanceof Temporal.Instant;
  } catch (error) {
    return error instanceof RangeError && error.message.startsWith('Cannot read ');
  }
}
