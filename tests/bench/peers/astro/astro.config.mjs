import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://gaps.example.org',
  integrations: [mdx(), sitemap()],
  // Beside the project: node_modules is shared by all that takes part.
  cacheDir: './.cache',
  vite: { cacheDir: './.cache/vite' },
  outDir: './out',
});
