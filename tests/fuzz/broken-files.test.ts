// What a file may hold, whoever wrote it. For a campaign see fuzz.ts.
import type fc from 'fast-check';
import { type TestContext, test } from 'vitest';
import { buildArchive } from '../../src/archive/load.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { Diagnostic, Position } from '../../src/diagnostic.ts';
import { decode } from '../../src/entries/read.ts';
import { renderText } from '../../src/report/text.ts';
import { instant } from '../builders.ts';
import {
  type AnyFile,
  GOOD,
  nearlyFiles,
  nearlyFrontMatter,
  oddEntries,
  oddlyTyped,
  randomBytes,
  slippedEntries,
} from './files.ts';
import { hold, tryAll } from './fuzz.ts';

test('random bytes are no entry, and nothing worse', async (context) => {
  await allSurvive(context, randomBytes, 60);
});

test('pieces of JSON, YAML and Markdown in any order are told about', async (context) => {
  await allSurvive(context, nearlyFiles, 110);
});

test('front matter of any pieces is told about', async (context) => {
  await allSurvive(context, nearlyFrontMatter, 110);
});

test('a real entry with slips anywhere is told about, on a place in that file', async (context) => {
  await allSurvive(context, slippedEntries, 120);
});

test('values of any type in the fields of a real entry are told about', async (context) => {
  await allSurvive(context, oddlyTyped, 100);
});

test('an entry of the right shape with odd words in it is told about', async (context) => {
  await allSurvive(context, oddEntries, 80);
});

async function allSurvive(context: TestContext, inputs: fc.Arbitrary<AnyFile>, runs: number): Promise<void> {
  await tryAll(context, { kind: 'whole files, checked', inputs, runs }, survives);
}

const NOW = instant('2026-03-01T12:00:00Z');

/** Checks one file beside the good ones, and holds what must be true of every check. */
function survives({ file, bytes }: AnyFile): void {
  const source = decode(file, bytes);
  const sources = [...GOOD.filter((good) => good.file !== file), source].sort((a, b) => (a.file < b.file ? -1 : 1));
  const { archive, diagnostics } = buildArchive({ sources, others: [] });
  const found = runChecks(archive, { now: NOW, maintainers: true, changed: new Set([file]) });
  const all = [...diagnostics, ...found];
  for (const id of ['events/2026/an-hour-on-missing-data', 'people/ada-lovelace'])
    hold(archive.byId.has(id), () => `${id} is gone`);
  const texts = new Map(sources.map((each) => [each.file, each.text]));
  for (const diagnostic of all) expectInside(diagnostic, texts);
  hold(!CONTROL.test(renderText(all, { colour: false })), () => 'Control characters on their way to the terminal');
}

const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;

function expectInside({ rule, place, fix }: Diagnostic, texts: Map<string, string>): void {
  const { file, start, end, excerpt } = place;
  const text = texts.get(file);
  if (text === undefined) throw new Error(`${rule} is about ${file}, which is not there`);
  const isRange = start.offset >= 0 && start.offset <= end.offset && end.offset <= text.length;
  hold(isRange, () => `${rule} is about ${start.offset} to ${end.offset} of ${text.length}`);
  for (const position of [start, end])
    hold(isCounted(text, position), () => `${rule} is at ${JSON.stringify(position)}, which is another place`);
  hold(text.includes(excerpt), () => `${rule} shows ${excerpt}, which is not in the file`);
  for (const edit of fix?.edits ?? [])
    hold(edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length, () => `${rule} has a fix elsewhere`);
}

/** Lines and columns, counted anew from the offset; a byte order mark takes no column. */
function isCounted(text: string, { line, column, offset }: Position): boolean {
  const before = text.slice(0, offset).split('\n');
  const mark = before.length === 1 && text.startsWith('\uFEFF') ? 1 : 0;
  return line === before.length && column === Math.max(0, (before.at(-1) ?? '').length - mark) + 1;
}
