import { afterAll, beforeAll, expect, test } from 'vitest';
import { askFor } from '../../src/recordings/availability.ts';
import { openWeb, type Web } from '../../src/web/web.ts';
import { aWeb, type Route, type StandInWeb } from '../support/web.ts';
import { EMBED, embedAddress } from '../support/youtube.ts';

const [TALK, OTHER, LISTED] = ['PebrX_WwdgA', 'xlea0WZK--A', 'hnqGZG65YFw'] as const;

let server: StandInWeb;
let web: Web;
beforeAll(async () => {
  server = await aWeb();
  web = openWeb({ agent: 'Gazette', standIn: server.url });
});
afterAll(async () => {
  await web.close();
  await server.close();
});

/** What is found of two videos, while a third is in a feed. */
async function asked(routes: Record<string, Route>, sure: string[] = [LISTED]) {
  server.routes = Object.fromEntries(
    Object.entries({ [TALK]: EMBED, [OTHER]: EMBED, [LISTED]: EMBED, ...routes }).map(([id, route]) => [
      embedAddress(id),
      route,
    ]),
  );
  const isSilent = Object.values(routes).includes('hang');
  const { seen, trouble } = await askFor(web, [TALK, OTHER], sure, isSilent ? { timeout: 1000 } : {});
  return { ...Object.fromEntries(seen), ...(trouble === undefined ? {} : { trouble }) };
}

test.each([
  [200, 'available'],
  [401, 'private'],
  [403, 'private'],
  [404, 'removed'],
  [400, 'removed'],
])('an answer of %i says that a video is %s', async (status, found) => {
  expect(await asked({ [TALK]: status === 200 ? EMBED : { status } })).toEqual({ [TALK]: found, [OTHER]: 'available' });
});

test.each<[string, Route]>([
  ['answered 429', { status: 429 }],
  ['answered 500', { status: 500 }],
  ['sent a page instead of what it knows of a video', '<title>Before you continue</title>'],
  ['does not answer within 1 seconds', 'hang'],
  ['cannot be reached (UND_ERR_SOCKET)', 'cut'],
])('an answer that says nothing marks nothing, and ends the asking: %s', async (trouble, route) => {
  expect(await asked({ [TALK]: route })).toEqual({ trouble });
  expect(await asked({ [OTHER]: route })).toEqual({ [TALK]: 'available', trouble });
});

test('while YouTube knows no video that is in a feed, none is lost', async () => {
  const gone = { [TALK]: { status: 404 }, [OTHER]: { status: 404 } };
  expect(await asked({ ...gone, [LISTED]: { status: 404 } })).toEqual({
    trouble: 'does not know videos that are in a feed',
  });
  expect(await asked(gone, [])).toEqual({ trouble: 'cannot be believed while no feed answers' });
});

test('what is lost is asked for twice', async () => {
  let times = 0;
  server.routes[embedAddress(TALK)] = () => (++times === 1 ? { status: 404 } : EMBED);
  server.routes[embedAddress(LISTED)] = EMBED;
  const { seen } = await askFor(web, [TALK], [LISTED]);
  expect([times, seen.get(TALK)]).toEqual([2, 'available']);
});
