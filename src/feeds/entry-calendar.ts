import type { Entry } from '../archive/archive.ts';
import { deadlineStatus } from '../archive/deadlines.ts';
import { isPast } from '../archive/select.ts';
import { renderDeadlineCalendar, renderSingleEvent } from './calendar/calendar.ts';
import { calendarContextOf } from './calendars.ts';
import type { FeedContext } from './context.ts';

/** A file that puts one entry into a reader's calendar. */
export interface EntryCalendar {
  /** Its path below the site's address. */
  path: string;
  render: () => string;
}

/**
 * The calendar of an event, or of an opportunity with each of its deadlines. They have the same ids as
 * in the calendars of them all, so that nobody has one twice. Undefined for what is over, closed or
 * cancelled, and for what has no deadline.
 */
export function entryCalendar(
  context: FeedContext,
  entry: Entry<'events'> | Entry<'opportunities'>,
): EntryCalendar | undefined {
  return entry.collection === 'events' ? ofEvent(context, entry) : ofOpportunity(context, entry);
}

function ofEvent(context: FeedContext, event: Entry<'events'>): EntryCalendar | undefined {
  if (event.data.status === 'cancelled' || isPast(context.archive, event, context.now)) return undefined;
  return { path: `${event.id}/event.ics`, render: () => renderSingleEvent(calendarContextOf(context), event) };
}

function ofOpportunity(context: FeedContext, opportunity: Entry<'opportunities'>): EntryCalendar | undefined {
  const { archive, now } = context;
  if (opportunity.data.deadlines === undefined || deadlineStatus(opportunity, archive.community, now) === 'closed')
    return undefined;
  return {
    path: `${opportunity.id}/deadlines.ics`,
    // Without where it comes from: a calendar program would come back for a file that somebody keeps.
    render: () => renderDeadlineCalendar(calendarContextOf(context), [opportunity]),
  };
}
