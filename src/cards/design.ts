import { readableOn } from '../colour.ts';
import type { Card } from './card.ts';

/** Open Graph's usual size; everybody cuts cards to it. */
export const WIDTH = 1200;
export const HEIGHT = 630;

const PAPER = '#fcfbf8';
const INK = '#1d1b18';
const SOFT = '#5b564e';
const RULE = '#ddd7cb';

const MARGIN = 84;
const MEASURE = WIDTH - 2 * MARGIN;
/** What is left for the title between the kind of page and a foot with one line, and with two. */
const TITLE_HEIGHT = { roomy: 318, tight: 290 };
const LEADING = 1.14;
const LINE_SIZE = 30;

/** The parts of the font, the one with the most common letters first. */
export const FAMILIES = ['latin', 'latin-ext', 'vietnamese'] as const;

/** An element as Satori takes it. */
export interface Element {
  type: 'div';
  key?: string;
  props: { style: Record<string, string | number>; children?: string | Element[] };
}

/** A card as it is laid out: a page of a journal, with the community's colour along its top. */
export function designOf({ kind, title, line, community, accent }: Card): Element {
  const colour = readableOn(PAPER, accent);
  const room = line === undefined || linesOf(line, LINE_SIZE) === 1 ? TITLE_HEIGHT.roomy : TITLE_HEIGHT.tight;
  const size = titleSize(title, room);
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      flexDirection: 'column',
      justifyContent: 'space-between',
      boxSizing: 'border-box',
      padding: `48px ${MARGIN}px 44px`,
      background: PAPER,
      borderTop: `20px solid ${colour}`,
      fontFamily: FAMILIES.join(', '),
      fontWeight: 500,
      color: INK,
    },
    [
      box({ flexDirection: 'column' }, [
        text({ fontSize: 32, color: colour, marginBottom: 20 }, kind ?? ''),
        text(
          {
            fontSize: size,
            lineHeight: LEADING,
            letterSpacing: size > 60 ? -1 : 0,
            lineClamp: Math.floor(room / (size * LEADING)),
            wordBreak: 'break-word',
          },
          title,
        ),
      ]),
      box({ flexDirection: 'column' }, [
        text(
          {
            fontSize: 30,
            fontWeight: 400,
            color: SOFT,
            lineHeight: 1.25,
            lineClamp: 2,
            wordBreak: 'break-word',
          },
          line ?? '',
        ),
        box({ height: 2, background: RULE, margin: '22px 0 20px' }, []),
        text({ fontSize: 30 }, community),
      ]),
    ],
  );
}

function box(style: Record<string, string | number>, children: Element[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function text(style: Record<string, string | number>, children: string): Element {
  return { type: 'div', props: { style: { display: 'block', ...style }, children } };
}

/** The largest size at which a title has room. */
function titleSize(title: string, room: number): number {
  return SIZES.find((size) => linesOf(title, size) * size * LEADING <= room) ?? SIZES.at(-1)!;
}

const SIZES = [104, 96, 88, 80, 72, 66, 60, 54, 48, 44];

/** How many lines a title takes, by widths that are about those of the font. */
function linesOf(title: string, size: number): number {
  let lines = 1;
  let at = 0;
  for (const word of title.split(/\s+/)) {
    const width = widthOf(word) * size;
    const space = at === 0 ? 0 : widthOf(' ') * size;
    if (at + space + width <= MEASURE) at += space + width;
    else {
      lines += at === 0 ? 0 : 1;
      // A word longer than a line goes on in the next ones.
      lines += Math.floor(width / MEASURE);
      at = width % MEASURE;
    }
  }
  return lines;
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.6;
  return width;
}

/** In parts of the font's size. */
const WIDTHS: [RegExp, number][] = [
  [/[\s'.,’‘]/, 0.25],
  [/[!()/:;I[\]fijl{|}]/, 0.32],
  [/["*\-Jrst“”]/, 0.42],
  [/[acegovxyz?+<=>–]/, 0.5],
  [/[ABCERTVXY&]/, 0.7],
  [/[DGHKNOQUmw%]/, 0.82],
  [/[MW@—]/, 0.98],
  [/[\u1100-\u{10FFFF}]/u, 1],
];
