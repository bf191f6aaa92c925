import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedOfWeb {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
}

export interface PlainAnswer {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
}

/** What an address answers, or how it fails: no answer at all, a cut within the body, or before any answer. */
export type Route = PlainAnswer | string | 'hang' | 'cut' | 'refuse';

export interface StandInWeb {
  /** For GAZETTE_WEB, or `openWeb({ standIn })`. */
  url: string;
  asked: AskedOfWeb[];
  /** What each address answers; change it at will. The others answer 404. */
  routes: Record<string, Route | ((asked: AskedOfWeb) => Route | Promise<Route>)>;
  close: () => Promise<void>;
}

/** A real server that plays all others: to be opened before it is asked, and closed at the end of the test. */
export async function aWeb(routes: StandInWeb['routes'] = {}): Promise<StandInWeb> {
  const web: StandInWeb = { url: '', asked: [], routes: { ...routes }, close };
  const server = createServer((request, response) => void play(web, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  web.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return web;

  function close(): Promise<void> {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  }
}

async function play(web: StandInWeb, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { headers, method = 'GET', url: path = '/' } = request;
  const asked = { method, url: `${headers['x-forwarded-proto']}://${headers['x-forwarded-host']}${path}`, headers };
  web.asked.push(asked);
  const route = web.routes[asked.url] ?? { status: 404, body: 'There is nothing here.' };
  const answer = typeof route === 'function' ? await route(asked) : route;
  if (answer === 'hang') return;
  if (answer === 'refuse') return void request.socket.destroy();
  if (answer === 'cut') {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
    return void response.write('<html>', () => request.socket.destroy());
  }
  const { status = 200, headers: given = {}, body = '' } = typeof answer === 'string' ? { body: answer } : answer;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...given });
  response.end(method === 'HEAD' ? undefined : body);
}
