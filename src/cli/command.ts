import { type ParseArgsConfig, parseArgs } from 'node:util';
import { parseNow } from '../dates.ts';

/** A `gazette` command. */
export interface Command {
  /** What `--help` prints, with an example; it may depend on the words before it. */
  help: string | ((args: string[]) => string);
  /** @returns the exit code: 0 good, 1 found errors, 2 could not run */
  run: (args: string[]) => Promise<number>;
}

/** A command line that cannot be understood; the message is all a person needs. */
export class UsageError extends Error {}

/** Reads flags, and turns what `node:util` says of a wrong one into our own words. */
export function readFlags<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(message.replace(/\. To specify a positional argument.*$/s, ''), { cause: error });
  }
}

/** @throws UsageError for a `--format` that the command does not have */
export function expectFormat(given: string, known: readonly string[]): void {
  if (!known.includes(given)) throw new UsageError(`Unexpected format "${given}", expected ${known.join(' or ')}`);
}

/** The moment to judge by: `--now`, else GAZETTE_NOW, else the clock. */
export function nowFrom(flag: string | undefined): Temporal.Instant {
  try {
    return parseNow(flag ?? process.env['GAZETTE_NOW']);
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

/** The folder that holds `content/`: where the command was called. */
export function contentRoot(): string {
  return process.env['GAZETTE_ROOT'] ?? process.cwd();
}

/** Colour on a terminal, unless NO_COLOR asks for none (no-color.org). */
export function hasColour(): boolean {
  return process.stdout.hasColors?.() ?? false;
}
