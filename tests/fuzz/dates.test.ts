// Every day in every zone. For a campaign see fuzz.ts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAt, endOf, isTimeZone, startOf } from '../../src/dates.ts';
import { runs } from './fuzz.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const zone = fc.constantFrom('AoE', ...ZONES);
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const hoursBetween = (a: Temporal.Instant, b: Temporal.Instant): number => a.until(b).total('hours');

test('every zone is one that contributors may write', () => {
  expect(ZONES.filter((name) => !isTimeZone(name))).toEqual([]);
});

test('a day of our time lasts 23 to 25 hours, or 22 to 26 in Antarctica, where Troll has two hours of summer time', () => {
  const ours = date.filter((day) => day >= '2020');
  fc.assert(
    fc.property(ours, zone, (day, where) => {
      const [least, most] = where.startsWith('Antarctica/') ? [22, 26] : [23, 25];
      const hours = hoursBetween(startOf(day, where), endOf(day, where));
      expect(hours >= least && hours <= most, `${day} in ${where} has ${hours} hours`).toBe(true);
    }),
    runs(1000),
  );
});

test('a day that a country skipped to cross the date line lasts no time', () => {
  const samoa = hoursBetween(startOf('2011-12-30', 'Pacific/Apia'), endOf('2011-12-30', 'Pacific/Apia'));
  expect(samoa).toBe(0);
});

test('a day ends when the next one begins', () => {
  fc.assert(
    fc.property(date, zone, (day, where) => {
      const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
      expect(endOf(day, where).equals(startOf(next, where))).toBe(true);
    }),
    runs(500),
  );
});

test('a day has ended anywhere on Earth when it has ended everywhere', () => {
  fc.assert(
    fc.property(date, zone, (day, where) => {
      expect(Temporal.Instant.compare(endOf(day, 'AoE'), endOf(day, where))).toBeGreaterThanOrEqual(0);
    }),
    runs(500),
  );
});

test('a time lies within its day, or just after it where the clock skips midnight', () => {
  fc.assert(
    fc.property(date, time, zone, (day, clock, where) => {
      const at = startOf(`${day}T${clock}`, where);
      expect(hoursBetween(startOf(day, where), at)).toBeGreaterThanOrEqual(0);
      expect(hoursBetween(at, endOf(day, where))).toBeGreaterThanOrEqual(-24);
      expect(endOf(`${day}T${clock}`, where).equals(at)).toBe(true);
    }),
    runs(500),
  );
});

test('the first moment of a day is on that day', () => {
  fc.assert(
    fc.property(date, zone, (day, where) => {
      const shown = dateAt(startOf(day, where), where).toString();
      expect(shown === day || endOf(day, where).equals(startOf(day, where))).toBe(true);
    }),
    runs(500),
  );
});
