import type { Rule } from './rule.ts';

/** A spotlight is its questions and answers; without them there is nothing to read. */
export const bodyMissing: Rule = {
  name: 'spotlight/body-missing',
  severity: 'error',
  looksAt: 'entry',
  why: 'A spotlight is its questions and answers; without them there is nothing to read.',
  mend: 'Write each question as a heading below the front matter, and the answer below it.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace\nsummary: Writes programs for machines that are not built yet.\nperson: people/ada-lovelace\npublished: 2026-03-02\n---\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }' },
  },
  check: ({ spotlights }) =>
    spotlights
      .filter(({ body }) => (body ?? '').trim() === '')
      .map((entry) => ({
        place: entry.place('title'),
        message: 'Unexpected spotlight without text, expected questions and answers below the front matter',
        help: entry.file.endsWith('.json')
          ? `Write it as ${entry.file.replace(/json$/, 'md')}`
          : 'Write each question as a heading such as ## What are you working on?',
      })),
};
