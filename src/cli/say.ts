import { log } from '../github/annotations.ts';

/** Prints; in a workflow so that nothing that others wrote is taken for an order to the runner. */
export function say(text: string): void {
  if (process.env['GITHUB_ACTIONS']) log(text);
  else console.log(text);
}
