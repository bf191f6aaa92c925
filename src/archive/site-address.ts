import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The address the site is published at, with a slash at its end. One that cannot be read must not keep a
 * contributor from seeing theirs.
 *
 * @param root the folder that holds `content/`
 */
export function readSiteAddress(root: string): string {
  try {
    const { site } = JSON.parse(readFileSync(join(root, 'content/community.json'), 'utf8'));
    return new URL(site).href.replace(/\/?$/, '/');
  } catch {
    return 'https://example.org/';
  }
}
