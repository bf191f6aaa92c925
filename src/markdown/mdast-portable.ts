import { type CompileContext, type Extension, fromMarkdown, type Token } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { withoutAstral } from './astral.ts';
import { bounded } from './bounded.ts';
import { fromMdast } from './from-mdast.ts';
import { gfmSyntax } from './micromark-gfm.ts';
import type { MarkdownNode } from './tree.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root['children'][number];
type Text = Extract<Node, { type: 'text' }>;
type Point = NonNullable<Text['position']>['start'];

/**
 * The same tree as mdast.ts gives, where its native parser cannot go: in the one file that CI runs
 * (src/judge/), and in a browser. It takes fifty times as long.
 */
export function toMdast(markdown: string): MarkdownNode {
  // It is slower than the native parser with what nobody writes, even where that is short.
  const { text, restore } = withoutAstral(bounded(markdown));
  const root = fromMarkdown(text, { extensions: [SYNTAX], mdastExtensions: [...TREE, PIECES] });
  const next: Node[] = [root];
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    if ('value' in node) node.value = restore(node.value);
    if ('url' in node) node.url = restore(node.url);
    if ('alt' in node) node.alt = restore(node.alt ?? '');
    if (!('children' in node)) continue;
    const isLink = node.type === 'link' || node.type === 'linkReference';
    node.children = withWholeTexts(node.children, isLink ? [] : FIND_ADDRESSES) as typeof node.children;
    for (const child of node.children) next.push(child);
  }
  return fromMdast(root);
}

const SYNTAX = gfmSyntax();
const GITHUB = gfmFromMarkdown();
const TREE = GITHUB.map(({ transforms: _, ...extension }): Extension => extension);

/** What the library does to the whole tree in the end: it finds addresses that stand between other words. */
const FIND_ADDRESSES = GITHUB.flatMap(({ transforms }) => transforms ?? []);
const MAY_HOLD_ADDRESS = /@|:\/\/|www\./i;

/** Text in pieces that each stand in the file as they are, or for one character: so every place in it is known. */
const PIECES: Extension = { enter: { data: openPiece, characterEscape: openPiece, characterReference: openPiece } };

function openPiece(this: CompileContext, { start, end }: Token): void {
  const piece: Text = { type: 'text', value: '', position: { start: { ...start }, end: { ...end } } };
  (this.stack.at(-1) as Root).children.push(piece);
  this.stack.push(piece);
}

/** The nodes with one text for all pieces that follow each other, and links for the addresses in it. */
function withWholeTexts(nodes: Node[], findAddresses: typeof FIND_ADDRESSES): Node[] {
  const whole: Node[] = [];
  let pieces: Text[] = [];
  for (const node of nodes) {
    if (node.type === 'text') {
      pieces.push(node);
      continue;
    }
    for (const part of joined(pieces, findAddresses)) whole.push(part);
    whole.push(node);
    pieces = [];
  }
  for (const part of joined(pieces, findAddresses)) whole.push(part);
  return whole;
}

/** The library's search drops all places; so it is given one text at a time, and they are put back. */
function joined(pieces: Text[], findAddresses: typeof FIND_ADDRESSES): Node[] {
  if (pieces.length === 0) return [];
  const value = pieces.map((piece) => piece.value).join('');
  const root: Root = { type: 'root', children: [{ type: 'text', value }] };
  if (MAY_HOLD_ADDRESS.test(value)) for (const find of findAddresses) find(root);
  const placeAt = placesOf(pieces);
  let at = 0;
  root.children = root.children.flatMap(withoutScheme);
  for (const node of root.children) {
    const text = node.type === 'link' ? node.children[0] : node;
    const length = text?.type === 'text' ? text.value.length : 0;
    node.position = { start: placeAt(at, 'start'), end: placeAt(at + length, 'end') };
    if (text) text.position = node.position;
    at += length;
  }
  return root.children;
}

/** Of `mailto:ada@example.org` the address alone is the link. */
function withoutScheme(node: Node): Root['children'] {
  const [text] = node.type === 'link' ? node.children : [];
  if (text?.type !== 'text' || !text.value.startsWith('mailto:')) return [node as Root['children'][number]];
  text.value = text.value.slice('mailto:'.length);
  return [{ type: 'text', value: 'mailto:' }, node as Root['children'][number]];
}

/** Tells where a character of the text stands that the pieces make up; whoever asks goes forward. */
function placesOf(pieces: Text[]): (at: number, side: 'start' | 'end') => Point {
  let index = 0;
  let before = 0;
  return (at, side) => {
    let piece = pieces[0] as Text;
    for (; index < pieces.length; index += 1) {
      piece = pieces[index] as Text;
      const end = before + piece.value.length;
      if (side === 'start' ? at < end : at <= end) break;
      before = end;
    }
    const { start, end } = piece.position as { start: Point; end: Point };
    const along = at - before;
    // Blanks before a line end are in the file, but not in the text.
    const lineEnd = /(?:\r\n?|\n)$/.exec(piece.value)?.[0].length ?? 0;
    const left = piece.value.length - along;
    if (left === 0 || (left === lineEnd && side === 'start')) return moved(end, -left);
    return moved(start, along);
  };
}

function moved({ line, column, offset = 0 }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by };
}
