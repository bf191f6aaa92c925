import { type Place, placeAt } from '../diagnostic.ts';
import { applyEdits, offsetBefore } from '../edits.ts';
import { yamlNodes } from './front-matter.ts';
import { jsonNodes } from './json.ts';
import { type Member, moveNode, type Node } from './node.ts';
import type { ParsedFile } from './parse.ts';

/** Keys and indices that lead from the root of the data to a value: `['speakers', 0, 'name']`. */
export type Path = readonly (string | number)[];

/** Where a value stands in its file. A value that is missing is placed at the object it is missing from. */
export function locate(parsed: ParsedFile, path: Path): Place {
  const { start, end } = walk(nodes(parsed), path).node;
  return placeAt(parsed.file, parsed.text, start, end);
}

/** Where the name of a field stands. */
export function locateKey(parsed: ParsedFile, path: Path): Place {
  const found = walk(nodes(parsed), path);
  const { start, end } = found.member?.keySpan ?? found.node;
  return placeAt(parsed.file, parsed.text, start, end);
}

/**
 * Where to point for a field that is missing from an object: the object's opening brace, or in
 * YAML its name or first key, rather than all of its lines.
 */
export function locateObject(parsed: ParsedFile, path: Path): Place {
  const { node, member } = walk(nodes(parsed), path);
  const key = member?.keySpan ?? (node.kind === 'object' ? node.members[0]?.keySpan : undefined);
  if (parsed.front && key) return placeAt(parsed.file, parsed.text, key.start, key.end);
  if (parsed.front && path.length === 0) return placeAt(parsed.file, parsed.text, 0, '---'.length);
  return placeAt(parsed.file, parsed.text, node.start, node.start + 1);
}

/** Where the Markdown of an entry stands; offsets count from the start of the body. */
export function locateInBody(parsed: ParsedFile, start: number, end: number): Place {
  const shift = parsed.front?.bodyStart ?? 0;
  return placeAt(parsed.file, parsed.text, shift + start, shift + end);
}

let latest: { parsed: ParsedFile; root: Node } | undefined;

/** Places are asked for file by file, so the parts of one file are enough to remember. */
function nodes(parsed: ParsedFile): Node {
  if (latest?.parsed !== parsed) latest = { parsed, root: nodesAsWritten(parsed) };
  return latest.root;
}

function nodesAsWritten({ text, front, slips = [] }: ParsedFile): Node {
  const root = front ? yamlNodes(front) : jsonNodes(applyEdits(text, slips));
  return slips.length === 0 ? root : moveNode(root, (offset) => offsetBefore(slips, offset));
}

function walk(root: Node, path: Path): { node: Node; member?: Member } {
  let found: { node: Node; member?: Member } = { node: root };
  for (const step of path) {
    const next = child(found.node, step);
    if (!next) return found;
    found = next;
  }
  return found;
}

function child(node: Node, step: string | number): { node: Node; member?: Member } | undefined {
  if (node.kind === 'array') {
    const item = node.items[Number(step)];
    return item && { node: item };
  }
  if (node.kind !== 'object') return undefined;
  const member = node.members.find(({ key }) => key === String(step));
  return member && { node: member.value, member };
}
