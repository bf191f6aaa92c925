import { withoutDeepQuotes } from './deep-quotes.ts';
import { withoutLongLines } from './long-lines.ts';
import { withoutLongWords } from './long-words.ts';
import { withoutManyAddresses } from './many-addresses.ts';
import { withoutManySigns } from './many-signs.ts';

/**
 * The text without what nobody writes and the parser takes minutes for, some of it blanked. All
 * offsets stay as they are.
 */
export function bounded(markdown: string): string {
  return withoutLongLines(withoutLongWords(withoutManyAddresses(withoutDeepQuotes(withoutManySigns(markdown)))));
}

/** The same for the native parser, which no text of ordinary length holds up. */
export function boundedIfLong(markdown: string): string {
  return markdown.length > ORDINARY ? bounded(markdown) : markdown;
}

/** Characters that hold nobody up, whatever they are: the worst that was found take a tenth of a second. */
export const ORDINARY = 10_000;
