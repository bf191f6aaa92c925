import { FORMATS } from '../archive/formats.ts';
import { resolveSchema, type Schema } from '../archive/schemas.ts';
import { childrenOf } from './fields.ts';

/**
 * An object on one line, for people who do not write JSON: its parts with a bar between them, as in
 * `Spencer James | Roche | people/spencer-james`. Issue forms and flags share this convention.
 *
 * What an item cannot do without comes first, references come last, lists within it are separated
 * by commas. Lists of objects within an item have no place on a line; they are added in the file.
 */
export interface Part {
  /** Where it stands in the object: `['name']`, `['by', 'name']`. */
  path: readonly string[];
  schema: Schema;
  required: boolean;
}

/** The parts of an object, in the order in which they stand on the line. */
export function partsOf(schema: Schema): Part[] {
  const parts = collect(schema, [], true);
  return [
    ...parts.filter(({ required }) => required),
    ...parts.filter((part) => !part.required && !isReference(part)),
    ...parts.filter((part) => !part.required && isReference(part)),
  ];
}

/** An object within the object lends the parts it cannot do without: `chosen.by` its `name`. */
function collect(schema: Schema, path: string[], needed: boolean): Part[] {
  return childrenOf(schema).flatMap(({ name, schema: child, required }): Part[] => {
    const here = [...path, name];
    if (child.type === 'object')
      return collect(child, here, needed && required).filter((part) => childRequired(child, part.path.at(-1)));
    if (child.type === 'array' && resolveSchema(child.items ?? {}).type === 'object') return [];
    return [{ path: here, schema: child, required: needed && required }];
  });
}

function childRequired({ required = [] }: Schema, name: string | undefined): boolean {
  return name !== undefined && required.includes(name);
}

function isReference({ schema }: Part): boolean {
  return schema['x-reference'] !== undefined;
}

/** How to write the line: `name | affiliation | person`. */
export function describeParts(parts: readonly Part[]): string {
  return parts.map(nameOfPart).join(' | ');
}

/** "Label" alone tells a stranger nothing; what it says of itself does: `the words to click on`. */
function nameOfPart({ path, schema: { title = path.at(-1) ?? '', description = '' } }: Part): string {
  const words = path.at(-1) === 'label' ? (description.split('.')[0] ?? title) : title;
  return words.toLowerCase();
}

/** The object a line describes, or nothing where it has more parts than the object. */
export function parseParts(line: string, parts: readonly Part[]): Record<string, unknown> | undefined {
  const texts = line.split('|').map((text) => text.trim());
  if (texts.length > parts.length) return undefined;
  const value: Record<string, unknown> = {};
  for (const [index, text] of inOrder(texts, parts).entries()) {
    const part = parts[index];
    if (part && text !== '') put(value, part.path, part.schema.type === 'array' ? splitList(text) : text);
  }
  return value;
}

/**
 * The texts in the order of the parts. An address, a day or an id is told by its form, so whoever writes it in
 * another place, or leaves out what comes before it, is understood.
 */
function inOrder(texts: readonly string[], parts: readonly Part[]): string[] {
  const ordered = parts.map((_, at) => texts[at] ?? '');
  const fits = (text: string, at: number): boolean => parts[at] !== undefined && hasFormOf(parts[at], text);
  for (const at of parts.keys()) {
    const text = ordered[at] ?? '';
    if (fits(text, at)) continue;
    const [place, ...others] = [...parts.keys()].filter((one) => fits(text, one) && !fits(ordered[one] ?? '', one));
    if (place === undefined || others.length > 0) continue;
    ordered[at] = ordered[place] ?? '';
    ordered[place] = text;
  }
  return ordered;
}

function hasFormOf({ schema: { format, 'x-reference': targets = [] } }: Part, text: string): boolean {
  if (format !== undefined) return format in FORMATS && FORMATS[format as keyof typeof FORMATS](text);
  return targets.some((target) => text.startsWith(`${target}/`));
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [step = '', ...rest] = path;
  if (rest.length === 0) {
    target[step] = value;
    return;
  }
  const child = target[step] ?? {};
  target[step] = child;
  put(child as Record<string, unknown>, rest, value);
}

/** The line for an object; parts at its end that the object does not have are left away. */
export function formatParts(value: unknown, parts: readonly Part[]): string {
  const texts = parts.map(({ path }) => {
    const found = path.reduce<unknown>(
      (object, step) => (object as Record<string, unknown> | undefined)?.[step],
      value,
    );
    return Array.isArray(found) ? found.join(', ') : String(found ?? '');
  });
  while (texts.at(-1) === '') texts.pop();
  return texts.join(' | ').replaceAll('|  |', '| |');
}

/** Ids and topics never hold a comma, so a comma or a line break parts them. */
export function splitList(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
