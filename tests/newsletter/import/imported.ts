// A newsletter in a test is the text it is about; the day it was sent and the archive are filled in here.
import type { Archive } from '../../../src/archive/archive.ts';
import type { Source } from '../../../src/newsletter/import/blocks.ts';
import { type Facts, factsOf } from '../../../src/newsletter/import/facts.ts';
import { type Imported, importNewsletter } from '../../../src/newsletter/import/import.ts';
import { type Item, itemsOf } from '../../../src/newsletter/import/items.ts';
import { readNewsletter } from '../../../src/newsletter/import/read.ts';
import { sectionsOf } from '../../../src/newsletter/import/sections.ts';
import { anArchive } from '../../builders.ts';

export const SENT = '2026-03-02';

export function newsletter(text: string, name = 'issue.md'): Promise<Source> {
  return readNewsletter(name, new TextEncoder().encode(text));
}

/** The announcements of a newsletter, of any section. */
export async function itemsIn(text: string, name?: string): Promise<Item[]> {
  const { blocks } = await newsletter(text, name);
  return sectionsOf(blocks).flatMap(itemsOf);
}

/** What the announcements of a newsletter say. */
export async function factsIn(text: string, sent: string | undefined = SENT): Promise<Facts[]> {
  return (await itemsIn(text)).map((item) => factsOf(item, sent));
}

/** What the one announcement of a newsletter says. */
export async function factsOfOne(text: string, sent?: string): Promise<Facts> {
  const [only, ...others] = await factsIn(text, sent);
  if (!only || others.length > 0) throw new Error(`Expected one announcement, found ${others.length + (only ? 1 : 0)}`);
  return only;
}

interface Options {
  name?: string;
  sent?: string | undefined;
  archive?: Archive;
  factsOnly?: boolean;
}

export async function imported(text: string, options: Options = {}): Promise<Imported> {
  const { name, archive = anArchive(), factsOnly = true } = options;
  const sent = 'sent' in options ? options.sent : SENT;
  return importNewsletter(await newsletter(text, name), { archive, sent, factsOnly });
}
