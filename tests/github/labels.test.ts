import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { LABELS } from '../../src/github/labels.ts';

const FORMS = '.github/ISSUE_TEMPLATE';

test('every label that a form gives is one of ours: GitHub leaves out what the repository lacks', () => {
  const given = readdirSync(FORMS).flatMap(
    (file) => (load(readFileSync(`${FORMS}/${file}`, 'utf8')) as { labels?: string[] }).labels ?? [],
  );
  expect(given.length).toBeGreaterThan(0);
  expect(given.filter((name) => !Object.hasOwn(LABELS, name))).toEqual([]);
});

test('every label is as GitHub takes one', () => {
  for (const [key, { name, color, description }] of Object.entries(LABELS)) {
    expect(name).toBe(key);
    expect(color).toMatch(/^[0-9a-f]{6}$/);
    expect(description.length).toBeLessThanOrEqual(100);
  }
});
