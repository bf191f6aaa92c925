import type { AnyEntry } from '../archive/archive.ts';
import type { Edit } from '../diagnostic.ts';
import type { HeadingPart } from '../markdown/outline.ts';
import { type Body, bodiesWith } from './bodies.ts';
import type { Finding, Rule } from './rule.ts';

export const headingLevel: Rule = {
  name: 'text/heading-level',
  severity: 'warning',
  looksAt: 'words',
  why: 'The title of the page is its heading of level 1. Who has it read aloud finds their way by the levels, and a gap in them sounds like something missing.',
  mend: 'Start with ##, and go down one level at a time.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n# What are you working on?\n\nPrograms.\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n' },
  },
  check: (archive) => bodiesWith(archive, 'headings').flatMap(judgeHeadings),
};

function judgeHeadings({ entry, outline: { headings } }: Body): Finding[] {
  const levels = rightLevels(headings.map(({ level }) => level));
  return headings.flatMap((heading, index) => {
    const right = levels[index] ?? heading.level;
    return right === heading.level ? [] : [misplaced(entry, heading, right)];
  });
}

/** The levels that keep the order of the headings without a gap: those of one rank stay of one rank. */
export function rightLevels(levels: readonly number[]): number[] {
  const above: { written: number; right: number }[] = [];
  return levels.map((written) => {
    while ((above.at(-1)?.written ?? 0) >= written) above.pop();
    const right = Math.max(2, Math.min(written, (above.at(-1)?.right ?? 1) + 1));
    above.push({ written, right });
    return right;
  });
}

function misplaced(entry: AnyEntry, { start, end, level, words, signs }: HeadingPart, right: number): Finding {
  const edit = signs ? edited(entry, signs, '#'.repeat(right)) : underline(entry, { start, end });
  return {
    place: entry.placeInBody(start, end),
    message: `Unexpected heading "${words}" of level ${level}, expected level ${right}: ${'#'.repeat(right)}`,
    ...(edit ? { fix: { edits: [edit] } } : {}),
  };
}

function edited(entry: AnyEntry, { start, end }: { start: number; end: number }, text: string): Edit {
  const place = entry.placeInBody(start, end);
  return { start: place.start.offset, end: place.end.offset, text };
}

/** `=====` below a heading is level 1, `-----` level 2; there are no others. */
function underline(entry: AnyEntry, { start, end }: { start: number; end: number }): Edit | undefined {
  const written = entry.body?.slice(start, end).trimEnd() ?? '';
  const line = written.slice(written.lastIndexOf('\n') + 1);
  if (!/^ {0,3}=+$/.test(line)) return undefined;
  const at = start + written.length;
  return edited(entry, { start: at - line.length, end: at }, '-'.repeat(Math.max(3, line.trim().length)));
}
