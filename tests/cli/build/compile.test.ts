import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { digestOf } from '../../../src/cli/build/compile.ts';

const project = mkdtempSync(join(tmpdir(), 'gazette-project-'));
afterEach(() => rmSync(project, { recursive: true, force: true }));

const SITE = 'https://circle.example.org/';

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

test('a template, a schema, a package, a setting or another address makes it another program, and nothing else does', () => {
  const files = ['src/site/pages/index.astro', 'schemas/events.schema.json', 'package-lock.json', 'astro.config.mjs'];
  for (const file of [...files, 'package.json']) write(file, 'as it was');
  const digest = digestOf(project, SITE);
  const seen = new Set([digest, digestOf(project, 'https://other.example.org/')]);
  for (const file of files) {
    write(file, 'changed');
    seen.add(digestOf(project, SITE));
    write(file, 'as it was');
  }
  write('src/site/pages/new.astro', '');
  seen.add(digestOf(project, SITE));
  expect(seen.size).toBe(files.length + 3);
  rmSync(join(project, 'src/site/pages/new.astro'));
  write('content/events/2026/omics.json', '{}');
  expect(digestOf(project, SITE)).toBe(digest);
});
