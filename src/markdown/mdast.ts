import { createRequire } from 'node:module';
import type { MdastReader } from 'satteri';
import { type MarkdownNode, withWholeTexts } from './tree.ts';

/**
 * The tree of a Markdown text (CommonMark with GitHub's extensions), with the place of each node. It
 * is read from the parser's own memory: objects for all that mdast has take as long as the parser.
 */
export function toMdast(markdown: string): MarkdownNode {
  parser ??= createRequire(import.meta.url)('satteri') as typeof import('satteri');
  const handle = parser.createMdastHandle(markdown, { frontmatter: false });
  try {
    return readTree(new parser.MdastReader(parser.serializeHandle(handle)));
  } finally {
    parser.dropHandle(handle);
  }
}

/** Loaded when first asked for: an archive of plain texts does without. */
let parser: typeof import('satteri') | undefined;

function readTree(reader: MdastReader): MarkdownNode {
  const nodes: MarkdownNode[] = [];
  for (let id = 0; id < reader.nodeCount; id += 1) nodes.push(readNode(reader, id));
  for (const [id, node] of nodes.entries()) {
    if (node.value !== undefined || node.alt !== undefined) continue;
    const children = reader.getChildIds(id);
    if (children.length > 0) node.children = withWholeTexts(children.map((child) => nodes[child] as MarkdownNode));
  }
  return nodes[0] as MarkdownNode;
}

function readNode(reader: MdastReader, id: number): MarkdownNode {
  const { type, value, alt, url } = KINDS[reader.getNodeType(id)] ?? OTHER;
  const position = reader.getPosition(id);
  return {
    type,
    start: position?.start.offset,
    end: position?.end.offset,
    value: value === undefined ? undefined : reader.fieldString(id, value),
    alt: alt === undefined ? undefined : reader.fieldString(id, alt),
    url: url === undefined ? '' : reader.fieldString(id, url),
    depth: type === 'heading' ? reader.fieldU8(id, 0, 1) : 0,
    children: NONE,
  };
}

const NONE: MarkdownNode[] = [];

/** A kind of node, with where its texts lie among what the parser says of it. */
interface Kind {
  type: string;
  value?: number;
  alt?: number;
  url?: number;
}

/** By satteri's numbers (its mdast/generated/node-types.js and layout.js); a test compares the tree with its own. */
const KINDS: Record<number, Kind> = {
  0: { type: 'root' },
  1: { type: 'paragraph' },
  2: { type: 'heading' },
  4: { type: 'blockquote' },
  5: { type: 'list' },
  7: { type: 'html', value: 0 },
  8: { type: 'code', value: 16 },
  9: { type: 'definition', url: 0 },
  10: { type: 'text', value: 0 },
  11: { type: 'emphasis' },
  12: { type: 'strong' },
  13: { type: 'inlineCode', value: 0 },
  15: { type: 'link', url: 0 },
  16: { type: 'image', url: 0, alt: 8 },
  17: { type: 'linkReference' },
  18: { type: 'imageReference', alt: 20 },
  27: { type: 'math', value: 8 },
  28: { type: 'inlineMath', value: 8 },
};

const OTHER: Kind = { type: 'other' };
