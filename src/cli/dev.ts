import { join } from 'node:path';
import { dev } from 'astro';
import { type Command, readFlags } from './command.ts';
import { expectHistoryOrSay } from './history.ts';
import { endWithParent } from './parent.mjs';
import { readPort } from './serve.ts';

export const command: Command = {
  help: `gazette dev [--port NUMBER]

Serves the site on this machine and rebuilds it as you edit content or code.

Example
  npm run dev
`,

  async run(args) {
    endWithParent();
    const { values } = readFlags({ args, options: { port: { type: 'string', default: '4321' } } });
    expectHistoryOrSay();
    process.env['ASTRO_DEV_BACKGROUND'] = '0';
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    process.env['GAZETTE_SEARCH'] = 'none';
    await dev({
      root: join(import.meta.dirname, '..', '..'),
      server: { port: readPort(values.port), host: '127.0.0.1' },
    });
    return new Promise(() => {});
  },
};
