import type { APIRoute } from 'astro';
import schema from '../../../api/api.schema.json' with { type: 'json' };

/** The shape of the files under `api/`. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(schema, null, 2)}\n`, { headers: { 'content-type': 'application/schema+json' } });
