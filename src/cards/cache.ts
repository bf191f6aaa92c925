import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Card } from './card.ts';

/** A card, and the file in which its picture is or will be kept. */
export interface KeptCard {
  card: Card;
  file: string;
}

/** Where the picture of each card is kept between builds. The name says all that it was drawn from. */
export function keptIn(folder: string, cards: readonly Card[]): KeptCard[] {
  const style = digest(SOURCES.map((file) => readFileSync(file)));
  return cards.map((card) => {
    const { path: _, ...shown } = card;
    return { card, file: join(folder, `${digest([style, JSON.stringify(shown)])}.png`) };
  });
}

/** How cards are drawn: whatever changes one of these changes the pictures. */
const SOURCES = [
  ...['design.ts', 'draw.ts', 'png.ts'].map((file) => join(import.meta.dirname, file)),
  ...['satori', '@resvg/resvg-js', '@fontsource/newsreader'].map((name) =>
    join(import.meta.dirname, '../../node_modules', name, 'package.json'),
  ),
];

function digest(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}

/** Puts the pictures where the site has them. */
export function copyTo(site: string, kept: readonly KeptCard[]): void {
  const made = new Set<string>();
  for (const { card, file } of kept) {
    const to = join(site, card.path);
    const folder = dirname(to);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    copyFileSync(file, to);
  }
}

/**
 * Removes the pictures that no card needs any more, the oldest first, until there are no more of
 * them than of the others: some are of a branch or a community that is built again tomorrow.
 */
export function tidy(folder: string, kept: readonly KeptCard[]): void {
  const needed = new Set(kept.map(({ file }) => file));
  const stale = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => !needed.has(file))
    .map((file) => ({ file, since: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => a.since - b.since);
  const spare = Math.max(needed.size, FEWEST_SPARE);
  for (const { file } of stale.slice(0, Math.max(0, stale.length - spare))) rmSync(file, { force: true });
}

/** Below that, room is cheaper than drawing again. */
const FEWEST_SPARE = 1_000;
