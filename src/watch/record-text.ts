import { compareDates, isCalendarDate } from '../dates.ts';
import type { FailingLink, LinkRecord } from './record.ts';
import { FAILURES, type Failure } from './verdict.ts';

/**
 * The record as an HTML comment, which nobody sees. Where there is not room for all of it, the links that fail come
 * first, and of them those that have failed most often: the others begin anew.
 *
 * @param room in characters, which are bytes: there are none but ASCII ones
 */
export function writeRecord({ failing, moved, left }: LinkRecord, room: number): string {
  const rows = [
    ...[...failing]
      .sort(([a, one], [b, other]) => other.failures - one.failures || (a < b ? -1 : 1))
      .map(([id, { since, last, failures, why, to }]) => [id, why, since, last, failures, ...textOf(to)]),
    ...[...moved].map(([id, to]) => [id, 'moved', ...textOf(to)]),
    ...[...left].map((id) => [id, 'left']),
  ].map((row) => asciiOf(JSON.stringify(row)));
  const kept: string[] = [];
  let used = START.length + END.length;
  for (const row of rows) {
    used += row.length + 1;
    if (used > room) break;
    kept.push(row);
  }
  return `${START}${kept.join(',')}${END}`;
}

const START = '<!-- gazette: links record [';
const END = '] -->';

/** Nothing but ASCII, and nothing that could end a comment. */
function asciiOf(json: string): string {
  return json.replace(/[^ -~]|[<>]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A longer address is found again the next time it is asked. */
function textOf(address: string | undefined): string[] {
  return address !== undefined && address.length <= LONGEST ? [address] : [];
}

const LONGEST = 300;

/**
 * The record in a text that ends with one. Maintainers can edit the text, so each row is taken only if it is one
 * that could have been written; where there is none, nothing is remembered.
 */
export function readRecord(text: string): LinkRecord {
  const start = text.lastIndexOf(START);
  const end = text.indexOf(END, start);
  const rows = start === -1 || end === -1 ? [] : parse(`[${text.slice(start + START.length, end)}]`);
  const failing = new Map<string, FailingLink>();
  const moved = new Map<string, string>();
  const left = new Set<string>();
  for (const row of rows) {
    if (!Array.isArray(row)) continue;
    const [id, what, ...rest] = row as unknown[];
    if (typeof id !== 'string' || !/^[\w-]{10}$/.test(id)) continue;
    const [to] = rest;
    if (what === 'left') left.add(id);
    else if (what === 'moved' && isAddress(to)) moved.set(id, to);
    else if (FAILURES.includes(what as Failure)) {
      const known = readFailing(what as Failure, rest);
      if (known) failing.set(id, known);
    }
  }
  return { failing, moved, left };
}

function parse(json: string): unknown[] {
  try {
    return JSON.parse(json) as unknown[];
  } catch {
    return [];
  }
}

function readFailing(why: Failure, [since, last, failures, to]: unknown[]): FailingLink | undefined {
  const areDates = [since, last].every((date) => typeof date === 'string' && isCalendarDate(date));
  if (!areDates || compareDates(since as string, last as string) > 0) return undefined;
  if (!Number.isInteger(failures) || (failures as number) < 1) return undefined;
  const row = { since: since as string, last: last as string, failures: failures as number, why };
  return isAddress(to) ? { ...row, to } : row;
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST && /^https?:\/\//.test(value) && URL.canParse(value);
}
