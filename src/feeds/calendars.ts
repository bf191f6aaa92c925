import type { AnyEntry, Entry } from '../archive/archive.ts';
import { titleOf } from '../archive/select.ts';
import { renderDeadlineCalendar, renderEventCalendar } from './calendar/calendar.ts';
import type { CalendarContext } from './calendar/components.ts';
import { authorityOf, type FeedContext } from './context.ts';

/** A calendar one can subscribe to. */
export interface Calendar {
  group: 'everything' | 'series' | 'topics';
  /** The folder of the site it stands in, beside the page it follows: `events/`. */
  folder: string;
  /** Its path below the site's address: `events/calendar.ics`. */
  path: string;
  label: string;
  render: () => string;
}

/** Every calendar: of all events, of all deadlines, of the events of each series and each topic. */
export function calendarsOf(context: FeedContext): Calendar[] {
  const { archive, absolute } = context;
  const { community } = archive;
  const calendarContext = calendarContextOf(context);

  function eventCalendar(
    about: Pick<Calendar, 'group' | 'folder' | 'label'>,
    description: string,
    of: AnyEntry[],
  ): Calendar {
    const path = `${about.folder}calendar.ics`;
    const events = of.filter((entry): entry is Entry<'events'> & AnyEntry => entry.collection === 'events');
    const options = {
      title: `${community.name}: ${about.label}`,
      description,
      calendarUrl: absolute(path),
      pageUrl: absolute(about.folder),
    };
    return { ...about, path, render: () => renderEventCalendar(calendarContext, events, options) };
  }

  const deadlines = 'opportunities/deadlines.ics';
  return [
    eventCalendar({ group: 'everything', folder: 'events/', label: 'Events' }, 'Every event.', archive.events),
    {
      group: 'everything',
      folder: 'opportunities/',
      path: deadlines,
      label: 'Deadlines',
      render: () =>
        renderDeadlineCalendar(calendarContext, [...archive.opportunities, ...archive.events], {
          title: `${community.name}: Deadlines`,
          description: 'Every deadline, with reminders a week and a day before.',
          calendarUrl: absolute(deadlines),
          pageUrl: absolute('opportunities/'),
        }),
    },
    ...archive.series
      .filter(({ data }) => data.kind === 'events')
      .map((series) =>
        eventCalendar(
          { group: 'series', folder: `${series.id}/`, label: titleOf(series) },
          series.data.summary,
          archive.events.filter(({ data }) => archive.byId.get(data.series ?? '') === series),
        ),
      ),
    ...community.topics.map(({ id, title }) =>
      eventCalendar({ group: 'topics', folder: `topics/${id}/`, label: title }, `Every event about ${title}.`, [
        ...(archive.byTopic.get(id) ?? []),
      ]),
    ),
  ];
}

/** What calendars are rendered with. */
export function calendarContextOf(context: FeedContext): CalendarContext {
  return { ...context, authority: authorityOf(context.archive).replace(/,.*/, '') };
}
