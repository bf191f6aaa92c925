import type { APIRoute } from 'astro';
import { absolute } from '../url.ts';

/** Everything here is meant to be found. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('sitemap.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
