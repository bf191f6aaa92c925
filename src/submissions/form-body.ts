/** An element of a form: the heading of its answer, and what the answer may be, as far as the form sees to that. */
export interface FormElement {
  label: string;
  /** Whether a text without line breaks may be the answer; left out, it may be any text, of many lines. */
  mayBe?: (line: string) => boolean;
}

export type Reading =
  | { answers: string[] }
  /** The first heading that is not where the form has it. */
  | { missing: string }
  /** The elements of which nobody can tell where one ends and the next begins, and those that begin more than once. */
  | { unclear: string[]; headings: string[] };

/**
 * The answers in the text that GitHub makes of a filled-in form: under each element's label as a heading, in
 * the order of the form. An answer may hold any text, such a heading too. So every way to take the text apart
 * is considered; it is read only where there is one. What cannot be an answer (two lines in a field of one, no
 * option of a list) rules a way out, unless the text was edited so that it rules them all out.
 */
export function readForm(body: string, elements: readonly FormElement[]): Reading {
  const lines = body.replaceAll('\r\n', '\n').split('\n');
  const strict = waysToRead(lines, elements);
  const ways = strict.count > 0 ? strict : waysToRead(lines, elements.map(anyText));
  if (ways.count === 0) return { missing: firstMissing(lines, elements) };
  const labelsWhere = (isSo: (index: number) => boolean): string[] =>
    elements.filter((_, index) => isSo(index)).map(({ label }) => label);
  const headings = labelsWhere((index) => isTwice(ways.starts[index]));
  // With its beginning, the end of the one before it is open.
  const unclear = labelsWhere((index) => isTwice(ways.starts[index]) || isTwice(ways.starts[index + 1]));
  if (headings.length > 0) return { unclear, headings };
  const starts = ways.starts.map(([start = 0]) => start);
  return { answers: starts.map((start, index) => lines.slice(start + 1, starts[index + 1]).join('\n')) };
}

function anyText({ label }: FormElement): FormElement {
  return { label };
}

function isTwice(places: readonly number[] | undefined): boolean {
  return places !== undefined && places.length > 1;
}

interface Ways {
  /** How many there are: 0, 1, or 2 for several. */
  count: number;
  /** For each element, the lines on which it begins in any of them. */
  starts: number[][];
}

function waysToRead(lines: readonly string[], elements: readonly FormElement[]): Ways {
  const filled = countFilled(lines);
  const placesOf = elements.map(({ label }) => linesThatSay(lines, `### ${label}`));
  const first = lines.findIndex((line) => line.trim() !== '');
  placesOf[0] = (placesOf[0] ?? []).filter((place) => place === first);

  // From the end: in how many ways the rest can be read where an element begins on a line.
  let rest = new Map([[lines.length, 1]]);
  const waysFrom = elements.map(() => rest);
  for (let index = elements.length - 1; index >= 0; index -= 1) {
    const ends = [...rest];
    const { mayBe } = elements[index]!;
    rest = new Map(
      placesOf[index]!.map((place) => [place, mayBe ? waysOfLine(place, ends, mayBe) : waysOfText(place, ends)]),
    );
    for (const [place, ways] of rest) if (ways === 0) rest.delete(place);
    waysFrom[index] = rest;
  }
  return { count: [...rest.values()][0] ?? 0, starts: reached() };

  /** An answer of one line ends before the second line with anything on it. */
  function waysOfLine(place: number, ends: readonly [number, number][], mayBe: (line: string) => boolean): number {
    let sum = 0;
    for (let index = firstAfter(ends, place); index < ends.length; index += 1) {
      const [end, ways] = ends[index]!;
      if (filled[end]! - filled[place + 1]! > 1) break;
      if (
        mayBe(
          lines
            .slice(place + 1, end)
            .join('')
            .trim(),
        )
      )
        sum += ways;
    }
    return Math.min(2, sum);
  }

  function waysOfText(place: number, ends: readonly [number, number][]): number {
    const index = firstAfter(ends, place);
    return Math.min(2, (ends[index]?.[1] ?? 0) + (ends[index + 1]?.[1] ?? 0));
  }

  /** The lines that a reading from the beginning comes to. */
  function reached(): number[][] {
    let from = [...waysFrom[0]!.keys()];
    return elements.map(({ mayBe }, index) => {
      const here = from;
      const next = [...(waysFrom[index + 1] ?? new Map([[lines.length, 1]])).keys()];
      from = next.filter((end) => here.some((place) => place < end && (!mayBe || isLine(place, end, mayBe))));
      return here;
    });
  }

  function isLine(place: number, end: number, mayBe: (line: string) => boolean): boolean {
    return (
      filled[end]! - filled[place + 1]! <= 1 &&
      mayBe(
        lines
          .slice(place + 1, end)
          .join('')
          .trim(),
      )
    );
  }
}

/** For each line, how many before it have anything on them. */
function countFilled(lines: readonly string[]): number[] {
  let sum = 0;
  return [0, ...lines.map((line) => (sum += line.trim() === '' ? 0 : 1))];
}

function linesThatSay(lines: readonly string[], heading: string): number[] {
  return lines.flatMap((line, index) => (line.trimEnd() === heading ? [index] : []));
}

/** Where in a list, sorted by line, the first one after a line stands. */
function firstAfter(ends: readonly [number, number][], place: number): number {
  let low = 0;
  for (let high = ends.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (ends[middle]![0] > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstMissing(lines: readonly string[], elements: readonly FormElement[]): string {
  let place = -1;
  for (const { label } of elements) {
    const next = linesThatSay(lines, `### ${label}`).find((line) => line > place);
    const isAtTop = place >= 0 || next === lines.findIndex((line) => line.trim() !== '');
    if (next === undefined || !isAtTop) return label;
    place = next;
  }
  return elements.at(-1)?.label ?? '';
}
