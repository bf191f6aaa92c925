import { type MdastNode, markdownToMdast } from 'satteri';

/** A part of a Markdown text, with its offsets in UTF-16 code units; the end is exclusive. */
export interface Part {
  start: number;
  end: number;
}

/** A link or picture: the address as the text has it, and where. */
export interface LinkPart extends Part {
  /** What is to be clicked on, or read in place of the picture. */
  words: string;
  url: string;
  /** Where the address alone stands; undefined where the text does not have it to the letter. */
  urlPart?: Part;
}

export interface HeadingPart extends Part {
  level: number;
  words: string;
}

/** What rules look at in a Markdown text. */
export interface Outline {
  headings: HeadingPart[];
  links: LinkPart[];
  pictures: LinkPart[];
  /** Raw HTML tags, each on its own. */
  html: (Part & { source: string })[];
  /** Runs of plain words, outside code. */
  texts: (Part & { words: string })[];
}

/** Reads a Markdown text (CommonMark with GitHub's extensions) as rules see it. */
export function outline(markdown: string): Outline {
  const found: Outline = { headings: [], links: [], pictures: [], html: [], texts: [] };
  const visit = (node: MdastNode): void => {
    collect(node, markdown, found);
    if ('children' in node) for (const child of node.children) visit(child as MdastNode);
  };
  visit(markdownToMdast(markdown, { features: { frontmatter: false } }));
  return found;
}

function collect(node: MdastNode, markdown: string, found: Outline): void {
  const part = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  switch (node.type) {
    case 'heading':
      found.headings.push({ ...part, level: node.depth, words: wordsOf(node) });
      break;
    case 'link':
    case 'definition':
      found.links.push({ ...part, words: wordsOf(node), url: node.url, ...urlPart(markdown, part, node.url) });
      break;
    case 'image':
      found.pictures.push({ ...part, words: node.alt ?? '', url: node.url, ...urlPart(markdown, part, node.url) });
      break;
    case 'html':
      found.html.push({ ...part, source: node.value });
      break;
    case 'text':
      found.texts.push({ ...part, words: node.value });
      break;
    default:
  }
}

function wordsOf(node: MdastNode): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child as MdastNode)).join('') : '';
}

/** The address is the last thing in a link that looks like it; what to click on may quote it too. */
function urlPart(markdown: string, { start, end }: Part, url: string): { urlPart?: Part } {
  const at = url === '' ? -1 : markdown.slice(start, end).lastIndexOf(url);
  return at === -1 ? {} : { urlPart: { start: start + at, end: start + at + url.length } };
}
