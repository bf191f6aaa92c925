// Has Astro compile the site. A process of its own: Astro and Vite take half a gigabyte, which goes back with it.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { build } = await import('astro');
const [, , root, outDir] = process.argv;
try {
  await build({ root, outDir, logLevel: 'warn' });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
// A bundler may leave threads that nobody waits for.
process.exit();
