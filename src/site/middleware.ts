import type { MiddlewareHandler } from 'astro';
import { settlePolicy } from './content-security.ts';
import { nameOutsideLinks } from './outside-links.ts';
import { absolute } from './url.ts';

const OWN = absolute('');

/** What is done to every page, whatever it is made of. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(settlePolicy(nameOutsideLinks(await response.text(), OWN)), response);
};
