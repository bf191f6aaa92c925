import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { archive, contentFolder } from '../../archive.ts';

/** Pictures that lie beside the entries. */
export const getStaticPaths = () =>
  [...archive.files].filter((file) => /\.(jpe?g|png|webp|avif)$/.test(file)).map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) => new Response(readFileSync(join(contentFolder, params['file'] ?? '')));
