import { runGit } from './run.ts';

/**
 * The commit from which a change set out: the last one that HEAD and a revision have in common.
 *
 * @param rev a branch, tag or commit such as `origin/main`
 * @throws Error that says what to do, if there is no such commit here
 */
export function findBase(folder: string, rev: string): string {
  const cannot = (why: string): Error => new Error(`Cannot compare with "${rev}": ${why}`);
  const ask = (...args: string[]): string | undefined => {
    const { status, stdout } = runGit(folder, args);
    return status === 0 ? stdout.toString().trim() : undefined;
  };

  // No branch or tag starts with a hyphen; an option would.
  const isRevision = /^(?!-)[^\0]+$/.test(rev);
  const base = isRevision ? ask('merge-base', 'HEAD', `${rev}^{commit}`) : undefined;
  if (base) return base;

  const inside = runGit(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside.status !== 0) throw cannot(whyOutside(folder, inside.stderr));
  if (ask('rev-parse', '--verify', '--quiet', 'HEAD') === undefined) throw cannot('there is no commit here yet');
  if (ask('rev-parse', '--is-shallow-repository') === 'true')
    throw cannot('this clone is shallow and does not reach back so far; git fetch --deepen=100 brings more of it');
  if (isRevision && ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`) !== undefined)
    throw cannot('it has no commit in common with HEAD');
  throw cannot('there is no such branch, tag or commit here; git fetch may bring it');
}

function whyOutside(folder: string, said: string): string {
  if (/not a git repository/.test(said)) return `${folder} is not in a git repository`;
  return (
    said
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '') ?? 'git does not answer'
  );
}
