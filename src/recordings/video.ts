/** A video as a feed tells of it. */
export interface Video {
  /** YouTube's id, eleven characters. */
  id: string;
  /** As it is, but without line ends and characters that nobody sees; may be empty. */
  title: string;
  description: string;
  published: Temporal.Instant;
  /** The channel it belongs to, `UC…`, and what that is called. */
  channel: { id: string; title: string };
  isShort: boolean;
  /** How often it was watched; undefined where the feed does not say. */
  views?: number;
  /** The feeds that list it. */
  sources: readonly Source[];
}

/** Whether a playlist goes on listing what is private or deleted: all that is left of it is one of these titles. */
export function isPlaceholder({ title }: Pick<Video, 'title'>): boolean {
  return /^(private|deleted) video$/i.test(title);
}

/** A feed to look at. */
export interface Source {
  kind: 'channel' | 'playlist';
  /** `UC…` or `PL…`. */
  id: string;
  title: string;
  /** Whether all of its videos belong to the archive, or only those that record one of its events. */
  takes: 'all' | 'events';
}

export function addressOf({ kind, id }: Pick<Source, 'kind' | 'id'>): string {
  return `https://www.youtube.com/feeds/videos.xml?${kind}_id=${id}`;
}

export function watchAddress(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`;
}

/** One line without what nobody sees: controls, marks of direction, spaces of every kind. */
export function plainLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/(?!\u200D)[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .trim();
}
