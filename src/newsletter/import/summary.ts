import type { Facts } from './facts.ts';

/** A summary that says nothing but facts, for somebody to write anew. */
export function factsSummary({ kind, startDate, endDate, deadlines, chooser, item }: Facts, sent: string): string {
  const issue = `the newsletter of ${monthOf(sent)}`;
  switch (kind) {
    case 'event': {
      const first = dayOf(startDate ?? sent);
      const held = endDate === null || endDate === startDate ? `on ${first}` : `from ${first} to ${dayOf(endDate)}`;
      return `Held ${held}; announced in ${issue}.`;
    }
    case 'opportunity': {
      const last = deadlines
        .map(({ date }) => date)
        .sort()
        .at(-1);
      return last === undefined
        ? `Announced in ${issue}, without a deadline.`
        : `Closes on ${dayOf(last)}; announced in ${issue}.`;
    }
    case 'publication':
      if (item.section.role !== 'publication') return `A publication announced in ${issue}.`;
      return `The publication of the month in ${issue}${chooser === undefined ? '' : `, chosen by ${chooser}`}.`;
    case 'spotlight':
      return `Introduced in ${issue}.`;
    default:
      return `Told in ${issue}.`;
  }
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function dayOf(date: string): string {
  return DAY.format(Temporal.PlainDate.from(date));
}

/** `November 2023` */
export function monthOf(date: string): string {
  return MONTH.format(Temporal.PlainDate.from(date));
}
