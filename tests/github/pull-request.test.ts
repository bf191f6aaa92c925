import { expect, test } from 'vitest';
import { linesShown } from '../../src/github/pull-request.ts';

test('only lines that the diff shows on its right side can carry a suggestion', () => {
  const patch = [
    '@@ -1,3 +1,4 @@',
    ' {',
    '-  "titel": "Gaps",',
    '+  "title": "Gaps",',
    '+  "summary": "On gaps",',
    '   "starts": "2026-12-10"',
    '@@ -40,2 +41,2 @@ "speakers": [',
    '-old',
    '+new',
    ' kept',
    '\\ No newline at end of file',
  ].join('\n');
  expect([...linesShown(patch)]).toEqual([1, 2, 3, 4, 41, 42]);
});

test('a new file is shown whole, and a picture not at all', () => {
  expect([...linesShown('@@ -0,0 +1,2 @@\n+{\n+}')]).toEqual([1, 2]);
  expect([...linesShown('@@ -0,0 +1 @@\n+{}')]).toEqual([1]);
  expect([...linesShown('')]).toEqual([]);
});
