import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressFrom } from '../../src/mailers/ask.ts';
import { saveAtButtondown } from '../../src/mailers/buttondown.ts';
import { saveAtListmonk } from '../../src/mailers/listmonk.ts';
import type { Saved } from '../../src/mailers/outgoing.ts';
import { AN_ISSUE } from './an-issue.ts';
import { type Asked, type Fault, type MailerServer, openMailer } from './mailer-server.ts';

const KEY = 'k3y-that-nobody-may-see';
type Draft = Record<string, unknown> & { id: unknown; status: string };

interface Mailer {
  name: string;
  /** Answers as the mailer's documentation says, and refuses what it does not know. */
  work: (drafts: Draft[], asked: Asked) => { status: number; body: unknown };
  save: (url: string) => Promise<Saved>;
  /** What a new draft is made of. */
  made: Record<string, unknown>;
}

const BUTTONDOWN: Mailer = {
  name: 'Buttondown',
  work(drafts, { method, path, headers, body }) {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    if (headers.authorization !== `Token ${KEY}`) return { status: 401, body: { detail: 'Unauthorized' } };
    if (headers['x-api-version'] !== '2026-04-01') return { status: 400, body: { detail: 'version' } };
    if (method === 'GET' && pathname === '/v1/emails') {
      const page = Number(searchParams.get('page') ?? 1);
      const results = drafts.slice(page - 1, page);
      return { status: 200, body: { results, count: drafts.length, next: page < drafts.length ? 'more' : null } };
    }
    const fields = ['subject', 'body', 'description', 'template', 'status', 'metadata'];
    if (Object.keys(body).some((name) => !fields.includes(name)) || body['status'] !== 'draft')
      return { status: 422, body: { detail: 'Unknown field' } };
    if (method === 'POST' && pathname === '/v1/emails') {
      drafts.push({ ...body, id: `em_${drafts.length}`, status: 'draft' });
      return { status: 201, body: drafts.at(-1) };
    }
    const known = drafts.find(({ id }) => pathname === `/v1/emails/${id}`);
    if (method !== 'PATCH' || !known) return { status: 404, body: {} };
    return { status: 200, body: Object.assign(known, body) };
  },
  save: (url) => saveAtButtondown({ url: `${url}/v1`, key: KEY }, AN_ISSUE),
  made: {
    subject: 'The Circular: December 2026',
    body: AN_ISSUE.html,
    description: 'A talk and a post.',
    template: 'naked',
    metadata: { gazette: 'issues/2026-12' },
  },
};

const LISTMONK: Mailer = {
  name: 'listmonk',
  work(drafts, { method, path, headers, body }) {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    if (headers.authorization !== `token bot:${KEY}`) return { status: 403, body: { message: 'invalid session' } };
    if (method === 'GET' && pathname === '/api/campaigns') {
      const tag = searchParams.get('tags');
      const results = drafts
        .filter(({ tags }) => (tags as string[]).includes(tag!))
        .map((draft) => ({
          ...draft,
          lists: ((draft['lists'] ?? []) as number[]).map((id) => ({ id, name: `List ${id}` })),
        }));
      return { status: 200, body: { data: { results } } };
    }
    for (const [name, type] of Object.entries({
      name: 'string',
      subject: 'string',
      type: 'string',
      content_type: 'string',
      body: 'string',
    }))
      if (typeof body[name] !== type) return { status: 400, body: { message: `Invalid ${name}` } };
    if (!Array.isArray(body['lists']) || body['lists'].length === 0)
      return { status: 400, body: { message: 'No lists' } };
    if (method === 'POST' && pathname === '/api/campaigns') {
      drafts.push({ ...body, id: drafts.length + 1, status: 'draft' });
      return { status: 200, body: { data: drafts.at(-1) } };
    }
    const known = drafts.find(({ id }) => pathname === `/api/campaigns/${id}`);
    if (method !== 'PUT' || !known) return { status: 404, body: {} };
    return { status: 200, body: { data: Object.assign(known, body) } };
  },
  save: (url) => saveAtListmonk({ url, key: `bot:${KEY}`, lists: [1, 3], template: 7 }, AN_ISSUE),
  made: {
    name: 'The Circular: December 2026',
    subject: 'The Circular: December 2026',
    lists: [1, 3],
    type: 'regular',
    content_type: 'html',
    body: AN_ISSUE.html,
    altbody: 'Hello\n',
    messenger: 'email',
    from_email: 'The Circular <circular@example.org>',
    template_id: 7,
    tags: ['issues/2026-12'],
  },
};

test('an address of a mailer is one, keeps the key from others, and holds none itself', () => {
  expect(addressFrom('LISTMONK_URL', 'https://lists.example.org/')).toBe('https://lists.example.org');
  expect(addressFrom('LISTMONK_URL', 'http://localhost:9000')).toBe('http://localhost:9000');
  const refused = 'Cannot use LISTMONK_URL: expected an address such as https://lists.example.org';
  for (const text of ['lists.example.org', 'http://lists.example.org', 'ftp://lists.example.org'])
    expect(() => addressFrom('LISTMONK_URL', text)).toThrow(refused);
  expect(() => addressFrom('LISTMONK_URL', 'https://bot:s3cret@lists.example.org')).toThrow(
    'Cannot use LISTMONK_URL: it holds a name or a password, which belong into the key',
  );
});

test('lists and tags that somebody chose at listmonk stay chosen', async () => {
  const drafts: Draft[] = [];
  const server = await openMailer((asked) => LISTMONK.work(drafts, asked));
  await LISTMONK.save(server.url);
  Object.assign(drafts[0]!, { lists: [5], tags: ['monthly', 'issues/2026-12'] });
  await LISTMONK.save(server.url);
  expect(drafts[0]).toMatchObject({ lists: [5], tags: ['monthly', 'issues/2026-12'] });
  await server.close();
});

describe.each([BUTTONDOWN, LISTMONK])('at $name', ({ name, work, save, made }) => {
  let drafts: Draft[];
  let server: MailerServer;

  beforeEach(async () => {
    drafts = [];
    server = await openMailer((asked) => work(drafts, asked));
  });
  afterEach(() => server.close());

  test('an issue is saved as a draft, and as the same one when it is sent again', async () => {
    expect(await save(server.url)).toMatchObject({ status: 'created' });
    expect(drafts).toEqual([{ ...made, id: expect.anything(), status: 'draft' }]);
    drafts[0]!['subject'] = 'Her own subject';
    expect(await save(server.url)).toMatchObject({ status: 'updated' });
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject(made);
  });

  test('its draft is found among others', async () => {
    drafts.push(
      { id: 90, status: 'sent', metadata: { gazette: 'issues/2026-11' }, tags: ['issues/2026-11'] },
      { id: 91, status: 'draft', metadata: {}, tags: [] },
    );
    await save(server.url);
    await save(server.url);
    expect(drafts).toHaveLength(3);
  });

  test('an issue that was mailed is not touched', async () => {
    await save(server.url);
    Object.assign(drafts[0]!, { status: 'sent' });
    const before = structuredClone(drafts);
    await expect(save(server.url)).rejects.toThrow(
      `Cannot save issues/2026-12 at ${name}: it is there and no draft any more (sent)`,
    );
    expect(drafts).toEqual(before);
  });

  const faults: [Fault, RegExp | undefined][] = [
    [401, /does not know this key/],
    [403, /may not do that/],
    [404, /has no such address/],
    [422, /refused \(422\)/],
    [429, undefined],
    [500, undefined],
    ['cut before', undefined],
    ['cut after', undefined],
    ['not json', /Cannot understand .*: expected JSON, found "<html>"/],
  ];

  test.each(faults)('%s when it looks for the draft ends in a sentence, or in one draft', async (fault, sentence) => {
    server.faults.push(fault);
    const result = await save(server.url).catch((error: Error) => error.message);
    if (sentence) expect(result).toMatch(sentence);
    else expect(result).toMatchObject({ status: 'created' });
    expect(String(result)).not.toContain(KEY);
    await save(server.url);
    expect(drafts).toHaveLength(1);
  });

  test.each(faults)('%s when it saves ends in a sentence, and the next time in one draft', async (fault) => {
    server.faults.push('none', fault);
    const result = await save(server.url).catch((error: Error) => error.message);
    expect(server.faults).toEqual([]);
    expect(typeof result === 'string' ? result : result.status).toMatch(/^Cannot |^created$/);
    expect(String(result)).not.toContain(KEY);
    await save(server.url);
    expect(drafts).toHaveLength(1);
  });
});
