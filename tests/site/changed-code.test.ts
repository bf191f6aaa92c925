// What the last build left is of no use once the code has changed; and where the code lies says nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { event, filesOf, person } from '../builders.ts';
import { copyProject } from '../support/copy-project.ts';
import { writeFiles } from '../support/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazette-changed-code-'));
const ROOT = join(import.meta.dirname, '../..');
const project = join(folder, 'project');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('after a change of a template or a schema, a build is the same as one from nothing', () => {
  writeFiles(folder, filesOf({ events: [event()], people: [person()] }));
  copyProject(project);
  build('site');
  expectSame('a site that another copy of the code has built', ROOT);

  change('src/site/components/SiteFooter.astro', '<footer class="', '<footer class="changed ');
  build('site');
  expectClean((html) => html.includes('<footer class="changed '));

  change('schemas/events.schema.json', 'Something people can attend', 'Something people may attend');
  build('site');
  expectClean((html) => html.includes('Something people may attend'));
});

/** Builds into a folder, with what was kept when something was built into it before. */
function build(into: string, by = project): void {
  execFileSync(process.execPath, [join(by, 'src/cli/main.mjs'), 'build', '--out', join(folder, into)], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GAZETTE_ROOT: folder,
      GAZETTE_NOW: '2026-03-01T12:00:00Z',
      GAZETTE_DATES: 'entries',
      GAZETTE_CARDS: 'none',
      GAZETTE_SEARCH: 'none',
    },
  });
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(project, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(project, file), text.replaceAll(from, to));
}

function expectClean(isChanged: (html: string) => boolean): void {
  expectSame('a site built from nothing', project);
  expect([...contents('site').values()].some(isChanged)).toBe(true);
}

function expectSame(what: string, by: string): void {
  build('another', by);
  const [found, wanted] = [contents('site'), contents('another')];
  rmSync(join(folder, 'another'), { recursive: true });
  expect([...found.keys()], what).toEqual([...wanted.keys()]);
  expect(
    [...found].filter(([file, text]) => wanted.get(file) !== text).map(([file]) => file),
    what,
  ).toEqual([]);
}

function contents(site: string): Map<string, string> {
  const files = readdirSync(join(folder, site), { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, site, file)).isFile())
    .sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, site, file), 'latin1')]));
}
