import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPage, linkInternalMissing } from '../../src/checks/link-internal-missing.ts';
import { anArchive, community, opportunity } from '../builders.ts';
import { inBody, mendedBody } from './found.ts';

const MARY = { 'content/people/mary-somerville.json': '{ "name": "Mary Somerville" }' };

test('a link to a page that does not exist is found, with the page that was meant', () => {
  expect(inBody(linkInternalMissing, 'See [Mary](people/mary-sommerville).', MARY)).toEqual([
    {
      at: 'people/mary-sommerville',
      line: 8,
      message: 'Unexpected link to "people/mary-sommerville", expected a page of this site',
      help: 'Did you mean "people/mary-somerville"?',
    },
  ]);
});

test('the path of a file is mended to the id of its entry', () => {
  for (const path of [
    'people/mary-somerville.json',
    '/content/people/mary-somerville.json',
    'People/Mary-Somerville',
  ]) {
    const found = inBody(linkInternalMissing, `See [Mary](${path}#work).`, MARY);
    expect(mendedBody(found), path).toBe('See [Mary](people/mary-somerville#work).');
  }
});

test('an address that names this site is followed as well', () => {
  const found = inBody(
    linkInternalMissing,
    'See [Mary](https://circle.example.org/people/mary-somerville.json).',
    MARY,
  );
  expect(mendedBody(found)).toBe('See [Mary](https://circle.example.org/people/mary-somerville).');
  expect(inBody(linkInternalMissing, 'See [Mary](http://circle.example.org/people/mary).', MARY)).toHaveLength(1);
});

test('what is nowhere near a page is told of without a guess', () => {
  expect(inBody(linkInternalMissing, 'See [the slides](slides/engine.pdf).')).toMatchObject([
    { help: 'Write the path of the entry under content/ without its ending; or remove the link' },
  ]);
});

test('a page under which there is none, and a feed of nothing, are found', () => {
  for (const path of [
    'nowhere',
    'topics/missing-dada',
    'topics/missing-dada/feed.xml',
    'people/nobody',
    'events/feed.xml/old',
    '/feed.xml/old',
    '/feed.xml.gz',
    'media/people/mary.png',
    'people/100%',
  ]) {
    expect(inBody(linkInternalMissing, `[Look](${path})`, MARY), path).toHaveLength(1);
  }
});

test('a site that is named without its last slash is the same site', () => {
  const site = 'https://circle.example.org';
  const files = { ...MARY, 'content/community.json': JSON.stringify(community({ site })) };
  expect(inBody(linkInternalMissing, `[Mary](${site}/people/mary)`, files)).toHaveLength(1);
  expect(inBody(linkInternalMissing, `[Mary](${site}/people/mary-somerville)`, files)).toEqual([]);
  expect(inBody(linkInternalMissing, `[Food](${site}anic/people/mary)`, files)).toEqual([]);
});

test('what is longer than any path is told of without a guess', () => {
  const help = (length: number): string | undefined => {
    const slug = '/mary-somerville';
    return inBody(linkInternalMissing, `[Mary](${'a'.repeat(length - slug.length)}${slug})`, MARY)[0]?.help;
  };
  expect(help(200)).toBe('Did you mean "people/mary-somerville"?');
  expect(help(201)).toMatch(/^Write the path/);
});

test('an address without https:, and one that is empty, are for the rule about broken hosts', () => {
  for (const url of ['circle.example.org/people/nobody', '', '< >']) {
    expect(inBody(linkInternalMissing, `[Look](${url})`), url).toEqual([]);
  }
});

test('pages of the site are fine, however the link is written', () => {
  for (const path of [
    'people/mary-somerville',
    '/people/mary-somerville/',
    '../people/mary-somerville#work',
    'https://circle.example.org/people/mary-somerville/',
    'https://circle.example.org',
    'people/',
    'people/index.html',
    'index.html',
    'topics',
    'topics/missing-data',
    'topics/missing-data/feed.xml',
    'about',
    'rules/link/http',
    'robots.txt',
    'people/mary-somerville?from=tea',
    '/feeds/',
    'events/feed.xml',
    '#work',
    'https://elsewhere.example.org/people/nobody',
    'media/people/mary.png',
  ]) {
    expect(inBody(linkInternalMissing, `[Look](${path})`, { ...MARY, 'content/people/mary.png': '' }), path).toEqual(
      [],
    );
  }
});

test('a picture is looked for among the files', () => {
  const files = { 'content/spotlights/2026/engine.png': '' };
  expect(inBody(linkInternalMissing, '![The engine](spotlights/2026/engine.png)', files)).toEqual([]);
  expect(inBody(linkInternalMissing, '![The engine](spotlights/2026/motor.png)', files)).toHaveLength(1);
  expect(inBody(linkInternalMissing, '[The engine](spotlights/2026/engine.png)', files)).toHaveLength(1);
});

test('the page of a kind of opportunity is there while one is of that kind', () => {
  const archive = anArchive({ opportunities: [opportunity({ kind: 'fellowship' })] });
  expect(isPage(archive, 'opportunities/kinds/fellowship')).toBe(true);
  expect(isPage(archive, 'opportunities/kinds/job')).toBe(false);
  expect(isPage(archive, 'opportunities/kinds/fellowship/2026')).toBe(false);
});

test('every page that the site has is known', () => {
  const archive = anArchive();
  const pages = readdirSync(join(import.meta.dirname, '../../src/site/pages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(astro|ts)$/.test(file) && !file.includes('['))
    .map((file) =>
      file
        .replaceAll('\\', '/')
        .replace(/\.(astro|ts)$/, '')
        .replace(/(^|\/)index$/, ''),
    );
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((page) => !isPage(archive, page) && !/\.(svg|json)$/.test(page))).toEqual([]);
});

test('of a picture that is not there, it says where pictures go', () => {
  expect(
    inBody(linkInternalMissing, '![Ada at work](ada.jpg)').map(({ message, help }) => `${message} ${help}`),
  ).toEqual([
    'Unexpected picture "ada.jpg", expected one in content/ Add the picture to content/, and write its path from there, such as people/ada-lovelace.jpg',
  ]);
});
