import { type Diagnostic, isError } from '../diagnostic.ts';
import { countOf } from '../report/findings.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { clip } from '../report/told.ts';
import type { GitHub } from './client.ts';
import { ensure } from './ensure.ts';

/**
 * What a check says of a commit. A pull request that a workflow's token opens or pushes to starts no workflows
 * (https://docs.github.com/actions/concepts/security/github_token), so whoever opens one says it himself;
 * otherwise a rule that requires the check would hold it up for ever.
 */
export interface Verdict {
  sha: string;
  /** As the job would be called: `check`. */
  name: string;
  /** "skipped" is said of a check that has nothing to look at; rules take it for a success. */
  conclusion: 'success' | 'failure' | 'skipped';
  /** In a few words; at most 140 characters. */
  title: string;
  /** In Markdown. */
  summary: string;
}

/**
 * Says of a commit that changes nothing but entries what a rule may require: what `check` found of them, and that
 * `test` has nothing to look at.
 *
 * @throws Error that says what could not be done
 */
export async function keepContentVerdict(github: GitHub, sha: string, found: readonly Diagnostic[]): Promise<void> {
  const hasErrors = found.some(isError);
  await keepVerdict(github, {
    sha,
    name: 'check',
    conclusion: hasErrors ? 'failure' : 'success',
    title: hasErrors ? `${countOf(found)} to look at` : 'Nothing to mend',
    summary: renderMarkdown({ own: [...found], elsewhere: [] }),
  });
  await keepVerdict(github, {
    sha,
    name: 'test',
    conclusion: 'skipped',
    title: 'Nothing but content/ changes',
    summary: 'There is no code to test. Everything is tested on the default branch, once this is merged.',
  });
}

/**
 * Sees to it that a commit has a check run with a verdict, and the commit status that goes with it: made if
 * there is none, and renewed if it says something else. Only an app can make check runs, as a workflow's token
 * is one; of another token, the status is all there is. What is skipped has no status. Where the job of that
 * name has run, as for what a person pushed, nothing is added to what it says.
 *
 * @throws Error that says what could not be done
 */
export async function keepVerdict(github: GitHub, verdict: Verdict): Promise<void> {
  const said = await keepCheckRun(github, verdict);
  if (said === 'ours' ? verdict.conclusion !== 'skipped' : said === 'none') await keepStatus(github, verdict);
}

/** By this we know our check runs again; those of jobs have a number of GitHub's. */
const OURS = 'gazette';

async function keepCheckRun({ octokit, repository }: GitHub, verdict: Verdict): Promise<'ours' | "job's" | 'none'> {
  const { sha, name, conclusion, title, summary } = verdict;
  const output = { title, summary: clip(summary, 65_000) };
  let isApp = true;
  let hasJob = false;
  await ensure(
    `say what "${name}" found of ${sha.slice(0, 7)}`,
    async () => {
      const { data } = await octokit.rest.checks.listForRef({
        ...repository,
        ref: sha,
        check_name: name,
        filter: 'all',
        per_page: 100,
      });
      return data.check_runs;
    },
    async (runs) => {
      const found = runs.find((run) => run.external_id === OURS);
      hasJob = runs.some((run) => run.external_id !== OURS);
      const said = { name, external_id: OURS, status: 'completed' as const, conclusion, output };
      if (hasJob) return;
      if (!found)
        isApp = await unlessNoApp(() => octokit.rest.checks.create({ ...repository, head_sha: sha, ...said }));
      else if (
        found.conclusion !== conclusion ||
        found.output.title !== title ||
        found.output.summary !== output.summary
      )
        isApp = await unlessNoApp(() => octokit.rest.checks.update({ ...repository, check_run_id: found.id, ...said }));
    },
  );
  if (hasJob) return "job's";
  return isApp ? 'ours' : 'none';
}

async function keepStatus({ octokit, repository }: GitHub, verdict: Verdict): Promise<void> {
  const { sha, name, title } = verdict;
  const state = verdict.conclusion === 'failure' ? ('failure' as const) : ('success' as const);
  const description = clip(title, 140);
  await ensure(
    `set the status "${name}" of ${sha.slice(0, 7)}`,
    async () => {
      const { data } = await octokit.rest.repos.listCommitStatusesForRef({ ...repository, ref: sha, per_page: 100 });
      return data.find(({ context }) => context === name);
    },
    async (found) => {
      if (found?.state !== state || found.description !== description)
        await octokit.rest.repos.createCommitStatus({ ...repository, sha, state, context: name, description });
    },
  );
}

/** GitHub says so in these words to whoever is no app. */
async function unlessNoApp(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (/authenticate via a GitHub App/i.test((error as Error).message)) return false;
    throw error;
  }
}
