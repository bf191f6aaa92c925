/** Lines of context around a change, as `diff -u` has them. */
const CONTEXT = 3;

interface Line {
  sign: ' ' | '-' | '+';
  text: string;
}

/** What changes between two texts, as `diff -u` shows it. Equal texts under one name differ in nothing. */
export function renderDiff(before: { file: string; text: string }, after: { file: string; text: string }): string {
  const lines = compare(linesOf(before.text), linesOf(after.text));
  const head = [`--- ${before.file}`, `+++ ${after.file}`];
  return [...head, ...hunks(lines)].join('\n');
}

function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function compare(before: string[], after: string[]): Line[] {
  const shorter = Math.min(before.length, after.length);
  let top = 0;
  while (top < shorter && before[top] === after[top]) top += 1;
  let bottom = 0;
  while (bottom < shorter - top && before.at(-1 - bottom) === after.at(-1 - bottom)) bottom += 1;
  return [
    ...before.slice(0, top).map(same),
    ...compareMiddle(before.slice(top, before.length - bottom), after.slice(top, after.length - bottom)),
    ...before.slice(before.length - bottom).map(same),
  ];
}

/** A mend keeps to its line nearly always; then lines pair up, and need no search for what they share. */
function compareMiddle(before: string[], after: string[]): Line[] {
  if (before.length !== after.length) return [...before.map(removed), ...after.map(added)];
  return before.flatMap((text, index) =>
    text === after[index] ? [same(text)] : [removed(text), added(after[index] ?? '')],
  );
}

const same = (text: string): Line => ({ sign: ' ', text });
const removed = (text: string): Line => ({ sign: '-', text });
const added = (text: string): Line => ({ sign: '+', text });

function hunks(lines: Line[]): string[] {
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const groups: { from: number; to: number }[] = [];
  for (const index of changed) {
    const last = groups.at(-1);
    if (last && index - last.to <= 2 * CONTEXT) last.to = index;
    else groups.push({ from: index, to: index });
  }
  return groups.flatMap(({ from, to }) => {
    const start = Math.max(0, from - CONTEXT);
    const shown = lines.slice(start, to + 1 + CONTEXT);
    const above = lines.slice(0, start);
    return [
      `@@ -${range(above, shown, '+')} +${range(above, shown, '-')} @@`,
      ...shown.map(({ sign, text }) => `${sign}${text}`),
    ];
  });
}

/** `3,7`: the first line and how many, on one of the two sides. */
function range(above: Line[], shown: Line[], otherSide: Line['sign']): string {
  const count = (lines: Line[]): number => lines.filter(({ sign }) => sign !== otherSide).length;
  return `${count(above) + 1},${count(shown)}`;
}
