import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { ensure, failure } from './ensure.ts';

/** A label of the repository. */
export interface Label {
  name: string;
  /** Six hexadecimal digits. */
  color: string;
  /** At most 100 characters. */
  description: string;
}

/** The labels that automation gives. */
export const LABELS = {
  deadlines: {
    name: 'deadlines',
    color: 'fbca04',
    description: 'What has closed, closes soon or waits to be reviewed; kept up to date by a workflow',
  },
  automation: {
    name: 'automation',
    color: 'd4c5f9',
    description: 'Scheduled workflows that have not succeeded for too long; kept up to date by a workflow',
  },
  links: {
    name: 'links',
    color: 'c5def5',
    description: 'Links that no longer lead anywhere; kept up to date by a workflow',
  },
  collecting: {
    name: 'collecting',
    color: 'c2e0c6',
    description: 'Collects links for the archive; a member’s comment “/draft ADDRESS” makes a draft of one',
  },
  expired: { name: 'expired', color: 'e99695', description: 'Adds something whose deadline has passed' },
  // The forms give these; GitHub leaves out what it does not know.
  submission: { name: 'submission', color: 'bfd4f2', description: 'Sent by a form; a workflow makes an entry of it' },
  events: { name: 'events', color: '0e8a16', description: 'Something people can attend' },
  recordings: { name: 'recordings', color: 'b60205', description: 'A talk to watch' },
  opportunities: { name: 'opportunities', color: '1d76db', description: 'Something one can apply for or join' },
  publications: { name: 'publications', color: '006b75', description: 'A paper, a preprint, a book' },
  news: { name: 'news', color: '5319e7', description: 'Something that happened' },
  spotlights: { name: 'spotlights', color: 'd93f0b', description: 'A person and their work' },
} satisfies Record<string, Label>;

/**
 * The labels a repository lacks.
 *
 * @throws Error if GitHub cannot be asked
 */
export async function missingLabels({ octokit, repository }: GitHub): Promise<Label[]> {
  try {
    const labels = await octokit.paginate(octokit.rest.issues.listLabelsForRepo, { ...repository, per_page: 100 });
    // Two names that differ only in case are one to GitHub.
    const names = new Set(labels.map(({ name }) => name.toLowerCase()));
    return Object.values(LABELS).filter(({ name }) => !names.has(name.toLowerCase()));
  } catch (error) {
    throw failure('list the labels', error);
  }
}

/**
 * Sees to it that the repository has a label. One that is there keeps the colour somebody gave it.
 *
 * @throws Error that says what could not be done
 */
export async function keepRepositoryLabel({ octokit, repository }: GitHub, label: Label): Promise<void> {
  await ensure(
    `create the label "${label.name}"`,
    () => tolerate(isMissing, () => octokit.rest.issues.getLabel({ ...repository, name: label.name })),
    async (found) => {
      // Another run may have made it since we looked.
      if (!found) await tolerate(isThere, () => octokit.rest.issues.createLabel({ ...repository, ...label }));
    },
  );
}

function isMissing({ status }: RequestError): boolean {
  return status === 404;
}

function isThere({ status, response }: RequestError): boolean {
  const { errors } = (response?.data ?? {}) as { errors?: { code?: string }[] };
  return status === 422 && (errors ?? []).some(({ code }) => code === 'already_exists');
}

/** What a call gives; undefined for an error that we can live with. */
async function tolerate<T>(
  isBearable: (error: RequestError) => boolean,
  call: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof RequestError && isBearable(error)) return undefined;
    throw error;
  }
}
