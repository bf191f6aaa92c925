import type { Archive } from '../../archive/archive.ts';
import type { Collection } from '../../collections.ts';
import type { Deadline, Facts } from './facts.ts';
import { isElided } from './links.ts';
import type { ItemLink } from './primary-link.ts';
import { markdownOf, summaryOf } from './prose.ts';
import { factsSummary } from './summary.ts';

/** An entry that an announcement becomes, before it has a file. */
export interface Draft {
  collection: Collection;
  data: Record<string, unknown>;
  /** The Markdown below it; undefined for JSON. */
  body?: string;
  /** What its file is called by, if not by its title. */
  called?: string;
  /** A field that names another draft, whose id is known only when it has a file. */
  refers?: { field: string; to: Draft };
  /** An entry that is there already, and is meant. */
  same?: string;
}

export interface DraftOptions {
  archive: Archive;
  sent: string;
  /** Whether to leave the newsletter's own sentences out. */
  factsOnly: boolean;
}

/** What an announcement becomes: mostly one entry, for papers one each, and none of its kind where a needed fact is missing. */
export interface Drafted {
  /** What the issue announces. */
  drafts: Draft[];
  /** What these need, and the issue does not name. */
  besides: Draft[];
  /** What is not known, and no entry of its kind can do without. */
  missing?: string;
  /** What was assumed, and somebody should look at. */
  assumed: string[];
}

/** An announcement that lacks what an entry of its kind needs. */
export function without(missing: string): Drafted {
  return { drafts: [], besides: [], assumed: [], missing };
}

/** The kind of a thing is shown beside its title, so the title need not say it. */
export function titleFor({ title }: Facts): string {
  const bareTitle = title.replace(/^(jobs?|vacancy|events?|news|survey)\s?: /i, '').trim();
  return cut(bareTitle.length < 2 ? title : bareTitle, 200);
}

export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

export function urlOf(link: ItemLink | undefined): Record<string, string> {
  return link && !isElided(link.url) ? { url: link.url } : {};
}

/** A text that is longer than a summary is kept below the data. */
export function summaryAndBody(
  facts: Facts,
  { sent, factsOnly }: DraftOptions,
): { data: { summary: string }; body: { body?: string } } {
  if (factsOnly) return { data: { summary: factsSummary(facts, sent) }, body: {} };
  const { body } = facts.item;
  const text = markdownOf(body);
  const summary = summaryOf(body) ?? factsSummary(facts, sent);
  return { data: { summary }, body: text === '' ? {} : { body: text } };
}

/** Further pages; a link that is only called "here" gets the name of its host. */
export function linksOf({ links, primary }: Facts, withPrimary = false): { links?: { label: string; url: string }[] } {
  const others = links.links
    .filter(({ url }) => (withPrimary || url !== primary?.url) && !isElided(url))
    .slice(0, MOST_LINKS)
    .map(({ url, words }) => ({ label: labelOf(words, url), url }));
  return others.length > 0 ? { links: others } : {};
}

const MOST_LINKS = 20;

function labelOf(words: string, url: string): string {
  const named = unquoted(words);
  const isName =
    named.length >= 5 &&
    !/^(click |register |apply )?here$|^(this|the|our|their) (link|page|website|site|form)$|^https?:|^(website|webpage|twitter thread)$/i.test(
      named,
    );
  return isName ? cut(named, 120) : cut(URL.parse(url)?.hostname.replace(/^www\./, '') ?? url, 120);
}

/** A deadline as our files have it. */
export function inZone({ date, time }: Deadline): string {
  return time === undefined ? date : `${date}T${time}`;
}

export function unquoted(words: string): string {
  return words.replace(/^['"‘“]+|['"’”.,]+$/g, '');
}
