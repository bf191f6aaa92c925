import { runGit } from './run.ts';

/**
 * A reader of files as the branch had them at a moment; undefined for a file it had not, and for
 * every file where there is no git or the branch is younger.
 *
 * @param folder where paths count from; it may be a part of a repository
 */
export function filesAsOf(folder: string, moment: Temporal.Instant): (path: string) => string | undefined {
  const before = `--before=${Math.floor(moment.epochMilliseconds / 1000)}`;
  const { stdout } = runGit(folder, ['rev-list', '-1', '--first-parent', before, 'HEAD']);
  const commit = stdout.toString().trim();
  return (path) => {
    if (commit === '') return undefined;
    const shown = runGit(folder, ['cat-file', 'blob', `${commit}:./${path}`]);
    return shown.status === 0 ? shown.stdout.toString() : undefined;
  };
}
