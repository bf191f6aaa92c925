import type { ApiContext } from '../api/context.ts';
import { archive, dates } from './archive.ts';
import { cardAt } from './cards.ts';
import { PAGES } from './navigation.ts';
import { absolute } from './url.ts';

/** What the files for programs are made from. */
export const apiContext: ApiContext = {
  archive,
  dates,
  absolute,
  card: cardAt,
  pages: PAGES,
};
