import type { MiddlewareHandler } from 'astro';
import { finishPage } from './finish.ts';

/** Finishes the pages that Astro serves; what is printed is finished there, where it is a text already. */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  const response = await next();
  if ('isPrinted' in locals || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(finishPage(await response.text()), response);
};
