import { settlePolicy } from './content-security.ts';
import { nameOutsideLinks } from './outside-links.ts';
import { absolute } from './url.ts';

const OWN = absolute('');

/** What is done to every page, whatever it is made of. */
export function finishPage(html: string): string {
  return settlePolicy(nameOutsideLinks(html, OWN));
}
