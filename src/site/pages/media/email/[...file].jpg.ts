import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { drawPortrait } from '../../../../newsletter/draw-portrait.ts';
import { portraitOf } from '../../../../newsletter/edition.ts';
import { archive, contentFolder } from '../../../archive.ts';

/** Portraits of who is in the spotlight, as mail programs show them. */
export const getStaticPaths = () =>
  [...new Set(archive.spotlights.map((spotlight) => portraitOf(archive, spotlight)?.file))]
    .filter((file) => file !== undefined && archive.files.has(file))
    .map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const portrait = await drawPortrait(readFileSync(join(contentFolder, params['file'] ?? '')));
  return new Response(new Uint8Array(portrait), { headers: { 'content-type': 'image/jpeg' } });
};
