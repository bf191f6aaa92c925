import { wordsOf } from './blocks.ts';
import { cut, type Draft, type Drafted, type DraftOptions, unquoted, without } from './draft.ts';
import type { Facts } from './facts.ts';
import { type ItemLink, isPaperLink } from './primary-link.ts';
import { summaryOf } from './prose.ts';
import { factsSummary } from './summary.ts';
import { quotedTitle } from './title.ts';

export function draftPublications(facts: Facts, options: DraftOptions): Drafted {
  const { primary, links, item } = facts;
  if (!primary) return without('the address of the paper');
  const parts = links.links.filter((link) => isPaperLink(link) && link.words.split(' ').length >= 4);
  if (parts.length > 1)
    return {
      drafts: parts.map((link) => publication(facts, link, unquoted(link.words), options)),
      besides: [],
      assumed: ['whose work it is'],
    };
  return {
    drafts: [publication(facts, primary, paperTitle(facts), options)],
    besides: [],
    assumed: item.section.role === 'publication' ? [] : ['whose work it is'],
  };
}

/** "New paper published: …" and "New preprint from our team" are no titles of papers. */
function paperTitle({ item, title, primary }: Facts): string {
  if (item.section.role === 'publication' && item.titled) return title;
  const after = /^[^:]{0,80}\b(?:papers?|publications?|preprints?|published)\b[^:]{0,40}: (.{10,})$/i.exec(title)?.[1];
  const linked =
    primary && primary.words.split(' ').length >= 4 && !TELLS_WHERE.test(primary.words)
      ? unquoted(primary.words)
      : undefined;
  return after ?? linked ?? quotedTitle(item.body) ?? title;
}

/** "Published in the Journal of Gaps" */
const TELLS_WHERE = /^((newly|recently|now) )?(published|available|out|read|see|find|find it) /i;

function publication(
  facts: Facts,
  { url, sentence, clause }: ItemLink,
  title: string,
  { sent, factsOnly }: DraftOptions,
): Draft {
  const { item, links, chooser } = facts;
  const text = item.body.map(wordsOf).join(' ').slice(0, 4000);
  const isChosen = item.section.role === 'publication';
  const preprint = links.links.find((link) => link.url !== url && /preprint/i.test(`${link.clause} ${link.words}`));
  const doi = doiIn(url);
  const around = text.slice(Math.max(0, text.indexOf(title)));
  const venue = venueIn(isChosen ? text : around);
  return {
    collection: 'publications',
    data: {
      title: cut(title, 300),
      summary: factsOnly ? factsSummary(facts, sent) : (summaryOf(item.body) ?? factsSummary(facts, sent)),
      url,
      origin: originOf(facts, `${sentence} ${clause} ${text}`),
      ...(venue === undefined ? {} : { venue }),
      ...(doi === undefined ? {} : { doi }),
      ...(preprint ? { preprint: preprint.url } : {}),
      ...(isChosen
        ? { chosen: { month: sent.slice(0, 7), ...(chooser === undefined ? {} : { by: { name: chooser } }) } }
        : {}),
    },
  };
}

function originOf({ item }: Facts, text: string): string {
  if (/\bindependent (research|work)\b/i.test(text)) return 'independent';
  if (item.section.role === 'updates') return 'community';
  return /\b(is|paper|written|led|authored|published)\b.{0,20}\b(from|by|of) (some of )?our\b/i.test(text)
    ? 'associated'
    : 'elsewhere';
}

/** "…, published in the Journal of Gaps with colleagues …" */
function venueIn(text: string): string | undefined {
  return /\bpublished (?:recently |this month |online )?in (?:the )?(?:journal )?(\p{Lu}[^.,;()'"‘“]{2,120}?)(?= (?:with|by|and (?:led|is|was|looks|describes)|which|from|that|this|in)\b|\s?[.,;()'"‘“]|$)/u
    .exec(text)?.[1]
    ?.trim();
}

/** A DOI in an address ends before the number that some publishers put behind it. */
function doiIn(url: string): string | undefined {
  const path = URL.parse(url)?.pathname ?? '';
  const [doi] = /10\.\d{4,9}\/[^?#\s]+/.exec(path) ?? [];
  return doi
    ?.replace(/\/(\d{6,}|full|abstract|pdf|epdf|meta)$/i, '')
    .replace(/\.(pdf|abstract|full|short)$|v\d$/i, '')
    .replace(/\/$/, '');
}
