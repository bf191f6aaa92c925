import type { Archive } from '../../archive/archive.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { issueTitle } from '../issue-title.ts';
import { type Source, wordsOf } from './blocks.ts';
import type { Draft } from './draft.ts';
import { draftsOf } from './entries.ts';
import { type Facts, factsOf } from './facts.ts';
import { itemsOf } from './items.ts';
import { type ListedItem, listItem } from './listing.ts';
import { markdownOf } from './prose.ts';
import { type Section, sectionsOf } from './sections.ts';
import { type SendDate, sendDateOf } from './send-date.ts';
import { slipsOf, type Tell, teller } from './slips.ts';

/** What a newsletter was made into, before any of it has a file. */
export interface Imported {
  sent: SendDate | undefined;
  /** One for each announcement, as written. */
  items: ListedItem[];
  /** Empty where nobody knows when the issue was sent. */
  sections: ImportedSection[];
  title: string;
  /** The editor's letter. */
  letter: string;
  diagnostics: Diagnostic[];
}

export interface ImportedSection {
  heading: string;
  /** What the issue announces in it, in order. */
  drafts: Draft[];
  /** What those need, such as the person of a spotlight. */
  besides: Draft[];
}

export interface ImportOptions {
  archive: Archive;
  /** The day it was sent, if somebody says so. */
  sent?: string | undefined;
  /** Whether to leave the newsletter's own sentences out. */
  factsOnly: boolean;
}

/** Turns a newsletter into an issue, entries and what is to be said of them. */
export function importNewsletter(source: Source, { archive, sent: told, factsOnly }: ImportOptions): Imported {
  const sent = sendDateOf(source, told);
  const tell = teller(source);
  const read = sectionsOf(source.blocks).map((section) => ({
    section,
    facts: itemsOf(section).map((item) => factsOf(item, sent?.date)),
  }));
  const all = read.flatMap(({ facts }) => facts);
  const made =
    sent === undefined
      ? []
      : read.map(({ section, facts }) => makeSection(section, facts, { archive, sent: sent.date, factsOnly }, tell));
  return {
    sent,
    items: all.map(listItem),
    sections: made.map(({ section }) => section).filter(({ drafts }) => drafts.length > 0),
    title: sent === undefined ? '' : issueTitle(archive.community, sent.date.slice(0, 7)),
    letter: factsOnly ? '' : letterIn(read.map(({ section }) => section)),
    diagnostics: [
      ...slipsInIssue(source, sent, all, tell),
      ...all.flatMap((facts) => slipsOf(facts, sent?.date, tell)),
      ...made.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

function makeSection(
  { heading }: Section,
  facts: readonly Facts[],
  options: { archive: Archive; sent: string; factsOnly: boolean },
  tell: Tell,
): { section: ImportedSection; diagnostics: Diagnostic[] } {
  const section: ImportedSection = { heading: headingOf(heading), drafts: [], besides: [] };
  const diagnostics: Diagnostic[] = [];
  for (const one of facts) {
    const { drafts, besides, missing, assumed } = draftsOf(one, options);
    section.drafts.push(...drafts);
    section.besides.push(...besides);
    const { block } = one.item;
    if (missing !== undefined)
      diagnostics.push(
        tell(
          'as-news',
          block,
          `Unexpected ${one.kind} "${one.title}" without ${missing}, expected it; it stands as news`,
          'If you know it, add the entry and name it in the issue instead of the news',
        ),
      );
    if (assumed.length > 0)
      diagnostics.push(
        tell(
          'assumed',
          block,
          `"${one.title}" does not say everything; assumed was ${assumed.join(', and ')}`,
          'Mend the entry if that is wrong',
        ),
      );
  }
  return { section, diagnostics };
}

function headingOf(heading: string): string {
  return heading.length >= 2 ? heading.slice(0, LONGEST_HEADING) : 'Announcements';
}

const LONGEST_HEADING = 120;

/** What stands in front of the sections, but for the line that greets by the name of the file. */
function letterIn(sections: readonly Section[]): string {
  return markdownOf(
    sections.filter(({ role }) => role === 'intro').flatMap(({ blocks }) => blocks),
    () => false,
  );
}

function slipsInIssue(
  { blocks }: Source,
  sent: SendDate | undefined,
  facts: readonly Facts[],
  tell: Tell,
): Diagnostic[] {
  const [first] = blocks.filter((block) => wordsOf(block) !== '');
  const found: Diagnostic[] = [];
  if (sent?.from === 'name')
    found.push(
      tell(
        'send-date-guessed',
        first,
        `Unexpected newsletter that does not say when it was sent, expected a day; ${sent.date} was taken from its name`,
        'Give the day with --send-date',
      ),
    );
  if (facts.length === 0)
    found.push(
      tell('no-items', first, 'Unexpected newsletter without announcements, expected titles with text below them'),
    );
  return found;
}
