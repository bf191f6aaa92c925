import type { Archive } from '../archive/archive.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** A spotlight is its questions and answers; without them there is nothing to read. */
export function bodyMissing({ spotlights }: Archive): Diagnostic[] {
  return spotlights
    .filter(({ body }) => (body ?? '').trim() === '')
    .map((entry) => ({
      rule: 'spotlight/body-missing',
      severity: 'error',
      place: entry.place('title'),
      message: 'Unexpected spotlight without text, expected questions and answers below the front matter',
      help: entry.file.endsWith('.json')
        ? `Write it as ${entry.file.replace(/json$/, 'md')}`
        : 'Write each question as a heading such as ## What are you working on?',
    }));
}
