import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/entries/front-matter.ts';
import { proposePath, slugOf } from '../../src/generate/entry-path.ts';
import { renderEntry } from '../../src/generate/entry-text.ts';

test('fields stand in the order of the schema, however they were given', () => {
  expect(
    renderEntry(
      'events',
      { starts: '2026-03-31', speakers: [{ affiliation: 'Roche', name: 'Spencer James' }], title: 'Omics' },
      { format: 'json' },
    ),
  ).toMatchInlineSnapshot(`
    "{
      "title": "Omics",
      "starts": "2026-03-31",
      "speakers": [
        {
          "name": "Spencer James",
          "affiliation": "Roche"
        }
      ]
    }
    "
  `);
});

test('a spotlight has dates without quotation marks, which still are text', () => {
  const data = {
    title: 'Daniel Sabanés Bové: “R & D”',
    published: '2026-03-31',
    summary: 'Yes: he likes #hashes\nand lines.',
  };
  const text = renderEntry('spotlights', data, {
    format: 'markdown',
    body: '\n\n## What are you working on?\n\nSoftware.\n\n',
  });
  expect(text).toContain('\npublished: 2026-03-31\n');
  expect(text).toMatch(/\n---\n\n## What are you working on\?\n\nSoftware\.\n$/);
  const parsed = parseFrontMatter('new.md', text);
  expect('value' in parsed && parsed.value).toEqual(data);
});

test('words that YAML could mistake for something else come back as they were', () => {
  const title = ['yes', 'null', '1e5', '~', '- a', 'a: b', '#', '', '2026-03-31T14:00', '"x"', "it's", '@home', '012'];
  for (const word of title) {
    const text = renderEntry('issues', { title: word }, { format: 'markdown' });
    expect(load(text.slice(4, -4)), word).toEqual({ title: word });
  }
});

test('a file is named after its title, in letters every keyboard has', () => {
  expect(slugOf('Daniel Sabanés Bové: “R & D”')).toBe('daniel-sabanes-bove-r-and-d');
  expect(slugOf('Don’t miss: Łódź, Øresund & Straße!')).toBe('dont-miss-lodz-oresund-and-strasse');
  expect(slugOf('ﬁne　wide　ｔｅｘｔ')).toBe('fine-wide-text');
  expect(slugOf('数据')).toBe('');
});

test('a long title is cut after a word', () => {
  const slug = slugOf(
    'Turing-Roche Knowledge Share: an introduction to structured missingness in electronic health records',
  );
  expect(slug).toBe('turing-roche-knowledge-share-an-introduction-to-structured');
  expect(slugOf('Associate Professor Roles in Computer Science for Health at the University')).toBe(
    'associate-professor-roles-in-computer-science-for-health',
  );
  expect(slugOf('a'.repeat(80))).toHaveLength(60);
  expect(slugOf(`${'a'.repeat(60)} b`)).toBe('a'.repeat(60));
});

test('an entry goes into the folder of its year', () => {
  const folder = (collection: Parameters<typeof proposePath>[0], data: object) =>
    proposePath(collection, { title: 'X', ...data }, '2030').folder;
  expect(folder('events', { starts: '2026-12-31T23:00' })).toBe('events/2026');
  expect(folder('opportunities', { deadlines: [{ date: '2027-01-08' }, { date: '2026-12-01' }] })).toBe(
    'opportunities/2027',
  );
  expect(folder('opportunities', { rolling: { review: '2028-01-01' } })).toBe('opportunities/2028');
  expect(folder('recordings', { event: 'events/2023/omics' })).toBe('recordings/2023');
  expect(folder('publications', { chosen: { month: '2024-02' } })).toBe('publications/2024');
  expect(folder('publications', {})).toBe('publications/2030');
  expect(folder('events', { starts: 'tomorrow' })).toBe('events/2030');
  expect(folder('people', { name: 'Ana' })).toBe('people');
  expect(proposePath('issues', { title: 'November', sendDate: '2023-11-09' }, '2030')).toEqual({
    folder: 'issues',
    slug: '2023-11',
  });
});
