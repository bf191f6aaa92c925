import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { Every } from '../../report/status.ts';

/** A workflow that runs by the clock. */
export interface Schedule {
  name: string;
  /** `deadlines.yml` */
  file: string;
  every: Every;
  /** What starts it, besides the clock. */
  events: readonly string[];
}

const FOLDER = '.github/workflows';

/**
 * The scheduled workflows of a repository, by the names of their files.
 *
 * @throws Error if one of them cannot be read
 */
export function readSchedules(root: string): Schedule[] {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .flatMap((file) => parseSchedule(file, readFileSync(join(folder, file), 'utf8')) ?? []);
}

/**
 * What a workflow's text says of when it runs; undefined if the clock does not start it.
 *
 * @throws Error if it is no YAML
 */
export function parseSchedule(file: string, text: string): Schedule | undefined {
  const { name, on } = (parse(file, text) ?? {}) as Workflow;
  if (typeof on !== 'object' || on === null || Array.isArray(on)) return undefined;
  const crons = (on.schedule ?? []).map(({ cron }) => everyOf(cron));
  const [every] = crons.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return every && { name: name ?? file, file, every, events: Object.keys(on) };
}

/** What we need of https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax */
interface Workflow {
  name?: string;
  on?: string | string[] | ({ schedule?: { cron: string }[] } & Record<string, unknown>) | null;
}

function parse(file: string, text: string): unknown {
  try {
    return load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new Error(`Cannot read ${FOLDER}/${file}: ${error.message}`, { cause: error });
  }
}

/** The most frequent first. */
const ORDER: readonly Every[] = ['hour', 'day', 'week', 'month', 'year'];

/**
 * How often a cron expression comes true, as far as overdue needs to know: the shortest of hour, day,
 * week, month and year that it never waits longer than. Its fields are minute, hour, day of the month,
 * month, day of the week; the widest that is not `*` decides, and how it is restricted does not matter:
 * `0 6 * * 1-5` waits from Friday to Monday and counts as weekly, every sixth hour as daily.
 */
export function everyOf(cron: string): Every {
  const [, hour, day, month, weekday] = cron.trim().split(/\s+/);
  if (month !== '*') return 'year';
  if (day !== '*') return 'month';
  if (weekday !== '*') return 'week';
  return hour === '*' ? 'hour' : 'day';
}
