import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCHEMAS } from '../../src/archive/schemas.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Folders that a machine fills. */
const MADE = ['node_modules', 'dist', '.git', '.astro', '.cache'];

test('no file names a path of the machine it was written on', () => {
  expect(find(/(?<![\w.~/:])\/(?:home|root|work|Users)\/[\w.-]+|\b[A-Z]:\\Users\\/)).toEqual([]);
});

test('no test is left out, and none stands alone', () => {
  expect(find(/\b(?:test|it|describe)\.(?:only|skip|todo|fails)\b/, 'tests')).toEqual([]);
});

test('nothing is left for later', () => {
  expect(find(/\b(?:TODO|FIXME|XXX)\b/, 'src', 'tests', 'schemas')).toEqual([]);
});

test('every story among the fixtures is told by a test', () => {
  const stories = readdirSync(join(ROOT, 'tests', 'fixtures'));
  const tests = files('tests').filter((file) => file.endsWith('.ts'));
  const untold = stories.filter(
    (story) => !tests.some((file) => readFileSync(join(ROOT, file), 'utf8').includes(story)),
  );
  expect(untold).toEqual([]);
});

test('every folder of example files belongs to a schema, and the other way round', () => {
  const folders = readdirSync(join(ROOT, 'tests', 'schemas'), { withFileTypes: true }).filter((item) =>
    item.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(SCHEMAS).sort());
});

/** `file:line text` of every line that matches. */
function find(pattern: RegExp, ...folders: string[]): string[] {
  const self = import.meta.filename;
  return (folders.length === 0 ? files('') : folders.flatMap(files))
    .filter(
      (file) => join(ROOT, file) !== self && /\.(?:[cm]?[jt]s|json|md|astro|css|yml|yaml|html|svg|txt)$/.test(file),
    )
    .flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 120)}`] : [])),
    );
}

function files(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((item) => {
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    if (item.isDirectory()) return MADE.includes(item.name) ? [] : files(path);
    return item.isFile() ? [path] : [];
  });
}
