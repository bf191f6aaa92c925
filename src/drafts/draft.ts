import { SCHEMAS } from '../archive/schemas.ts';
import { dataWithoutPrivate, withoutPrivate } from '../newsletter/import/private.ts';
import { type Choice, choose, type Draftable } from './choose.ts';
import type { DraftContext } from './context.ts';
import { gatherEvent } from './event.ts';
import type { Gathered, Part } from './found.ts';
import { gatherNews } from './news.ts';
import { gatherOpportunity } from './opportunity.ts';
import type { Page } from './page.ts';
import { gatherPublication } from './publication.ts';
import { gatherRecording } from './recording.ts';
import { type Thing, textIn } from './things.ts';

/** An entry that a page becomes, as far as the page says it. */
export interface Drafted {
  collection: Draftable;
  /** How one can tell that it is of this collection: "its JSON-LD says EducationEvent". */
  why: string;
  isGuess: boolean;
  data: Record<string, unknown>;
  /** Each field's value, and where on the page it stands. */
  taken: readonly Part[];
  /** What only a person can fill in. */
  missing: readonly Missing[];
  /** What a person should look at. */
  notes: readonly string[];
}

export interface Missing {
  field: string;
  what: string;
}

/**
 * The draft of an entry about what a page is about. Nothing is invented: what the page does not say stays out, and
 * its sentences do too, for they are their author's.
 *
 * @param asked the collection, if somebody says which
 */
export function draftOf(page: Page, context: DraftContext, asked?: Draftable): Drafted {
  const choice = choose(page, asked, context.now);
  const { collection, why, isGuess, things } = choice;
  const gathered = GATHER[collection](page, things, context);
  const taken = gathered.parts
    .filter((part) => part !== undefined)
    .map((part) => ({ ...part, value: dataWithoutPrivate(part.value) }));
  const data = Object.fromEntries(taken.map(({ field, value }) => [field, value]));
  return {
    collection,
    why,
    isGuess,
    data,
    taken,
    missing: missingFrom(collection, data),
    notes: [...page.notes, ...tellOthers(choice), ...gathered.notes].map(withoutPrivate),
  };
}

const GATHER = {
  events: gatherEvent,
  opportunities: gatherOpportunity,
  publications: gatherPublication,
  recordings: gatherRecording,
  news: gatherNews,
} satisfies Record<Draftable, (page: Page, things: readonly Thing[], context: DraftContext) => Gathered>;

function missingFrom(collection: Draftable, data: Record<string, unknown>): Missing[] {
  const { required = [], properties = {} } = SCHEMAS[collection];
  const missing = required
    .filter((field) => !(field in data))
    .map((field) => ({ field, what: WHAT[field] ?? properties[field]?.description ?? '' }));
  return collection === 'opportunities' && !('deadlines' in data) ? [...missing, DEADLINES] : missing;
}

const WHAT: Record<string, string> = {
  summary:
    "One or two plain sentences of your own on what this is and why it may matter. The page's own are not copied: they are their author's.",
};

const DEADLINES: Missing = {
  field: 'deadlines',
  what: 'The last day to apply; or, if it stays open, "rolling" with the day when somebody should look again.',
};

const MOST_OTHERS = 5;

function tellOthers({ collection, others, things }: Choice): string[] {
  if (others.length === 0 || things.length === 0 || collection === 'recordings') return [];
  const named = others.slice(0, MOST_OTHERS).map(tell);
  const more = others.length > MOST_OTHERS ? ` and ${others.length - MOST_OTHERS} more` : '';
  return [`The page has ${others.length + 1} ${collection}; this one is drafted, and not ${named.join(', ')}${more}`];
}

function tell(thing: Thing): string {
  const name = textIn(thing, 'name') ?? textIn(thing, 'headline') ?? textIn(thing, 'title') ?? 'one without a name';
  const day = textIn(thing, 'startDate')?.slice(0, 10);
  return day === undefined ? `"${name.slice(0, 80)}"` : `"${name.slice(0, 80)}" of ${day}`;
}
