import type { APIRoute } from 'astro';
import { COMMON_SCHEMA, SCHEMAS, type Schema } from '../../../archive/schemas.ts';

/** The schemas as they are, for editors and for other communities' tools. */
export const getStaticPaths = () =>
  Object.entries({ ...SCHEMAS, common: COMMON_SCHEMA }).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }));

export const GET: APIRoute<{ schema: Schema }> = ({ props }) =>
  new Response(`${JSON.stringify(props.schema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  });
