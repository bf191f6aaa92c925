import { type Draft, type Drafted, type DraftOptions, linksOf, summaryAndBody, titleFor, urlOf } from './draft.ts';
import { draftEvent } from './draft-event.ts';
import { draftOpportunity } from './draft-opportunity.ts';
import { draftPublications } from './draft-publication.ts';
import { draftSpotlight } from './draft-spotlight.ts';
import type { Facts } from './facts.ts';
import { dataWithoutPrivate } from './private.ts';

/** What an announcement becomes: mostly one entry, for papers one each, and none where a needed fact is missing. */
export function draftsOf(facts: Facts, options: DraftOptions): Drafted {
  const drafted = DRAFTERS[facts.kind](facts, options);
  const clean = (draft: Draft): Draft => Object.assign(draft, { data: dataWithoutPrivate(draft.data) });
  return { ...drafted, drafts: drafted.drafts.map(clean), besides: drafted.besides.map(clean) };
}

const DRAFTERS = {
  event: draftEvent,
  opportunity: draftOpportunity,
  publication: draftPublications,
  news: (facts: Facts, options: DraftOptions) => draftNews(facts, options, 'field'),
  update: (facts: Facts, options: DraftOptions) => draftNews(facts, options, 'community'),
  spotlight: draftSpotlight,
} satisfies Record<Facts['kind'], (facts: Facts, options: DraftOptions) => Drafted>;

function draftNews(facts: Facts, options: DraftOptions, about: 'field' | 'community'): Drafted {
  const draft: Draft = {
    collection: 'news',
    data: {
      title: titleFor(facts),
      ...summaryAndBody(facts, options).data,
      date: options.sent,
      about,
      ...urlOf(facts.primary),
      ...linksOf(facts),
    },
    ...summaryAndBody(facts, options).body,
  };
  return { drafts: [draft], besides: [], assumed: [] };
}
