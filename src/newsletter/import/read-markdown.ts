import { toMdast } from '#mdast';
import { bounded } from '../../markdown/bounded.ts';
import type { MarkdownNode } from '../../markdown/tree.ts';
import type { Block, Piece } from './blocks.ts';
import { readHtml } from './read-html.ts';
import { type Shortened, shortenLinks } from './short-links.ts';

export interface Read {
  blocks: Block[];
  /** Every address, those of pictures too. */
  addresses: string[];
}

/** The headings, lines and bullets of a Markdown text, and every address in it. */
export function readMarkdown(markdown: string): Read {
  const short = shortenLinks(markdown);
  const text = withoutManyReferences(bounded(short.text).replaceAll('\0', '\uFFFD'));
  const root = toMdast(text);
  const parsed: Parsed = { text, short, definitions: definitionsOf(root, text), addresses: [] };
  const blocks: Block[] = [];
  // A list of what is to come: a hostile text nests a million deep.
  const next: { node: MarkdownNode; bullet: boolean }[] = [{ node: root, bullet: false }];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    const { node } = at;
    const bullet = at.bullet || node.type === 'list';
    if (node.type === 'html') blocks.push(...blocksOfHtml(node, parsed));
    else if (holdsWords(node)) blocks.push(blockOf(node, bullet, parsed));
    else for (const child of node.children.toReversed()) next.push({ node: child, bullet });
  }
  return { blocks, addresses: parsed.addresses };
}

/** The parser keeps all words before each `&amp;` again, and no newsletter has as many. All offsets stay as they are. */
function withoutManyReferences(text: string): string {
  let seen = 0;
  return text.replaceAll('&', (sign) => {
    seen += 1;
    return seen > MOST_REFERENCES ? ' ' : sign;
  });
}

const MOST_REFERENCES = 3000;

interface Parsed {
  text: string;
  short: Shortened;
  /** Under its label, the address of `[1]: https://…`. */
  definitions: Map<string, string>;
  addresses: string[];
}

/** What is laid out with tags inside Markdown is read as what it is, and stands where they do. */
function blocksOfHtml(node: MarkdownNode, parsed: Parsed): Block[] {
  const { blocks, addresses } = readHtml(parsed.short.restore(node.value ?? ''));
  parsed.addresses.push(...addresses);
  return blocks.map((block) => ({ ...block, ...placeOf(node, parsed) }));
}

function placeOf({ start = 0, end = 0 }: MarkdownNode, { short }: Parsed): { start: number; end: number } {
  return { start: short.offsetBefore(start), end: short.offsetBefore(end) };
}

const INLINE = new Set('text emphasis strong link image linkReference imageReference inlineCode'.split(' '));

/** A cell of a table has words right in it, as a paragraph has. */
function holdsWords({ type, children }: MarkdownNode): boolean {
  if (type === 'heading' || type === 'paragraph') return true;
  return type === 'other' && children.some((child) => INLINE.has(child.type));
}

function blockOf(node: MarkdownNode, bullet: boolean, parsed: Parsed): Block {
  const pieces: Piece[] = [];
  const next: { node: MarkdownNode; bold: boolean; url?: string }[] = [{ node, bold: false }];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    const { type, value, children } = at.node;
    const own = addressOf(at.node, parsed);
    if (own !== '') parsed.addresses.push(own);
    if (type === 'image' || type === 'imageReference') continue;
    const url = own === '' ? at.url : own;
    const look = { bold: at.bold || type === 'strong', ...(url === undefined ? {} : { url }) };
    if (isBreak(at.node, parsed)) pieces.push({ text: '\n', bold: at.bold });
    else if (value !== undefined && type !== 'html') pieces.push({ text: parsed.short.restore(value), ...look });
    else for (const child of children.toReversed()) next.push({ node: child, ...look });
  }
  const kind = node.type === 'heading' ? 'heading' : bullet ? 'bullet' : 'text';
  return { kind, level: node.depth, pieces, ...placeOf(node, parsed) };
}

function addressOf(node: MarkdownNode, { text, short, definitions }: Parsed): string {
  if (node.type !== 'linkReference') return short.restore(node.url);
  return short.restore(definitions.get(labelOf(node, text, /\[([^[\]]{1,999})\](?:\[\])?$/)) ?? '');
}

/** The tree does not name what `[1]: https://…` defines; the text does. */
function definitionsOf(root: MarkdownNode, text: string): Map<string, string> {
  const definitions = root.children.filter(({ type }) => type === 'definition');
  return new Map(definitions.map((node) => [labelOf(node, text, /^\[([^\]]{1,999})\]:/), node.url]));
}

function labelOf({ start = 0, end = 0 }: MarkdownNode, text: string, form: RegExp): string {
  return (form.exec(text.slice(start, end))?.[1] ?? '').trim().toLowerCase();
}

/** A hard break is the only part of a paragraph, but for `<br>`, that has neither words nor parts. */
function isBreak({ type, value = '', children, start = 0, end = 0 }: MarkdownNode, { text }: Parsed): boolean {
  if (type === 'html') return /^<br\b/i.test(value);
  return type === 'other' && children.length === 0 && text.slice(start, end).includes('\n');
}
