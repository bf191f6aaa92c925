import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Masks } from './masks.ts';

/** The files through which a step sets things for later ones. */
export interface FileCommands {
  /** For the environment of the step. */
  env: Record<string, string>;
  read: () => FileOrders;
}

export interface FileOrders {
  env: Record<string, string>;
  outputs: Record<string, string>;
  paths: string[];
  summary: string;
  /** What the runner complains about. */
  errors: string[];
}

/** GitHub takes no longer summary of a step. */
const LONGEST_SUMMARY = 1024 * 1024;

export function openFileCommands(folder: string, masks: Masks): FileCommands {
  mkdirSync(folder, { recursive: true });
  const env: Record<string, string> = {};
  for (const name of ['ENV', 'OUTPUT', 'PATH', 'STEP_SUMMARY', 'STATE']) {
    const file = path.join(folder, name.toLowerCase());
    writeFileSync(file, '');
    env[`GITHUB_${name}`] = file;
  }
  return { env, read: () => readOrders(folder, masks) };
}

function readOrders(folder: string, masks: Masks): FileOrders {
  const text = (name: string): string => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const errors: string[] = [];
  const pairs = (name: string): Record<string, string> => {
    try {
      return parsePairs(text(name));
    } catch (error) {
      errors.push(`Unable to process file command '${name}' successfully. ${(error as Error).message}`);
      return {};
    }
  };
  const env = pairs('env');
  for (const name of Object.keys(env)) {
    if (name.toUpperCase() !== 'NODE_OPTIONS') continue;
    errors.push("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
    delete env[name];
  }
  const size = existsSync(path.join(folder, 'step_summary')) ? statSync(path.join(folder, 'step_summary')).size : 0;
  const isTooLong = size > LONGEST_SUMMARY;
  if (isTooLong)
    errors.push(
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.floor(size / 1024)}k`,
    );
  const orders = {
    env,
    outputs: pairs('output'),
    paths: text('path')
      .split('\n')
      .filter((line) => line !== ''),
    summary: isTooLong ? '' : masks.hide(text('step_summary')),
    errors,
  };
  rmSync(folder, { recursive: true, force: true });
  return orders;
}

/**
 * Reads `name=value` lines, and `name<<END` up to a line that says END.
 *
 * @throws Error as the runner says it
 */
export function parsePairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`);
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '')
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
    const end = lines.indexOf(delimiter, at + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    pairs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return pairs;
}
