import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluateText, evaluateTexts } from './expressions.ts';
import { type ActionCall, type StepContext, StepFailure, type StepResult, scopeOf } from './running.ts';
import { execute, runStep } from './steps.ts';
import { type Mapping, readAction } from './template.ts';

/** Runs an action of the checked-out repository: a composite one, or one in JavaScript without pre and post. */
export async function runLocalAction(
  call: ActionCall,
  uses: string,
  { env, own, minutes, result }: LocalMeans,
): Promise<void> {
  const { job, output } = call;
  const folder = path.join(job.workspace, uses);
  const file = ['action.yml', 'action.yaml'].map((name) => path.join(folder, name)).find((each) => existsSync(each));
  if (!file)
    throw new StepFailure(
      `Can't find 'action.yml' under '${folder}'. Did you forget to run actions/checkout before running your local action?`,
    );
  const action = readAction(uses, readFileSync(file, 'utf8'));
  const inputs = withDefaults(call, action);
  const runs = action['runs'] as Mapping;
  if (runs['using'] === 'composite') return runComposite(call, action, inputs, folder, own, result);
  if (!/^node\d+$/.test(String(runs['using'])) || runs['pre'] || runs['post'])
    throw new Error(`Cannot run ${uses}: the test bed runs composite actions and JavaScript without pre and post`);
  const given = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  await execute(job, {
    command: process.execPath,
    args: [path.join(folder, String(runs['main']))],
    folder: job.workspace,
    env: { ...env, ...Object.fromEntries(given) },
    minutes,
    output,
  });
}

interface LocalMeans {
  env: Record<string, string>;
  /** What of it the workflow itself has set. */
  own: Record<string, string>;
  minutes: number;
  result: StepResult;
}

function withDefaults({ job, inputs }: ActionCall, action: Mapping): Record<string, string> {
  const declared = (action['inputs'] ?? {}) as Record<string, Mapping | null>;
  const defaults = Object.entries(declared).map(([name, input]) => [
    name,
    evaluateText(input?.['default'], scopeOf(job)),
  ]);
  return { ...Object.fromEntries(defaults), ...inputs };
}

/** The steps of a composite action see its inputs and each other, and nothing of the job's steps. */
async function runComposite(
  { job, output, set }: ActionCall,
  action: Mapping,
  inputs: Record<string, string>,
  folder: string,
  own: Record<string, string>,
  result: StepResult,
): Promise<void> {
  const outer = job.steps;
  const inner: Record<string, StepContext> = {};
  job.steps = inner;
  const github = { ...(job.contexts['github'] as object), action_path: folder };
  const contexts = { inputs, github };
  const before = job.status;
  job.status = 'success';
  try {
    for (const step of (action['runs'] as Mapping)['steps'] as Mapping[]) {
      const done = await runStep(job, step, {
        env: { ...own, GITHUB_ACTION_PATH: folder },
        shell: undefined,
        folder: undefined,
        contexts,
      });
      output.log.push(done.log);
      for (const annotation of done.annotations) output.annotate(annotation);
      result.summary += done.summary;
    }
    const wanted = Object.entries((action['outputs'] ?? {}) as Record<string, Mapping>);
    const values = Object.fromEntries(wanted.map(([name, { value }]) => [name, value ?? null]));
    for (const [name, value] of Object.entries(evaluateTexts(values, scopeOf(job, contexts)))) set(name, value);
    if ((job.status as string) === 'failure') throw new StepFailure('A step of the action has failed.');
  } finally {
    job.steps = outer;
    job.status = before;
  }
}
