import type { AnyEntry, Archive } from '../archive/archive.ts';
import type { LoadedArchive } from '../archive/load.ts';
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { aliasClaimedTwice } from './alias-claimed-twice.ts';
import { bodyMissing } from './body-missing.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { chaptersOutOfOrder } from './chapters.ts';
import { timeDoesNotExist, timeTwice } from './clock-changes.ts';
import { commentInText } from './comment-in-text.ts';
import { dateBeforeIssue, startsSoonAfterIssue } from './date-before-issue.ts';
import { deadEmphasis } from './dead-emphasis.ts';
import { deadlineAfterEvent, registrationAfterEvent } from './deadline-after-event.ts';
import { deadlineAndRolling, deadlineMissing } from './deadline-missing.ts';
import { closesSoon, deadlinePassed } from './deadline-passed.ts';
import { announcedBefore } from './duplicate.ts';
import { endsBeforeStart } from './ends-before-start.ts';
import { entriesOf, withEntries } from './entries.ts';
import { boldAsHeading, headingBold } from './heading-bold.ts';
import { headingLevel } from './heading-level.ts';
import { controlCharacter, invisibleCharacter } from './invisible-character.ts';
import { linkBrokenHost } from './link-broken-host.ts';
import { linkLogIn, linkSearchResults } from './link-destination.ts';
import { linkHttp } from './link-http.ts';
import { linkInternalMissing } from './link-internal-missing.ts';
import { linkLookAlikeHost } from './link-look-alike-host.ts';
import { linkInvitation, linkPasscode, linkPersonalData } from './link-secrets.ts';
import { linkUnsafeScheme } from './link-unsafe-scheme.ts';
import { linkWords } from './link-words.ts';
import { linkTracking, linkWrapped } from './link-wrapped.ts';
import { markdownInSummary } from './markdown-in-summary.ts';
import { monthContradictsDate } from './month-contradicts-date.ts';
import { nameDiffers } from './name-differs.ts';
import { noBreakSpace } from './no-break-space.ts';
import { pictureFromElsewhere, pictureWithoutWords } from './pictures.ts';
import { rawHtml } from './raw-html.ts';
import { recordingBeforeEvent } from './recording-before-event.ts';
import { recordingClaimedTwice } from './recording-claimed-twice.ts';
import { recordingMissing, slidesMissing } from './recording-missing.ts';
import { recordingNotAvailable } from './recording-not-available.ts';
import { reviewDue } from './review-due.ts';
import type { Rule } from './rule.ts';
import { speakerToBeConfirmed } from './speaker-to-be-confirmed.ts';
import { spotlightMissing } from './spotlight-missing.ts';
import { stillTentative } from './still-tentative.ts';
import { textPasscode, textPersonalAddress } from './text-secrets.ts';
import { weekdayContradictsDate } from './weekday-contradicts-date.ts';
import { yearContradictsTitle } from './year-contradicts-title.ts';
import { yearFolder } from './year-folder.ts';

/** Every rule that looks at the whole archive, in the order in which an entry is read. */
export const RULES: readonly Rule[] = [
  byteOrderMark,
  commentInText,
  yearFolder,
  aliasClaimedTwice,
  endsBeforeStart,
  yearContradictsTitle,
  timeDoesNotExist,
  timeTwice,
  registrationAfterEvent,
  speakerToBeConfirmed,
  nameDiffers,
  deadlineMissing,
  deadlineAndRolling,
  deadlinePassed,
  deadlineAfterEvent,
  recordingClaimedTwice,
  recordingBeforeEvent,
  chaptersOutOfOrder,
  monthContradictsDate,
  dateBeforeIssue,
  startsSoonAfterIssue,
  closesSoon,
  announcedBefore,
  bodyMissing,
  linkWrapped,
  linkTracking,
  linkPersonalData,
  linkPasscode,
  linkInvitation,
  linkHttp,
  linkUnsafeScheme,
  linkBrokenHost,
  linkLookAlikeHost,
  linkInternalMissing,
  linkSearchResults,
  linkLogIn,
  linkWords,
  markdownInSummary,
  textPersonalAddress,
  textPasscode,
  headingLevel,
  headingBold,
  boldAsHeading,
  deadEmphasis,
  pictureWithoutWords,
  pictureFromElsewhere,
  rawHtml,
  noBreakSpace,
  invisibleCharacter,
  controlCharacter,
  weekdayContradictsDate,
  stillTentative,
  recordingMissing,
  slidesMissing,
  recordingNotAvailable,
  spotlightMissing,
  reviewDue,
];

export interface CheckContext {
  /** The moment to judge by. */
  now: Temporal.Instant;
  /** Whether to run the rules for maintainers as well. */
  maintainers?: boolean;
  /** Files that are being added or changed. */
  changed?: ReadonlySet<string>;
  /** Those of them that were not there before, and alone are judged against now; all, where nobody knows. */
  added?: ReadonlySet<string>;
  /** The files to which rules are kept that look at one entry after the other; all, if left out. */
  closely?: ReadonlySet<string>;
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
  const isKnown = ({ place }: Diagnostic): boolean =>
    known.some((other) => other.place.file === place.file && other.place.start.offset === place.start.offset);
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
  const { maintainers = false, closely } = context;
  const wanted = RULES.filter(({ audience }) => maintainers || audience !== 'maintainers');
  const near = closely
    ? withEntries(
        archive,
        entriesOf(archive).filter(({ file }) => closely.has(file)),
      )
    : archive;
  const found = wanted.flatMap((rule) => runRule(rule, looksAlone(rule) ? near : archive, context));
  const exceptions = exceptionsOf(archive);
  const kept = found.filter(({ rule, place }) => !use(exceptions, rule, place.file));
  // A rule that was not run on an entry cannot tell whether it needs its exception.
  const ran = new Map(wanted.map(({ name, looksAt }) => [name, looksAt === undefined ? undefined : closely]));
  const wasRun = ({ rule, entry }: Exception): boolean => ran.has(rule) && (ran.get(rule)?.has(entry.file) ?? true);
  return [
    ...kept,
    ...exceptions.flatMap((exception) => judgeException(exception, wasRun(exception))),
    ...judgeSettings(archive),
  ].sort(byPlace);
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

/** Whether what a rule finds in an entry hangs on that entry alone, and on `content/community.json`. */
export function looksAtEntryAlone(name: string): boolean {
  return RULES.some((rule) => rule.name === name && looksAlone(rule));
}

function looksAlone({ looksAt }: Rule): boolean {
  return looksAt === 'entry' || looksAt === 'words';
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
