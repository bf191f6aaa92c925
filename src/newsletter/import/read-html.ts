import { Token, Tokenizer, TokenizerMode } from 'parse5';
import { type Block, type Piece, plain } from './blocks.ts';

/**
 * The headings, lines and bullets of an HTML text, and every address in it. Mailers lay out with
 * tables inside tables, of which only the words count, so no tree is built: the time it takes grows
 * with the length of the text, however its tags are nested.
 */
export function readHtml(html: string): { blocks: Block[]; addresses: string[] } {
  const reader = new Reader();
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.skipTo = (mode) => {
    tokenizer.state = mode;
  };
  tokenizer.write(html, true);
  reader.flush();
  return { blocks: withHeadings(reader.blocks), addresses: reader.addresses };
}

/** How what stands inside a tag looks. */
interface Look {
  tag: string;
  bold: boolean;
  hidden: boolean;
  url?: string;
  /** Of the letters, in pixels. */
  size: number;
  /** Of the heading it stands in, or 0. */
  level: number;
  bullet: boolean;
}

/** A block with the size of its letters, as what is large is a heading. */
type Sized = Block & { size: number };

const BODY: Look = { tag: '', bold: false, hidden: false, size: 16, level: 0, bullet: false };

/** Collects what the tokenizer finds; it lives as long as one text is read. */
class Reader {
  blocks: Sized[] = [];
  addresses: string[] = [];
  skipTo: (mode: (typeof TokenizerMode)[keyof typeof TokenizerMode]) => void = () => {};
  private stack: Look[] = [BODY];
  /** How many of each tag are open, so that an end without a start costs nothing. */
  private open = new Map<string, number>();
  private pieces: Piece[] = [];
  private size = 0;
  private level = 0;
  private bullet = false;
  private start = 0;
  private end = 0;

  onStartTag(token: Token.TagToken): void {
    const { tagName: tag } = token;
    const href = Token.getTokenAttr(token, 'href') ?? undefined;
    const src = Token.getTokenAttr(token, 'src') ?? undefined;
    this.addresses.push(...[href, src].filter((address) => address !== undefined));
    if (tag === 'br') this.add('\n', token);
    if (BLOCKS.has(tag)) this.flush();
    if (RAW.has(tag)) this.skipTo(tag === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT);
    if (VOID.has(tag) || token.selfClosing) return;
    this.stack.push(this.lookOf(tag, Token.getTokenAttr(token, 'style') ?? '', href));
    this.open.set(tag, (this.open.get(tag) ?? 0) + 1);
  }

  onEndTag({ tagName: tag }: Token.TagToken): void {
    if (BLOCKS.has(tag)) this.flush();
    if ((this.open.get(tag) ?? 0) === 0) return;
    for (let look = this.stack.pop(); look !== undefined; look = this.stack.pop()) {
      this.open.set(look.tag, (this.open.get(look.tag) ?? 1) - 1);
      if (look.tag === tag) return;
    }
  }

  onCharacter(token: Token.CharacterToken): void {
    this.add(token.chars, token);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    // Where a line of the source ends means nothing.
    this.add(token.chars.replace(/[\t\n\f\r ]+/g, ' '), token);
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  /** Ends the block at hand: what follows is another paragraph. */
  flush(): void {
    const { pieces, size, level, bullet, start, end } = this;
    this.pieces = [];
    this.size = 0;
    if (!pieces.some(({ text }) => plain(text) !== '')) return;
    const kind = level > 0 ? 'heading' : bullet ? 'bullet' : 'text';
    this.blocks.push({ kind, level, pieces, start, end, size });
  }

  private add(text: string, { location }: { location: Token.Location | null }): void {
    const look = this.stack.at(-1) ?? BODY;
    if (look.hidden) return;
    if (this.pieces.length === 0) {
      if (text.trim() === '') return;
      this.start = location?.startOffset ?? 0;
      this.level = look.level;
      this.bullet = look.bullet;
      this.size = look.size;
    }
    this.size = Math.min(this.size, look.size);
    this.end = location?.endOffset ?? this.end;
    const { bold, url } = look;
    const words = text === '\n' ? text : text.replace(/[\t\n\f\r ]+/g, ' ');
    const last = this.pieces.at(-1);
    // The tokenizer parts words from blanks.
    if (last && last.bold === bold && last.url === url) last.text += words;
    else this.pieces.push({ text: words, bold, ...(url === undefined ? {} : { url }) });
  }

  private lookOf(tag: string, style: string, href: string | undefined): Look {
    const outer = this.stack.at(-1) ?? BODY;
    const url = tag === 'a' ? href : outer.url;
    const { url: _, ...rest } = outer;
    return {
      ...rest,
      tag,
      bold: isBoldIn(tag, style) ?? outer.bold,
      hidden: outer.hidden || HIDDEN.has(tag) || RAW.has(tag) || /display\s?:\s?none|mso-hide\s?:\s?all/i.test(style),
      size: sizeIn(style) ?? outer.size,
      level: HEADING.test(tag) ? Number(tag.slice(1)) : outer.level,
      bullet: outer.bullet || tag === 'li',
      ...(url === undefined ? {} : { url }),
    };
  }
}

const HEADING = /^h[1-6]$/;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const RAW = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes']);
const HIDDEN = new Set(['head', 'title', 'template', 'svg', 'math', 'select', 'object']);
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

function isBoldIn(tag: string, style: string): boolean | undefined {
  const weight = /font-weight\s?:\s?([a-z]+|\d+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight !== undefined) return weight.startsWith('bold') || Number(weight) >= 600;
  return tag === 'b' || tag === 'strong' || tag === 'th' ? true : undefined;
}

/** Points are a third more than pixels. What is relative says nothing without all that is around it. */
function sizeIn(style: string): number | undefined {
  const [, number, unit] = /font-size\s?:\s?(\d{1,3}(?:\.\d{1,3})?)(px|pt)/i.exec(style) ?? [];
  return number === undefined ? undefined : Number(number) * (unit?.toLowerCase() === 'pt' ? 4 / 3 : 1);
}

/** Mailers set headings in large letters rather than in tags: half as large again is a section's, a fifth an item's. */
function withHeadings(blocks: Sized[]): Block[] {
  const usual = usualSize(blocks);
  const tagged = blocks.some(({ kind }) => kind === 'heading');
  return blocks.map(({ size, ...block }) => {
    const ratio = size / usual;
    if (tagged || block.kind !== 'text' || ratio < 1.2 || lengthOf(block) > LONGEST_HEADING) return block;
    return { ...block, kind: 'heading', level: ratio < 1.5 ? 3 : 2 };
  });
}

const LONGEST_HEADING = 300;

/** The size that most letters have. */
function usualSize(blocks: Sized[]): number {
  const letters = new Map<number, number>();
  for (const block of blocks) letters.set(block.size, (letters.get(block.size) ?? 0) + lengthOf(block));
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? BODY.size;
}

function lengthOf({ pieces }: Block): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}
