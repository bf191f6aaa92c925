/** Words of a title that tell what it is about, in the order they stand: stemmed, without the small ones. */
export function tellingWords(text: string): string[] {
  return lettersOf(text.replace(/\bq\s?(?:&|and)\s?as?\b/gi, 'questions'))
    .filter((word) => !SMALL.has(word))
    .map(stem);
}

/** All words as they sound, between spaces, to look for a name or a phrase in: ` daniel sabanes bove `. */
export function plainWords(text: string): string {
  return ` ${lettersOf(text).join(' ')} `;
}

function lettersOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{Mark}'’ʼ`]/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const SMALL = new Set(
  'a an and are as at be but by can do does for from has have how i in into is it its of on or our that the their this to vs was we what when where which who why will with you your'.split(
    ' ',
  ),
);

/** Singular and plural, and the spellings of two continents, are one. */
function stem(word: string): string {
  return word
    .replace(/(?<=[a-z]{3}(?<![iu]s|s))s$/, '')
    .replace(/ll(?=(?:ing|ed|er)$)/, 'l')
    .replace(/is(?=(?:e|ed|ing|ation)$)/, 'iz')
    .replace(/our$/, 'or')
    .replace(/tre$/, 'ter')
    .replace(/^programme$/, 'program');
}

/** Which words of one title are also in another, however they are written. */
export interface Shared {
  a: ReadonlySet<number>;
  b: ReadonlySet<number>;
}

/**
 * Pairs the words of two titles: the same, one slip apart, written as one or as two (`healthcare`, `health care`),
 * or by their first letters (`NLP`).
 */
export function share(a: readonly string[], b: readonly string[]): Shared {
  const found = { a: new Set<number>(), b: new Set<number>() };
  pairSame(a, b, found);
  pairRuns(a, b, found.a, found.b);
  pairRuns(b, a, found.b, found.a);
  return found;
}

function pairSame(a: readonly string[], b: readonly string[], found: { a: Set<number>; b: Set<number> }): void {
  for (const isPair of [(x: string, y: string) => x === y, isSlip])
    for (const [i, word] of a.entries()) {
      if (found.a.has(i)) continue;
      const j = b.findIndex((other, index) => !found.b.has(index) && isPair(word, other));
      if (j === -1) continue;
      found.a.add(i);
      found.b.add(j);
    }
}

/** A single word of one title for a run of words of the other. */
function pairRuns(one: readonly string[], many: readonly string[], inOne: Set<number>, inMany: Set<number>): void {
  for (const [i, word] of one.entries()) {
    if (inOne.has(i)) continue;
    const run = runFor(word, many);
    if (!run) continue;
    inOne.add(i);
    for (let index = run.from; index < run.to; index += 1) inMany.add(index);
  }
}

function runFor(word: string, many: readonly string[]): { from: number; to: number } | undefined {
  for (let from = 0; from < many.length - 1; from += 1) {
    if (many[from]! + many[from + 1]! === word) return { from, to: from + 2 };
    if (word.length < 2 || word.length > 5) continue;
    const run = many.slice(from, from + word.length);
    if (run.length === word.length && run.map(([letter]) => letter).join('') === word)
      return { from, to: from + word.length };
  }
  return undefined;
}

/** One letter more, less or another, or two that changed places, in a word long enough for it to be a slip. */
function isSlip(a: string, b: string): boolean {
  if (a.length < 6 || b.length < 6 || Math.abs(a.length - b.length) > 1 || /\d/.test(a + b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (inA.length <= 1 && inB.length <= 1) || (inA.length === 2 && inA === [...inB].reverse().join(''));
}
