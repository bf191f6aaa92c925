import type { Entry } from '../archive/archive.ts';
import { find, speakersOf } from '../archive/select.ts';
import { coreOf } from './event.ts';
import { type DataContext, datesIn, described, isoTime, media, persons, seriesOf, type Thing } from './thing.ts';

/** A recording with all that is known of it. One that cannot be watched any more is a work, and no video. */
export function recordingOf(context: DataContext, recording: Entry<'recordings'>): Thing {
  const event = find(context.archive, 'events', recording.data.event);
  const series = seriesOf(context, recording);
  return {
    ...(videoOf(context, recording) ?? { '@type': 'CreativeWork', ...described(context, recording) }),
    description: recording.data.summary,
    datePublished: recording.data.published,
    contributor: persons(context, speakersOf(context.archive, recording)),
    isPartOf: series && {
      '@type': 'CreativeWorkSeries',
      name: series.data.title,
      url: context.absolute(`${series.id}/`),
    },
    recordedAt: event && coreOf(context, event),
  };
}

/**
 * A video that can be watched. Undefined for one that is private or removed.
 * https://developers.google.com/search/docs/appearance/structured-data/video
 */
export function videoOf(context: DataContext, recording: Entry<'recordings'>): Thing | undefined {
  const { youtube, startSeconds, published, duration, availability = 'available' } = recording.data;
  const uploadDate = published
    ? isoTime(published, context.archive.community.zone)
    : // Schema.org means the day it came to this site, which is known when that on YouTube is not.
      datesIn(context, recording)?.published;
  if (availability !== 'available' || uploadDate === undefined) return undefined;
  const start = startSeconds ? `?start=${startSeconds}` : '';
  return {
    '@type': 'VideoObject',
    ...described(context, recording),
    thumbnailUrl: thumbnailOf(context, recording),
    uploadDate,
    duration: duration && isoDuration(duration),
    embedUrl: `https://www.youtube-nocookie.com/embed/${youtube}${start}`,
    sameAs: `https://www.youtube.com/watch?v=${youtube}`,
  };
}

/** A picture of the video that lies beside the entries; else its social card. */
function thumbnailOf(context: DataContext, { id, data: { thumbnail } }: Entry<'recordings'>): string {
  return thumbnail === undefined ? context.card(`${id}/`) : media(context, thumbnail);
}

/** `PT1H2M33S` for `1:02:33` (ISO 8601). */
function isoDuration(text: string): string {
  const [seconds = '0', minutes = '0', hours = '0'] = text.split(':').reverse();
  return `PT${Number(hours) > 0 ? `${Number(hours)}H` : ''}${Number(minutes)}M${Number(seconds)}S`;
}
