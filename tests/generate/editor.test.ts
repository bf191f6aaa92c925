import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { validateValue } from '../../src/archive/validate.ts';
import { COLLECTIONS, SINGULAR, WITH_BODY } from '../../src/collections.ts';
import { parseFrontMatter } from '../../src/entries/front-matter.ts';
import { renderEditorSettings } from '../../src/generate/editor.ts';
import { renderSnippets } from '../../src/generate/snippets.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface Snippet {
  prefix: string;
  scope: string;
  description: string;
  body: string[];
}

const snippets = parse(renderSnippets()) as Record<string, Snippet>;

/** What stands in the editor when a contributor tabs through a snippet and changes nothing. */
function filledIn({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|((?:\\.|[^|\\])*)\|\}/g, (_, choices: string) => unescaped(choices.split(/(?<!\\),/)[0] ?? ''))
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, (_, value: string) => unescaped(value))
    .replace(/\$\d+/g, '');
}

function unescaped(text: string): string {
  return text.replace(/\\([\\$},|])/g, '$1');
}

describe.each(COLLECTIONS)('the snippet for %s', (collection) => {
  const snippet = snippets[`New ${SINGULAR[collection]}`];

  test('is an entry that validates once its defaults are filled in', () => {
    const text = filledIn(snippet as Snippet);
    expect(text).not.toMatch(/\$\{/);
    if (!WITH_BODY.includes(collection)) {
      expect(validateValue(collection, JSON.parse(text))).toEqual([]);
      return;
    }
    const parsed = parseFrontMatter('new.md', text);
    if ('diagnostics' in parsed) throw new Error(JSON.stringify(parsed.diagnostics));
    expect(validateValue(collection, parsed.value)).toEqual([]);
    expect(parsed.front.body.trim()).not.toBe('');
  });

  test('is offered in the files of its format', () => {
    expect(snippet?.scope).toBe(WITH_BODY.includes(collection) ? 'markdown' : 'json');
  });
});

test('the editor knows the schema of every entry', () => {
  const settings = parse(renderEditorSettings()) as { 'json.schemas': { fileMatch: string[]; url: string }[] };
  for (const { url } of settings['json.schemas']) expect(existsSync(join(ROOT, url)), url).toBe(true);
  const matched = settings['json.schemas']
    .flatMap(({ fileMatch }) => fileMatch)
    .flatMap((pattern) => globSync(pattern.slice(1), { cwd: ROOT }));
  expect(matched.sort()).toEqual(globSync('content/**/*.json', { cwd: ROOT }).sort());
});

test('the editor writes what git and the checker expect', () => {
  expect(parse(renderEditorSettings())).toMatchObject({
    'files.eol': '\n',
    'files.encoding': 'utf8',
    'files.insertFinalNewline': true,
  });
});
