import type { ServerResponse } from 'node:http';

/**
 * The site as it is edited, behind the preview's own address: so its page is renewed as the other
 * panes are, and stays where its reader scrolled to.
 */
export interface EditedSite {
  /** Answers with what the site has at a path, such as `/events/?page=2`. */
  answer: (path: string, response: ServerResponse) => Promise<void>;
}

/**
 * Starts the site at the first request for it: Astro takes seconds, and nothing else waits for it.
 *
 * @param port 0 takes any free one
 */
export function editedSite(port: number): EditedSite {
  let started: Promise<number> | undefined;
  return {
    async answer(path, response) {
      try {
        started ??= import('../dev.ts').then(({ serveAsEdited }) => serveAsEdited(port, { logLevel: 'error' }));
        // Joined as text: a path such as //host/ must not lead elsewhere.
        const from = await fetch(`http://127.0.0.1:${await started}${path}`);
        const type = from.headers.get('content-type') ?? 'application/octet-stream';
        response.writeHead(from.status, { 'content-type': type, 'cache-control': 'no-store' });
        response.end(new Uint8Array(await from.arrayBuffer()));
      } catch (error) {
        response.writeHead(502).end(`Cannot show the site: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}
