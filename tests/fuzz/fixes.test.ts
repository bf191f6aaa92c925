// What `gazette fix` makes of whatever a file holds. For a campaign see fuzz.ts.
import fc from 'fast-check';
import { test } from 'vitest';
import { mend } from '../../src/cli/fix/mend.ts';
import { judgeContent } from '../../src/cli/judge.ts';
import { type Diagnostic, isError } from '../../src/diagnostic.ts';
import { type ContentFiles, decode, type SourceFile } from '../../src/entries/read.ts';
import { instant } from '../builders.ts';
import { GOOD, oddEntries, slippedEntries } from './files.ts';
import { hold, tryAll } from './fuzz.ts';

const NOW = instant('2026-03-01T12:00:00Z');

test('fixing what is fixed does nothing, and what is an entry before is one after', async (context) => {
  const inputs = fc.oneof(oddEntries, slippedEntries);
  await tryAll(context, { kind: 'files, fixed twice', inputs, runs: 50 }, ({ file, bytes }) => {
    const source = decode(file, bytes);
    const once = mend(beside(source), NOW, (name) => name === file);
    const fixed = once.files[0]?.after ?? source;
    const before = judgeContent(beside(source), { now: NOW });
    hold(!isEntry(file, before) || isEntry(fixed.file, once.left), () => 'An entry before, and none after');
    const twice = mend(beside(fixed), NOW, (name) => name === fixed.file);
    hold(twice.files.length === 0, () => `Fixed again: ${twice.mends.map(({ diagnostic }) => diagnostic.message)}`);
  });
});

/** Whether a file has the form of an entry, whatever else there is to say of it. */
function isEntry(file: string, found: readonly Diagnostic[]): boolean {
  return !found.some(
    (one) => isError(one) && one.place.file === file && /^(file|json|yaml|front-matter|schema)\//.test(one.rule),
  );
}

/** A file beside good ones. */
function beside(source: SourceFile): ContentFiles {
  const sources = [...GOOD.filter(({ file }) => file !== source.file), source];
  return { sources: sources.sort((a, b) => (a.file < b.file ? -1 : 1)), others: [] };
}
