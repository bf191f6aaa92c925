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
import { headingBlank } from './heading-blank.ts';
import { boldAsHeading, headingBold } from './heading-bold.ts';
import { headingLevel } from './heading-level.ts';
import { controlCharacter, invisibleCharacter } from './invisible-character.ts';
import { kindInTitle } from './kind-in-title.ts';
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
  kindInTitle,
  textPersonalAddress,
  textPasscode,
  headingLevel,
  headingBlank,
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
