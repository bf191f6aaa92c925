import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Where the judge lies, from the root, and the licences of what is bundled in it. */
export const JUDGE = '.github/judge/gazette.mjs';
const LICENCES = '.github/judge/LICENCES.txt';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * `.github/judge/gazette.mjs`: the checker in one file, for a runner that has Node and nothing else.
 * The same sources give the same bytes, whatever folder they lie in.
 *
 * @param generated files that are made from the schemas, by their paths from the root: those on the
 *   disk may be stale
 */
export async function renderJudge(generated: ReadonlyMap<string, string>): Promise<[string, string][]> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/judge/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    // Lines that git and editors can show.
    lineLimit: 500,
    legalComments: 'eof',
    tsconfigRaw: {},
    // The native Markdown parser cannot be bundled; package.json says what stands in for it.
    conditions: ['portable'],
    // jsonc-parser's other form asks for its parts at run time.
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    plugins: [fresh(generated), withoutHttpClient],
    logLevel: 'silent',
  });
  const inputs = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {});
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  const packages = used.flatMap((path) => PACKAGE.exec(path)?.[0] ?? []);
  return [
    [JUDGE, outputFiles[0]?.text ?? ''],
    [LICENCES, renderLicences([...new Set(packages)])],
  ];
}

const BANNER = `// Made from src/judge/main.ts by \`npm run generate\`. Do not edit. Beside it are the licences of what is in it.`;

/** The folder of the package that a file belongs to. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

function fresh(generated: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'fresh',
    setup({ onLoad }) {
      onLoad({ filter: /\.generated\.ts$/ }, ({ path }) => {
        const contents = [...generated].find(([file]) => path.replaceAll('\\', '/').endsWith(`/${file}`))?.[1];
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      });
    },
  };
}

/**
 * @actions/core has an HTTP client to ask GitHub for identity tokens, which we never do, and with it
 * comes the whole of undici: 415 KB.
 */
const withoutHttpClient: Plugin = {
  name: 'without-http-client',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@actions\/http-client/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({
      contents: 'export const HttpClient = undefined, BearerCredentialHandler = undefined;',
    }));
  },
};

function renderLicences(folders: readonly string[]): string {
  const packages = folders.map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    return { title: `${name} ${version}`, text: readLicence(folder) };
  });
  const byText = Map.groupBy(
    packages.sort((a, b) => (a.title < b.title ? -1 : 1)),
    ({ text }) => text,
  );
  const parts = [...byText].map(([text, alike]) => `${alike.map(({ title }) => title).join('\n')}\n\n${text}`);
  const intro = `gazette.mjs holds parts of these packages. Made by \`npm run generate\`. Do not edit.`;
  return `${[intro, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function readLicence(folder: string): string {
  const file = readdirSync(join(ROOT, folder)).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`Cannot bundle ${folder}: it has no licence`);
  return readFileSync(join(ROOT, folder, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();
}
