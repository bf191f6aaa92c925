import type { AnyEntry, Archive } from '../archive/archive.ts';
import type { LoadedArchive } from '../archive/load.ts';
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { remember } from '../remember.ts';
import { entriesOf, withEntries, withFiles } from './entries.ts';
import { RULES } from './index.ts';
import type { Rule } from './rule.ts';

export interface CheckContext {
  /** The moment to judge by. */
  now: Temporal.Instant;
  /** Whether to run the rules for maintainers as well. */
  maintainers?: boolean;
  /** Files that are being added or changed. */
  changed?: ReadonlySet<string>;
  /** Those of them that were not there before, and alone are judged against now; all, where nobody knows. */
  added?: ReadonlySet<string>;
  /**
   * The files that are asked about, those that are gone as well: rules that look at one entry after the other are run
   * on these, and on others only as far as what they find there hangs on these. All, if left out.
   */
  closely?: ReadonlySet<string>;
  /** Whether one of these may have lost an alias, under which others link to it. */
  lostNames?: boolean;
}

/** Everything the checker has to say of files, in order of place. */
export function judge({ archive, diagnostics, broken }: LoadedArchive, context: CheckContext): Diagnostic[] {
  return [...diagnostics, ...runChecks(archive, context), ...checkWords(archive, broken, diagnostics, context)].sort(
    byPlace,
  );
}

/** What can be said of entries with mistakes in their fields: so a contributor need not mend these to hear of it. */
function checkWords(
  archive: Archive,
  broken: readonly AnyEntry[],
  known: readonly Diagnostic[],
  context: CheckContext,
): Diagnostic[] {
  if (broken.length === 0) return [];
  const among = withEntries(archive, broken);
  const isExcepted = ({ rule, place }: Diagnostic): boolean =>
    broken.some(({ file, data }) => file === place.file && exceptsFrom(data, rule));
  // One value, one diagnostic: what is not even of the right form is told already.
  const ofValues = known.filter(({ rule }) => /^(?:schema|reference)\//.test(rule));
  const isKnown = ({ place }: Diagnostic): boolean =>
    ofValues.some((other) => other.place.file === place.file && other.place.start.offset === place.start.offset);
  return RULES.filter(({ looksAt }) => looksAt === 'words')
    .flatMap((rule) => runRule(rule, among, context))
    .filter((diagnostic) => !isExcepted(diagnostic) && !isKnown(diagnostic));
}

function exceptsFrom(data: { exceptions?: unknown }, rule: string): boolean {
  const { exceptions } = data;
  return (
    Array.isArray(exceptions) && exceptions.some((exception: { rule?: unknown } | null) => exception?.rule === rule)
  );
}

/**
 * Checks the archive against every rule, as strict as `content/community.json` has them, less what
 * entries are excepted from.
 */
export function runChecks(archive: Archive, context: CheckContext): Diagnostic[] {
  const { maintainers = false } = context;
  const wanted = RULES.filter(({ audience }) => maintainers || audience !== 'maintainers');
  const looked = lookedAt(archive, context);
  const among = remember((files: ReadonlySet<string>) => withFiles(archive, files));
  const found = wanted.flatMap((rule) => {
    const files = looked(rule);
    return runRule(rule, files && rule.looksAt !== 'entry-among-others' ? among(files) : archive, context);
  });
  const exceptions = exceptionsOf(archive);
  const kept = found.filter(({ rule, place }) => !use(exceptions, rule, place.file));
  // A rule that was not run on an entry cannot tell whether it needs its exception.
  const wasRun = ({ rule: name, entry }: Exception): boolean => {
    const rule = wanted.find((one) => one.name === name);
    return rule !== undefined && (looked(rule)?.has(entry.file) ?? true);
  };
  return [
    ...kept,
    ...exceptions.flatMap((exception) => judgeException(exception, wasRun(exception))),
    ...judgeSettings(archive),
  ].sort(byPlace);
}

/** The files that a rule is run on; all, where that is undefined. */
function lookedAt(
  archive: Archive,
  { closely, added = new Set(), lostNames = false }: CheckContext,
): (rule: Rule) => ReadonlySet<string> | undefined {
  if (!closely) return () => undefined;
  const near = entriesOf(withFiles(archive, closely));
  const files = {
    entry: closely,
    words: closely,
    'entry-and-named': withThoseNaming(archive, near, closely),
    'entry-and-links': lostNames || mayLackPages(near, closely, added) ? undefined : closely,
    'entry-among-others': closely,
  };
  return ({ looksAt }) => looksAt && files[looksAt];
}

/**
 * Files and those that name an entry of theirs. Which issue is the first to announce something hangs on all that
 * announce it, so where one has changed or gone, all are looked at.
 */
function withThoseNaming(
  { referrers, issues }: Archive,
  near: readonly AnyEntry[],
  files: ReadonlySet<string>,
): ReadonlySet<string> {
  const naming = near.flatMap(({ id }) => referrers.get(id) ?? []).map(({ from }) => from);
  const others = [...files].some((file) => file.startsWith('content/issues/')) ? issues : [];
  return new Set([...files, ...[...naming, ...others].map(({ file }) => file)]);
}

/** Whether there may be pages no more: of a file that is no entry now, or of a kind whose last opportunity this was. */
function mayLackPages(near: readonly AnyEntry[], files: ReadonlySet<string>, added: ReadonlySet<string>): boolean {
  return (
    near.length < files.size || near.some(({ collection, file }) => collection === 'opportunities' && !added.has(file))
  );
}

function runRule(rule: Rule, archive: Archive, context: CheckContext): Diagnostic[] {
  const { now, changed = new Set(), added = changed, closely } = context;
  const setting = archive.community.rules?.find(({ rule: name }) => name === rule.name);
  const severity = setting?.severity ?? rule.severity;
  if (severity === 'off') return [];
  const threshold = setting?.threshold ?? rule.threshold?.default ?? 0;
  return rule
    .check(archive, { now, threshold, changed, added, ...(closely ? { closely } : {}) })
    .map((finding) => ({ rule: rule.name, severity, ...finding }));
}

/** A rule that an entry says it may break. */
interface Exception {
  entry: AnyEntry;
  index: number;
  rule: string;
  used: boolean;
}

function exceptionsOf(archive: Archive): Exception[] {
  return entriesOf(archive).flatMap((entry) =>
    (entry.data.exceptions ?? []).map(({ rule }, index) => ({ entry, index, rule, used: false })),
  );
}

function use(exceptions: Exception[], rule: string, file: string): boolean {
  const exception = exceptions.find((candidate) => candidate.rule === rule && candidate.entry.file === file);
  if (exception) exception.used = true;
  return exception !== undefined;
}

function judgeException({ entry, index, rule, used }: Exception, wasRun: boolean): Diagnostic[] {
  const place = entry.place('exceptions', index, 'rule');
  if (!isRule(rule)) return [unknownRule(rule, place)];
  if (used || !wasRun) return [];
  return [
    {
      rule: 'entry/exception-not-needed',
      severity: 'warning',
      place,
      message: `Unexpected exception from ${rule}, expected one that this entry needs`,
      help: 'Remove the exception: the entry keeps the rule by now',
    },
  ];
}

/** Settings for rules that do not exist would be followed by nobody, and nobody would know. */
function judgeSettings({ community, placeInCommunity }: Archive): Diagnostic[] {
  return (community.rules ?? []).flatMap(({ rule }, index) =>
    isRule(rule) ? [] : [unknownRule(rule, placeInCommunity('rules', index, 'rule'))],
  );
}

/** Whether what a rule finds in an entry is no doing of other entries, but perhaps of `content/community.json`. */
export function blamesEntryItself(name: string): boolean {
  return RULES.some((rule) => rule.name === name && ITS_OWN.has(rule.looksAt));
}

const ITS_OWN: ReadonlySet<Rule['looksAt']> = new Set(['entry', 'words', 'entry-among-others']);

function isRule(name: string): boolean {
  return RULES.some((rule) => rule.name === name);
}

function unknownRule(name: string, place: Diagnostic['place']): Diagnostic {
  const guess = nearest(
    name,
    RULES.map((rule) => rule.name),
  );
  return {
    rule: 'entry/unknown-rule',
    severity: 'error',
    place,
    message: `Unexpected rule "${name}", expected one that can be set and excepted`,
    help: guess ? `Did you mean "${guess}"?` : 'See the page of rules for their names',
  };
}
