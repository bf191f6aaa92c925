// What Astro compiles the site to: a program that prints its files, for as long as the code stays the same.

import { StaticPaths } from 'astro:static-paths';
import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { type Card, cardsOf, homeCard } from '../cards/card.ts';
import { archive, now } from './archive.ts';
import { fileKey } from './file-key.ts';
import { finishPage } from './finish.ts';
import { PAGES } from './navigation.ts';
import { pageKey } from './page-key.ts';
import { isPlain } from './plain.ts';
import { absolute } from './url.ts';

/** A file of the site, made when it is asked for. */
export interface Print {
  /** Its path below the site's folder: `events/2023/diversifying-health-research/index.html`. */
  file: string;
  /** @throws Error if it cannot be rendered */
  render: () => Promise<string | Uint8Array>;
  /** Says all that the file is made of, where that takes less than to make it. */
  key?: () => string;
}

const app = createApp({ streaming: false });
// A server would answer with a page that says so; here, nobody shall publish it.
app.renderError = async (request, { error }) => {
  throw new Error(`Cannot render ${new URL(request.url).pathname}`, { cause: error });
};

const digest = crypto.subtle.digest.bind(crypto.subtle);
const digests = new Map<string, Promise<ArrayBuffer>>();
// For its policy, Astro hashes the same styles on every page, and has a page wait for that each time.
crypto.subtle.digest = (algorithm, data) => {
  const key = `${algorithm} ${Buffer.from(data as Uint8Array).toString('latin1')}`;
  const known = digests.get(key) ?? digest(algorithm, data);
  digests.set(key, known);
  return known;
};

/** Every file that a page or an endpoint makes. Of two that want one place, the first has it. */
export async function prints(): Promise<Print[]> {
  const files = new Map<string, Print>();
  const isWanted = process.env['GAZETTE_FILES'] === 'plain' ? isPlain : () => true;
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const path = pathname.replace(/^\/|\/$/g, '');
    const file = route.type === 'page' ? fileOf(path) : path;
    if (!files.has(file) && isWanted(file)) files.set(file, printOf(file, path, route));
  }
  return [...files.values()];
}

/** As servers of static files look for the pages they are asked for. */
function fileOf(path: string): string {
  return path === '404' ? '404.html' : `${path}/index.html`.replace(/^\//, '');
}

function printOf(file: string, path: string, route: RouteData): Print {
  // A page has a slash at its end, and so has, for Astro, an endpoint whose file name tells no ending.
  const address = absolute(path === '' || route.pattern.test(`/${path}`) ? path : `${path}/`);
  const key = route.type === 'page' ? pageKey(path) : fileKey(path);
  return { file, render: () => render(address, route), ...(key ? { key } : {}) };
}

async function render(address: string, routeData: RouteData): Promise<string | Uint8Array> {
  const response = await app.render(new Request(address), { routeData, locals: { isPrinted: true } });
  if (!response.ok && response.status !== 404)
    throw new Error(`Cannot render ${address}: status is ${response.status}`);
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  return isPage ? finishPage(await response.text()) : response.bytes();
}

/** What is to come. GAZETTE_CARDS=none leaves all social cards but the community's out. */
export function plan(): { cards: Card[]; found: string[] } {
  return {
    cards: process.env['GAZETTE_CARDS'] === 'none' ? [homeCard(archive)] : cardsOf(archive, PAGES, now),
    found: [...new Set([...archive.byId.values()].map(({ id }) => fileOf(id)))],
  };
}
