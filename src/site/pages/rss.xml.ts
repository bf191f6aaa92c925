import type { APIRoute } from 'astro';
import type { AnyEntry } from '../../archive/archive.ts';
import { COLLECTIONS } from '../../collections.ts';
import { renderRss } from '../../feeds/rss.ts';
import { archive, now } from '../archive.ts';
import { absolute } from '../url.ts';

const entries = COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[]);

export const GET: APIRoute = () =>
  new Response(renderRss(archive, entries, { now, pageUrl: absolute, feedUrl: absolute('rss.xml') }), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
