// Nobody knows what a file called newsletter.md holds; whatever it is, there is an end to reading it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importNewsletter } from '../../../src/newsletter/import/import.ts';
import { anArchive } from '../../builders.ts';
import { newsletter } from './imported.ts';

const archive = anArchive();

async function importAll(text: string, name: string): Promise<void> {
  const source = await newsletter(text, name);
  for (const sent of [undefined, '2026-03-02'])
    for (const factsOnly of [true, false]) importNewsletter(source, { archive, sent, factsOnly });
}

/** Pieces that mean something to one step or another, in any order. */
const pieces = fc.constantFrom(
  ...[
    '# ',
    '## Events',
    '### ',
    '**',
    '*',
    '\n',
    '\n\n',
    '- ',
    '[',
    '](',
    ')',
    '<',
    '>',
    '<b>',
    '</p>',
    '<a href="',
    '"',
    '`',
    '|',
  ],
  ...[
    'https://gaps.example.org/a',
    'mailto:ada@gaps.example.org',
    'www.',
    '%ZZ',
    '&amp;',
    '\0',
    '\u00A0',
    '\u200B',
    '\uD800',
  ],
  ...[
    '31 February 2026',
    '5 May',
    '12-',
    '-14',
    ' and ',
    'Deadline: ',
    '(respectively)',
    ' 25:99 ',
    'noon',
    'AoE',
    '99/99/9999',
    '0001-01-01',
  ],
  ...[
    'Ada Lovelace',
    ' is ',
    'chosen by ',
    "'",
    '.',
    ':',
    '?',
    'Publication of the month',
    'Featured member of the month',
    'Call for papers',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
);

test.each(['issue.md', 'issue.html', 'issue.eml'])('any text is imported as %s', async (name) => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      await importAll(name.endsWith('eml') ? `Content-Type: text/html\n\n${text}` : text, name);
    }),
    { numRuns: Number(process.env['GAZETTE_FUZZ'] ?? 150) },
  );
});

test('any bytes are a message, or are refused in a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      await importAll(text, 'issue.eml').catch((error: Error) =>
        expect(error.message).toMatch(/^Cannot read issue\.eml: /),
      );
    }),
    { numRuns: Number(process.env['GAZETTE_FUZZ'] ?? 100) },
  );
});

describe('two hundred thousand signs of one kind come to an end', () => {
  // Each of these took minutes, or all memory, in some step before it had a bound.
  test.each([
    'A',
    'a ',
    '**',
    '](',
    '<div>',
    '<p><b x=1>',
    '5-6 and ',
    '1/',
    '&amp;',
    '| ',
    'Is A. B! ',
    'at The A B C ',
    'Dr A B chosen by ',
  ])('%j', async (unit) => {
    const isHtml = unit.startsWith('<');
    const before = isHtml ? '<h2>Events</h2><h3>Tea</h3>' : '## Events\n\n### Tea\n\n';
    const text = `${before}${unit.repeat(Math.ceil(200_000 / unit.length))}`;
    const source = await newsletter(text, isHtml ? 'issue.html' : 'issue.md');
    expect(importNewsletter(source, { archive, sent: '2026-03-02', factsOnly: false }).items.length).toBeGreaterThan(0);
  });
});
