import { expect, test } from 'vitest';
import { canonical } from '../../src/links/canonical.ts';
import { cleanLink } from '../../src/links/clean.ts';
import { secretsInLink, secretsInText } from '../../src/links/secrets.ts';
import { toMdast } from '../../src/markdown/mdast-portable.ts';
import { outline } from '../../src/markdown/outline.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { check } from '../builders.ts';

/** What a pattern that tries again from every character takes minutes for. */
const UNITS = [
  'a',
  'a.',
  '1 ',
  ' ',
  '\n',
  '@',
  'a@',
  'a@a.',
  '- ',
  '=',
  '&',
  '%41',
  '/v3/__',
  '__;',
  '**A',
  '[',
  '](',
  '#/',
  ': ',
  '"',
  '\\',
  '[a](b',
  '![',
  '*a_',
  '`a``b',
  '<a ',
  '&#',
  'pin ',
  'passcode: ',
  'https://a.b ',
  'join.slack.com/t/',
  '|a',
  '>',
  '~',
  '[^1]',
  'a: [',
  '2026-01-01 ',
];
const LENGTH = 100_000;

for (const unit of UNITS) {
  const text = unit.repeat(LENGTH / unit.length);
  test(`100,000 characters of ${JSON.stringify(unit)} are read in seconds by whoever reads them`, () => {
    const readers = {
      secretsInText: () => secretsInText(text),
      secretsInLink: () => secretsInLink(`https://a.example/?x=${text}`),
      cleanLink: () => cleanLink(`https://urldefense.com/v3/__${text}`),
      canonical: () => canonical(`https://a.example/${text}#/${text}`),
      outline: () => outline(text),
      outlineInJudge: () => outline(text, toMdast),
      renderMarkdown: () => renderMarkdown(text, { resolveLink: (path) => path }),
      json: () => check({ 'content/people/ada.json': JSON.stringify({ name: text, url: text, cohort: text }) }),
      yaml: () => check({ 'content/people/ada.md': `---\nname: Ada Lovelace\nsummary: ${text}\n---\n` }),
      body: () => check({ 'content/people/ada.md': `---\nname: Ada Lovelace\n---\n${text}` }),
    };
    for (const [reader, read] of Object.entries(readers)) {
      expect(read, reader).not.toThrow();
    }
  });
}

test('a table that would fill 100 MB of page is no table', () => {
  const markdown = `${'|a'.repeat(500)}\n${'|-'.repeat(500)}\n${'|\n'.repeat(20_000)}`;
  expect(renderMarkdown(markdown, { resolveLink: (path) => path }).length).toBeLessThan(1_000_000);
});

test('a table of ten columns and a thousand rows is a table', () => {
  const markdown = `${'|a'.repeat(10)}\n${'|-'.repeat(10)}\n${`${'|b'.repeat(10)}\n`.repeat(1000)}`;
  expect(renderMarkdown(markdown, { resolveLink: (path) => path })).toContain('<table>');
});
