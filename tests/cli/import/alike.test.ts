import { expect, test } from 'vitest';
import { alike } from '../../../src/cli/import/alike.ts';
import { anArchive, publication } from '../../builders.ts';

test.each([
  ['its DOI', { doi: '10.1234/gaps.1' }, { doi: '10.1234/Gaps.1' }],
  ['its preprint', { preprint: 'https://arxiv.org/abs/2601.00001' }, { url: 'https://arxiv.org/abs/2601.00001' }],
])('a paper announced again under another name is known by %s', (_, known, again) => {
  const archive = anArchive({
    publications: [
      publication({ title: 'On gaps and how to keep them', url: 'https://gaps.example.org/a', ...known }),
      publication({ title: 'New preprint from our team', url: 'https://gaps.example.org/b', ...again }),
    ],
  });
  const changed = new Set(archive.publications.filter(({ data }) => /^New/.test(data.title)).map(({ file }) => file));
  expect(alike(archive, changed).map(({ original }) => original.data.title)).toEqual(['On gaps and how to keep them']);
});
