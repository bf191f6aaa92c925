import { watch } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { loadArchive } from '../archive/load.ts';
import { type Command, contentRoot, readFlags } from './command.ts';
import { expectHistoryOrSay } from './history.ts';
import { endWithParent } from './parent.mjs';
import { previewPage } from './preview/pages.ts';
import { editedSite } from './preview/site.ts';
import { findIssue } from './render/find-issue.ts';
import { listen, readPort } from './serve.ts';

export const command: Command = {
  help: `gazette preview MONTH [--port NUMBER]

Shows an issue as it will go out, side by side: its page on the site, the e-mail by
day, by night and on a phone, plain text, the chat and Markdown. It changes as you
save a file.

  --port NUMBER   the port to serve on (4322)

Example
  npx gazette preview 2026-12
`,

  async run(args) {
    endWithParent();
    const { values, positionals } = readFlags({
      args,
      allowPositionals: true,
      options: { port: { type: 'string', default: '4322' } },
    });
    const root = resolve(contentRoot());
    const loaded = loadArchive(root);
    const { id } = findIssue(loaded, positionals);
    const home = new URL(loaded.archive.community.site.replace(/\/?$/, '/')).pathname;
    const waiting = new Set<ServerResponse>();
    const wanted = readPort(values.port);
    expectHistoryOrSay();
    const site = editedSite(wanted === 0 ? 0 : wanted + 1);
    const server = createServer(async (request, response) => {
      const path = (request.url ?? '/').replace(/\?.*/, '');
      if (path === '/changes') {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        response.write('retry: 500\n\n');
        waiting.add(response);
        response.on('close', () => waiting.delete(response));
        return;
      }
      const page = await previewPage(path, root, id);
      if (page !== undefined) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
        return;
      }
      await site.answer(path === '/page' ? `${home}${id}/` : (request.url ?? '/'), response);
    });
    const port = await listen(server, wanted, 'npx gazette preview MONTH --port');
    // Editors write a file in several steps, and the site reads it anew before it is asked.
    let soon: NodeJS.Timeout | undefined;
    watch(join(root, 'content'), { recursive: true }, () => {
      clearTimeout(soon);
      soon = setTimeout(() => {
        for (const response of waiting) response.write('data: changed\n\n');
      }, 200);
    });
    console.log(`${id} is shown at http://localhost:${port}/ (stop with Ctrl+C)`);
    return new Promise(() => {});
  },
};
