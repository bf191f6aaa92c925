// Slips that people made in real newsletters, as kinds: every one that a rule can tell of is told, and nothing else.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { byPlace } from '../../src/diagnostic.ts';
import { type Files, instant, load } from '../builders.ts';
import { ADDRESSES } from './defects/addresses.ts';
import { BEYOND } from './defects/beyond.ts';
import { TEXT } from './defects/text.ts';
import { TIME } from './defects/time.ts';

const ALL = [...TEXT, ...ADDRESSES, ...TIME];

for (const { like, story, files, file, rule, at } of ALL) {
  test(`${story} (${like})`, () => {
    expect(told(files)).toEqual([`${rule} in ${file} at ${at}`]);
  });
}

/** What a contributor is told who adds these files on the first of March. */
function told(files: Files): string[] {
  const { archive, diagnostics } = load(files);
  const found = runChecks(archive, { now: instant('2026-03-01T12:00:00Z'), changed: new Set(Object.keys(files)) });
  return [...diagnostics, ...found].sort(byPlace).map(({ rule, place: { file, start, end } }) => {
    const [marked] = String(files[file]).slice(start.offset, end.offset).split('\n');
    return `${rule} in ${file} at ${marked}`;
  });
}

/** The slips themselves lie beside the project on some machines only. */
const LIST = join(import.meta.dirname, '../../../shared/data/defects.csv');

test.skipIf(!existsSync(LIST))('every slip of the list is told of, or for people (skipped where it is absent)', () => {
  const listed = readFileSync(LIST, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',', 3))
    .map(([issue, line, kind]) => ({ like: `${issue}:${line} ${kind}`, kind: kind ?? '' }));
  const covered = ALL.map(({ like }) => like);
  expect(covered.filter((like) => !listed.some((slip) => slip.like === like))).toEqual([]);
  const left = listed.filter(({ like }) => !covered.includes(like));
  expect(left.filter(({ kind }) => BEYOND[kind] === undefined)).toEqual([]);
  expect(Object.keys(BEYOND).filter((kind) => !left.some((slip) => slip.kind === kind))).toEqual([]);
});
