import { type Block, wordsOf } from './blocks.ts';
import { findDates, type WrittenDate } from './dates.ts';
import type { Item } from './items.ts';
import { sentencesOf } from './sentences.ts';
import { readTime, tokensOf } from './times.ts';

/** What happens on a date. */
export type DateRole =
  | 'event'
  | 'deadline'
  /** When applicants hear. */
  | 'notification'
  /** When a post begins. */
  | 'start'
  /** Something else, or something that is over. */
  | 'info';

/** A date of an item, with what the newsletter says of it. */
export interface RoledDate {
  role: DateRole;
  /** The words that name it; empty for a bare date. */
  label: string;
  date: WrittenDate;
  block: Block;
  source: 'header' | 'title' | 'body';
}

/** The dates between title and text, where each line is a date and mostly what it is for. */
export function headerDates({ header }: Item, sent: string | undefined): RoledDate[] {
  const dates = header.flatMap((block) => datesOfLine(block, sent));
  const times = header.flatMap((block) => timeAlone(block));
  return dates.map((roled) => {
    const { date, role } = roled;
    return role === 'event' && date.time === undefined && times[0]
      ? { ...roled, date: { ...date, ...times[0] } }
      : roled;
  });
}

/** A date in the title itself: "Open day, 12 May 2026". */
export function titleDates({ block, title }: Item, sent: string | undefined): RoledDate[] {
  return findDates(title, sent)
    .filter(({ days, yearInferred }) => days.length > 0 && !yearInferred)
    .map((date) => ({
      role: roleOfLabel(lastWords(title.slice(0, date.start))),
      label: '',
      date,
      block,
      source: 'title' as const,
    }));
}

function datesOfLine(block: Block, sent: string | undefined): RoledDate[] {
  const words = wordsOf(block).slice(0, LONGEST_LINE);
  const dates = findDates(words, sent);
  const roled: RoledDate[] = [];
  for (const [index, date] of dates.entries()) {
    const from = dates[index - 1]?.end ?? 0;
    const until = dates[index + 1]?.start ?? words.length;
    const before = words.slice(from, date.start);
    const own = labelOf(before, words.slice(date.end, until));
    const last = roled.at(-1);
    // "Deadlines: 1 May and 1 June": the second is what the first is.
    if (own === '' && last) roled.push({ ...last, date });
    else
      roled.push({
        role: roleOfLabel(`${own} ${/\bby\s*$/i.exec(before)?.[0] ?? ''}`.trim()),
        label: own,
        date,
        block,
        source: 'header',
      });
  }
  return respectively(words, roled);
}

const LONGEST_LINE = 1000;

/** The words before a date name it; in a list, those in brackets after it may. */
function labelOf(before: string, after: string): string {
  const inBrackets = /^\s*\(([^)]{2,60})\)/.exec(after)?.[1];
  const named = trimmed(
    before.replace(/^\s*\([^)]*\)/, '').replace(/\b(on|from|is|are|by|and|at|the|between)\s*$/gi, ''),
  );
  if (inBrackets !== undefined && !/^respectively$/i.test(inBrackets)) return trimmed(`${named} ${inBrackets}`);
  return named;
}

function trimmed(words: string): string {
  return words.replace(/^[^\p{L}\p{N}]{1,20}|[^\p{L}\p{N})]{1,20}$/gu, '').trim();
}

/** "Deadlines for abstracts and papers: 1 May and 1 June (respectively)" */
function respectively(words: string, dates: RoledDate[]): RoledDate[] {
  if (!/\brespectively\b/i.test(words)) return dates;
  const [first] = dates;
  const names = /\b(?:for|of) (.{3,120})$/i.exec(first?.label ?? '')?.[1]?.split(/,? and |, /) ?? [];
  const days = dates.flatMap(({ date }) => date.days.map((day) => ({ ...date, days: [day] })));
  if (!first || names.length !== days.length) return dates;
  return days.map((date, index) => ({ ...first, date, label: names[index] ?? '' }));
}

/** `Time: 14:00-15:00 BST`, in a line of its own. */
function timeAlone(block: Block): Pick<WrittenDate, 'time' | 'endTime' | 'zone'>[] {
  const words = wordsOf(block).slice(0, LONGEST_LINE);
  if (findDates(words, undefined).length > 0) return [];
  const tokens = tokensOf(words);
  const at = tokens.findIndex((_, index) => readTime(tokens, index)?.time !== undefined);
  const read = at === -1 ? undefined : readTime(tokens, at);
  if (!read) return [];
  const { next: _, ...time } = read;
  return [time];
}

export function roleOfLabel(label: string): DateRole {
  return LABELS.find(({ form }) => form.test(label))?.role ?? 'event';
}

/** In order: "notification of acceptance" is no deadline, and "applications open" no closing date. */
const LABELS: readonly { role: DateRole; form: RegExp }[] = [
  {
    role: 'notification',
    form: /\b(notif\w+|decisions?|outcomes?|results?|acceptance|interviews?|announce(ment|d))\b/i,
  },
  {
    role: 'deadline',
    form: /\b(deadlines?|open until|clos(e|es|ing)|due|apply by|register by|no later than|last (registration )?(date|day)|until|till)\b|\b(registration|applications?|submissions?|booking) ends\b|\b(by|before)$/i,
  },
  { role: 'info', form: /\b(opens?|opening|launched|published|updated)\b/i },
  {
    role: 'start',
    form: /\b(internships?|job|post|position|contract|studentship|fellowship|placement|phd|project|role)\b.{0,20}\b(starts?|starting|begins?|commenc\w+)\b|\bstart(ing)? date\b/i,
  },
  {
    role: 'deadline',
    form: /\b(submit|submissions?|expressions? of interest|early[- ]bird|letters? of intent|entries)\b/i,
  },
  {
    role: 'deadline',
    form: /^(registration|applications?|abstracts?|papers?|proposals?|nominations?|full papers?|posters?)$/i,
  },
];

/** No announcement says more than this in one paragraph. */
const LONGEST_TEXT = 10_000;

/** The dates in running text, each with what its sentence says of it. */
export function bodyDates({ body }: Item, sent: string | undefined): RoledDate[] {
  return body.flatMap((block) =>
    sentencesOf(wordsOf(block).slice(0, LONGEST_TEXT)).flatMap((sentence) =>
      findDates(sentence, sent)
        .filter(({ days }) => days.length > 0)
        .map((date) => ({ ...roleInSentence(sentence, date, sent), date, block, source: 'body' as const })),
    ),
  );
}

function roleInSentence(
  sentence: string,
  date: WrittenDate,
  sent: string | undefined,
): { role: DateRole; label: string } {
  const before = lastWords(sentence.slice(0, date.start));
  const after = sentence.slice(date.end, date.end + 60);
  const label = before.split(' ').slice(-4).join(' ');
  const isOver = sent !== undefined && (date.days.at(-1) ?? '') < sent;
  if (NOTIFIES.test(before)) return { role: 'notification', label };
  if (CLOSES.test(before) || /^\)?,? (is|was|being) the (\w+ )?(deadline|closing date)\b/i.test(after))
    return { role: isOver && /\bclosed\b/i.test(before) ? 'info' : 'deadline', label };
  if (UNTIL.test(before) && CALLS.test(sentence)) return { role: 'deadline', label };
  if (date.form === 'range' && OPEN_FROM.test(before)) return { role: 'deadline', label };
  if (BEGINS.test(before)) return { role: 'start', label };
  // "Will be held" on a day long past is a slip in the year, and told as such; it is no report.
  const isReport =
    (HAPPENED.test(before) && !/\b(will|to|is being) /i.test(before)) || (isOver && !AHEAD.test(sentence));
  return { role: isReport ? 'info' : 'event', label };
}

/** So far before a date, words still say what it is. */
const REACH = 100;

function lastWords(text: string): string {
  const near = text.slice(-REACH);
  return near.length < text.length ? near.slice(near.indexOf(' ') + 1) : near;
}

const NOTIFIES = /\b(notified|notification|decisions?|informed|hear back)\b[^,;]{0,60}$/i;
const CLOSES =
  /\b(deadlines?|closing( date)?|closes?|closed|due|no later than|(registration|round|survey|consultation|applications?|call) (ends|runs (until|till)))\b(?![^;]{0,80}\bdeadline\b)[^;]{0,80}$/i;
const UNTIL = /\b(until|till|by|before)( the| midnight on| noon on| end of)?( day)? ?$/i;
const CALLS =
  /\b(appl(y|ication|ications)|submit|submissions?|submitted|call|register|registration|nominat\w+|abstracts?|proposals?|open|expressions?|early[- ]bird|book)\b/i;
const BEGINS = /\b(start(s|ing)?|begin(s|ning)?|commenc\w+)( date)?( is| on| from| in)?( the)? ?$/i;
/** "Applications are open from 1 August to 30 September" */
const OPEN_FROM =
  /\b(applications?|submissions?|registration|nominations?)( (are|is|will be))?( (open|opens|accepted|possible))?( from| between)? ?$/i;
const AHEAD = /\b(will|upcoming|forthcoming|next|join us|takes? place|taking place|register)\b/i;
const HAPPENED = /\b(was|were|took|held|gave|visited|presented|published|attended|won|recently)\b[^.;]{0,60}$/i;
