import type { MiddlewareHandler } from 'astro';
import { settlePolicy } from './content-security.ts';

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(settlePolicy(await response.text()), response);
};
