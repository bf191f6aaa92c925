/** A run of words in a newsletter that look alike and lead to one place. */
export interface Piece {
  text: string;
  bold: boolean;
  /** Where it leads, as the newsletter has it. */
  url?: string;
}

/** A heading, a line or a bullet of a newsletter, whatever format it came in. */
export interface Block {
  kind: 'heading' | 'text' | 'bullet';
  /** Of a heading, 1 being the largest; else 0. */
  level: number;
  pieces: Piece[];
  /** Offsets in the file, where the format lets us tell. */
  start?: number;
  end?: number;
}

/** A newsletter as it was read, before anybody asks what its lines mean. */
export interface Source {
  /** What messages call the file. */
  file: string;
  /** The file's own text, for places to point into; empty where blocks have none. */
  text: string;
  blocks: Block[];
  /** Every address in it, those of pictures too, as the newsletter has them. */
  addresses: string[];
  /** The day it was sent, where the file's format says so. */
  sent?: string;
  subject?: string;
}

/** The words of a block as a reader sees them: single blanks, no stray asterisks. */
export function wordsOf({ pieces }: Pick<Block, 'pieces'>): string {
  return plain(pieces.map(({ text }) => text).join(''));
}

/**
 * No-break spaces become blanks, and what has no width goes; so do asterisks that a converter left,
 * and the strokes of a table that was laid out with them.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\*+/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/^[ |]+|[ |]+$/g, '');
}

/** Whether all words of a block are bold, be the asterisks alive or dead. */
export function isBold({ pieces }: Pick<Block, 'pieces'>): boolean {
  const worded = pieces.filter(({ text }) => plain(text) !== '');
  if (worded.length === 0) return false;
  const whole = pieces
    .map(({ text }) => text)
    .join('')
    .trim();
  return worded.every(({ bold }) => bold) || (/^\*\*[^*]/.test(whole) && /[^*]\s?\*\*$/.test(whole));
}

/**
 * Cuts a paragraph where a line of it is bold as a whole: mailers put a title, its dates and the
 * text below them into one paragraph. Other line breaks are only where an editor wrapped the text.
 */
export function splitLines(block: Block): Block[] {
  if (block.kind !== 'text' || !block.pieces.some(({ text }) => text.includes('\n'))) return [block];
  const blocks: Block[] = [];
  for (const line of linesOf(block.pieces)) {
    const last = blocks.at(-1);
    const bold = isBold({ pieces: line.pieces });
    if (last && !bold && !isBold(last)) last.pieces.push({ text: ' ', bold: false }, ...line.pieces);
    else blocks.push({ ...block, pieces: line.pieces });
  }
  return blocks.filter(({ pieces }) => pieces.some(({ text }) => plain(text) !== ''));
}

function linesOf(pieces: Piece[]): { pieces: Piece[] }[] {
  const lines: { pieces: Piece[] }[] = [{ pieces: [] }];
  for (const piece of pieces) {
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index > 0) lines.push({ pieces: [] });
      if (text !== '') lines.at(-1)?.pieces.push({ ...piece, text });
    }
  }
  return lines.filter(({ pieces }) => pieces.some(({ text }) => plain(text) !== ''));
}
