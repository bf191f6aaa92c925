import { COLLECTIONS } from '../collections.ts';

const COLLECTION = COLLECTIONS.join('|');
const PLAIN = new RegExp(
  `^(404\\.html|index\\.html|(${COLLECTION}|topics)/(.+/)?index\\.html|((${COLLECTION}|topics/[^/]+)/)?rss\\.xml)$`,
);

/**
 * Whether a file is one that any generator of sites makes, with the template that it comes with: a page
 * for each entry, their lists, and RSS of each list. GAZETTE_FILES=plain builds no others, for comparisons.
 */
export function isPlain(file: string): boolean {
  return PLAIN.test(file);
}
