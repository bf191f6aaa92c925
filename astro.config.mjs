import { join } from 'node:path';
import { defineConfig, fontProviders } from 'astro/config';
import { readSiteAddress } from './src/archive/site-address.ts';
import { compileOnly } from './src/site/compile.ts';
import { DIRECTIVES } from './src/site/content-security.ts';
import { followContent } from './src/site/follow-content.ts';
import { headingFont } from './src/site/fonts.mjs';

const root = process.env['GAZETTE_ROOT'] ?? process.cwd();
const cache = join(import.meta.dirname, 'node_modules/.cache/gazette');
const site = new URL(readSiteAddress(root));

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
  integrations: [compileOnly(), followContent(join(root, 'content'))],
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
