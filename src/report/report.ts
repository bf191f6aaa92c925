import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Preview } from '../listing/preview.ts';
import { countOf, type Findings } from './findings.ts';
import schema from './report.schema.json' with { type: 'json' };
import { type Told, tellAll } from './told.ts';

/**
 * What the check of a pull request found, as it crosses from the job that may do nothing to the one
 * that may comment. Whoever reads it must take it for a stranger's: a pull request can change the
 * workflow that writes it. `report.schema.json` says the same for machines.
 */
export interface Report {
  version: 1;
  /** Of everything found in the change, also of what is left out below. */
  errors: number;
  warnings: number;
  /** The first of them, in order of place. */
  told: Told[];
  /** What stands elsewhere in the archive, in a sentence; absent if nothing does. */
  elsewhere?: string;
  /** How the entries that the change touches will look. */
  previews: Preview[];
}

const MOST_TOLD = 200;
const MOST_PREVIEWS = 12;
/** Deadlines of one call that are shown. */
const MOST_TIMES = 12;
/** Sections of an issue that are shown, and entries of each. */
const MOST_SECTIONS = 20;
const MOST_ANNOUNCED = 60;
const LONGEST_PATH = 1000;
/** Bytes that a report may have. */
export const MAX_REPORT_BYTES = 1_000_000;

export function createReport({ own, elsewhere }: Findings, previews: readonly Preview[]): Report {
  const errors = own.filter(({ severity }) => severity === 'error').length;
  return {
    version: 1,
    errors,
    warnings: own.length - errors,
    told: tellAll(own.slice(0, MOST_TOLD)).filter(({ file }) => file.length <= LONGEST_PATH),
    ...(elsewhere.length > 0 ? { elsewhere: countOf(elsewhere) } : {}),
    previews: previews.slice(0, MOST_PREVIEWS).map(shorten),
  };
}

function shorten({ calendar, sections, ...preview }: Preview): Preview {
  return {
    ...preview,
    calendar: calendar.slice(0, MOST_TIMES),
    ...(sections
      ? {
          sections: sections
            .slice(0, MOST_SECTIONS)
            .map(({ heading, entries }) => ({ heading, entries: entries.slice(0, MOST_ANNOUNCED) })),
        }
      : {}),
  };
}

/**
 * Reads a report that somebody else wrote.
 *
 * @throws Error if it is none
 */
export function parseReport(text: string): Report {
  if (Buffer.byteLength(text) > MAX_REPORT_BYTES) throw new Error('Cannot use the report: it is too large');
  const value = parseJson(text);
  validator ??= new Ajv2020({ strict: true, strictRequired: false }).compile<Report>(schema);
  if (validator(value)) return value;
  const [error] = validator.errors ?? [];
  throw new Error(`Cannot use the report: ${error?.instancePath || 'it'} ${error?.message ?? 'is of another form'}`);
}

let validator: ValidateFunction<Report> | undefined;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('Cannot use the report: it is not JSON', { cause });
  }
}
