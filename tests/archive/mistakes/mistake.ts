import { expect, test } from 'vitest';
import { SCHEMAS } from '../../../src/archive/schemas.ts';
import type { Collection } from '../../../src/collections.ts';
import { type Diagnostic, isError } from '../../../src/diagnostic.ts';
import {
  check,
  event,
  type Files,
  filesOf,
  opportunity,
  person,
  recording,
  series,
  spotlight,
} from '../../builders.ts';

/** An archive without a mistake, to which each test adds one. */
export const GOOD: Files = {
  ...filesOf({
    people: [person()],
    series: [series()],
    events: [event()],
    recordings: [recording()],
    opportunities: [opportunity()],
    spotlights: [spotlight()],
  }),
  'content/people/ada-lovelace.jpg': 'a picture',
};

export const EVENT = 'content/events/2026/tea-and-gaps.json';
export const EVENT_MD = 'content/events/2026/tea-and-gaps.md';
export const JOB = 'content/opportunities/2026/research-fellow.json';
export const PERSON = 'content/people/mary-somerville.json';
export const PERSON_MD = 'content/people/mary-somerville.md';
export const RECORDING = 'content/recordings/2026/tea-and-gaps.json';
export const SPOTLIGHT = 'content/spotlights/2026/mary-somerville.md';

interface Mistake {
  file: string;
  text: string | Uint8Array;
  /** Other files the mistake needs. */
  beside?: Files;
  rule: string;
  /** Line and column of the first character, then of the one after the last. */
  at: string;
  message: string;
  help?: string;
}

/** The file with the mistake is checked among good ones, and one error is told, about it. */
export function mistake(name: string, { file, text, beside, ...said }: Mistake): void {
  test(name, () => {
    expect(
      check({ ...GOOD, ...beside, [file]: text })
        .filter(isError)
        .map(tell),
    ).toEqual([{ file, severity: 'error', ...said }]);
  });
}

function tell({ rule, severity, message, help, place: { file, start, end } }: Diagnostic) {
  const at = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return { file, severity, rule, at, message, ...(help ? { help } : {}) };
}

/** The fields of a collection, as a message lists them. */
export function fieldsOf(collection: Collection): string {
  return Object.keys(SCHEMAS[collection].properties ?? {})
    .filter((field) => field !== '$schema')
    .join(', ');
}
