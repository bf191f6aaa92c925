import { hasTime, isCalendarDate, isDateOrLocalTime, isTimeZone } from '../dates.ts';
import type { Found } from './found.ts';

/** The zones that a page's times may be told in. */
export interface Zones {
  /** The community's. */
  own: string;
  /** Others that the community's readers live in. */
  others: readonly string[];
  /** That which the page names. */
  named?: string | undefined;
  /** The country of the place, as ISO 3166 has it: GB. */
  country?: string | undefined;
  /** That which was chosen for the time before this one. */
  chosen?: Choice | undefined;
}

interface Choice {
  zone: string;
  why: string;
}

/** A date or time as a page writes it (ISO 8601). */
interface Written {
  date: string;
  time?: string;
  offset?: string;
  zone?: string;
}

/** A date or local time as our files have it. */
export interface Told extends Found {
  /** The zone it is told in, where that is not the community's. */
  zone?: string;
  /** Undefined for a day. */
  chosen?: Choice;
  /** What somebody should look at. */
  notes: string[];
}

/**
 * A date or time of a page as a local time in a zone. One with an offset is a moment: it is told in the zone that
 * the page names, else that of the place's country, else the community's. One without is a local time already.
 * Undefined, with a note, where nobody can say for sure what was meant.
 */
export function tellTime(found: Found, zones: Zones): Told | { note: string } {
  const written = readWritten(found.value);
  if (!written)
    return { note: `${capital(found.from)} is "${found.value.slice(0, 80)}", which can be read in several ways` };
  const { date, time, offset } = written;
  if (time === undefined) return { value: date, from: found.from, notes: [] };
  const chosen = zones.chosen ?? chooseZone(written, zones);
  const { zone, why } = chosen;
  const other = { chosen, ...(zone === zones.own ? {} : { zone }) };
  if (offset === undefined) {
    const said =
      zone === zones.own && why === OWN ? [`${found.value} has no zone on the page; it is taken for ${zone}`] : [];
    return { value: `${date}T${time}`, from: found.from, ...other, notes: said };
  }
  const local = Temporal.Instant.from(`${date}T${time}${offset}`).toZonedDateTimeISO(zone);
  const value = local.toPlainDateTime().toString({ smallestUnit: 'minute' });
  if (!isDateOrLocalTime(value))
    return { note: `${capital(found.from)} is "${found.value}", a day beyond our calendar` };
  const isMoved = value !== `${date}T${time}`;
  return {
    value,
    from: isMoved ? `${found.from}: "${found.value}", which is ${value} in ${zone}, ${why}` : found.from,
    ...other,
    notes: isMoved ? lookAt(written, zones, why) : [],
  };
}

/** What is worth a look where a time was moved to another zone's clocks. */
function lookAt({ date, time, offset = '' }: Written, { country }: Zones, why: string): string[] {
  if (/^(Z|[+-]00:00)$/.test(offset))
    return [
      `The page writes ${date}T${time}${offset}. Many write Z or +00:00 and mean the local time: look at the page`,
    ];
  return country !== undefined && why === OWN
    ? [`Where people meet, clocks seem to show ${date}T${time}: better write that, and the zone of the place`]
    : [];
}

/** When something begins and ends. */
export interface Span {
  starts?: Told;
  ends?: Told;
  notes: string[];
}

/** Begin and end, both days or both times of one zone. */
export function tellSpan(starts: Found | undefined, ends: Found | undefined, zones: Zones): Span {
  const [first, last] = isWholeDays(starts, ends) ? [bareDay(starts), lastDay(ends)] : [starts, ends];
  const begin = first && tellTime(first, zones);
  if (!begin || 'note' in begin) return { notes: begin ? [begin.note] : [] };
  const end = last && tellTime(last, { ...zones, chosen: begin.chosen });
  if (!end || 'note' in end) return { starts: begin, notes: [...begin.notes, ...(end ? [end.note] : [])] };
  if (hasTime(begin.value) !== hasTime(end.value)) return tellSpan(bareDay(begin), bareDay(end), zones);
  if (end.value < begin.value)
    return { starts: begin, notes: [...begin.notes, `The page lets it end on ${end.value}, before it begins`] };
  const isLonger = end.value > begin.value;
  return { starts: begin, ...(isLonger ? { ends: end } : {}), notes: begin.notes };
}

/** A day to apply or register by. Midnight and the minute before it are how forms write a day without a time. */
export function tellDeadline(found: Found, zones: Zones): Told | { note: string } {
  const written = readWritten(found.value);
  if (!written || (written.time !== '00:00' && written.time !== '23:59')) return tellTime(found, zones);
  const { date, time, offset } = written;
  const zone = offset === '-12:00' ? 'AoE' : (zones.chosen ?? chooseZone(written, zones)).zone;
  const note = `The page closes at ${found.value}: look whether one can still apply on that day`;
  return {
    value: date,
    from: found.from,
    ...(zone === zones.own ? {} : { zone }),
    notes: time === '00:00' ? [note] : [],
  };
}

/** Whole days are written as midnight to the midnight after, or to the minute before it, in whatever zone. */
function isWholeDays(starts: Found | undefined, ends: Found | undefined): boolean {
  const [first, last] = [starts, ends].map((found) => found && readWritten(found.value)?.time);
  return first === '00:00' && [undefined, '00:00', '23:59'].includes(last);
}

function bareDay(found: Found | undefined): Found | undefined {
  const date = found && readWritten(found.value)?.date;
  return date === undefined ? found : { value: date, from: found!.from };
}

function lastDay(found: Found | undefined): Found | undefined {
  const { date, time } = (found && readWritten(found.value)) ?? {};
  if (date === undefined || time !== '00:00') return bareDay(found);
  return { value: Temporal.PlainDate.from(date).subtract({ days: 1 }).toString(), from: found!.from };
}

const OWN = "the community's zone";

function chooseZone({ zone, offset, date, time }: Written, zones: Zones): Choice {
  const named = [zone, zones.named].find((name) => name !== undefined && isTimeZone(name));
  if (named !== undefined) return { zone: named, why: 'the zone that the page names' };
  const there = zonesOf(zones.country).filter(
    (name) => offset === undefined || hasOffset(name, `${date}T${time}${offset}`),
  );
  // In a country of many zones, a time without an offset may be that of any.
  const known = offset && [zones.own, ...zones.others].find((name) => there.includes(name));
  const local = known || (there.length === 1 ? there[0] : undefined);
  return local === undefined ? { zone: zones.own, why: OWN } : { zone: local, why: 'the zone of the place' };
}

/** Of one country there may be dozens. */
function zonesOf(country: string | undefined): readonly string[] {
  if (country === undefined) return [];
  return new Intl.Locale('und', { region: country }).getTimeZones?.() ?? [];
}

/** Whether a zone's clocks show the local time of a moment that is written with an offset. */
function hasOffset(zone: string, moment: string): boolean {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.equals(Temporal.PlainDateTime.from(moment.slice(0, 16)));
}

const EXTENDED =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2})(?::\d{2}(?:[.,]\d{1,9})?)? ?(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?(?:\[(?<zone>[\w/+-]+)\])?)?$/i;
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?(Z|[+-]\d{4})?)?$/i;

function readWritten(text: string): Written | undefined {
  const plain = text.replace(
    BASIC,
    (_, year, month, day, hour, minute, offset) =>
      `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}${offset ?? ''}`}`,
  );
  const { date, time, offset, zone } = EXTENDED.exec(plain)?.groups ?? {};
  if (date === undefined || !isCalendarDate(date) || (time !== undefined && !isDateOrLocalTime(`${date}T${time}`)))
    return undefined;
  const full = offset === undefined ? undefined : normal(offset);
  if (full && !/^Z$|^[+-](0\d|1[0-4]):[0-5]\d$/.test(full)) return undefined;
  return { date, ...(time ? { time } : {}), ...(full ? { offset: full } : {}), ...(zone ? { zone } : {}) };
}

/** `+01` and `+0100` are +01:00. */
function normal(offset: string): string {
  return offset.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`);
}

/** The calendar date that a page writes, whatever time stands behind it; undefined for less than a day. */
export function dayOf(found: Found | undefined): Found | undefined {
  const day = found && /^(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/.exec(found.value)?.slice(1).join('-');
  return day !== undefined && isCalendarDate(day) ? { value: day, from: found!.from } : undefined;
}

/** The same of a moment, which falls on a day in a zone. */
export function dayIn(found: Found | undefined, zone: string): Found | undefined {
  const told = found && tellTime(found, { own: zone, others: [] });
  return told && !('note' in told) ? dayOf({ value: told.value, from: found!.from }) : dayOf(found);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
