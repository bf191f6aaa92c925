import type { GitHub } from '../github.ts';
import type { Repository, Run } from '../world/state.ts';
import type { Permissions } from '../world/tokens.ts';
import type { ShownAnnotation } from './commands.ts';
import type { Scope } from './expressions.ts';
import type { Masks } from './masks.ts';
import type { StepOutput } from './step-output.ts';

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** A job while it runs: what its steps share. */
export interface RunningJob {
  github: GitHub;
  repository: Repository;
  run: Run;
  id: string;
  token: string;
  permissions: Permissions;
  masks: Masks;
  workspace: string;
  temp: string;
  /** What is on PATH before what the machine has, the newest first. */
  paths: string[];
  /** What steps have set by GITHUB_ENV. */
  env: Record<string, string>;
  /** The contexts every expression of the job sees. */
  contexts: Record<string, unknown>;
  steps: Record<string, StepContext>;
  status: 'success' | 'failure' | 'cancelled';
  environment: string | undefined;
  /** What actions do when the job is over, the last first. */
  afterwards: (() => void)[];
  /** How long a minute of `timeout-minutes` lasts, in milliseconds. */
  minute: number;
  /** When the job's time is up, on the clock of `performance.now()`. */
  deadline: number;
  /** Environment that the story adds, such as a folder of its own. */
  extra: Record<string, string>;
}

export interface StepContext {
  outputs: Record<string, string>;
  outcome: Conclusion;
  conclusion: Conclusion;
}

/** A step when it is over. */
export interface StepResult {
  id: string | undefined;
  name: string;
  /** How it went. */
  outcome: Conclusion;
  /** How it counts: a failure that `continue-on-error` forgives counts as a success. */
  conclusion: Conclusion;
  outputs: Record<string, string>;
  annotations: ShownAnnotation[];
  dropped: ShownAnnotation[];
  summary: string;
  log: string;
  /** The inputs of an action, worked out. */
  inputs: Record<string, string>;
}

/** A call of an action that the bed stands in for. */
export interface ActionCall {
  job: RunningJob;
  inputs: Record<string, string>;
  output: StepOutput;
  /** Sets an output of the step. */
  set: (name: string, value: string) => void;
}

/** A failure of the kind a workflow can have, as against one of the bed. */
export class StepFailure extends Error {}

export function scopeOf(job: RunningJob, more: Record<string, unknown> = {}): Scope {
  return {
    contexts: { ...job.contexts, env: job.env, steps: job.steps, job: { status: job.status }, ...more },
    status: {
      success: job.status === 'success',
      failure: job.status === 'failure',
      cancelled: job.status === 'cancelled',
    },
    workspace: job.workspace,
  };
}
