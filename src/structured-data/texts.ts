import type { Entry } from '../archive/archive.ts';
import { find, titleOf } from '../archive/select.ts';
import {
  communityOf,
  type DataContext,
  datesIn,
  described,
  media,
  organisation,
  persons,
  some,
  type Thing,
} from './thing.ts';

/** https://developers.google.com/search/docs/appearance/structured-data/article */
export function publicationOf(context: DataContext, entry: Entry<'publications'>): Thing {
  const { title, authors, venue, doi, preprint, published, url } = entry.data;
  const pages = [doi && `https://doi.org/${doi}`, url, preprint].filter((page) => page !== undefined);
  return {
    '@type': 'ScholarlyArticle',
    ...described(context, entry),
    headline: title,
    author: persons(context, authors),
    datePublished: published,
    isPartOf: venue === undefined ? undefined : { '@type': 'CreativeWork', name: venue },
    identifier: doi === undefined ? undefined : { '@type': 'PropertyValue', propertyID: 'DOI', value: doi },
    sameAs: some([...new Set(pages)]),
  };
}

/** An issue of the newsletter, with what it announced. */
export function issueOf(context: DataContext, entry: Entry<'issues'>): Thing {
  const { archive, absolute } = context;
  const announced = entry.data.sections
    .flatMap(({ entries }) => entries)
    .map((id) => archive.byId.get(id))
    .filter((found) => found !== undefined);
  return {
    '@type': 'PublicationIssue',
    ...described(context, entry),
    datePublished: entry.data.sendDate,
    editor: persons(context, entry.data.editors),
    isPartOf: {
      '@type': 'Periodical',
      name: archive.community.newsletter?.title ?? archive.community.name,
      url: absolute('issues/'),
      publisher: communityOf(context),
    },
    mentions: some(
      announced.map((found) => ({ '@type': 'Thing', name: titleOf(found), url: absolute(`${found.id}/`) })),
    ),
  };
}

export function newsOf(context: DataContext, entry: Entry<'news'>): Thing {
  const people = entry.data.people?.map((id) => find(context.archive, 'people', id));
  return {
    ...articleOf(context, entry, entry.data.date),
    citation: entry.data.url,
    mentions: some(people?.map((person) => person && named(context, person))),
  };
}

export function spotlightOf(context: DataContext, entry: Entry<'spotlights'>): Thing {
  const person = find(context.archive, 'people', entry.data.person);
  const portrait = entry.data.portrait ?? person?.data.portrait;
  return {
    ...articleOf(context, entry, entry.data.published),
    image: some([portrait && media(context, portrait.file), context.card(`${entry.id}/`)]),
    about: person && named(context, person),
  };
}

function articleOf(context: DataContext, entry: Entry<'news'> | Entry<'spotlights'>, date: string): Thing {
  return {
    '@type': 'NewsArticle',
    ...described(context, entry),
    headline: entry.data.title,
    datePublished: date,
    dateModified: datesIn(context, entry)?.updated,
    author: communityOf(context),
    publisher: communityOf(context),
  };
}

function named({ absolute }: DataContext, person: Entry<'people'>): Thing {
  return { '@type': 'Person', name: person.data.name, url: absolute(`${person.id}/`) };
}

/** https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function personOf(context: DataContext, entry: Entry<'people'>): Thing {
  const { name, otherNames, summary, roles, orcid, url, links, portrait } = entry.data;
  const page = context.absolute(`${entry.id}/`);
  const current = (roles ?? []).filter(({ until }) => until === undefined);
  const dates = datesIn(context, entry);
  return {
    '@type': 'ProfilePage',
    '@id': page,
    url: page,
    dateCreated: dates?.published,
    dateModified: dates?.updated,
    mainEntity: {
      '@type': 'Person',
      '@id': `${page}#person`,
      name,
      alternateName: some(otherNames),
      description: summary,
      url: page,
      image: portrait ? media(context, portrait.file) : undefined,
      jobTitle: some([...new Set(current.map(({ role }) => role))]),
      affiliation: some([...new Set(current.map((role) => role.organisation))].map(organisation)),
      identifier: orcid === undefined ? undefined : { '@type': 'PropertyValue', propertyID: 'ORCID', value: orcid },
      sameAs: some([orcid && `https://orcid.org/${orcid}`, url, ...(links ?? []).map((link) => link.url)]),
    },
  };
}
