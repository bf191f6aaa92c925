import { plain } from './plain.ts';

/** Something that a page describes in the words of schema.org. */
export interface Thing {
  /** Without their vocabulary: `EducationEvent`. */
  types: readonly string[];
  source: 'JSON-LD' | 'microdata';
  values: ReadonlyMap<string, readonly Value[]>;
}

export type Value = string | Thing;

/** Deeper or more than any real page says. */
export const DEEPEST = 10;
export const MOST_NODES = 5000;

/**
 * The things of a block of JSON-LD (https://www.w3.org/TR/json-ld11/), as far as pages use it: a thing, a list,
 * or a graph whose things name each other by `@id`. No context is fetched. Undefined if it is no JSON.
 */
export function parseJsonLd(text: string): Thing[] | undefined {
  const json = parseJson(text);
  if (json === undefined) return undefined;
  const roots = [json].flat().flatMap((root) => (isNode(root) ? [root, ...[root['@graph'] ?? []].flat()] : []));
  const nodes = roots.slice(0, MOST_NODES).filter(isNode);
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' && !isReference(node) ? [[node['@id'], node]] : [])),
  );
  const left = { nodes: MOST_NODES };
  return nodes.flatMap((node) => thingOf(node, byId, left, 0) ?? []);
}

type Node = Record<string, unknown>;

/** Some systems write line breaks into texts, or leave a comment of HTML around the block. */
function parseJson(text: string): unknown {
  // Trimmed first: blanks on both sides of the end would have it looked for once for each of them.
  const bare = text
    .trim()
    .replace(/^(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>);?$/g, '')
    .trim();
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined;
}

function thingOf(
  node: Node,
  byId: ReadonlyMap<unknown, Node>,
  left: { nodes: number },
  depth: number,
): Thing | undefined {
  left.nodes -= 1;
  if (depth > DEEPEST || left.nodes < 0) return undefined;
  const values = new Map<string, Value[]>();
  for (const [key, given] of Object.entries(node)) {
    if (key.startsWith('@')) continue;
    const list = [given]
      .flat()
      .slice(0, MOST_NODES)
      .flatMap((value) => toValue(value, byId, left, depth) ?? []);
    if (list.length > 0) values.set(wordOf(key), list);
  }
  if (typeof node['@id'] === 'string') values.set('@id', [node['@id']]);
  const types = [node['@type']].flat().filter((type) => typeof type === 'string');
  return { types: types.map(wordOf), source: 'JSON-LD', values };
}

function toValue(
  value: unknown,
  byId: ReadonlyMap<unknown, Node>,
  left: { nodes: number },
  depth: number,
): Value | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value;
  if (!isNode(value)) return undefined;
  if (typeof value['@value'] === 'string') return value['@value'];
  const meant = isReference(value) ? (byId.get(value['@id']) ?? value) : value;
  return thingOf(meant, byId, left, depth + 1);
}

/** Whether it only names a thing that is described elsewhere. */
function isReference(node: Node): boolean {
  return Object.keys(node).every((key) => key === '@id' || key === '@type');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `https://schema.org/Event` and `schema:Event` are both Event. */
export function wordOf(name: string): string {
  return name.replace(/^.*[/#:]/, '');
}

export function thingsIn(thing: Thing, property: string): Thing[] {
  return (thing.values.get(property) ?? []).filter((value) => typeof value !== 'string');
}

/** The texts of a property; of a thing in the stead of a text, its name. */
export function textsIn(thing: Thing, property: string): string[] {
  return (thing.values.get(property) ?? [])
    .map((value) => (typeof value === 'string' ? plain(value) : (textIn(value, 'name') ?? '')))
    .filter((text) => text !== '');
}

export function textIn(thing: Thing, property: string): string | undefined {
  return textsIn(thing, property)[0];
}
