import { join, resolve } from 'node:path';
import { buildArchive } from '../archive/load.ts';
import { judge } from '../checks/run-checks.ts';
import { isError } from '../diagnostic.ts';
import { readContent } from '../entries/read.ts';
import { buildSite } from './build.ts';
import { renderChecked, tellChecked } from './checked.ts';
import { type Command, contentRoot, nowFrom, readFlags } from './command.ts';
import { expectHistoryOrSay } from './history.ts';
import { endWithParent } from './parent.mjs';
import { openServer, readPort } from './serve.ts';

export const command: Command = {
  help: `gazette start [--port NUMBER] [--now INSTANT]

Checks the content, builds the site into dist/ and serves it on this machine.

  --port NUMBER   the port to serve on (4321)
  --now INSTANT   build as of that moment

Example
  npm start
  npm start -- --port 8080
`,

  async run(args) {
    endWithParent();
    const { values } = readFlags({
      args,
      options: { port: { type: 'string', default: '4321' }, now: { type: 'string' } },
    });
    const now = nowFrom(values.now);
    const content = readContent(contentRoot());
    const loaded = buildArchive(content);
    const { archive } = loaded;
    const all = judge(loaded, { now });

    // The port first: nobody should wait for a build to hear that it is taken.
    const server = await openServer(
      readPort(values.port),
      new URL(archive.community.site).pathname.replace(/\/?$/, '/'),
    );
    console.log(renderChecked(tellChecked(content), all));
    if (all.some(isError)) console.log('The site is built without them.');

    console.log('Building the site…');
    expectHistoryOrSay();
    const out = resolve(join(contentRoot(), 'dist'));
    await buildSite(out, now);
    server.serve(out);
    console.log(`\nThe site is at ${server.url}\nPress Ctrl+C to stop.`);
    await stopped();
    await server.close();
    return 0;
  },
};

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
