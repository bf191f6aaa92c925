import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, fontProviders } from 'astro/config';

const content = join(process.env['GAZETTE_ROOT'] ?? process.cwd(), 'content');
const site = new URL(readSite());

export default defineConfig({
  srcDir: './src/site',
  site: site.origin,
  base: site.pathname,
  trailingSlash: 'always',
  // The default drops the space that a line break between two words is.
  compressHTML: true,
  devToolbar: { enabled: false },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--font-newsreader',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          {
            weight: '200 800',
            style: 'normal',
            src: [newsreader('latin-wght-normal')],
            unicodeRange: unicodeRange('latin'),
          },
          {
            weight: '200 800',
            style: 'normal',
            src: [newsreader('latin-ext-wght-normal')],
            unicodeRange: unicodeRange('latin-ext'),
          },
          {
            weight: '200 800',
            style: 'italic',
            src: [newsreader('latin-wght-italic')],
            unicodeRange: unicodeRange('latin'),
          },
          {
            weight: '200 800',
            style: 'italic',
            src: [newsreader('latin-ext-wght-italic')],
            unicodeRange: unicodeRange('latin-ext'),
          },
        ],
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

function newsreader(file) {
  return `./node_modules/@fontsource-variable/newsreader/files/newsreader-${file}.woff2`;
}

/** The characters a subset holds, as the package itself says in its style sheet. */
function unicodeRange(subset) {
  const css = readFileSync(join(import.meta.dirname, 'node_modules/@fontsource-variable/newsreader/index.css'), 'utf8');
  const [, range = ''] = new RegExp(`newsreader-${subset}-wght-normal[^}]*?unicode-range:\\s*([^;]+);`).exec(css) ?? [];
  return range.split(',').map((part) => part.trim());
}
