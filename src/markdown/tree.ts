/** A part of a Markdown text and what is in it, as far as rules look at it. */
export interface MarkdownNode {
  /** As mdast names it (https://github.com/syntax-tree/mdast). */
  type: string;
  /** Offsets in UTF-16 code units; the end is exclusive. Undefined where the parser does not say. */
  start: number | undefined;
  end: number | undefined;
  /** Of text, code and raw HTML. */
  value: string | undefined;
  /** The words in place of a picture. */
  alt: string | undefined;
  /** Of a link, a picture, or a definition of either. */
  url: string;
  /** The level of a heading. */
  depth: number;
  children: MarkdownNode[];
}

/** Nodes with one text for all that follow each other: where one is cut is the parser's own affair. */
export function withWholeTexts(nodes: MarkdownNode[]): MarkdownNode[] {
  if (!nodes.some(({ type }, index) => type === 'text' && nodes[index - 1]?.type === 'text')) return nodes;
  const whole: MarkdownNode[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (node.type === 'text' && last?.type === 'text') whole[whole.length - 1] = joined(last, node);
    else whole.push(node);
  }
  return whole;
}

function joined(text: MarkdownNode, more: MarkdownNode): MarkdownNode {
  const value = `${text.value ?? ''}${more.value ?? ''}`;
  return { ...text, value, start: text.start ?? more.start, end: more.end ?? text.end };
}
