import type { Diagnostic } from '../diagnostic.ts';
import type { ContentFiles } from '../entries/read.ts';
import { renderText } from '../report/text.ts';
import { hasColour } from './command.ts';

/** `Checked 243 entries.`, broken ones too; of a change also how many of them it is about. */
export function tellChecked({ sources }: ContentFiles, change?: { files: ReadonlySet<string>; how: string }): string {
  const entries = sources.filter(({ file }) => file !== 'content/community.json');
  const sum = `Checked ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`;
  if (!change) return `${sum}.`;
  const changed = entries.filter(({ file }) => change.files.has(file)).length;
  return `${sum}, ${changed === 0 ? 'none' : changed} of them ${change.how}.`;
}

/** What was checked and what was found, for a terminal. */
export function renderChecked(checked: string, found: readonly Diagnostic[]): string {
  return [checked, renderText(found, { colour: hasColour() })].join(found.length === 0 ? ' ' : '\n\n');
}
