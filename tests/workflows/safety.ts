// What every workflow is held to. Each rule says what is wrong with one; nothing, if it keeps to the rule.
import type { Job, Permissions, Step, WorkflowFile } from './workflow.ts';

export type Rule = (workflow: WorkflowFile) => string[];

/** By the sentence that a workflow makes true. */
export const RULES = {
  'grants nothing at its top': ({ permissions }) =>
    isEmpty(permissions) ? [] : [`Unexpected permissions ${JSON.stringify(permissions)}, expected {}`],

  'ends each job by itself within an hour': ({ jobs }) =>
    jobs
      .filter(({ 'timeout-minutes': minutes }) => !(typeof minutes === 'number' && minutes > 0 && minutes <= 60))
      .map(({ id }) => `Missing timeout-minutes of at most 60 in ${id}`),

  'says which runs of it may run at the same time': ({ concurrency, jobs }) =>
    concurrency || jobs.every((job) => job.concurrency) ? [] : ['Missing concurrency'],

  'pins every action by commit, and says its version': ({ text, jobs }) =>
    usesOf(jobs).flatMap((uses) => {
      if (!/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)) return [`Unexpected "${uses}", expected a commit id after @`];
      const isTold = linesWith(text, uses).every((line) => /@[0-9a-f]{40} # v\d+(\.\d+)*$/.test(line));
      return isTold ? [] : [`Missing the version of ${uses}: # v1.2.3`];
    }),

  'leaves no token on disk': ({ jobs }) =>
    stepsOf(jobs)
      .filter(isCheckout)
      .filter(({ with: inputs }) => inputs?.['persist-credentials'] !== false)
      .map((step) => `Missing persist-credentials: false in "${nameOf(step)}"`),

  'never runs with power at the wish of a pull request': ({ text, on }) => [
    ...('pull_request_target' in on ? ['Unexpected pull_request_target, expected pull_request'] : []),
    ...(text.includes('allow-unsafe-pr-checkout') ? ['Unexpected allow-unsafe-pr-checkout'] : []),
  ],

  'gives a pull request neither a secret nor the right to write': (workflow) =>
    workflow.jobs
      .filter((job) => isProposals(workflow, job))
      .flatMap((job) => powersOf(workflow, job).map((power) => `Unexpected ${power} in ${job.id}`)),

  'takes nothing but the default branch when another run has ended': ({ on, jobs }) =>
    'workflow_run' in on
      ? stepsOf(jobs)
          .filter(takesMore)
          .map(
            (step) => `Unexpected "${nameOf(step)}", expected a checkout without ref and repository, and no download`,
          )
      : [],

  'puts no expression into a script': ({ jobs }) =>
    stepsOf(jobs)
      .filter(({ run = '', with: inputs }) => `${run}${String(inputs?.['script'] ?? '')}`.includes('${{'))
      .map((step) => `Unexpected \${{ in the script of "${nameOf(step)}", expected it in env`),

  'gives its token to the steps that need it, and to no installation': ({ env, jobs }) => [
    ...[{ id: 'the workflow', env }, ...jobs]
      .filter((part) => mentionsPower(part.env))
      .map(({ id }) => `Unexpected token for all of ${id}, expected it in the env of a step`),
    ...stepsOf(jobs)
      .filter(({ run, env: own }) => /\bnpm (ci|test)\b/.test(run ?? '') && mentionsPower(own))
      .map((step) => `Unexpected token in "${nameOf(step)}", which runs the code of packages`),
  ],

  'installs what the lock file says, and runs no install script': ({ jobs }) =>
    stepsOf(jobs).flatMap(({ run = '' }) =>
      commandsOf(run)
        .filter(
          (line) => /\bnpm (i|install|add|update)\b|\bnpx (-y|--yes)\b|\b(curl|wget)\b/.test(line) || isLooseCi(line),
        )
        .map((line) => `Unexpected "${line}", expected npm ci --ignore-scripts`),
    ),

  'uses no cache where it writes': (workflow) =>
    workflow.jobs.some((job) => writesOf(workflow, job).length > 0)
      ? stepsOf(workflow.jobs)
          .filter(({ uses = '', with: inputs }) => uses.startsWith('actions/cache') || inputs?.['cache'] !== undefined)
          .map((step) => `Unexpected cache in "${nameOf(step)}": another run may have filled it`)
      : [],

  'starts nothing by the clock in a fork': ({ on, jobs }) =>
    'schedule' in on
      ? jobs.filter((job) => !isGuarded(job, jobs)).map(({ id }) => `Missing "if: ${GUARD}" in ${id}`)
      : [],

  'runs off the full hour, when GitHub has least time': ({ on }) =>
    [on['schedule'] ?? []]
      .flat()
      .flatMap(({ cron = '' }) =>
        /^[1-9]\d? /.test(String(cron)) ? [] : [`Unexpected cron "${String(cron)}", expected a minute from 1 to 59`],
      ),
} satisfies Record<string, Rule>;

const GUARD = "github.event_name != 'schedule' || !github.event.repository.fork";

/** The workflows that a guide does not name, and those it names that are not there. */
export function unexplained(files: readonly string[], guide: string): string[] {
  const [, table = ''] = /^## What runs when$(.*?)^## /ms.exec(guide) ?? [];
  const named = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => `${name}.yml`);
  return [...files.filter((file) => !named.includes(file)), ...named.filter((file) => !files.includes(file))];
}

function isEmpty(permissions: Permissions | undefined): boolean {
  return typeof permissions === 'object' && permissions !== null && Object.keys(permissions).length === 0;
}

function stepsOf(jobs: readonly Job[]): Step[] {
  return jobs.flatMap(({ steps }) => steps);
}

function usesOf(jobs: readonly Job[]): string[] {
  return [...jobs, ...stepsOf(jobs)].flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
}

function linesWith(text: string, words: string): string[] {
  return text.split('\n').filter((line) => line.includes(words));
}

function isCheckout({ uses }: Step): boolean {
  return uses?.startsWith('actions/checkout@') ?? false;
}

/** What others have left is for our command to read, which believes nothing of it. */
function takesMore(step: Step): boolean {
  if (isCheckout(step)) return ['ref', 'repository'].some((key) => key in (step.with ?? {}));
  if (step.uses?.startsWith('actions/download-artifact@')) return true;
  return /\bgit (fetch|pull|checkout|switch|clone)\b|\bgh (pr|run|api)\b/.test(step.run ?? '');
}

function nameOf({ name, uses, run }: Step): string {
  return name ?? uses ?? run ?? '';
}

/** Whether what a job runs is a pull request's to choose: the workflow itself, or what it checks out. */
function isProposals({ on }: WorkflowFile, { steps }: Job): boolean {
  if ('pull_request' in on) return true;
  return steps.some((step) => isCheckout(step) && /pull|head/.test(JSON.stringify(step.with ?? {})));
}

function powersOf(workflow: WorkflowFile, job: Job): string[] {
  const secrets = /\bsecrets\b/.test(JSON.stringify([workflow.env, job])) ? ['secrets'] : [];
  return [...writesOf(workflow, job), ...secrets];
}

/** What a job may write. Where nobody says, it is what the repository's settings say: perhaps everything. */
function writesOf(workflow: WorkflowFile, job: Job): string[] {
  const permissions = job.permissions ?? workflow.permissions ?? 'write-all';
  if (typeof permissions === 'string') return permissions === 'read-all' ? [] : [permissions];
  return Object.entries(permissions ?? {})
    .filter(([, level]) => level === 'write')
    .map(([name]) => `${name}: write`);
}

function mentionsPower(env: unknown): boolean {
  return /\b(github\.token|secrets)\b/.test(JSON.stringify(env ?? {}));
}

function commandsOf(run: string): string[] {
  return run.split(/\n|&&|\|\||;/).map((line) => line.trim());
}

function isLooseCi(line: string): boolean {
  return /\bnpm (ci|clean-install)\b/.test(line) && !/ --ignore-scripts\b/.test(line);
}

/** By its own condition, or by that of a job it waits for: if that one is left out, so is this one. */
function isGuarded(job: Job, jobs: readonly Job[]): boolean {
  if (job.if === GUARD) return true;
  return job.if === '' && jobs.some((other) => job.needs.includes(other.id) && isGuarded(other, jobs));
}
