import type { Entry } from '../archive/archive.ts';
import { titleOf } from '../archive/select.ts';
import { renderDeadlineCalendar } from './calendar/calendar.ts';
import { authorityOf, type FeedContext } from './context.ts';

/** A file that puts one entry into a reader's calendar. */
export interface EntryCalendar {
  /** Its path below the site's address. */
  path: string;
  render: () => string;
}

/**
 * The calendar of an opportunity: each of its deadlines, with the same ids as in the calendar of them
 * all, so that nobody has one twice. Nothing where there is no deadline.
 */
export function calendarOf(context: FeedContext, entry: Entry<'opportunities'>): EntryCalendar | undefined {
  if (entry.data.deadlines === undefined) return undefined;
  const { archive, absolute } = context;
  const path = `${entry.id}/deadlines.ics`;
  const options = {
    title: titleOf(entry),
    description: entry.data.summary,
    calendarUrl: absolute(path),
    pageUrl: absolute(`${entry.id}/`),
  };
  const calendarContext = { ...context, authority: authorityOf(archive).replace(/,.*/, '') };
  return { path, render: () => renderDeadlineCalendar(calendarContext, [entry], options) };
}
