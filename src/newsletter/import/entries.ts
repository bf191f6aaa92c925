import { type Draft, type Drafted, type DraftOptions, linksOf, summaryAndBody, titleFor, urlOf } from './draft.ts';
import { draftEvent } from './draft-event.ts';
import { draftOpportunity } from './draft-opportunity.ts';
import { draftPublications } from './draft-publication.ts';
import { draftSpotlight } from './draft-spotlight.ts';
import type { Facts } from './facts.ts';
import { dataWithoutPrivate } from './private.ts';

/**
 * What an announcement becomes: mostly one entry, for papers one each. Where a fact is missing that
 * its kind needs, it stands as news, so that nothing of the newsletter is lost.
 */
export function draftsOf(facts: Facts, options: DraftOptions): Drafted {
  const made = DRAFTERS[facts.kind](facts, options);
  const about = facts.item.section.role === 'updates' ? 'community' : 'field';
  const drafted = made.missing === undefined ? made : { ...made, drafts: draftNews(facts, options, about).drafts };
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
