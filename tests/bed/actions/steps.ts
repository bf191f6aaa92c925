import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { baseEnvironment, machinePath } from './environment.ts';
import { evaluate, evaluateText, evaluateTexts, holds, type Scope } from './expressions.ts';
import { openFileCommands } from './file-commands.ts';
import { runLocalAction } from './local-action.ts';
import { runProcess } from './process.ts';
import { type Conclusion, type RunningJob, StepFailure, type StepResult, scopeOf } from './running.ts';
import { standIn } from './stand-ins/index.ts';
import { createStepOutput, type StepOutput } from './step-output.ts';
import type { Mapping } from './template.ts';

/** What a step is run with, beside what it says itself. */
export interface StepSurroundings {
  /** Workflow's and job's environment, worked out. */
  env: Record<string, string>;
  shell: string | undefined;
  folder: string | undefined;
  /** Further contexts: the inputs of a composite action. */
  contexts?: Record<string, unknown>;
}

const KNOWN = new Set([
  'id',
  'name',
  'if',
  'uses',
  'run',
  'with',
  'env',
  'shell',
  'working-directory',
  'continue-on-error',
  'timeout-minutes',
]);

/** Runs one step, unless its condition says otherwise, and adds it to the job. */
export async function runStep(job: RunningJob, step: Mapping, around: StepSurroundings): Promise<StepResult> {
  const strange = Object.keys(step).filter((key) => !KNOWN.has(key));
  if (strange.length > 0) throw new Error(`Cannot run a step with "${strange}": the test bed does not do it`);
  const output = createStepOutput(job.masks);
  const scope = (): Scope => scopeOf(job, { ...around.contexts, env: { ...around.env, ...job.env } });
  const id = typeof step['id'] === 'string' ? step['id'] : undefined;
  const name = evaluateText(step['name'], scope()) || nameOf(step, scope());
  const result: StepResult = {
    id,
    name,
    outcome: 'skipped',
    conclusion: 'skipped',
    outputs: {},
    annotations: output.annotations,
    dropped: output.dropped,
    summary: '',
    log: '',
    inputs: {},
  };
  if (holds(step['if'], scope())) {
    result.outcome = await attempt(job, step, around, scope(), output, result);
    const forgiven = result.outcome === 'failure' && evaluate(step['continue-on-error'], scope()) === true;
    result.conclusion = forgiven ? 'success' : result.outcome;
    if (result.conclusion === 'failure') job.status = 'failure';
  }
  Object.assign(result.outputs, output.outputs, { ...result.outputs });
  result.log = output.log.join('\n');
  const { outputs, outcome, conclusion } = result;
  if (id !== undefined) job.steps[id] = { outputs, outcome, conclusion };
  return result;
}

function nameOf(step: Mapping, scope: Scope): string {
  if (step['uses'] !== undefined) return `Run ${String(step['uses'])}`;
  return `Run ${evaluateText(step['run'], scope).trimStart().split('\n')[0]}`;
}

async function attempt(
  job: RunningJob,
  step: Mapping,
  around: StepSurroundings,
  scope: Scope,
  output: StepOutput,
  result: StepResult,
): Promise<Conclusion> {
  const files = openFileCommands(
    path.join(job.temp, '_runner_file_commands', String(process.hrtime.bigint())),
    job.masks,
  );
  const own = { ...around.env, ...job.env, ...evaluateTexts(step['env'], scope) };
  const inner: Scope = { ...scope, contexts: { ...scope.contexts, env: own } };
  const minutes = Number(evaluate(step['timeout-minutes'], inner) ?? 360);
  const env = {
    ...baseEnvironment(job),
    ...files.env,
    ...own,
    PATH: [...job.paths, machinePath()].join(path.delimiter),
  };
  let outcome: Conclusion = 'success';
  try {
    if (step['run'] !== undefined) await runScript(job, step, around, inner, { env, minutes, output });
    else await runUses(job, step, inner, { env, own, minutes, output, result });
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    output.annotate({ level: 'error', message: error.message });
    outcome = 'failure';
  }
  const orders = files.read();
  Object.assign(job.env, orders.env);
  Object.assign(result.outputs, orders.outputs);
  job.paths = [...orders.paths.reverse(), ...job.paths.filter((folder) => !orders.paths.includes(folder))];
  result.summary += orders.summary;
  for (const message of orders.errors) output.annotate({ level: 'error', message });
  return output.failed() || orders.errors.some((message) => message.startsWith('Unable')) ? 'failure' : outcome;
}

interface Means {
  env: Record<string, string>;
  minutes: number;
  output: StepOutput;
}

async function runScript(
  job: RunningJob,
  step: Mapping,
  around: StepSurroundings,
  scope: Scope,
  { env, minutes, output }: Means,
): Promise<void> {
  const shell = evaluateText(step['shell'], scope) || around.shell;
  const folder = path.resolve(job.workspace, evaluateText(step['working-directory'], scope) || around.folder || '.');
  if (!existsSync(folder))
    throw new StepFailure(
      `An error occurred trying to start process '/usr/bin/bash' with working directory '${folder}'. No such file or directory`,
    );
  const script = path.join(job.temp, `script-${process.hrtime.bigint()}.sh`);
  writeFileSync(script, `${evaluateText(step['run'], scope)}\n`);
  const [command, ...args] = commandOf(shell).map((part) => part.replace('{0}', script));
  await execute(job, { command: command!, args, folder, env, minutes, output });
}

/** Runs a program as a step and fails as the runner does. */
export async function execute(
  job: RunningJob,
  { command, args, folder, env, minutes, output }: Means & { command: string; args: string[]; folder: string },
): Promise<void> {
  const limit = Math.min(minutes * job.minute, job.deadline - performance.now());
  const { code, endRest } = await runProcess({ command, args, folder, env, limit, hear: output.hear });
  job.afterwards.push(endRest);
  if (code === 'timed out' && performance.now() >= job.deadline) throw new StepFailure('The operation was canceled.');
  if (code === 'timed out') throw new StepFailure(`The action has timed out after ${minutes} minutes.`);
  if (code !== 0) throw new StepFailure(`Process completed with exit code ${code}.`);
}

/**
 * Without `shell:` GitHub does not look for failures inside a pipe; with `shell: bash` it does.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
 */
function commandOf(shell: string | undefined): string[] {
  if (shell === undefined || shell === '') return ['bash', '-e', '{0}'];
  if (shell === 'bash') return ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '{0}'];
  if (shell === 'sh') return ['sh', '-e', '{0}'];
  if (shell.includes('{0}')) return shell.split(' ');
  throw new Error(`Cannot run "shell: ${shell}": the test bed has bash and sh`);
}

async function runUses(
  job: RunningJob,
  step: Mapping,
  scope: Scope,
  { env, own, minutes, output, result }: Means & { own: Record<string, string>; result: StepResult },
): Promise<void> {
  const uses = String(step['uses']);
  const inputs = evaluateTexts(step['with'], scope);
  result.inputs = inputs;
  const set = (name: string, value: string): void => {
    result.outputs[name] = value;
  };
  output.log.push(`Run ${uses}`);
  if (uses.startsWith('./')) return runLocalAction({ job, inputs, output, set }, uses, { env, own, minutes, result });
  const known = standIn(uses);
  const strange = Object.keys(inputs).filter((name) => !known.inputs.includes(name));
  if (strange.length > 0) throw new Error(`Cannot run ${uses} with "${strange}": the test bed does not know the input`);
  await known.run({ job, inputs, output, set });
}
