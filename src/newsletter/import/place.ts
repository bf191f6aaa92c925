import { wordsOf } from './blocks.ts';
import type { Facts } from './facts.ts';

/** A place counts where it has a line of its own: in a sentence it may be anybody's. */
export function placeOf({ item }: Facts): Record<string, string> {
  const lines = item.header.map(wordsOf);
  const labelled = lines
    .map((line) => /^(?:where|venue|location|place)\s?: ?(.{2,200})$/i.exec(line)?.[1])
    .find((found) => found !== undefined);
  const bare = lines.find((line) => /^\p{Lu}[\p{L} .'’-]{1,60}, \p{Lu}[\p{L} .,'’-]{1,100}$/u.test(line));
  const place = labelled ?? bare;
  return place === undefined || /^(online|virtual|zoom|teams)\b/i.test(place) ? {} : { place };
}
