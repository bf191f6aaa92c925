import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('continuous integration runs the README’s test command and nothing else', () => {
  const commands = readFileSync('.ci/run', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(commands).toEqual(['set -euo pipefail', 'cd "$(dirname "$0")/.."', 'npm test']);
  expect(readFileSync('README.md', 'utf8')).toContain('npm test');
});

test('the lock file names no download host', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
});
