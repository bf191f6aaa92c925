import type { Archive } from '../../archive/archive.ts';
import { wordsOf } from './blocks.ts';
import type { RoledDate } from './date-roles.ts';
import {
  cut,
  type Draft,
  type Drafted,
  type DraftOptions,
  inZone,
  linksOf,
  summaryAndBody,
  titleFor,
  urlOf,
  without,
} from './draft.ts';
import { deadlinesIn } from './draft-opportunity.ts';
import type { Deadline, Facts } from './facts.ts';
import { organisationOf } from './organisation.ts';
import { placeOf } from './place.ts';
import type { ItemLink } from './primary-link.ts';
import { sentencesOf } from './sentences.ts';
import { factsSummary } from './summary.ts';

export function draftEvent(facts: Facts, options: DraftOptions): Drafted {
  const { startDate, primary, deadlines } = facts;
  if (startDate === null) return without('the day it starts');
  const { series, title } = seriesIn(titleFor(facts), options.archive);
  const forPapers = deadlines.filter(isForPapers);
  const [toRegister] = deadlines.filter((deadline) => !isForPapers(deadline));
  const event: Draft = {
    collection: 'events',
    data: {
      title,
      ...summaryAndBody(facts, options).data,
      ...timesOf(facts, options),
      ...attendanceOf(facts),
      ...placeOf(facts),
      ...(series === undefined ? {} : { series }),
      ...pagesOf(primary, toRegister, options.archive.community.zone),
      ...linksOf(facts),
    },
    ...summaryAndBody(facts, options).body,
  };
  const calls = forPapers.length > 0 && primary ? [callFor(event, forPapers, facts, options)] : [];
  return { drafts: [event, ...calls], besides: [], assumed: [] };
}

/** A form or a ticket shop is where one signs up, and not the event's own page. */
function pagesOf(link: ItemLink | undefined, deadline: Deadline | undefined, zone: string): Record<string, unknown> {
  const url = urlOf(link);
  const isForm = url['url'] !== undefined && FORMS.test(url['url']);
  const registration = {
    ...(isForm ? url : {}),
    ...(deadline ? { deadline: isIn(zone, deadline) ? inZone(deadline) : deadline.date } : {}),
  };
  return { ...(isForm ? {} : url), ...(Object.keys(registration).length > 0 ? { registration } : {}) };
}

/** A day to register has no zone of its own: a time that is another clock's is left out. */
function isIn(zone: string, deadline: Deadline): boolean {
  return deadline.zone === undefined || deadline.zone === zone;
}

const FORMS =
  /^https?:\/\/[^/]*(zoom\.us\/(meeting|webinar)\/register|eventbrite\.|forms\.(gle|office)|docs\.google\.com\/forms|ticket\w*\.|eventsforce\.|cvent\.com|humanitix\.|lu\.ma)/i;

/** What closes before an event, other than the list of those who come. */
function isForPapers({ label, from }: Deadline): boolean {
  if (from.source !== 'body') return FOR_PAPERS.test(`${label} ${from.label}`);
  const said = sentenceOf(from);
  return CALLS_FOR_PAPERS.test(said) && !/\b(regist\w+|book\w*|early bird|sign[- ]?up|places?)\b/i.test(said);
}

/** The sentence that names a date; with the one before, where it only says "The deadline is …". */
function sentenceOf({ block, date }: RoledDate): string {
  const sentences = sentencesOf(wordsOf(block));
  const at = sentences.findIndex((sentence) => sentence.includes(date.text));
  const isBare = /^(the|its) (deadline|closing date)\b/i.test(sentences[at] ?? '');
  return sentences.slice(isBare ? Math.max(0, at - 1) : at, at + 1).join(' ');
}

const CALLS_FOR_PAPERS =
  /\b(calls? for|abstracts?|submit(ting)?|submissions?|posters?|papers|proposals?|contributions)\b/i;

const FOR_PAPERS = /\b(abstracts?|papers?|posters?|submissions?|submit|contributions?|proposals?|talks?|sessions?)\b/i;

/** An event has no field for its call for abstracts: that is an opportunity of its own. */
function callFor(event: Draft, deadlines: Deadline[], facts: Facts, { archive, sent }: DraftOptions): Draft {
  const [first] = deadlines;
  const noun =
    FOR_PAPERS.exec(
      `${first?.label} ${first?.from.label} ${first?.from.source === 'body' ? sentenceOf(first.from) : ''}`,
    )?.[0]
      .toLowerCase()
      .replace(/^(submit|submission)$/, 'submissions') ?? 'papers';
  const many = /s$/.test(noun) ? noun : `${noun}s`;
  return {
    collection: 'opportunities',
    data: {
      title: cut(`Call for ${many}: ${event.data['title']}`, 200),
      summary: factsSummary({ ...facts, kind: 'opportunity' }, sent),
      kind: 'call',
      organisation: organisationOf(facts)?.name ?? archive.community.name,
      ...urlOf(facts.primary),
      deadlines: deadlinesIn(deadlines),
    },
    refers: { field: 'event', to: event },
  };
}

function timesOf({ startDate, endDate, held }: Facts, { archive }: DraftOptions): Record<string, string> {
  const { time, endTime, zone } = held?.date ?? {};
  const last = endDate !== null && startDate !== null && endDate > startDate ? endDate : undefined;
  // Both ends of a span are written alike: of several days with a time each, the days say enough.
  if (time === undefined || (last !== undefined && endTime === undefined))
    return { starts: startDate ?? '', ...(last === undefined ? {} : { ends: last }) };
  const ends = endTime === undefined ? undefined : `${last ?? startDate}T${endTime}`;
  return {
    starts: `${startDate}T${time}`,
    ...(ends !== undefined && ends > `${startDate}T${time}` ? { ends } : {}),
    ...(zone === undefined || zone === archive.community.zone ? {} : { zone }),
  };
}

function attendanceOf({ item }: Facts): Record<string, string> {
  const text = [...item.header, ...item.body].map(wordsOf).join(' ').slice(0, 3000);
  const online = /\b(online|virtual(ly)?|webinar|zoom|on teams|livestream(ed)?)\b/i.test(text);
  const inPerson =
    /\b(in[- ]person|on[- ]site|being held at|take place (at|in)|taking place (at|in)|hosted at)\b/i.test(text);
  if (/\bhybrid\b/i.test(text) || (online && inPerson)) return { attendance: 'hybrid' };
  if (online) return { attendance: 'online' };
  return inPerson ? { attendance: 'in-person' } : {};
}

/** A talk is announced with the name of its series in front. */
function seriesIn(title: string, { series }: Archive): { series?: string; title: string } {
  const [, before = '', rest = ''] = /^([^:]{3,100}): (.{2,})$/.exec(title) ?? [];
  const found = series
    .filter((entry) => entry.data.kind === 'events')
    .find(
      (entry) =>
        fold(before).includes(fold(entry.data.title)) ||
        fold(before.replace(/\([^)]*\)/g, '')) === fold(entry.data.title),
    );
  return found ? { series: found.id, title: rest } : { title };
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
