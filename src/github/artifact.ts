import { RequestError } from '@octokit/request-error';
import { strFromU8, unzipSync } from 'fflate';
import type { GitHub } from './client.ts';
import { failure } from './ensure.ts';

/** Bytes that the zip of an artifact may have. */
const MAX_ZIP_BYTES = 2_000_000;

/** An artifact of a workflow run, as GitHub lists it. */
export interface Artifact {
  id: number;
  bytes: number;
}

/** The artifact of a name that a run has left; undefined if it has left none, or it is gone by now. */
export async function findArtifact(
  { octokit, repository }: GitHub,
  run: number,
  name: string,
): Promise<Artifact | undefined> {
  try {
    const artifacts = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
      ...repository,
      run_id: run,
      name,
      per_page: 100,
    });
    // A job that was run again has left one each time.
    const found = artifacts.filter(({ expired }) => !expired).sort((a, b) => b.id - a.id)[0];
    return found && { id: found.id, bytes: found.size_in_bytes };
  } catch (error) {
    throw failure(`list what run ${run} has left`, error);
  }
}

/**
 * The text of one file in an artifact. What a stranger's run has left may be anything: neither the zip nor
 * the file may be larger than announced, and nothing but that file is unpacked, into memory.
 *
 * @param maxBytes what the file may have
 * @throws Error if it is larger, missing, or no zip
 */
export async function readFromArtifact(
  { octokit, repository }: GitHub,
  { id, bytes }: Artifact,
  file: string,
  maxBytes: number,
): Promise<string> {
  if (bytes > MAX_ZIP_BYTES) throw new Error(`Cannot use the artifact: ${bytes} bytes are more than a report has`);
  const zip = await download();
  if (zip.length > MAX_ZIP_BYTES) throw new Error('Cannot use the artifact: it is larger than announced');
  const files = unzip(zip, file, maxBytes);
  const content = files[file];
  if (!content) throw new Error(`Cannot use the artifact: there is no ${file} in it`);
  return strFromU8(content);

  async function download(): Promise<Uint8Array> {
    try {
      const { data } = await octokit.rest.actions.downloadArtifact({
        ...repository,
        artifact_id: id,
        archive_format: 'zip',
      });
      return new Uint8Array(data as ArrayBuffer);
    } catch (error) {
      throw failure(`download artifact ${id}`, error);
    }
  }
}

/** What a run may be started by whose artifacts are believed: a pull request's would be its author's. */
const OWN_EVENTS = ['schedule', 'workflow_dispatch', 'push'];
const MOST_RUNS = 20;

/**
 * The text of a file that the last run of a workflow on the default branch has left in an artifact; undefined if none
 * of its last runs has left one.
 *
 * @param kept.workflow the name of its file: `recordings.yml`
 * @throws Error if GitHub cannot be asked
 */
export async function leftByLastRun(
  github: GitHub,
  kept: { workflow: string; artifact: string; file: string; maxBytes: number },
): Promise<string | undefined> {
  for (const run of await ownRuns(github, kept.workflow)) {
    const found = await findArtifact(github, run, kept.artifact);
    if (found) return readFromArtifact(github, found, kept.file, kept.maxBytes);
  }
  return undefined;
}

/** The latest runs that are over, the newest first. */
async function ownRuns({ octokit, repository }: GitHub, workflow: string): Promise<number[]> {
  try {
    const { data: about } = await octokit.rest.repos.get({ ...repository });
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      ...repository,
      workflow_id: workflow,
      branch: about.default_branch,
      status: 'completed',
      per_page: MOST_RUNS,
    });
    return data.workflow_runs.filter(({ event }) => OWN_EVENTS.includes(event)).map(({ id }) => id);
  } catch (error) {
    // It has never run here: the command was called by hand.
    if (error instanceof RequestError && error.status === 404) return [];
    throw failure(`look for the runs of ${workflow}`, error);
  }
}

function unzip(zip: Uint8Array, file: string, maxBytes: number): Record<string, Uint8Array> {
  let tooLarge = false;
  let isFound = false;
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (name !== file || isFound) return false;
        isFound = true;
        tooLarge = originalSize > maxBytes;
        return !tooLarge;
      },
    });
    if (!tooLarge) return files;
  } catch (cause) {
    throw new Error('Cannot use the artifact: it is no zip', { cause });
  }
  throw new Error(`Cannot use the artifact: its ${file} is larger than ${maxBytes} bytes`);
}
