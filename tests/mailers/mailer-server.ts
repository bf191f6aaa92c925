import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}

/** What goes wrong with the next request: before it is worked on, or with its answer. */
export type Fault = 'none' | number | 'cut before' | 'cut after' | 'not json';

export interface MailerServer {
  url: string;
  asked: Asked[];
  /** Faults of the next requests, in order. */
  faults: Fault[];
  close: () => Promise<void>;
}

/** A mailer on loopback: `work` answers each request as its documentation says, or with a status of refusal. */
export async function openMailer(work: (asked: Asked) => { status: number; body: unknown }): Promise<MailerServer> {
  const asked: Asked[] = [];
  const faults: Fault[] = [];
  const server: Server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const { method = '', url: path = '', headers } = request;
    const one = { method, path, headers, body: text === '' ? {} : JSON.parse(text) };
    asked.push(one);
    const fault = faults.shift();
    if (fault === 'cut before') return request.socket.destroy();
    if (typeof fault === 'number') {
      response.writeHead(fault, { 'retry-after': '0', 'content-type': 'application/json' });
      return response.end(JSON.stringify({ detail: `No. Your key was ${headers.authorization}` }));
    }
    const { status, body } = work(one);
    if (fault === 'cut after') return request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json' });
    return response.end(fault === 'not json' ? '<html>' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    faults,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
