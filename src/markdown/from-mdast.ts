import { type MarkdownNode, withWholeTexts } from './tree.ts';

/** What mdast has (https://github.com/syntax-tree/mdast), whatever made it. */
export interface Mdast {
  type: string;
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  value?: string;
  alt?: string | null | undefined;
  url?: string;
  depth?: number;
  children?: readonly Mdast[];
}

/** The tree of a Markdown text that a library has made; a list of what is to come, as a hostile text nests a million deep. */
export function fromMdast(tree: Mdast): MarkdownNode {
  const root = withoutChildren(tree);
  const next: [Mdast, MarkdownNode][] = [[tree, root]];
  for (let pair = next.pop(); pair !== undefined; pair = next.pop()) {
    const [from, to] = pair;
    const children = (from.children ?? []).map((child): [Mdast, MarkdownNode] => [child, withoutChildren(child)]);
    to.children = withWholeTexts(children.map(([, node]) => node));
    for (const pair of children) if (pair[0].children) next.push(pair);
  }
  return root;
}

function withoutChildren({ type, position, value, alt, url = '', depth = 0 }: Mdast): MarkdownNode {
  return {
    type,
    start: position?.start.offset,
    end: position?.end.offset,
    value,
    alt: type.startsWith('image') ? (alt ?? '') : undefined,
    url,
    depth,
    children: [],
  };
}
