import type { APIRoute } from 'astro';
import { community } from '../archive.ts';

/** The community's initial on its accent colour. */
export const GET: APIRoute = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${community.accent ?? '#1d4ed8'}"/><text x="16" y="23" text-anchor="middle" font-family="Georgia, serif" font-size="20" font-weight="700" fill="#fff">${initial()}</text></svg>\n`,
    { headers: { 'content-type': 'image/svg+xml' } },
  );

function initial(): string {
  return /[\p{L}\p{N}]/u.exec(community.name)?.[0].toUpperCase() ?? '•';
}
