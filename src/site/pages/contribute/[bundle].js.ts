import type { APIRoute } from 'astro';
import { BUNDLES, renderBundle } from '../../../checker/bundle.ts';

/** The checker for the browser, which its page loads once somebody writes into it. */
export const GET: APIRoute<{ bundle: keyof typeof BUNDLES }> = async ({ props }) =>
  new Response(await renderBundle(props.bundle, process.cwd()), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });

export function getStaticPaths() {
  return Object.keys(BUNDLES).map((bundle) => ({ params: { bundle }, props: { bundle } }));
}
