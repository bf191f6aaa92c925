import { formatIn } from '../../listing/format.ts';
import type { Facts } from './facts.ts';

/** A summary that says nothing but facts, for somebody to write anew. */
export function factsSummary({ kind, deadlines, chooser, item }: Facts, sent: string): string {
  // The sentences are English, whatever the community's language.
  const issue = `the newsletter of ${formatIn('en-GB').month(sent.slice(0, 7))}`;
  switch (kind) {
    // When something is held, or closes, stands beside its summary wherever it is read.
    case 'event':
      return `Announced in ${issue}.`;
    case 'opportunity':
      return deadlines.length > 0 ? `Announced in ${issue}.` : `Announced in ${issue}, without a deadline.`;
    case 'publication':
      if (item.section.role !== 'publication') return `A publication announced in ${issue}.`;
      return `The publication of the month in ${issue}${chooser === undefined ? '' : `, chosen by ${chooser}`}.`;
    case 'spotlight':
      return `Introduced in ${issue}.`;
    default:
      return `Told in ${issue}.`;
  }
}
