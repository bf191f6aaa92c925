import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderGenerated, staleFiles } from '../../src/generate/files.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('what is made from the schemas is fresh', async () => {
  const stale = staleFiles(ROOT, await renderGenerated(ROOT));
  expect(stale, 'These files differ from the schemas. Run npm run generate').toEqual([]);
});

test('the types, the editor, the forms, the guide and the judge are all made from the schemas', async () => {
  const files = await renderGenerated(ROOT);
  expect([...files.keys()].sort()).toEqual([
    '.github/ISSUE_TEMPLATE/config.yml',
    '.github/ISSUE_TEMPLATE/events.yml',
    '.github/ISSUE_TEMPLATE/news.yml',
    '.github/ISSUE_TEMPLATE/opportunities.yml',
    '.github/ISSUE_TEMPLATE/publications.yml',
    '.github/ISSUE_TEMPLATE/recordings.yml',
    '.github/ISSUE_TEMPLATE/spotlights.yml',
    '.github/judge/LICENCES.txt',
    '.github/judge/gazette.mjs',
    '.vscode/gazette.code-snippets',
    '.vscode/settings.json',
    'content/README.md',
    'src/archive/types.generated.ts',
    'src/archive/validators.generated.ts',
  ]);
});

test('making them twice gives the same bytes', async () => {
  expect([...(await renderGenerated(ROOT))]).toEqual([...(await renderGenerated(ROOT))]);
});
