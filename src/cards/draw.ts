import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import type { Card } from './card.ts';
import { designOf, type Element, FAMILIES, HEIGHT, WIDTH } from './design.ts';
import { encodePng } from './png.ts';

const FILES = join(import.meta.dirname, '../../node_modules/@fontsource/newsreader/files');

/** Read once: Satori remembers what it made of them. */
const FONTS: Font[] = FAMILIES.flatMap((name) =>
  ([400, 500] as const).map((weight) => ({
    name,
    data: readFileSync(join(FILES, `newsreader-${name}-${weight}-normal.woff`)),
    weight,
    style: 'normal' as const,
  })),
);

/**
 * A card as a PNG. Of the characters that the font does not have, Greek letters become their names,
 * and the others are left out; a title that is mostly made of them gives way to the kind of page it
 * is of, so that no card is a row of empty boxes.
 */
export async function drawCard(card: Card): Promise<Buffer> {
  const clean = withTexts(card, cleanText);
  const { svg, missing } = await layOut(designOf(clean));
  return toPng(missing.size === 0 ? svg : (await layOut(designOf(withoutMissing(clean, missing)))).svg);
}

/** A design as an SVG in which letters are shapes, and the characters that there are no shapes for. */
export async function layOut(design: Element): Promise<{ svg: string; missing: Set<string> }> {
  const missing = new Set<string>();
  const svg = await satori(design as Parameters<typeof satori>[0], {
    width: WIDTH,
    height: HEIGHT,
    fonts: FONTS,
    // Satori asks for a font for each text that it has no glyphs for. There is none.
    loadAdditionalAsset: async (_, text) => {
      for (const character of text) missing.add(character);
      return [];
    },
  });
  return { svg, missing };
}

function withoutMissing(card: Card, missing: ReadonlySet<string>): Card {
  const strip = (text: string): string => cleanText([...text].filter((character) => !missing.has(character)).join(''));
  const stripped = withTexts(card, strip);
  if (lettersIn(stripped.title) * 2 > lettersIn(card.title)) return stripped;
  const { kind, line, ...others } = stripped;
  return { ...others, title: kind ?? card.community };
}

function withTexts({ kind, line, ...card }: Card, change: (text: string) => string): Card {
  return {
    ...card,
    ...(kind === undefined ? {} : { kind: change(kind) }),
    title: change(card.title),
    ...(line === undefined ? {} : { line: change(line) }),
    community: change(card.community),
  };
}

/** Without what cannot be seen: control characters, marks of direction, halves of characters. */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Script=Greek}/gu, (letter) => GREEK.get(letter) ?? letter)
    .replace(/[\p{C}\uFFFD]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As papers have them in their titles: "β-cells" reads as "beta-cells". */
const GREEK = new Map(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho - sigma tau upsilon phi chi psi omega'
    .split(' ')
    .flatMap((name, index): [string, string][] => [
      [String.fromCodePoint(0x3b1 + index), name],
      [String.fromCodePoint(0x391 + index), `${name.charAt(0).toUpperCase()}${name.slice(1)}`],
    ])
    .filter(([, name]) => name !== '-'),
);

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function toPng(svg: string): Buffer {
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return encodePng(pixels, width, height);
}
