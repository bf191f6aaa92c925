import type { GitHub } from './client.ts';
import { ensure, failure } from './ensure.ts';
import { keepRepositoryLabel, type Label } from './labels.ts';

/** One GitHub issue that is kept up to date, found again by who wrote it, its label and its marker. */
export interface StandingIssue {
  me: string;
  label: Label;
  /** What the body starts with: an HTML comment, which nobody sees. */
  marker: string;
  title: string;
  body: string;
  /** Whether there is something to say: without, it is closed, and none is made. */
  open: boolean;
}

/** The GitHub issue as it is now. */
export interface KeptIssue {
  number: number;
  url: string;
}

/**
 * Sees to it that there is one GitHub issue of ours with a text: made if there is none, edited if it
 * differs, closed and opened again as wanted. Where two runs have made one each, the older stays.
 *
 * @returns undefined if there is nothing to say, and there is none
 * @throws Error that says what could not be done
 */
export async function keepStandingIssue(github: GitHub, wanted: StandingIssue): Promise<KeptIssue | undefined> {
  const { octokit, repository } = github;
  const { label, title, body, open } = wanted;
  let kept: KeptIssue | undefined;
  if (open) await keepRepositoryLabel(github, label);
  await ensure(
    `keep the GitHub issue "${label.name}"`,
    () => findOwn(github, wanted),
    async ([first, ...doubles]) => {
      if (first) {
        const change = changeOf(first, wanted);
        if (change) await octokit.rest.issues.update({ ...repository, issue_number: first.number, ...change });
        kept = { number: first.number, url: first.html_url };
      } else if (open) {
        const { data } = await octokit.rest.issues.create({ ...repository, title, body, labels: [label.name] });
        kept = { number: data.number, url: data.html_url };
      }
      for (const double of doubles)
        if (first && double.state === 'open')
          await octokit.rest.issues.update({
            ...repository,
            issue_number: double.number,
            body: `${wanted.marker}\n\nThe same as #${first.number}, which is kept up to date.\n`,
            state: 'closed',
            state_reason: 'not_planned',
          });
    },
  );
  return kept;
}

/**
 * The text of our GitHub issue as it is now; undefined if there is none. Only what we have written ourselves is read.
 *
 * @throws Error that says what could not be done
 */
export async function readStandingIssue(
  github: GitHub,
  wanted: Pick<StandingIssue, 'me' | 'label' | 'marker'>,
): Promise<string | undefined> {
  try {
    const [first] = await findOwn(github, wanted);
    return first?.body ?? undefined;
  } catch (error) {
    throw failure(`read the GitHub issue "${wanted.label.name}"`, error);
  }
}

/** What we need of a GitHub issue in a list. */
interface Listed {
  number: number;
  title: string;
  body?: string | null;
  state: string;
  html_url: string;
}

/** Our own, the oldest first. Anybody can copy a marker, and a maintainer's label; nobody can write as us. */
async function findOwn(
  { octokit, repository }: GitHub,
  { me, label, marker }: Pick<StandingIssue, 'me' | 'label' | 'marker'>,
): Promise<Listed[]> {
  const labelled = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repository,
    labels: label.name,
    state: 'all',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  return labelled
    .filter(({ user, body, pull_request }) => user?.login === me && body?.startsWith(marker) && !pull_request)
    .sort((a, b) => a.number - b.number);
}

/** What is to be changed; undefined if all is as wanted. Two texts that differ in their ends of lines are one. */
function changeOf(found: Listed, { title, body, open }: StandingIssue) {
  const state = open ? ('open' as const) : ('closed' as const);
  const isSame = found.title === title && plain(found.body ?? '') === plain(body);
  if (found.state === state) return isSame ? undefined : { title, body };
  return { title, body, state, state_reason: open ? ('reopened' as const) : ('completed' as const) };
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
