/** A line of a comment that asks for a draft. */
export interface Wish {
  /** May be empty, or anything. */
  address: string;
  collection?: string;
}

/** Each asks a stranger's server, and makes the answer longer. */
const MOST_WISHES = 5;

/**
 * The lines `/draft ADDRESS` of a comment, each once; a collection may stand behind the address. Code and
 * quotations ask for nothing.
 *
 * @returns as many as one comment may ask for, and how many were left out
 */
export function wishesIn(comment: string): { wishes: Wish[]; left: number } {
  const wishes = outsideCode(comment).flatMap((line): Wish[] => {
    const [, address = '', collection] = WISH.exec(line) ?? [];
    return COMMAND.test(line) ? [{ address, ...(collection === undefined ? {} : { collection }) }] : [];
  });
  const each = [...new Map(wishes.map((wish) => [JSON.stringify(wish), wish])).values()];
  return { wishes: each.slice(0, MOST_WISHES), left: Math.max(0, each.length - MOST_WISHES) };
}

/** Four spaces make it code. */
const COMMAND = /^ {0,3}\/draft(?:\s|$)/;
const WISH = /^ {0,3}\/draft[ \t]+<?([^\s<>]+)>?(?:[ \t]+(?:--collection[ =])?([\w-]+))?[ \t]*$/;

function outsideCode(comment: string): string[] {
  let fence = '';
  return comment.split(/\r?\n/).filter((line) => {
    const [, ticks = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    const isFence = fence === '' ? ticks !== '' : ticks.startsWith(fence);
    if (isFence) fence = fence === '' ? ticks : '';
    return fence === '' && !isFence;
  });
}
