import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '../../src/cli/main.mjs');

test('whoever edits sees feeds and calendars as they edit', async () => {
  const port = await freePort();
  // Astro serves no page where it believes itself inside Vitest.
  const { VITEST: _, ...env } = process.env;
  const dev = spawn(process.execPath, [MAIN, 'dev', '--port', String(port)], {
    env: { ...env, GAZETTE_DATES: 'entries' },
    stdio: 'ignore',
  });
  try {
    const site = `http://127.0.0.1:${port}/turing-roche-partnership/`;
    await answered(site);
    const types = await Promise.all(
      ['rss.xml', 'series/knowledge-share/atom.xml', 'feed-1.json', 'events/calendar.ics', 'feeds.opml'].map(
        async (path) => (await fetch(site + path)).headers.get('content-type'),
      ),
    );
    expect(types).toEqual([
      'application/rss+xml; charset=utf-8',
      'application/atom+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
      'text/calendar; charset=utf-8',
      'text/x-opml; charset=utf-8',
    ]);
  } finally {
    dev.kill();
    await once(dev, 'exit');
  }
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until a server answers; the test's own time limit is the limit. */
async function answered(url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 200));
}
