import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lintWorkflow, lintWorkflows } from './lint.ts';

const GOOD = 'on: push\njobs:\n  only:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo hi\n';

test('a good workflow has no problems', async () => {
  expect(await lintWorkflow('good.yml', GOOD)).toEqual([]);
});

test('a title from outside in a script is found by actionlint', async () => {
  const found = await lintWorkflow('bad.yml', GOOD.replace('hi', `\${{ github.event.issue.title }}`));
  expect(found.map(({ rule, line }) => [rule, line])).toEqual([['expression', 6]]);
  expect(found[0]?.message).toContain('potentially untrusted');
});

test("a key GitHub does not know is found by GitHub's schema too, at its line", async () => {
  const found = await lintWorkflow('bad.yml', GOOD.replace('runs-on', 'run-on'));
  expect(found.filter(({ rule }) => rule === 'schema').map(({ line, message }) => [line, message])).toContainEqual([
    4,
    "Unexpected value 'run-on'",
  ]);
});

test('all workflows of a folder are looked through', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bed-lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'a.yml'), GOOD.replace('push', 'pushed'));
  writeFileSync(path.join(folder, 'b.yaml'), GOOD.replace('echo hi', `echo \${{ secret.X }}`));
  expect(new Set((await lintWorkflows(folder)).map(({ file }) => file))).toEqual(new Set(['a.yml', 'b.yaml']));
});
