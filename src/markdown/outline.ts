import { toMdast } from '#mdast';
import { boundedIfLong, ORDINARY } from './bounded.ts';
import { plainOutline } from './plain-outline.ts';
import type { MarkdownNode } from './tree.ts';

/** A part of a Markdown text, with its offsets in UTF-16 code units; the end is exclusive. */
export interface Part {
  start: number;
  end: number;
}

/** A link or picture: the address as the text has it, and where. */
export interface LinkPart extends Part {
  /** What is to be clicked on, or read in place of the picture; undefined for the `[1]: https://…` that others refer to. */
  words?: string;
  url: string;
  /** Where the address alone stands; undefined where the text does not have it to the letter. */
  urlPart?: Part;
}

/** A link or picture whose address stands elsewhere: `[report][1]`. */
export interface ReferencePart extends Part {
  of: 'link' | 'picture';
  words: string;
}

export interface HeadingPart extends Part {
  level: number;
  words: string;
  /** Its number signs; undefined for a heading that is underlined instead. */
  signs?: Part;
  /** What is bold in it, if nothing but bold words are. */
  bold: Part[];
}

/** A paragraph that is bold as a whole. */
export interface BoldParagraph extends Part {
  /** What stands between the asterisks. */
  inside: Part;
  words: string;
  /** Whether other text comes right after it. */
  leads: boolean;
}

/** What rules look at in a Markdown text. */
export interface Outline {
  headings: HeadingPart[];
  boldParagraphs: BoldParagraph[];
  links: LinkPart[];
  pictures: LinkPart[];
  references: ReferencePart[];
  /** Raw HTML: each tag between words on its own, a block of it as a whole. */
  html: (Part & { source: string })[];
  /** Runs of plain words, outside code. */
  texts: (Part & { words: string })[];
  /** Whether every sign of Markdown in it is one, so that readers see none. */
  isPlain?: boolean;
}

/**
 * Reads a Markdown text (CommonMark with GitHub's extensions) as rules see it.
 *
 * @param read one of the two parsers behind `#mdast` (see package.json): the native one, or in the
 *   judge the portable one
 */
export function outline(markdown: string, read: (markdown: string) => MarkdownNode = toMdast): Outline {
  const plain = markdown.length > ORDINARY ? undefined : plainOutline(markdown);
  return plain ?? parsedOutline(markdown, read);
}

/** The outline of any text. It is the one that a plain text has without the parser, and takes ten times as long. */
export function parsedOutline(markdown: string, read: (markdown: string) => MarkdownNode = toMdast): Outline {
  const found = emptyOutline();
  if (markdown.trim() === '') return found;
  // CommonMark has U+FFFD in place of every NUL; one of the parsers does not see to it.
  const root = read(boundedIfLong(markdown).replaceAll('\0', '\uFFFD'));
  visit(root, (node) => collect(node, markdown, found));
  found.boldParagraphs = boldParagraphs(root.children);
  return found;
}

/** A node and all below it, in the order of the text; a list of what is to come, as a hostile text nests a million deep. */
function visit(root: MarkdownNode, look: (node: MarkdownNode) => void): void {
  const next = [root];
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    look(node);
    for (let index = node.children.length - 1; index >= 0; index -= 1) next.push(node.children[index] as MarkdownNode);
  }
}

/** The outline of a text that is not there. */
export function emptyOutline(): Outline {
  return { headings: [], boldParagraphs: [], links: [], pictures: [], references: [], html: [], texts: [] };
}

function collect(node: MarkdownNode, markdown: string, found: Outline): void {
  const part = partOf(node);
  switch (node.type) {
    case 'heading':
      found.headings.push({
        ...part,
        level: node.depth,
        words: wordsOf(node),
        ...numberSigns(markdown, part, node.depth),
        bold: boldOf(node),
      });
      break;
    case 'link':
      found.links.push({ ...part, words: wordsOf(node), url: node.url, ...urlPart(markdown, node, node.url) });
      break;
    case 'definition':
      found.links.push({ ...part, url: node.url, ...urlPart(markdown, node, node.url) });
      break;
    case 'linkReference':
      found.references.push({ ...part, of: 'link', words: wordsOf(node) });
      break;
    case 'image':
      found.pictures.push({ ...part, words: node.alt ?? '', url: node.url, ...urlPart(markdown, node, node.url) });
      break;
    case 'imageReference':
      found.references.push({ ...part, of: 'picture', words: node.alt ?? '' });
      break;
    case 'html':
      found.html.push({ ...part, source: node.value ?? '' });
      break;
    case 'text':
      found.texts.push({ start: part.start, end: part.end, words: node.value ?? '' });
      break;
    default:
  }
}

function partOf({ start = 0, end = 0 }: MarkdownNode): Part {
  return { start, end };
}

function wordsOf(node: MarkdownNode): string {
  let words = '';
  visit(node, (part) => {
    words += part.value ?? part.alt ?? '';
  });
  return words;
}

/** `#1` above a line of hyphens is a heading too, and its number sign a word. */
function numberSigns(markdown: string, { start }: Part, level: number): { signs?: Part } {
  const signs = /^#{1,6}(?=[ \t\r\n]|$)/.exec(markdown.slice(start, start + 7))?.[0];
  return signs?.length === level ? { signs: { start, end: start + level } } : {};
}

function boldOf(heading: MarkdownNode): Part[] {
  const parts = wordedChildrenOf(heading).map((node) => strongIn(node));
  return parts.every((part) => part !== undefined) ? parts.map(partOf) : [];
}

function wordedChildrenOf(node: MarkdownNode): MarkdownNode[] {
  return node.children.filter((child) => child.type !== 'text' || child.value?.trim() !== '');
}

/** What is bold, be it slanted as well. */
function strongIn(node: MarkdownNode): MarkdownNode | undefined {
  if (node.type === 'strong') return node;
  const [only, ...others] = node.type === 'emphasis' ? node.children : [];
  return only && others.length === 0 ? strongIn(only) : undefined;
}

function boldParagraphs(blocks: MarkdownNode[]): BoldParagraph[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'paragraph') return [];
    const [only, ...others] = wordedChildrenOf(block);
    if (only?.type !== 'strong' || others.length > 0) return [];
    const { start, end } = partOf(only);
    const next = blocks[index + 1]?.type;
    const leads = next === 'paragraph' || next === 'list' || next === 'blockquote';
    return [{ ...partOf(block), inside: { start: start + 2, end: end - 2 }, words: wordsOf(only), leads }];
  });
}

/** The address stands after what is to be clicked on, which may quote it; in `<https://…>` it is both. */
function urlPart(markdown: string, node: MarkdownNode, url: string): { urlPart?: Part } {
  if (url === '') return {};
  const { start, end } = partOf(node);
  const afterWords = node.children.map(partOf).at(-1)?.end ?? end;
  const behind = markdown.slice(afterWords, end).indexOf(url);
  const at = behind === -1 ? start + markdown.slice(start, end).lastIndexOf(url) : afterWords + behind;
  return at < start ? {} : { urlPart: { start: at, end: at + url.length } };
}
