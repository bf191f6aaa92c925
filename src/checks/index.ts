import type { AnyEntry, Archive } from '../archive/archive.ts';
import { COLLECTIONS } from '../collections.ts';
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { aliasClaimedTwice } from './alias-claimed-twice.ts';
import { bodyMissing } from './body-missing.ts';
import { deadlineAndRolling, deadlineMissing } from './deadline-missing.ts';
import { endsBeforeStart } from './ends-before-start.ts';
import { recordingClaimedTwice } from './recording-claimed-twice.ts';
import type { Rule } from './rule.ts';
import { yearFolder } from './year-folder.ts';

/** Every rule that looks at the whole archive, in the order in which an entry is read. */
export const RULES: readonly Rule[] = [
  yearFolder,
  aliasClaimedTwice,
  endsBeforeStart,
  deadlineMissing,
  deadlineAndRolling,
  recordingClaimedTwice,
  bodyMissing,
];

export interface CheckContext {
  /** The moment to judge by. */
  now: Temporal.Instant;
  /** Whether to run the rules for maintainers as well. */
  maintainers?: boolean;
  /** Files that are being added or changed: only what is new is judged against now. */
  changed?: ReadonlySet<string>;
}

/**
 * Checks the archive against every rule, as strict as `content/community.json` has them, less what
 * entries are excepted from.
 */
export function runChecks(archive: Archive, context: CheckContext): Diagnostic[] {
  const { maintainers = false } = context;
  const wanted = RULES.filter(({ audience }) => maintainers || audience !== 'maintainers');
  const found = wanted.flatMap((rule) => runRule(rule, archive, context));
  const exceptions = exceptionsOf(archive);
  const kept = found.filter(({ rule, place }) => !use(exceptions, rule, place.file));
  // A rule that was not run cannot tell whether its exceptions are needed.
  const ran = new Set(wanted.map(({ name }) => name));
  return [
    ...kept,
    ...exceptions.flatMap((exception) => judgeException(exception, ran)),
    ...judgeSettings(archive),
  ].sort(byPlace);
}

function runRule(rule: Rule, archive: Archive, { now, changed = new Set() }: CheckContext): Diagnostic[] {
  const setting = archive.community.rules?.find(({ rule: name }) => name === rule.name);
  const severity = setting?.severity ?? rule.severity;
  if (severity === 'off') return [];
  const threshold = setting?.threshold ?? rule.threshold?.default ?? 0;
  return rule.check(archive, { now, threshold, changed }).map((finding) => ({ rule: rule.name, severity, ...finding }));
}

/** A rule that an entry says it may break. */
interface Exception {
  entry: AnyEntry;
  index: number;
  rule: string;
  used: boolean;
}

function exceptionsOf(archive: Archive): Exception[] {
  const entries = COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[]);
  return entries.flatMap((entry) =>
    (entry.data.exceptions ?? []).map(({ rule }, index) => ({ entry, index, rule, used: false })),
  );
}

function use(exceptions: Exception[], rule: string, file: string): boolean {
  const exception = exceptions.find((candidate) => candidate.rule === rule && candidate.entry.file === file);
  if (exception) exception.used = true;
  return exception !== undefined;
}

function judgeException({ entry, index, rule, used }: Exception, ran: ReadonlySet<string>): Diagnostic[] {
  const place = entry.place('exceptions', index, 'rule');
  if (!isRule(rule)) return [unknownRule(rule, place)];
  if (used || !ran.has(rule)) return [];
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
