// Has Astro compile the site. A process of its own: Astro and Vite take half a gigabyte, which goes back with it.
import { build } from 'astro';

const [, , root, outDir] = process.argv;
await build({ root, outDir, logLevel: 'warn' });
// A bundler may leave threads that nobody waits for.
process.exit();
