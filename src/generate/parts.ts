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
 * The texts in the order of the parts. An address, a day or an id is told by its form: where one stands in another
 * place than its own, it is taken out, and what remains stands in the order of the other parts.
 */
function inOrder(texts: readonly string[], parts: readonly Part[]): readonly string[] {
  const places = placesByForm(texts, parts);
  if ([...places].every(([index, place]) => index === place)) return texts;
  const ordered = new Map([...places].map(([index, place]) => [place, texts[index] ?? '']));
  const rest = texts.filter((text, index) => text !== '' && !places.has(index));
  return parts.map((_, place) => ordered.get(place) ?? rest.shift() ?? '');
}

/** Which texts have the form of a part, each with the place of that part; none, where a form stands too often. */
function placesByForm(texts: readonly string[], parts: readonly Part[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const withForm = [...parts.keys()].filter((place) => formOf(parts[place]) !== '');
  for (const places of Map.groupBy(withForm, (place) => formOf(parts[place])).values()) {
    const [first = 0] = places;
    // A day has the form of a day with or without a time as well; the first part that asks for one has it.
    const written = [...texts.keys()].filter(
      (index) => !found.has(index) && parts[first] && hasFormOf(parts[first], texts[index] ?? ''),
    );
    if (written.length > places.length) return new Map();
    // One of two days is the one in whose place it stands.
    const free = places.filter((place) => !written.includes(place));
    const [loose, ...others] = written.filter((index) => !places.includes(index));
    const isSure = written.length === places.length;
    if (!isSure && (others.length > 0 || (loose !== undefined && free.length > 1))) return new Map();
    for (const [order, index] of written.entries()) {
      const place = isSure ? places[order] : places.includes(index) ? index : free[0];
      if (place !== undefined) found.set(index, place);
    }
  }
  return found;
}

function formOf(part: Part | undefined): string {
  return part?.schema.format ?? part?.schema['x-reference']?.join() ?? '';
}

/** A word that names a zone, as `Singapore` does, is a word first. */
function hasFormOf({ schema: { format, 'x-reference': targets = [] } }: Part, text: string): boolean {
  if (format === 'time-zone' && !/\/|^(?:UTC|AoE)$/.test(text)) return false;
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
