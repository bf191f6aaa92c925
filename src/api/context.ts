import type { Archive } from '../archive/archive.ts';
import type { DatesById } from '../archive/entry-dates.ts';

/** What the files for programs are made from. They say nothing that depends on the day they are made. */
export interface ApiContext {
  archive: Archive;
  /** Of every entry. */
  dates: DatesById;
  /** The absolute address of a page or file, from its path below the site's address. */
  absolute: (path: string) => string;
  /** The absolute address of the social card of a page. */
  card: (path: string) => string;
  /** The collections and other pages by the names the menus have for them. */
  pages: readonly { path: string; label: string }[];
}
