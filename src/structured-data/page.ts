import type { AnyEntry } from '../archive/archive.ts';
import { find } from '../archive/select.ts';
import { eventOf, eventPageOf, eventSeriesOf } from './event.ts';
import { opportunityOf } from './opportunity.ts';
import { recordingOf } from './recording.ts';
import { issueOf, newsOf, personOf, publicationOf, spotlightOf } from './texts.ts';
import { communityOf, type DataContext, described, some, type Thing } from './thing.ts';

/** A page of the site. */
export interface PageFacts {
  /** Its path below the site's address: `events/`. */
  path: string;
  title: string;
  description: string;
  /** The pages above it, from the top: `Events`. The home page is not named. */
  above: readonly { path: string; label: string }[];
}

/** What a page says to programs, as JSON-LD in the words of schema.org: what it is about, and the way to it. */
export function structuredData(context: DataContext, page: PageFacts): Thing[] {
  if (page.path === '') return [webSite(context), communityInFull(context)];
  if (page.path === 'about/')
    return [pageOf(context, page, 'AboutPage'), communityInFull(context, true), breadcrumbs(context, page)];
  const entry = context.archive.byId.get(page.path.replace(/\/$/, ''));
  const subject = entry ? entryOf(context, entry) : pageOf(context, page, PAGE_TYPES[page.path] ?? 'CollectionPage');
  return [subject, breadcrumbs(context, page)];
}

/** What the pages are that are no lists. */
const PAGE_TYPES: Record<string, string> = {
  'search/': 'SearchResultsPage',
  'contribute/': 'WebPage',
  'feeds/': 'WebPage',
  'insights/': 'WebPage',
  'rules/': 'WebPage',
};

/** JSON that can stand between the tags of a script. */
export function renderJsonLd(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}

function entryOf(context: DataContext, entry: AnyEntry): Thing {
  switch (entry.collection) {
    case 'issues':
      return issueOf(context, entry);
    case 'events':
      return eventOf(context, entry) ?? eventPageOf(context, entry);
    case 'series':
      return (
        (entry.data.kind === 'events' ? eventSeriesOf(context)(entry) : undefined) ?? {
          '@type': 'CreativeWorkSeries',
          ...described(context, entry),
          sameAs: entry.data.url,
        }
      );
    case 'recordings':
      return recordingOf(context, entry);
    case 'opportunities':
      return opportunityOf(context, entry);
    case 'publications':
      return publicationOf(context, entry);
    case 'news':
      return newsOf(context, entry);
    case 'spotlights':
      return spotlightOf(context, entry);
    case 'people':
      return personOf(context, entry);
  }
}

function pageOf(context: DataContext, page: PageFacts, type: string): Thing {
  const { path, title, description } = page;
  const url = context.absolute(path);
  return {
    '@type': type,
    '@id': url,
    name: title,
    description,
    url,
    inLanguage: context.archive.community.language,
    isPartOf: {
      '@type': 'WebSite',
      '@id': context.absolute('#site'),
      name: siteName(context),
      url: context.absolute(''),
    },
  };
}

function siteName({ archive }: DataContext): string {
  return archive.community.name;
}

/** The site, and where to search it. */
function webSite(context: DataContext): Thing {
  const { absolute, archive } = context;
  return {
    '@type': 'WebSite',
    '@id': absolute('#site'),
    name: siteName(context),
    url: absolute(''),
    inLanguage: archive.community.language,
    publisher: { '@type': 'Organization', '@id': absolute('#community'), name: archive.community.name },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute('search/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** @param withTeam whether to name those who run it */
function communityInFull(context: DataContext, withTeam = false): Thing {
  const { archive, absolute, card } = context;
  const { mission, tagline, socials, contact, team = [] } = archive.community;
  const people = withTeam ? team.map((id) => find(archive, 'people', id)).filter((found) => found !== undefined) : [];
  return {
    ...communityOf(context),
    description: mission,
    slogan: tagline,
    logo: absolute('favicon.svg'),
    image: card(''),
    sameAs: some([...new Set(socials?.map(({ url }) => url))]),
    email: contact?.email,
    member: some(people.map(({ id, data }) => ({ '@type': 'Person', name: data.name, url: absolute(`${id}/`) }))),
  };
}

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
function breadcrumbs({ archive, absolute }: DataContext, { path, title, above }: PageFacts): Thing {
  const steps = [{ path: '', label: archive.community.name }, ...above, { path, label: title }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.label,
      item: absolute(step.path),
    })),
  };
}
