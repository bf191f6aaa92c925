import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, fontProviders } from 'astro/config';
import { DIRECTIVES } from './src/site/content-security.ts';
import { socialCards } from './src/site/draw-cards.ts';
import { followContent } from './src/site/follow-content.ts';
import { headingFont } from './src/site/fonts.mjs';
import { searchIndex } from './src/site/search-index.ts';
import { sitemap } from './src/site/sitemap.ts';

const root = process.env['GAZETTE_ROOT'] ?? process.cwd();
const content = join(root, 'content');
const cache = join(import.meta.dirname, 'node_modules/.cache/gazette');
const site = new URL(readSite());

export default defineConfig({
  srcDir: './src/site',
  site: site.origin,
  base: site.pathname,
  trailingSlash: 'always',
  // The default drops the space that a line break between two words is.
  compressHTML: true,
  devToolbar: { enabled: false },
  security: {
    csp: { directives: [...DIRECTIVES] },
  },
  // Its colours are style attributes, which the policy forbids; our Markdown does not pass through it.
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'always' },
  integrations: [
    socialCards(root, join(cache, 'cards')),
    sitemap(new URL(site.href.replace(/\/?$/, '/'))),
    searchIndex(),
    followContent(content),
  ],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--font-heading',
      fallbacks: ['Georgia', 'serif'],
      // Nothing moves: the font shows from the first page on which it is there in time.
      display: 'optional',
      options: {
        variants: await headingFont(join(cache, 'fonts')),
      },
    },
  ],
});

/** The address the site is published at. One that cannot be read must not keep a contributor from seeing theirs. */
function readSite() {
  try {
    return JSON.parse(readFileSync(join(content, 'community.json'), 'utf8')).site ?? 'https://example.org/';
  } catch {
    return 'https://example.org/';
  }
}
