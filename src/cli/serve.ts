import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { UsageError } from './command.ts';

export interface SiteServer {
  /** The address of the home page. */
  url: string;
  /** Starts to answer with the files of a folder; until then requests wait. */
  serve: (folder: string) => void;
  close: () => Promise<void>;
}

/**
 * Takes a port on this machine's loopback address, and answers below a base path such as
 * `/turing-roche-partnership/`, as the published site does.
 *
 * @param port 0 takes any free one
 * @throws Error if the port is in use
 */
export async function openServer(port: number, base: string): Promise<SiteServer> {
  const { promise: folder, resolve: serve } = Promise.withResolvers<string>();
  const files = folder.then((path) => sirv(path, { dev: true }));
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (path === '/' && base !== '/') {
      response.writeHead(302, { location: base }).end();
      return;
    }
    const notFound = async (): Promise<void> => {
      const page = readFileSync(join(await folder, '404.html'));
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    };
    if (!path.startsWith(base)) return notFound();
    request.url = `/${path.slice(base.length)}`;
    (await files)(request, response, notFound);
  });
  const taken = await listen(server, port, 'npm start -- --port');
  return {
    url: `http://localhost:${taken}${base}`,
    serve,
    close: () => close(server),
  };
}

/**
 * Takes a port of this machine's loopback address, and gives its number.
 *
 * @param again the words to call the command with another port by
 * @throws Error if the port is in use
 */
export function listen(server: Server, port: number, again: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      reject(
        inUse
          ? new Error(`Cannot serve on port ${port}: another program uses it. Choose another: ${again} ${port + 1}`, {
              cause: error,
            })
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.closeAllConnections();
    server.close((error) => (error ? reject(error) : resolve()));
  });
}

/** @throws UsageError if the text is no port */
export function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`Unexpected port "${text}", expected a number up to 65535`);
  return port;
}
