import type { CommunityData } from '../../archive/types.generated.ts';
import { zoneName } from '../../dates.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The first moment of the last day on which a weekly digest comes: today, or one of the six days before. */
export function lastDigestDay({ zone, chat }: CommunityData, now: Temporal.Instant): Temporal.ZonedDateTime {
  const today = now.toZonedDateTimeISO(zoneName(zone)).startOfDay();
  const wanted = DAYS.indexOf(chat?.digestDay ?? 'monday') + 1;
  return today.subtract({ days: (today.dayOfWeek - wanted + 7) % 7 }).startOfDay();
}

/** Whether a digest is to come: its day came since the last one. */
export function isDigestDue(community: CommunityData, last: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(last, lastDigestDay(community, now).toInstant()) < 0;
}
