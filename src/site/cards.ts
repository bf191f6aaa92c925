import { archive } from './archive.ts';
import { PAGES } from './navigation.ts';
import { absolute } from './url.ts';

const MAIN = new Set(PAGES.map(({ path }) => path));

/** GAZETTE_CARDS=none draws one card for all pages. */
const ONE_FOR_ALL = process.env['GAZETTE_CARDS'] === 'none';

/** The address of the social card of a page. Those that are neither an entry nor in the menus have the community's. */
export function cardAt(path: string): string {
  const id = path.replace(/\/$/, '');
  const hasOwn = !ONE_FOR_ALL && (archive.byId.has(id) || MAIN.has(path));
  return absolute(`cards/${hasOwn ? id : 'home'}.png`);
}
