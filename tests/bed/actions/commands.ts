/** What GitHub draws on a diff, or lists below a run. */
export interface ShownAnnotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
  title?: string;
  file?: string;
  line?: number;
  endLine?: number;
  column?: number;
  endColumn?: number;
}

/** An order that a program gives the runner by printing it. */
export interface Command {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** The orders the runner takes. Others, and misspelt ones, are mere output. */
const COMMANDS = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/**
 * Finds the order in a line of output, as the runner does: `::error file=a.md,line=3::Text` at its
 * start, or the older `##[error]Text` anywhere in it.
 *
 * @param resume the token that ends `::stop-commands::`, while commands are stopped
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseCommand(line: string, resume?: string): Command | undefined {
  const known = (name: string): boolean =>
    COMMANDS.has(name.toLowerCase()) || name.toLowerCase() === resume?.toLowerCase();
  return parseNew(line, known) ?? parseOld(line, known);
}

function parseNew(line: string, known: (name: string) => boolean): Command | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  const { name, properties } = split(text.slice(2, end), ',', unescapeProperty);
  return known(name) ? { name, properties, data: unescapeData(text.slice(end + 2)) } : undefined;
}

function parseOld(line: string, known: (name: string) => boolean): Command | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const { name, properties } = split(line.slice(start + 3, end), ';', unescapeOld);
  return known(name) ? { name, properties, data: unescapeOld(line.slice(end + 1)) } : undefined;
}

function split(info: string, separator: string, decode: (text: string) => string): Omit<Command, 'data'> {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  const pairs =
    space < 0
      ? []
      : info
          .slice(space + 1)
          .trim()
          .split(separator);
  const properties: Record<string, string> = {};
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals > 0 && equals < pair.length - 1)
      properties[pair.slice(0, equals).toLowerCase()] = decode(pair.slice(equals + 1));
  }
  return { name, properties };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function unescapeOld(text: string): string {
  return unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'));
}

/** The annotation that an order makes. Line numbers that are none count for nothing. */
export function annotationOf({ name, properties, data }: Command): ShownAnnotation {
  const number = (key: string): number | undefined =>
    /^\d+$/.test(properties[key] ?? '') ? Number(properties[key]) : undefined;
  const places = {
    line: number('line'),
    endLine: number('endline'),
    column: number('col'),
    endColumn: number('endcolumn'),
  };
  return {
    level: name.toLowerCase() as ShownAnnotation['level'],
    message: data,
    ...(properties['title'] ? { title: properties['title'] } : {}),
    ...(properties['file'] ? { file: properties['file'] } : {}),
    ...Object.fromEntries(Object.entries(places).filter(([, value]) => value !== undefined)),
  };
}
