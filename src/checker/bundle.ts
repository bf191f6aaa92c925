import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** What a page may load of ours: the checker, and Temporal for browsers that do not have it. */
export const BUNDLES = { checker: 'src/checker/browser.ts', temporal: 'src/checker/temporal.ts' };

/**
 * The checker as one module for the browser, from the sources that CI runs. It never evaluates text:
 * what the schemas say is compiled ahead.
 *
 * @param project the folder of this project
 * @throws Error if something in it needs Node
 */
export async function renderBundle(name: keyof typeof BUNDLES, project: string): Promise<string> {
  // Loaded when it is asked for: most builds take the bundles that are there.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: [BUNDLES[name]],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'eof',
    tsconfigRaw: {},
    conditions: ['portable'],
    // jsonc-parser's other form asks for its parts at run time.
    mainFields: ['module', 'main'],
    plugins: [compiledAhead(project), withoutShortCut, withoutDisk],
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text ?? '';
  const needed = /(?:from|import)\s*"node:[^"]*"/.exec(text)?.[0];
  if (needed) throw new Error(`Cannot bundle ${BUNDLES[name]} for the browser: something in it needs ${needed}`);
  return text;
}

/** Ajv writes functions at run time, which a page that guards itself forbids; so it is brought what it would write. */
function compiledAhead(project: string): Plugin {
  return {
    name: 'compiled-ahead',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#ajv$/ }, () => ({ path: 'ajv', namespace: 'compiled-ahead' }));
      onLoad({ filter: /./, namespace: 'compiled-ahead' }, async () => {
        const { renderExplainers } = await import('../generate/validators.ts');
        return { contents: renderExplainers(), resolveDir: join(project, 'src/archive'), loader: 'js' };
      });
    },
  };
}

/** What tells at once that one of thousands is valid need not be fetched for one: what explains the rest tells it, too. */
const withoutShortCut: Plugin = {
  name: 'without-short-cut',
  setup({ onLoad }) {
    onLoad({ filter: /archive[/\\]validators\.generated\.ts$/ }, () => ({
      contents: 'export const IS_VALID = new Proxy({}, { get: () => () => false });',
      loader: 'js',
    }));
  },
};

/** Modules of Node drop out with what uses them: of all that reads a disk, a browser calls nothing. */
const withoutDisk: Plugin = {
  name: 'without-disk',
  setup({ onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};
