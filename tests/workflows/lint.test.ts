import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintWorkflows } from '../bed/lint.ts';

test('actionlint and GitHub’s own schema find nothing in any workflow', async () => {
  expect(await lintWorkflows(join(import.meta.dirname, '..', '..', '.github', 'workflows'))).toEqual([]);
});
