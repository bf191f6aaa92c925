import { renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Has Astro compile the site and leave it at that. Of `outDir`, the folder `program` then holds what prints
 * the pages, see press.ts; the rest is what browsers load beside them.
 * https://docs.astro.build/en/reference/adapter-reference/#custom-prerenderer
 */
export function compileOnly(): AstroIntegration {
  let isBuild = false;
  let outDir: URL;
  return {
    name: 'gazette:compile',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isBuild = command === 'build';
        if (isBuild) updateConfig({ vite: { plugins: [{ name: 'gazette:press', configEnvironment: pressFor }] } });
      },
      'astro:config:done': ({ config, setAdapter }) => {
        if (!isBuild) return;
        outDir = config.outDir;
        setAdapter({
          name: 'gazette',
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'gazette',
          getStaticPaths: async () => {
            // When nothing is left to render, Astro removes what would render it.
            renameSync(fileURLToPath(new URL('.prerender', outDir)), fileURLToPath(new URL('program', outDir)));
            return [];
          },
          render: async () => {
            throw new Error('Cannot render while the site is compiled: its program does that');
          },
        }),
    },
  };
}

function pressFor(environment: string) {
  const input = fileURLToPath(new URL('press.ts', import.meta.url));
  // Astro finds it by this name.
  const output = { entryFileNames: 'prerender-entry.mjs' };
  return environment === 'prerender' ? { build: { rolldownOptions: { input, output } } } : undefined;
}
