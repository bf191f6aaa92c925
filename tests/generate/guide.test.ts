import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/load.ts';
import { resolveSchema, SCHEMAS, type Schema } from '../../src/archive/schemas.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { COLLECTIONS } from '../../src/collections.ts';
import { GUIDE, renderExample, renderTable, renewGuide } from '../../src/generate/guide.ts';

const guide = readFileSync(join(import.meta.dirname, '..', '..', GUIDE), 'utf8');

describe.each(COLLECTIONS)('the guide to %s', (collection) => {
  test('mentions every field of the schema, and what to write in it', () => {
    const table = renderTable(collection);
    for (const { name, description } of walk(SCHEMAS[collection], '')) {
      const row = table.split('\n').find((line) => line.includes(`\`${name}\``));
      expect(row, name).toBeDefined();
      expect(row).toContain((description ?? '').replaceAll('|', '\\|'));
    }
    expect(guide).toContain(table);
  });

  test('marks what is required', () => {
    const marked = [...renderTable(collection).matchAll(/\*\*`(\w+)`\*\* \(required\)/g)].map(([, name]) => name);
    expect(marked.sort()).toEqual([...(SCHEMAS[collection].required ?? [])].sort());
  });

  test('says of a part that it is needed with its whole, not that it is required', () => {
    const parts = [...renderTable(collection).matchAll(/\*\*`(\S+\.\w+)`\*\* \((.+?)\)/g)];
    for (const [, name = '', need] of parts)
      expect(need, name).toBe(/\]\.\w+$/.test(name) ? 'needed in each' : 'needed with it');
  });

  test('has an example that passes the checker where it says it belongs', () => {
    const [, file = '', text = ''] = /^`(.+)`\n\n```\w+\n([\s\S]+?)\n```$/.exec(renderExample(collection)) ?? [];
    const { archive, diagnostics } = buildArchive({ sources: [{ file, text: `${text}\n` }], others: [] });
    const said = [...diagnostics, ...runChecks(archive, { now: Temporal.Instant.from('2024-01-01T00:00:00Z') })];
    // Alone, an example names entries that are not there; nothing else may be wrong with it.
    expect(said.filter(({ rule }) => rule !== 'reference/missing' && rule !== 'file/no-community')).toEqual([]);
    expect(guide).toContain(text);
  });
});

/** The schema read anew, so that the table is not compared with itself. */
function* walk(schema: Schema, prefix: string): Generator<{ name: string; description: string | undefined }> {
  for (const [key, child] of Object.entries(schema.properties ?? {})) {
    if (key === '$schema') continue;
    const resolved = resolveSchema(child);
    yield { name: prefix + key, description: resolved.description };
    yield* walk(resolved, `${prefix}${key}.`);
    if (resolved.items) yield* walk(resolveSchema(resolved.items), `${prefix}${key}[].`);
  }
}

test('what is written by hand stays as it is', () => {
  const before = 'My own words.\n\n<!-- fields: people -->\nold\n<!-- end -->\n\nMore of them.\n';
  const after = renewGuide(before);
  expect(after).toMatch(/^My own words\.\n\n<!-- fields: people -->\n\| Field /);
  expect(after).toMatch(/<!-- end -->\n\nMore of them\.\n$/);
  expect(renewGuide(after)).toBe(after);
});

test('a mark that nothing ends, or that names no collection, is an error rather than a lost page', () => {
  expect(() => renewGuide('<!-- fields: events -->\n\nand so on')).toThrow(
    'Cannot renew content/README.md: a mark such as',
  );
  expect(() => renewGuide('<!-- fields: events -->\n<!-- fields: people -->\n<!-- end -->')).toThrow(
    'has no <!-- end --> after it',
  );
  expect(() => renewGuide('<!-- fields: evnts -->\n<!-- end -->')).toThrow('names no collection');
});

test('the way with git begins with a clone and ends with a branch to push', () => {
  const [, commands = ''] = /```sh\n(git clone [\s\S]+?)```/.exec(guide) ?? [];
  for (const line of [
    'npm run new',
    'npm run check',
    'npm run fix',
    'npm start',
    'git switch -c',
    'git push -u origin',
  ])
    expect(commands).toContain(`\n${line}`);
});

test('the guide to spotlights says how a person gets a page', () => {
  expect(guide.split('### Spotlights')[1]?.split('### ')[0]).toContain('npm run new -- person --name');
});

test('every place the guide points to is in it', () => {
  const anchors = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  );
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(links.filter((anchor) => !anchors.includes(anchor ?? ''))).toEqual([]);
});
