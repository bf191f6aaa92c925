import { defineConfig } from 'astro/config';

// Beside the project: node_modules is shared by all that takes part.
export default defineConfig({ cacheDir: './.cache', vite: { cacheDir: './.cache/vite' } });
