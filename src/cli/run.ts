import { type Command, UsageError } from './command.ts';

/** Commands by name, each loaded only when it is asked for. */
export type Commands = Record<string, { summary: string; load: () => Promise<{ command: Command }> }>;

/** Runs the command that a command line names, and gives its exit code. */
export async function runCommand(commands: Commands, [name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(usage(commands));
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    const expected = Object.keys(commands).join(', ');
    console.error(`Unexpected command "${name}", expected one of ${expected}\n\n${usage(commands)}`);
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

function usage(commands: Commands): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['gazette <command> [options]', '', ...lines, '', 'gazette <command> --help explains a command.'].join('\n');
}

/** A person's mistake is a sentence; only a mistake of ours is a stack trace. */
function explain(name: string, error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${inertInLog(error.message)}\n\ngazette ${name} --help explains the command.`);
    return 2;
  }
  const expected = error instanceof Error && /^Cannot /.test(error.message);
  console.error(expected ? red(inertInLog(error.message)) : error);
  return 2;
}

/**
 * What a message quotes of others gives no orders to a runner, which looks for them at the start of a line, and for
 * `##[error]` anywhere in it.
 */
function inertInLog(message: string): string {
  return process.env['GITHUB_ACTIONS'] ? message.replace(/##(?=\[)|^:(?=:)/gm, '$&\u200B') : message;
}

/** Not styleText of node:util: Node 20 colours with it what is no terminal, too. */
function red(text: string): string {
  return process.stderr.hasColors?.() ? `\u001B[31m${text}\u001B[39m` : text;
}
