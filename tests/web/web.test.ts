import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { isPublicHost, publicLookup } from '../../src/web/public-address.ts';
import { textOf } from '../../src/web/text.ts';
import { openWeb, type Request, WebError } from '../../src/web/web.ts';
import { aWeb, type StandInWeb } from '../support/web.ts';

const HOME = 'https://lab.example.org/';

test('a page is read, and its server told who asks', async () => {
  const { web, ask } = await world({ [HOME]: 'Hello' });
  expect(await ask(HOME)).toMatchObject({ status: 200, url: HOME, redirects: [] });
  expect(web.asked).toMatchObject([{ method: 'GET', url: HOME, headers: { 'user-agent': 'Gazette (tests)' } }]);
});

test('a refusal is an answer, too', async () => {
  const { ask } = await world({ [HOME]: { status: 403 } });
  expect((await ask(HOME)).status).toBe(403);
});

test('redirects are followed and told, with the part of the page one asked for', async () => {
  const { ask } = await world({
    'http://lab.example.org/talks': { status: 301, headers: { location: 'https://lab.example.org/talks' } },
    'https://lab.example.org/talks': { status: 302, headers: { location: '/events/' } },
    'https://lab.example.org/events/': 'Events',
  });
  expect(await ask('http://lab.example.org/talks#next')).toMatchObject({
    status: 200,
    url: 'https://lab.example.org/events/#next',
    redirects: [
      { url: 'http://lab.example.org/talks#next', status: 301 },
      { url: 'https://lab.example.org/talks#next', status: 302 },
    ],
  });
});

test('a redirect is itself the answer for whoever follows none', async () => {
  const { ask } = await world({ [HOME]: { status: 302, headers: { location: '/elsewhere' } } });
  expect((await ask(HOME, { maxRedirects: 0 })).status).toBe(302);
});

test('a token is told the server it is for, and none that it redirects to', async () => {
  const { web, ask } = await world({
    [HOME]: { status: 302, headers: { location: '/again' } },
    'https://lab.example.org/again': { status: 302, headers: { location: 'https://files.example.org/' } },
    'https://files.example.org/': 'A file',
  });
  await ask(HOME, { headers: { authorization: 'Bearer secret' } });
  expect(web.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', 'Bearer secret', undefined]);
});

test.each<[string, StandInWeb['routes'], Request, string, string]>([
  [
    'redirects without end',
    { [HOME]: { status: 302, headers: { location: HOME } } },
    {},
    'too-many-redirects',
    'redirects more than 5 times',
  ],
  ['sends too much', { [HOME]: 'x'.repeat(2001) }, { maxBytes: 2000 }, 'too-large', 'sends more than 0.002 MB'],
  [
    'sends little that unpacks to too much',
    { [HOME]: { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(1_000_000)) } },
    { maxBytes: 100_000 },
    'too-large',
    'sends more than 0.1 MB',
  ],
  ['says nothing', { [HOME]: 'hang' }, { timeout: 50 }, 'timeout', 'does not answer within 0.05 seconds'],
  ['ends in the middle', { [HOME]: 'cut' }, {}, 'unreachable', 'cannot be reached'],
  ['hangs up', { [HOME]: 'refuse' }, {}, 'unreachable', 'cannot be reached'],
  [
    'redirects to a file',
    { [HOME]: { status: 302, headers: { location: 'file:///etc/passwd' } } },
    {},
    'not-http',
    'is no address that begins with https:// or http://',
  ],
  [
    'redirects to a machine of its own network',
    { [HOME]: { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } } },
    {},
    'private-address',
    'is not in the public internet',
  ],
  [
    'redirects to where it may not',
    { [HOME]: { status: 302, headers: { location: 'https://evil.example.com/' } } },
    { mayAsk: ({ host }) => host === 'lab.example.org' },
    'not-allowed',
    'leads to evil.example.com, which is not asked',
  ],
])('a server that %s gives no answer, and the reason', async (_, routes, request, reason, message) => {
  const { ask } = await world(routes);
  const error = await ask(HOME, request).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WebError);
  expect(error).toMatchObject({ reason, message: expect.stringContaining(message) });
});

test.each([
  ['ftp://lab.example.org/', 'not-http'],
  ['javascript:alert(1)', 'not-http'],
  ['no address', 'not-http'],
  ['https://ada:secret@lab.example.org/', 'not-allowed'],
  ['http://127.0.0.1/', 'private-address'],
  ['http://2130706433/', 'private-address'],
  ['http://0x7f.1/', 'private-address'],
  ['http://[::1]/', 'private-address'],
  ['http://[::ffff:10.0.0.1]/', 'private-address'],
  ['http://[fd00::1]/', 'private-address'],
  ['http://[64:ff9b::a00:1]/', 'private-address'],
  ['http://10.1.2.3/', 'private-address'],
  ['http://192.168.0.1:8080/', 'private-address'],
  ['http://100.64.0.1/', 'private-address'],
  ['http://168.63.129.16/', 'private-address'],
  ['http://0.0.0.0/', 'private-address'],
  ['http://localhost/', 'private-address'],
  ['http://build.localhost./', 'private-address'],
])('%s is not asked', async (address, reason) => {
  const { web, ask } = await world({});
  expect(await ask(address).catch((error: unknown) => error)).toMatchObject({ reason });
  expect(web.asked).toEqual([]);
});

test('a public address may be asked by its number', () => {
  expect(isPublicHost('93.184.215.14')).toBe(true);
  expect(isPublicHost('[2606:2800:21f:cb07:6820:80da:af6b:8b2c]')).toBe(true);
});

test('a name that leads to a private address leads nowhere', async () => {
  const found = await new Promise((resolve) => publicLookup('localhost', { all: true }, (error) => resolve(error)));
  expect(found).toMatchObject({ code: 'EPRIVATE' });
});

test('without a stand-in, the connection itself keeps to the public internet', async () => {
  const server = await aWeb({});
  onTestFinished(() => server.close());
  const web = openWeb({ agent: 'Gazette (tests)' });
  onTestFinished(() => web.close());
  // A name of this machine that the address does not give away.
  const port = new URL(server.url).port;
  const error = await web.ask(`http://ip6-localhost:${port}/`).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WebError);
  expect(server.asked).toEqual([]);
});

test.each([
  ['its header', { 'content-type': 'text/html; charset=ISO-8859-1' }, Buffer.from('Zürich', 'latin1')],
  ['the page', { 'content-type': 'text/html' }, Buffer.from('<meta charset="windows-1252">Zürich', 'latin1')],
  ['its first bytes', { 'content-type': 'text/html' }, Buffer.from('\uFEFFZürich', 'utf16le')],
  ['nothing', { 'content-type': 'text/html' }, Buffer.from('Zürich')],
  ['a header that names none', { 'content-type': 'text/html; charset=x-none' }, Buffer.from('Zürich')],
])('the encoding of a text is known from %s', async (_, headers, body) => {
  const { ask } = await world({ [HOME]: { headers, body } });
  expect(textOf(await ask(HOME))).toContain('Zürich');
});

async function world(routes: StandInWeb['routes']) {
  const web = await aWeb(routes);
  const outside = openWeb({ agent: 'Gazette (tests)', standIn: web.url });
  onTestFinished(async () => {
    await outside.close();
    await web.close();
  });
  return { web, ask: outside.ask };
}
