import type { Collection } from '../../collections.ts';

/** What stands below the front matter of a new entry until somebody writes it: questions for a spotlight, nothing for the rest. */
export function skeletonOf(collection: Collection): string {
  return collection === 'spotlights' ? QUESTIONS.map((question) => `## ${question}`).join('\n\n') : '';
}

const QUESTIONS = [
  'What are you working on?',
  'How did you come to it?',
  'What would you like people to know about it?',
  'What do you do when you are not working?',
];
