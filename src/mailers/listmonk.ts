import { ask } from './ask.ts';
import type { Outgoing, Saved } from './outgoing.ts';

export interface Listmonk {
  /** Where it is installed: `https://lists.example.org` */
  url: string;
  /** `api_user:token` */
  key: string;
  /** The numbers of the lists that a campaign is for. */
  lists: readonly number[];
  /** The template around it, which may be bare; undefined is listmonk's default. */
  template: number | undefined;
}

interface Campaign {
  id: number;
  status: string;
  tags?: string[] | null;
  /** Those that somebody may have chosen there. */
  lists?: { id: number }[] | null;
}

/**
 * Saves an issue as a draft campaign at listmonk (https://listmonk.app/docs/apis/campaigns/): a new one,
 * or the one it was saved as before. A campaign stays a draft until somebody starts it there.
 *
 * @throws Error that begins with "Cannot", and if the issue is no draft there any more
 */
export async function saveAtListmonk(listmonk: Listmonk, outgoing: Outgoing): Promise<Saved> {
  const known = await find(listmonk, outgoing.id);
  if (known && known.status !== 'draft')
    throw new Error(`Cannot save ${outgoing.id} at listmonk: it is there and no draft any more (${known.status})`);
  const campaign = {
    name: outgoing.subject,
    subject: outgoing.subject,
    lists: known?.lists?.length ? known.lists.map(({ id }) => id) : listmonk.lists,
    type: 'regular',
    content_type: 'html',
    body: outgoing.html,
    altbody: outgoing.text,
    messenger: 'email',
    tags: [...new Set([...(known?.tags ?? []), outgoing.id])],
    ...(outgoing.from ? { from_email: `${outgoing.from.name} <${outgoing.from.address}>` } : {}),
    ...(listmonk.template === undefined ? {} : { template_id: listmonk.template }),
  };
  const path = known ? `/api/campaigns/${known.id}` : '/api/campaigns';
  const saved = (await request(listmonk, path, known ? 'PUT' : 'POST', campaign)) as { data?: Partial<Campaign> };
  return { status: known ? 'updated' : 'created', draft: String(saved.data?.id ?? known?.id) };
}

/** The documentation calls the filter `tags`, and some versions `tag`; where neither is known, all are looked through. */
async function find(listmonk: Listmonk, id: string): Promise<Campaign | undefined> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = new URLSearchParams({
      tags: id,
      tag: id,
      no_body: 'true',
      per_page: String(PER_PAGE),
      page: String(page),
    });
    const answer = await request(listmonk, `/api/campaigns?${query}`, 'GET');
    const { data } = answer as { data?: { results?: Campaign[] | null } };
    const results = data?.results ?? [];
    const found = results.find(({ tags }) => tags?.includes(id));
    if (found || results.length < PER_PAGE) return found;
  }
  return undefined;
}

const PER_PAGE = 50;
const MOST_PAGES = 40;

function request(
  { url, key }: Listmonk,
  path: string,
  method: 'GET' | 'POST' | 'PUT',
  body?: unknown,
): Promise<unknown> {
  return ask({
    name: 'listmonk',
    url: `${url}${path}`,
    method,
    headers: { authorization: `token ${key}` },
    ...(body === undefined ? {} : { body }),
    secret: key.slice(key.indexOf(':') + 1),
  });
}
