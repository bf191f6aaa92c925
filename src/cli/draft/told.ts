import { SINGULAR } from '../../collections.ts';
import { DRAFTABLE, type Draftable } from '../../drafts/choose.ts';
import { or } from '../../enumerate.ts';
import { type DraftTold, valueText } from '../../report/drafted.ts';
import { UsageError } from '../command.ts';
import { findCollection } from '../new/words.ts';
import type { Made } from './make.ts';

/** @throws UsageError for a collection that no page can become an entry of */
export function draftableFrom(word: string | undefined): Draftable | undefined {
  if (word === undefined) return undefined;
  const found = DRAFTABLE.find((collection) => collection === findCollection(word));
  if (!found) throw new UsageError(`Unexpected collection "${word}", expected ${or(DRAFTABLE)}`);
  return found;
}

/** A draft as it is told to people. */
export function toTold({ collection, source, data, ...made }: Made): DraftTold {
  const title = valueText(data['title'] ?? '');
  return { ...made, kind: SINGULAR[collection], title, file: source.file, text: source.text };
}
