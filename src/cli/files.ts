import { relative, resolve } from 'node:path';
import { UsageError } from './command.ts';

/**
 * Files of `content/` that a command line names, by themselves or by their folder.
 *
 * @param given paths from where the command was called, or from the root
 * @param known paths of all files of `content/`, from the root
 * @throws UsageError if one names nothing in `content/`
 */
export function filesNamed(root: string, given: readonly string[], known: readonly string[]): Set<string> {
  return new Set(
    given.flatMap((path) => {
      const wanted = [process.cwd(), root].map((from) => fromRoot(root, resolve(from, path)));
      const found = known.filter((file) => wanted.some((name) => file === name || file.startsWith(`${name}/`)));
      if (found.length === 0) throw new UsageError(`Unexpected "${path}", expected a file or folder in content/`);
      return found;
    }),
  );
}

function fromRoot(root: string, path: string): string {
  return relative(resolve(root), path).replaceAll('\\', '/');
}
