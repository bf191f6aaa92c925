import { distance } from 'fastest-levenshtein';
import { type Diagnostic, placeAt, wholeFile } from '../../diagnostic.ts';
import { type Block, type Source, wordsOf } from './blocks.ts';
import type { RoledDate } from './date-roles.ts';
import type { Facts } from './facts.ts';
import { isElided } from './links.ts';
import { withoutPrivate } from './private.ts';

/** Says what is wrong, at the lines it is about. */
export type Tell = (rule: string, block: Block | undefined, message: string, help?: string) => Diagnostic;

/** Diagnostics of one newsletter. All are warnings: what is wrong in an old issue was sent, and is nobody's fault any more. */
export function teller({ file, text }: Source): Tell {
  return (rule, block, message, help) => ({
    rule: `import/${rule}`,
    severity: 'warning',
    place:
      block?.start === undefined || block.end === undefined
        ? wholeFile(file)
        : placeAt(file, text, block.start, block.end),
    message,
    ...(help === undefined ? {} : { help }),
  });
}

/**
 * What an announcement says that cannot be right, or that a reader may take in two ways. Nothing is
 * repaired: the entry has what was written, and a person decides.
 */
export function slipsOf(facts: Facts, sent: string | undefined, tell: Tell): Diagnostic[] {
  return [
    ...facts.dates.flatMap((dated) => slipsInDate(dated, facts, tell)),
    ...slipsInOrder(facts, sent, tell),
    ...headingAgainstText(facts, tell),
    ...titleAgainstText(facts, tell),
    ...slipsInLinks(facts, tell),
  ];
}

function slipsInDate({ date, block, role, label, source }: RoledDate, facts: Facts, tell: Tell): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { held, deadlines, kind } = facts;
  const isUsed = held?.date === date || deadlines.some(({ from }) => from.date === date);
  if (date.impossible)
    found.push(tell('impossible-date', block, `Unexpected date "${date.text}", expected one that the calendar has`));
  if (date.wrongWeekday) {
    const { written, right } = date.wrongWeekday;
    found.push(
      tell(
        'weekday-contradicts-date',
        block,
        `Unexpected weekday "${written}" for ${date.days[0]}, expected "${right}"`,
      ),
    );
  }
  if (date.ambiguous && isUsed)
    found.push(
      tell(
        'ambiguous-date',
        block,
        `Unexpected date "${date.text}", expected the month in letters; it was read as ${date.days[0]}`,
      ),
    );
  if (date.yearInferred && isUsed && date.days[0])
    found.push(
      tell(
        'date-without-year',
        block,
        `Unexpected date "${date.text}" without a year, expected one; it was read as ${date.days.join(' to ')}`,
      ),
    );
  if (role === 'deadline' && source === 'header' && kind === 'opportunity' && label === '')
    found.push(
      tell(
        'date-without-label',
        block,
        `Unexpected date "${date.text}" that does not say what it is, expected "Deadline:" before it; it was read as one`,
      ),
    );
  return found;
}

function slipsInOrder(
  { title, kind, startDate, endDate, held, deadlines }: Facts,
  sent: string | undefined,
  tell: Tell,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (startDate !== null && endDate !== null && endDate < startDate)
    found.push(
      tell(
        'ends-before-start',
        held?.block,
        `Unexpected end ${endDate} before the start ${startDate} of "${title}", expected it after`,
      ),
    );
  for (const { date, from } of deadlines) {
    // What is held for those who apply comes before they have to.
    const isForApplicants = /\b(info\w*|q ?& ?a|webinar|briefing)\b/i.test(held?.label ?? '');
    if (startDate !== null && !isForApplicants && date > (endDate ?? startDate))
      found.push(
        tell(
          'deadline-after-event',
          from.block,
          `Unexpected deadline ${date} after the event of ${startDate}, expected it before${otherYear(date, sent, startDate)}`,
        ),
      );
  }
  if (sent === undefined) return found;
  const lastDay = endDate ?? startDate;
  if (kind === 'event' && lastDay !== null && lastDay < sent)
    found.push(
      tell(
        'date-before-issue',
        held?.block,
        `Unexpected event of ${lastDay} in an issue sent on ${sent}, expected one to come${otherYear(lastDay, sent)}`,
      ),
    );
  for (const { date, from } of deadlines)
    if (date < sent)
      found.push(
        tell(
          'date-before-issue',
          from.block,
          `Unexpected deadline ${date} in an issue sent on ${sent}, expected one to come${otherYear(date, sent)}`,
        ),
      );
  return found;
}

/** The same day of a neighbouring year, if that would make sense: years are the commonest slip. */
function otherYear(date: string, sent: string | undefined, before?: string): string {
  const candidates = [1, -1].map((years) => Temporal.PlainDate.from(date).add({ years }).toString());
  const fits = candidates.find(
    (other) => (sent === undefined || other >= sent) && (before === undefined || other <= before),
  );
  return fits === undefined ? '' : `; ${fits} would be`;
}

/** "9 May" above the text and "on the 19th May" in it. */
function headingAgainstText({ held, dates, startDate, endDate, deadlines, title }: Facts, tell: Tell): Diagnostic[] {
  if (held?.source !== 'header' || startDate === null) return [];
  const last = endDate ?? startDate;
  const known = new Set([
    ...dates.filter(({ source }) => source === 'header').flatMap(({ date }) => date.days),
    ...deadlines.map(({ date }) => date),
  ]);
  return dates
    .filter(
      ({ source, role, date }) =>
        source === 'body' && role === 'event' && date.form === 'days' && date.days.length === 1,
    )
    .filter(
      ({
        date: {
          days: [day = ''],
        },
      }) => !known.has(day) && (day < startDate || day > last) && day.slice(5, 7) === startDate.slice(5, 7),
    )
    .map(({ date, block }) =>
      tell(
        'dates-differ',
        block,
        `Unexpected "${date.text}" in the text of "${title}", expected ${held.date.text} as above it`,
      ),
    );
}

/** A word of the title that the text has with other letters, or a subtitle that the text says nothing of. */
function titleAgainstText({ item, title, kind, primary }: Facts, tell: Tell): Diagnostic[] {
  if (!item.titled || kind === 'spotlight') return [];
  const text = tellingWords(`${item.body.map(wordsOf).join(' ').slice(0, 6000)} ${slugWords(primary?.url)}`);
  const own = tellingWords(title);
  if (text.size < FEWEST_WORDS) return [];
  const typos = [...own].flatMap((word) => {
    const meant = text.has(word) ? undefined : [...text].find((other) => isSlip(word, other) && !own.has(other));
    return meant === undefined
      ? []
      : [
          tell(
            'title-differs',
            item.block,
            `Unexpected "${word}" in the title "${title}", expected "${meant}" as in the text below it`,
          ),
        ];
  });
  if (typos.length > 0) return typos;
  return isLeftOver(title, text, tellingWords(slugWords(primary?.url)))
    ? [
        tell(
          'title-differs',
          item.block,
          `Unexpected title "${title}", expected what the text and the link below it are about`,
        ),
      ]
    : [];
}

/** "Monday talks: digital twins" above a link to `monday-talks-diversifying-health-research`: the subtitle is last month's. */
function isLeftOver(title: string, text: ReadonlySet<string>, slug: ReadonlySet<string>): boolean {
  const [, before = '', after = ''] = /^([^:]{3,}): (.+)$/.exec(title) ?? [];
  const subtitle = [...tellingWords(after)];
  const missing = subtitle.filter((word) => !text.has(word));
  const isOfSeries = [...tellingWords(before)].filter((word) => slug.has(word)).length >= 2;
  const own = [...tellingWords(title)];
  const others = [...slug].filter(
    (word) => text.has(word) && !own.some((mine) => mine.slice(0, 5) === word.slice(0, 5)),
  );
  return subtitle.length > 1 && missing.length * 3 >= subtitle.length * 2 && isOfSeries && others.length >= 2;
}

const FEWEST_WORDS = 8;

function tellingWords(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{5,40}/gu) ?? []).slice(0, 600));
}

function slugWords(url: string | undefined): string {
  return (URL.parse(url ?? '')?.pathname ?? '').replace(/[^A-Za-z]+/g, ' ');
}

/** Letters that changed places make another word; an ending makes another form of the same one. */
function isSlip(a: string, b: string): boolean {
  return a.length === b.length && a !== b && distance(a, b) === 2 && sorted(a) === sorted(b);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

function slipsInLinks({ links, kind, primary, title, item }: Facts, tell: Tell): Diagnostic[] {
  const dropped = links.dropped.map(({ why, words, block }) =>
    tell(
      `link-${why}`,
      block,
      `Unexpected link "${withoutPrivate(words)}" ${WHY[why]}, expected the address of a page`,
      'The link was left out; add the page by hand if you know it',
    ),
  );
  const elided = links.links
    .filter(({ url }) => isElided(url))
    .map(({ url, block }) =>
      tell(
        'link-broken',
        block,
        `Unexpected address "${url}" that was cut short, expected the whole one`,
        'The link was left out; add the page by hand if you know it',
      ),
    );
  dropped.push(...elided);
  const isMissing = primary === undefined && (kind === 'event' || kind === 'opportunity' || kind === 'publication');
  return isMissing
    ? [...dropped, tell('no-link', item.block, `Unexpected "${title}" without a link, expected one to its page`)]
    : dropped;
}

const WHY = {
  opaque: 'that only its tracker can follow',
  personal: 'that names somebody',
  invitation: 'that lets in whoever has it',
  broken: 'that leads nowhere',
} as const;
