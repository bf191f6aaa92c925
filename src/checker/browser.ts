// What the page that checks an entry loads once somebody writes into it: the checker itself, bundled
// by src/checker/bundle.ts.
import type { Collection } from '../collections.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { applyFixes } from '../edits.ts';
import { newFileLink } from '../generate/new-file-link.ts';
import { renderExcerpt } from '../report/text.ts';
import { checkDraft, type Surroundings } from './check-draft.ts';
import { guessFile } from './guess.ts';

export { runExample } from '../checks/run-example.ts';
export { checkDraft, guessFile, newFileLink };

/** The line and the caret below it, as a terminal shows them. */
export function excerptOf({ place }: Diagnostic): string {
  return renderExcerpt(place, (text) => text).join('\n');
}

/** The text with a fix applied, and where the file belongs by it. */
export function mend(text: string, { fix }: Diagnostic): { text: string; moveTo?: string } {
  const { text: mended } = applyFixes(text, [fix?.edits ?? []]);
  return { text: mended, ...(fix?.moveTo === undefined ? {} : { moveTo: fix.moveTo }) };
}

/** Everything the page shows of a draft. */
export function look(
  text: string,
  around: Surroundings,
  now: Temporal.Instant,
  wanted: { file?: string; collection?: Collection } = {},
): { file: string; collection: Collection; diagnostics: Diagnostic[] } {
  const guess = guessFile(text, now.toString().slice(0, 4), wanted.collection);
  const file = wanted.file ?? guess.file;
  return { file, collection: guess.collection, diagnostics: checkDraft({ file, text }, around, now) };
}
