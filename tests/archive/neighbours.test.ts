import { expect, test } from 'vitest';
import { neighboursOf } from '../../src/archive/neighbours.ts';
import { titleOf } from '../../src/archive/select.ts';
import { anArchive, issue, person, spotlight } from '../builders.ts';

const month = (title: string, sendDate: string) => issue({ title, sendDate });
const archive = anArchive({
  people: [person()],
  issues: [
    month('January', '2026-01-08'),
    month('March', '2026-03-05'),
    month('November', '2025-11-06'),
    month('February', '2026-02-05'),
  ],
  spotlights: [spotlight()],
});

test('before and after an issue are those sent before and after it, across the years', () => {
  const around = archive.issues.map((one) => {
    const { earlier, later } = neighboursOf(archive, one);
    return [earlier && titleOf(earlier), one.data.title, later && titleOf(later)];
  });
  expect(around).toEqual([
    [undefined, 'November', 'January'],
    ['November', 'January', 'February'],
    ['January', 'February', 'March'],
    ['February', 'March', undefined],
  ]);
});

test('the only spotlight has none beside it', () => {
  expect(neighboursOf(archive, archive.spotlights[0]!)).toEqual({ earlier: undefined, later: undefined });
});
