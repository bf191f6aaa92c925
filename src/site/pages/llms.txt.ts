import type { APIRoute } from 'astro';
import { renderLlmsTxt } from '../../api/llms.ts';
import { apiContext } from '../api.ts';

export const GET: APIRoute = () =>
  new Response(renderLlmsTxt(apiContext), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
