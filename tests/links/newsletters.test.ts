import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/links/canonical.ts';
import { cleanLink } from '../../src/links/clean.ts';

/** Real newsletters as they were sent, every link wrapped; they lie beside the project on some machines only. */
const DATA = join(import.meta.dirname, '../../../shared/data');

describe.skipIf(!existsSync(DATA))('real newsletters (skipped where ../shared/data is absent)', () => {
  const issues = existsSync(DATA) ? readdirSync(join(DATA, 'newsletters')).sort() : [];

  test('every wrapped link of 23 issues is recovered, but those that the sender keeps', () => {
    const links = issues.flatMap((issue) => linksOf(issue));
    const opaque = links.map(({ cleaned }) => cleaned).filter((cleaned) => 'opaque' in cleaned);
    const dirty = links.filter(
      ({ cleaned }) => 'url' in cleaned && /safelinks|\/c\/\d+\/ey|_cldee|recipientid|utm[_-]/i.test(cleaned.url),
    );
    expect(links.length).toBeGreaterThan(1_100);
    expect(dirty).toEqual([]);
    // Web views and social icons of the mailer, which it alone can resolve.
    expect(opaque).toHaveLength(44);
    expect(new Set(opaque.map(({ opaque: name }) => name))).toEqual(new Set(['ClickDimensions']));
  });

  for (const month of ['2022-09', '2023-11', '2024-04']) {
    test(`the links of ${month} are those that a person recovered by hand`, () => {
      const found = new Set(
        linksOf(`${month}.md`).map(({ cleaned }) => ('url' in cleaned ? canonical(cleaned.url) : '')),
      );
      const { items } = JSON.parse(readFileSync(join(DATA, 'gold', `${month}.json`), 'utf8')) as {
        items: { url: string | null; otherUrls: string[] }[];
      };
      const wanted = items
        .flatMap(({ url, otherUrls }) => [url, ...otherUrls])
        .filter((url) => url?.startsWith('http'));
      expect(wanted.length).toBeGreaterThan(20);
      expect(wanted.filter((url) => !found.has(canonical(url ?? '')))).toEqual([]);
    });
  }

  function linksOf(issue: string) {
    const text = readFileSync(join(DATA, 'newsletters', issue), 'utf8');
    return [...text.matchAll(/\]\(\s*(https?:[^)\s]+)|<(https?:[^>\s]+)>/g)].map(([, inline, plain]) => {
      const link = inline ?? plain ?? '';
      return { link, cleaned: cleanLink(link) };
    });
  }
});
