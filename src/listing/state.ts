import type { AnyEntry, Archive, Entry } from '../archive/archive.ts';
import { isPast, newestFirst, referring } from '../archive/select.ts';

/** What has become of an entry since it was announced. */
export interface State {
  label: string;
  /** The recording that there is of it now. */
  recording?: Entry<'recordings'>;
}

/**
 * What has become of an event or a recording. Undefined for what is as it was announced, and for
 * opportunities, whose state changes by the hour (see standing.ts).
 */
export function stateOf(archive: Archive, entry: AnyEntry, now: Temporal.Instant): State | undefined {
  if (entry.collection === 'recordings') return stateOfRecording(entry);
  return entry.collection === 'events' ? stateOfEvent(archive, entry, now) : undefined;
}

function stateOfRecording({ data: { availability = 'available' } }: Entry<'recordings'>): State | undefined {
  const label = { available: undefined, private: 'Video made private', removed: 'Video removed' }[availability];
  return label === undefined ? undefined : { label };
}

function stateOfEvent(archive: Archive, event: Entry<'events'>, now: Temporal.Instant): State | undefined {
  const { status = 'scheduled' } = event.data;
  if (status === 'cancelled') return { label: 'Cancelled' };
  // A meeting that never took place on its day has no recording of that day.
  if (status === 'postponed') return { label: 'Postponed' };
  if (!isPast(archive, event, now)) return undefined;
  const recordings = newestFirst(archive, referring(archive, event, 'recordings', 'event'));
  const recording = recordings.find(({ data: { availability = 'available' } }) => availability === 'available');
  if (recording) return { label: 'Recorded', recording };
  return { label: recordings.length > 0 ? 'Over; the video was removed' : 'Over' };
}
