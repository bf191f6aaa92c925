import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildArchive } from '../archive/load.ts';
import type { CommunityData } from '../archive/types.generated.ts';
import { decode } from '../entries/read.ts';
import { renderEditorSettings } from './editor.ts';
import { renderForms } from './forms.ts';
import { GUIDE, renewGuide } from './guide.ts';
import { renderJudge } from './judge.ts';
import { renderSnippets } from './snippets.ts';
import { renderTypes } from './types.ts';
import { renderValidators } from './validators.ts';

/** Paths from the root, with forward slashes, and the text each file is to have. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/**
 * Everything that is made from `schemas/`, and from `content/community.json` where the community's
 * own words are wanted; and from all of it and `src/` the judge.
 *
 * @param root the folder that holds `content/`
 * @throws Error if `content/community.json` or the guide cannot be worked with
 */
export async function renderGenerated(root: string): Promise<GeneratedFiles> {
  const code: [string, string][] = [
    ['src/archive/types.generated.ts', await renderTypes()],
    ['src/archive/validators.generated.ts', renderValidators()],
  ];
  return new Map([
    ...code,
    ...(await renderJudge(new Map(code))),
    ['.vscode/settings.json', renderEditorSettings()],
    ['.vscode/gazette.code-snippets', renderSnippets()],
    ...renderForms(readCommunity(root)),
    ...renderGuide(root),
  ]);
}

/** Those of the files that are missing or differ from what they are to be. */
export function staleFiles(root: string, files: GeneratedFiles): string[] {
  return [...files].filter(([path, text]) => readText(root, path) !== text).map(([path]) => path);
}

/** Where git turns line ends into Windows' own, a file is not stale for that. */
function readText(root: string, path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n') : undefined;
}

function readCommunity(root: string): CommunityData {
  const file = 'content/community.json';
  if (!existsSync(join(root, file))) throw new Error(`Cannot read ${file} in ${root}: file does not exist`);
  const { archive, diagnostics } = buildArchive({
    sources: [decode(file, readFileSync(join(root, file)))],
    others: [],
  });
  const others = diagnostics.filter(({ rule }) => !rule.startsWith('reference/'));
  // What cannot be read comes first, whatever else there is to say of it.
  const broken = others.find(({ rule }) => rule.startsWith('json/')) ?? others[0];
  if (broken) throw new Error(`Cannot make the forms: ${file}:${broken.place.start.line}: ${broken.message}`);
  return archive.community;
}

/** A community may do without the guide; then there is nothing to renew. */
function renderGuide(root: string): [string, string][] {
  const text = readText(root, GUIDE);
  return text === undefined ? [] : [[GUIDE, renewGuide(text)]];
}
