import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type IndexFile, steadyIndex } from '../../src/search/steady-index.ts';

const text = (word: string) => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
const array = (...items: Buffer[]) => Buffer.concat([Buffer.from([0x80 + items.length]), ...items]);
const number = (value: number) => (value < 24 ? Buffer.from([value]) : Buffer.from([0x18, value]));
const file = (path: string, data: Buffer): IndexFile => ({
  path,
  content: gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), data])),
});

/** An index of two talks and an issue, with its filters and their values in some order. */
function anIndex({ years, filters }: { years: string[]; filters: string[] }): IndexFile[] {
  const pages: Record<string, Buffer> = { 2022: array(number(1), number(200)), 2023: array(number(7)) };
  return [
    { path: 'pagefind-entry.json', content: Buffer.from('{"hash":"en_aaaaaaa"}') },
    { path: 'fragment/en_1234567.pf_fragment', content: Buffer.from('a talk') },
    file(
      'filter/en_bbbbbbb.pf_filter',
      array(text('year'), array(...years.map((year) => array(text(year), pages[year]!)))),
    ),
    file('filter/en_ccccccc.pf_filter', array(text('topic'), array())),
    file(
      'pagefind.en_aaaaaaa.pf_meta',
      array(
        text('1.5.2'),
        array(),
        array(),
        array(...filters.map((name) => array(text(name), text(name === 'year' ? 'en_bbbbbbb' : 'en_ccccccc')))),
      ),
    ),
  ];
}

test('the same pages give the same index, in whatever order the filters come', () => {
  const one = steadyIndex(anIndex({ years: ['2023', '2022'], filters: ['year', 'topic'] }));
  const other = steadyIndex(anIndex({ years: ['2022', '2023'], filters: ['topic', 'year'] }));
  expect(other).toEqual(one);
});

test('every file is found by the name that another has for it', () => {
  const files = steadyIndex(anIndex({ years: ['2023', '2022'], filters: ['year', 'topic'] }));
  const contentOf = (path: string) => Buffer.from(files.find((found) => found.path === path)?.content ?? '');
  const { hash } = JSON.parse(contentOf('pagefind-entry.json').toString());
  const meta = gunzipSync(contentOf(`pagefind.${hash}.pf_meta`)).toString('latin1');
  const named = [...meta.matchAll(/en_[0-9a-f]{7}/g)].map(([name]) => `filter/${name}.pf_filter`);
  expect(named.map((path) => gunzipSync(contentOf(path)).toString('latin1').slice(14, 19)).sort()).toEqual(
    ['topic', 'year\x82'].sort(),
  );
  expect(meta).not.toContain('en_bbbbbbb');
});

test('an index that another Pagefind wrote otherwise is not touched in the dark', () => {
  const strange = { path: 'filter/en_bbbbbbb.pf_filter', content: gzipSync(Buffer.from('something else')) };
  expect(() => steadyIndex([strange])).toThrow('it does not begin as Pagefind 1.5 writes it');
});
