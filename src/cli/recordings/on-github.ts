import type { Archive } from '../../archive/archive.ts';
import { buildArchive } from '../../archive/load.ts';
import type { ContentFiles } from '../../entries/read.ts';
import { leftByLastRun } from '../../github/artifact.ts';
import type { GitHub } from '../../github/client.ts';
import { type KeptProposal, keepProposal } from '../../github/proposal.ts';
import type { ChangedPath } from '../../github/proposal-branch.ts';
import type { Outside } from '../../recordings/plan.ts';
import { keysIn, renderRecordings } from '../../report/recordings.ts';
import { keepBranchVerdict, withBranch } from '../branch-content.ts';
import { type Proposed, propose } from './propose.ts';
import { untold } from './untold.ts';

/** What the last run of the workflow has left; a memory that is lost costs nothing but patience. */
export async function leftBefore(github: GitHub): Promise<string | undefined> {
  try {
    return await leftByLastRun(github, {
      workflow: 'recordings.yml',
      artifact: 'recordings',
      file: 'recordings.json',
      maxBytes: 10_000_000,
    });
  } catch (error) {
    if (/^Cannot use the artifact/.test((error as Error).message)) return undefined;
    throw error;
  }
}

/** One pull request of all that is not settled, on a branch that is taken up again and again. */
const BRANCH = 'recordings/new';

/**
 * Proposes what is new on top of what stands on the branch, and sets the check of it.
 *
 * @param address of the repository, for people
 * @throws Error that says what could not be done
 */
export async function proposeOnGitHub(
  github: GitHub,
  content: ContentFiles,
  outside: Omit<Outside, 'isMentioned' | 'wasProposed'>,
  address: string,
): Promise<{ proposed: Proposed; kept: KeptProposal }> {
  let proposed: Proposed | undefined;
  let changed: readonly ChangedPath[] = [];
  const kept = await keepProposal(github, {
    branch: BRANCH,
    title: 'Recordings found on YouTube',
    message: 'Add what YouTube has of recordings',
    again: true,
    async write(standing) {
      const keys = new Set(standing.pulls.flatMap(({ body }) => keysIn(body)));
      changed = standing.changed;
      const there = await withBranch(content, standing);
      const isTold = (key: string): boolean => keys.has(key);
      proposed = propose(there, { ...outside, wasProposed: isTold });
      const paths = new Set(standing.changed.map(({ path }) => path));
      const archives = [content, there].map((files) => buildArchive(files).archive) as [Archive, Archive];
      const cut = untold(...archives, { paths, isTold, videos: outside.videos });
      const news = {
        additions: [...cut.additions, ...proposed.additions],
        changes: [...cut.changes, ...proposed.changes],
      };
      return {
        files: new Map(proposed.files.map(({ file, text }) => [file, text])),
        body: (before) => renderRecordings(before, news, (file) => `${address}/edit/${BRANCH}/${file}`),
      };
    },
  });
  if (proposed)
    await keepBranchVerdict(github, kept, { changed, before: content, after: proposed.content, now: outside.now });
  return { proposed: proposed!, kept };
}
