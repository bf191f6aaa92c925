import { ask } from './ask.ts';
import type { Outgoing, Saved } from './outgoing.ts';

export interface Buttondown {
  /** `https://api.buttondown.com/v1` */
  url: string;
  key: string;
}

/** The version of the API these requests were written for: https://docs.buttondown.com/api-versioning */
const VERSION = '2026-04-01';
/** Nobody has written more newsletters than that. */
const MOST_PAGES = 40;

interface Email {
  id: string;
  status: string;
  metadata?: Record<string, unknown>;
}

/**
 * Saves an issue as a draft at Buttondown (https://docs.buttondown.com/api-emails-create): a new one, or
 * the one it was saved as before. Nothing is sent.
 *
 * @throws Error that begins with "Cannot", and if the issue is no draft there any more
 */
export async function saveAtButtondown(buttondown: Buttondown, outgoing: Outgoing): Promise<Saved> {
  const draft = {
    subject: outgoing.subject,
    body: outgoing.html,
    description: outgoing.preheader,
    // The message brings its own layout.
    template: 'naked',
    // Left out, Buttondown would send it.
    status: 'draft',
    metadata: { gazette: outgoing.id },
  };
  const known = await find(buttondown, outgoing.id);
  if (known && known.status !== 'draft')
    throw new Error(`Cannot save ${outgoing.id} at Buttondown: it is there and no draft any more (${known.status})`);
  const path = known ? `/emails/${encodeURIComponent(known.id)}` : '/emails';
  const saved = (await request(buttondown, path, known ? 'PATCH' : 'POST', draft)) as Partial<Email>;
  return { status: known ? 'updated' : 'created', draft: String(saved.id ?? known?.id) };
}

async function find(buttondown: Buttondown, id: string): Promise<Email | undefined> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await request(buttondown, `/emails?excluded_fields=body&page=${page}`, 'GET');
    const { results = [], next } = answer as { results?: Email[]; next?: string | null };
    const found = results.find(({ metadata, status }) => metadata?.['gazette'] === id && status !== 'deleted');
    if (found || !next) return found;
  }
  return undefined;
}

function request(
  { url, key }: Buttondown,
  path: string,
  method: 'GET' | 'POST' | 'PATCH',
  body?: unknown,
): Promise<unknown> {
  return ask({
    name: 'Buttondown',
    url: `${url}${path}`,
    method,
    headers: { authorization: `Token ${key}`, 'x-api-version': VERSION },
    ...(body === undefined ? {} : { body }),
    secret: key,
  });
}
