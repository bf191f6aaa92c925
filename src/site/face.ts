import { hash } from 'node:crypto';
import type { AnyEntry, Reference } from '../archive/archive.ts';
import { deadlineStatus, isForgotten } from '../archive/deadlines.ts';
import { dayOf, isPast, isSent } from '../archive/select.ts';
import { lineOf } from '../listing/lines.ts';
import { primaryLink } from '../listing/primary-link.ts';
import { standingOf } from '../listing/standing.ts';
import { stateOf } from '../listing/state.ts';
import { remember } from '../remember.ts';
import { archive, community, dates, now } from './archive.ts';
import { cardAt } from './cards.ts';

/** What every page shows, and whether it has a social card of its own. */
export const common = remember((_: typeof archive) => digest([community, cardAt('news/')]));

/** What may be said of an entry on the page of another, and on its own because of the day it is. */
export const faceOf = remember((entry: AnyEntry): string => {
  const state = stateOf(archive, entry, now);
  const about = [
    entry.id,
    dayOf(archive, entry),
    lineOf(archive, entry, now),
    primaryLink(archive, entry, now),
    [state?.label, state?.recording?.id],
    entry.collection === 'issues' && isSent(archive, entry, now),
    entry.collection === 'events' && [isPast(archive, entry, now), recordingsOf(entry)],
    entry.collection === 'opportunities' && [
      standingOf(archive, entry, now),
      deadlineStatus(entry, community, now),
      isForgotten(entry, community, now),
    ],
    (referencesOf(archive).get(entry.id) ?? []).map(({ to }) => to),
  ];
  return digest(about, entry.text);
});

/** The same, and what it says of those it refers to, and when it was published and changed: all that a feed says of it. */
export const wholeFaceOf = remember((entry: AnyEntry): string =>
  digest([
    faceOf(entry),
    datesIn(entry),
    (referencesOf(archive).get(entry.id) ?? []).map((reference) => [reference.path, faceTo(reference.to)]),
  ]),
);

function datesIn({ id }: AnyEntry): (number | undefined)[] {
  const known = dates.get(id);
  return [known?.published.epochMilliseconds, known?.updated.epochMilliseconds];
}

function faceTo(id: string): string | undefined {
  const entry = archive.byId.get(id);
  return entry && faceOf(entry);
}

function recordingsOf(event: AnyEntry): string[] {
  return (archive.referrers.get(event.id) ?? [])
    .filter(({ from }) => from.collection === 'recordings')
    .map(({ from }) => from.id);
}

/** The references in each entry, under its id. */
const referencesOf = remember(
  ({ referrers }: typeof archive): ReadonlyMap<string, Reference[]> =>
    Map.groupBy([...referrers.values()].flat(), ({ from }) => from.id),
);

/** @param text what is long, as it is */
export function digest(parts: readonly unknown[], text = ''): string {
  return hash('sha256', `${JSON.stringify(parts)}\n${text}`, 'base64url');
}
