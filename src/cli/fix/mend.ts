import { STRUCTURE } from '../../checks/structure.ts';
import { type Diagnostic, type Fix, isError } from '../../diagnostic.ts';
import { applyFixes } from '../../edits.ts';
import { entryId } from '../../entries/parse.ts';
import type { ContentFiles, SourceFile } from '../../entries/read.ts';
import { judgeContent } from '../judge.ts';

/** A diagnostic that can be mended without asking anybody. */
export type Fixable = Diagnostic & { fix: Fix };

/** What became of a fix. */
export interface Mend {
  diagnostic: Fixable;
  /** What stood there, and what stands there now. */
  changes: { from: string; to: string }[];
  movedTo?: string;
}

export interface Refusal {
  diagnostic: Fixable;
  /** Why it was not applied: "it would leave the file unreadable". */
  why: string;
}

export interface Mended {
  /** Files that are different now, with the name each had before. */
  files: { before: SourceFile; after: SourceFile }[];
  mends: Mend[];
  refusals: Refusal[];
  /** What the checker says of the archive as it is now. */
  left: Diagnostic[];
}

/**
 * A fix may reveal another mistake with a fix; so often in a row, something goes in circles. A file that cannot be
 * read yet is told of a few slips at a time, and comes nearer with each.
 */
const MOST_ROUNDS = 5;
const MOST_READING = 100;

/** Applies every fix to files in memory, again and again until none is left. */
export function mend(content: ContentFiles, now: Temporal.Instant, isWanted: (file: string) => boolean): Mended {
  const state: State = {
    files: new Map(content.sources.map((source) => [source.file, { before: source, after: source }])),
    others: content.others,
    found: [],
    mends: [],
    refusals: [],
    refused: new Set(),
  };
  const check = (): Diagnostic[] => judgeContent(present(state), { now });
  state.found = check();
  for (let round = 0, reading = 0; round < MOST_ROUNDS && reading < MOST_READING; ) {
    const fixable = state.found.filter(isFixable).filter(({ place }) => {
      const file = state.files.get(place.file);
      return file !== undefined && isWanted(file.before.file);
    });
    const open = fixable.filter((diagnostic) => !state.refused.has(nameOf(diagnostic)));
    if (open.length === 0) break;
    if (open.some(isUnreadable)) reading += 1;
    else round += 1;
    mendTexts(state, open, check);
    for (const diagnostic of open) if (diagnostic.fix.moveTo !== undefined) move(state, diagnostic, check);
  }
  const files = [...state.files.values()].filter(
    ({ before, after }) => before.file !== after.file || before.text !== after.text,
  );
  return { files, mends: state.mends, refusals: state.refusals, left: state.found };
}

interface State {
  /** Under its present name, each file as it was and as it is. */
  files: Map<string, { before: SourceFile; after: SourceFile }>;
  others: string[];
  found: Diagnostic[];
  mends: Mend[];
  refusals: Refusal[];
  refused: Set<string>;
}

function present({ files, others }: State): ContentFiles {
  const sources = [...files.values()].map(({ after }) => after);
  return { sources: sources.sort((a, b) => (a.file < b.file ? -1 : 1)), others };
}

function isFixable(diagnostic: Diagnostic): diagnostic is Fixable {
  return diagnostic.fix !== undefined;
}

/** The same mistake in the same file, wherever earlier mends have moved it. */
function nameOf({ rule, place, message }: Diagnostic): string {
  return JSON.stringify([rule, place.file, message]);
}

/** All at once, for that is nearly always good; a file that got worse is mended again one fix at a time. */
function mendTexts(state: State, open: Fixable[], check: () => Diagnostic[]): void {
  const byFile = Map.groupBy(
    open.filter(({ fix }) => fix.edits.length > 0),
    ({ place }) => place.file,
  );
  const before = state.found;
  const trials = [...byFile].map(([file, diagnostics]) => ({ file, diagnostics, ...write(state, file, diagnostics) }));
  state.found = check();
  for (const trial of trials) {
    if (whyWorse(before, state.found, trial.file) === undefined) {
      state.mends.push(...trial.mends);
      continue;
    }
    setText(state, trial.file, trial.was);
    mendOneByOne(state, trial.file, before, check);
    state.found = check();
  }
}

function mendOneByOne(state: State, file: string, found: Diagnostic[], check: () => Diagnostic[]): void {
  let before = found;
  const isOpen = (diagnostic: Diagnostic): diagnostic is Fixable =>
    diagnostic.place.file === file &&
    isFixable(diagnostic) &&
    diagnostic.fix.edits.length > 0 &&
    !state.refused.has(nameOf(diagnostic));
  // Offsets hold for one edit only: what is next is looked for anew.
  for (let rest = before.filter(isOpen).length; rest > 0; rest -= 1) {
    const diagnostic = before.find(isOpen);
    if (!diagnostic) return;
    const { was, mends } = write(state, file, [diagnostic]);
    const after = check();
    const why = whyWorse(before, after, file);
    if (why === undefined) {
      state.mends.push(...mends);
      before = after;
    } else {
      setText(state, file, was);
      refuse(state, diagnostic, why);
    }
  }
}

function write(state: State, file: string, diagnostics: Fixable[]): { was: string; mends: Mend[] } {
  const was = state.files.get(file)?.after.text ?? '';
  const { text, applied } = applyFixes(
    was,
    diagnostics.map(({ fix }) => fix.edits),
  );
  setText(state, file, text);
  const mends = diagnostics
    .filter((_, index) => applied[index])
    .map((diagnostic) => ({
      diagnostic,
      changes: diagnostic.fix.edits.map(({ start, end, text: to }) => ({ from: was.slice(start, end), to })),
    }));
  return { was, mends };
}

function setText(state: State, file: string, text: string): void {
  const known = state.files.get(file);
  if (known) state.files.set(file, { ...known, after: { ...known.after, text } });
}

function refuse(state: State, diagnostic: Fixable, why: string): void {
  state.refused.add(nameOf(diagnostic));
  state.refusals.push({ diagnostic, why });
}

/** Moves a file, unless something stands there or still names it. */
function move(state: State, diagnostic: Fixable, check: () => Diagnostic[]): void {
  const from = diagnostic.place.file;
  const to = diagnostic.fix.moveTo ?? from;
  const file = state.files.get(from);
  // An edit of this round may have settled it already.
  if (!file || !state.found.some((found) => nameOf(found) === nameOf(diagnostic))) return;
  const twin = [...state.files.keys(), ...state.others].find((other) => other === to || entryId(other) === entryId(to));
  if (twin !== undefined) {
    refuse(state, diagnostic, `${twin} exists already`);
    return;
  }
  const before = state.found;
  state.files.delete(from);
  state.files.set(to, { before: file.before, after: { ...file.after, file: to } });
  const after = check();
  const elsewhere = (found: Diagnostic[]): number =>
    found.filter((one) => isError(one) && one.place.file !== from && one.place.file !== to).length;
  if (elsewhere(after) > elsewhere(before)) {
    state.files.delete(to);
    state.files.set(from, file);
    refuse(state, diagnostic, 'other entries name it by its present id');
    return;
  }
  state.found = after;
  state.mends.push({ diagnostic, changes: [], movedTo: to });
}

/** In what way a file is worse than before, if it is. One that came a stage further may well have more to tell. */
function whyWorse(foundBefore: Diagnostic[], foundAfter: Diagnostic[], file: string): string | undefined {
  const [was, is] = [foundBefore, foundAfter].map((found) =>
    found.filter(({ place }) => place.file === file).filter(isError),
  );
  if (!was || !is || stageOf(is) > stageOf(was)) return undefined;
  if (stageOf(is) < stageOf(was)) return stageOf(is) === 0 ? 'it would leave the file unreadable' : MORE_ERRORS;
  // Of an unreadable file, what is told of its fields hangs on how far one can read.
  const [before, now] = stageOf(is) === 0 ? [was.filter(isUnreadable), is.filter(isUnreadable)] : [was, is];
  return now.length > before.length ? MORE_ERRORS : undefined;
}

const MORE_ERRORS = 'it would leave the entry with more errors';

/** How far an entry gets: unreadable, of the wrong shape, or an entry. */
function stageOf(errors: Diagnostic[]): 0 | 1 | 2 {
  if (errors.some(isUnreadable)) return 0;
  return errors.some(({ rule }) => rule.startsWith('schema/')) ? 1 : 2;
}

function isUnreadable({ rule }: Diagnostic): boolean {
  return UNREADABLE.has(rule);
}

/** The rules that find a text no value can be made of. */
const UNREADABLE = new Set(
  STRUCTURE.map(({ name }) => name).filter((name) => /^(file|json|front-matter|yaml)\//.test(name)),
);
