import type { GitHub } from '../bed/github.ts';

/** Lets somebody act while a command runs: at the next call of an operation, before GitHub sees to it. */
export function meanwhile({ faults }: GitHub, route: string, act: () => void): void {
  const { next } = faults;
  faults.next = (called) => {
    if (called === route) {
      faults.next = next;
      act();
    }
    return next(called);
  };
}

/** Operations at which somebody may act. */
export const MOVE_BRANCH = 'PATCH /repos/{owner}/{repo}/git/refs/{ref}';
export const LIST_PULLS = 'GET /repos/{owner}/{repo}/pulls';
