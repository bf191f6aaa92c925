import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

/** A workflow file, as text and as what we need of its syntax. */
export interface WorkflowFile {
  file: string;
  text: string;
  /** The events it starts for, with what narrows them down. */
  on: Record<string, { cron?: string }[] | Record<string, unknown> | null>;
  permissions: Permissions | undefined;
  concurrency: unknown;
  env: unknown;
  jobs: Job[];
}

export type Permissions = string | Record<string, string>;

export interface Job {
  id: string;
  if: string;
  needs: string[];
  uses?: string;
  permissions?: Permissions;
  concurrency?: unknown;
  env?: unknown;
  secrets?: unknown;
  'timeout-minutes'?: unknown;
  steps: Step[];
}

export interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
  'working-directory'?: string;
}

const FOLDER = join(import.meta.dirname, '..', '..', '.github', 'workflows');

/** Every workflow of this repository. */
export function readWorkflows(): WorkflowFile[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => parseWorkflow(file, readFileSync(join(FOLDER, file), 'utf8')));
}

export function parseWorkflow(file: string, text: string): WorkflowFile {
  const { on, permissions, concurrency, env, jobs } = load(text) as Written;
  return { file, text, on: eventsOf(on), permissions, concurrency, env, jobs: Object.entries(jobs).map(jobOf) };
}

/** As it is written: much may be left out, or be one where there can be many. */
interface Written {
  on: string | string[] | WorkflowFile['on'];
  permissions?: Permissions;
  concurrency?: unknown;
  env?: unknown;
  jobs: Record<string, WrittenJob>;
}

type WrittenJob = Omit<Partial<Job>, 'needs' | 'if'> & { needs?: string | string[]; if?: string | boolean };

function eventsOf(on: Written['on']): WorkflowFile['on'] {
  if (typeof on === 'object' && !Array.isArray(on)) return on;
  return Object.fromEntries([on].flat().map((event) => [event, null]));
}

function jobOf([id, { needs = [], steps = [], if: condition = '', ...job }]: [string, WrittenJob]): Job {
  return { ...job, id, needs: [needs].flat(), if: String(condition), steps };
}
