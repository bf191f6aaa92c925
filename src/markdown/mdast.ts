import { type MdastNode, markdownToMdast } from 'satteri';

export type { MdastNode };

/** The tree of a Markdown text (CommonMark with GitHub's extensions), with the place of each node. */
export function toMdast(markdown: string): MdastNode {
  return markdownToMdast(markdown, { features: { frontmatter: false } }) as MdastNode;
}
