import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildArchive, loadArchive } from '../archive/load.ts';
import { copyTo, type KeptCard, tidy } from '../cards/cache.ts';
import { type Card, cardsOf, homeCard } from '../cards/card.ts';
import { drawAll } from '../cards/draw-all.ts';
import { parseNow } from '../dates.ts';
import { PAGES } from './navigation.ts';

/**
 * Draws the social cards while the pages are built, and puts them among these.
 *
 * @param root the folder that holds `content/`
 * @param cache the folder where cards are kept between builds
 */
export function socialCards(root: string, cache: string): AstroIntegration {
  const isOneForAll = process.env['GAZETTE_CARDS'] === 'none';
  let drawing: Promise<KeptCard[]>;
  return {
    name: 'gazette:social-cards',
    hooks: {
      'astro:build:start': () => {
        drawing = drawAll(isOneForAll ? [homeCardIn(root)] : allCardsIn(root), cache, availableParallelism());
        // It is told when the pages are done, and not before.
        drawing.catch(() => {});
      },
      'astro:build:done': async ({ dir }) => {
        const kept = await drawing;
        copyTo(fileURLToPath(dir), kept);
        // What a build draws that needs one card says nothing of what the next one needs.
        if (!isOneForAll) tidy(cache, kept);
      },
    },
  };
}

function allCardsIn(root: string): Card[] {
  return cardsOf(loadArchive(root).archive, PAGES, parseNow(process.env['GAZETTE_NOW']));
}

/** Of the whole archive, only what is said of the community is read. */
function homeCardIn(root: string): Card {
  const file = 'content/community.json';
  const path = join(root, file);
  const sources = existsSync(path) ? [{ file, text: readFileSync(path, 'utf8') }] : [];
  return homeCard(buildArchive({ sources, others: [] }).archive);
}
