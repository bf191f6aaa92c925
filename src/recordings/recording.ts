import type { Archive, Entry } from '../archive/archive.ts';
import { find, zoneOf } from '../archive/select.ts';
import type { RecordingsData } from '../archive/types.generated.ts';
import { dateAt } from '../dates.ts';
import type { Match } from './match.ts';
import type { Video } from './video.ts';
import { plainWords } from './words.ts';

/**
 * The entry of a video: the facts that YouTube tells, and the event. Its speakers and topics are not copied from
 * there, so that a reviewer who names another event has nothing else to mend; nor is a word of its description.
 */
export function recordingFor(archive: Archive, video: Video, { event, speakers }: Match): RecordingsData {
  const { community } = archive;
  const published = dateAt(video.published, community.zone).toString();
  const series = event?.data.series ?? seriesOf(archive, video)?.id;
  const credits = event ? event.data.speakers?.filter(({ name }) => speakers.includes(name)) : named(archive, video);
  return {
    title: titleFor(video),
    summary: summaryFor(archive, video, series, published),
    youtube: video.id,
    // A stream has the day on which it was announced, and nothing was recorded then.
    ...(event && isBefore(archive, event, video) ? {} : { published }),
    ...(event ? { event: event.id } : {}),
    ...(series === undefined ? {} : { series }),
    ...(credits && credits.length > 0 ? { speakers: credits } : {}),
  };
}

function isBefore(archive: Archive, event: Entry<'events'>, { published }: Video): boolean {
  return dateAt(published, zoneOf(archive, event)).toString() < event.data.starts.slice(0, 10);
}

const LONGEST_TITLE = 200;

function titleFor({ id, title }: Video): string {
  return title.length < 2 ? `Video ${id}` : [...title].slice(0, LONGEST_TITLE).join('');
}

/** True whichever event it is of. */
function summaryFor(archive: Archive, video: Video, series: string | undefined, published: string): string {
  const { community } = archive;
  const day = new Intl.DateTimeFormat(community.language, { dateStyle: 'long' }).format(
    Temporal.PlainDate.from(published),
  );
  const title = find(archive, 'series', series)?.data.title;
  if (title !== undefined) return `A recording from the series ${title}, on YouTube since ${day}.`;
  const channel = community.youtube?.channels?.find(({ id }) => id === video.channel.id)?.title ?? video.channel.title;
  return `A video${channel === '' ? '' : ` of the channel ${channel.slice(0, 100)}`}, on YouTube since ${day}.`;
}

/** The series in whose playlist it is; or a series of videos that its title begins with, or names in several words. */
function seriesOf(archive: Archive, { title, sources }: Video): Entry<'series'> | undefined {
  const said = plainWords(title);
  return (
    archive.series.find(({ data }) => sources.some(({ id }) => id === data.playlist)) ??
    archive.series.find(({ data }) => {
      const words = plainWords(data.title);
      const isName = words.trim().includes(' ') || data.title.startsWith('#');
      return data.kind === 'videos' && (isName ? said.includes(words) : said.startsWith(words));
    })
  );
}

/** People of the archive whom a title names. */
function named({ people }: Archive, { title }: Video): NonNullable<RecordingsData['speakers']> {
  const said = plainWords(title);
  return people
    .filter(({ data: { name } }) => name.includes(' ') && said.includes(plainWords(name)))
    .toSorted((a, b) => said.indexOf(plainWords(a.data.name)) - said.indexOf(plainWords(b.data.name)))
    .map(({ id, data: { name } }) => ({ name, person: id }));
}
