import { enableCompileCache } from 'node:module';
import { styleText } from 'node:util';
import type { Command } from './command.ts';
import { UsageError } from './command.ts';

/** Every command, loaded only when it is asked for. */
const COMMANDS: Record<string, { summary: string; load: () => Promise<{ command: Command }> }> = {
  start: { summary: 'check the content, build the site and serve it', load: () => import('./start.ts') },
  check: { summary: 'check the content and say what to mend, on the line', load: () => import('./check.ts') },
  fix: { summary: 'mend what is a matter of form, and say what is left', load: () => import('./fix.ts') },
  new: { summary: 'write a new entry, with questions or with flags', load: () => import('./new.ts') },
  comment: {
    summary: 'say on a pull request what the check found, and how its entries will look',
    load: () => import('./comment.ts'),
  },
  build: { summary: 'build the site into dist/', load: () => import('./build.ts') },
  dev: { summary: 'serve the site and rebuild it as you edit', load: () => import('./dev.ts') },
  generate: {
    summary: 'renew what is made from the schemas: types, forms, tables',
    load: () => import('./generate.ts'),
  },
};

// Compiled code is kept between runs: a third of the time of a short one.
enableCompileCache();

process.exitCode = await main(process.argv.slice(2));

// A bundler whose build failed leaves workers that would keep this process alive; nobody waits for them.
setTimeout(() => process.exit(), 500).unref();

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(usage());
    return 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    console.error(`Unexpected command "${name}", expected one of ${Object.keys(COMMANDS).join(', ')}\n\n${usage()}`);
    return 2;
  }
  const { command } = await entry.load();
  if (args.includes('--help') || args.includes('-h')) {
    console.log(typeof command.help === 'string' ? command.help : command.help(args));
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    return explain(name, error);
  }
}

function usage(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['gazette <command> [options]', '', ...lines, '', 'gazette <command> --help explains a command.'].join('\n');
}

/** A person's mistake is a sentence; only a mistake of ours is a stack trace. */
function explain(name: string, error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\ngazette ${name} --help explains the command.`);
    return 2;
  }
  const expected = error instanceof Error && /^Cannot /.test(error.message);
  console.error(expected ? styleText('red', error.message, { stream: process.stderr }) : error);
  return 2;
}
