import { join } from 'node:path';
import { type AstroInlineConfig, dev } from 'astro';
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
    await serveAsEdited(readPort(values.port));
    return new Promise(() => {});
  },
};

/**
 * Serves the site as it is edited, on this machine's loopback address.
 *
 * @param port if another program has it, the next free one is taken; 0 takes any
 * @returns the port taken
 */
export async function serveAsEdited(port: number, options: AstroInlineConfig = {}): Promise<number> {
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['GAZETTE_SEARCH'] = 'none';
  const { address } = await dev({
    ...options,
    root: join(import.meta.dirname, '..', '..'),
    server: { port, host: '127.0.0.1' },
  });
  return address.port;
}
