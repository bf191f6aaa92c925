import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

test('the README names the site and its feed where npm start serves them', () => {
  const { site } = JSON.parse(readFileSync(join(ROOT, 'content/community.json'), 'utf8')) as { site: string };
  const base = `http://localhost:4321${new URL(site).pathname.replace(/\/?$/, '/')}`;
  const named = readFileSync(join(ROOT, 'README.md'), 'utf8').match(/http:\/\/localhost[^\s`)]*/g);
  expect(named).toEqual([base, `${base}feeds/`]);
});
