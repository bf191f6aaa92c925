import { addressOf, type Found, fromMeta, type Gathered, inMetas, inThings, part, titleOf } from './found.ts';
import type { Page } from './page.ts';
import { credit, fewOf, type Named, namesIn } from './people.ts';
import { type Thing, textIn, textsIn, thingsIn } from './things.ts';
import { dayOf } from './times.ts';

/**
 * The fields of a publication: by the tags that publishers write for Google Scholar, which know authors and DOI
 * best (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), by those of Dublin Core and PRISM,
 * and by https://schema.org/ScholarlyArticle.
 */
export function gatherPublication(page: Page, things: readonly Thing[]): Gathered {
  const authors = fewOf(authorsIn(page) ?? namesIn(things, 'author', 'creator'), 'authors');
  return {
    parts: [
      part('title', inMetas(page, 'citation_title', 'dc.title') ?? titleOf(page, things, 'headline')),
      part('authors', authors.found),
      part('venue', venueOf(page, things)),
      part('doi', doiOf(page, things)),
      part('url', addressOf(page)),
      part(
        'published',
        dayOf(inMetas(page, 'citation_publication_date')) ??
          dayOf(inMetas(page, 'citation_online_date')) ??
          dayOf(inMetas(page, 'citation_date', 'prism.publicationdate', 'dc.date')) ??
          dayOf(inThings(things, 'datePublished')),
      ),
    ],
    notes: authors.notes,
  };
}

/** Each author is followed by where they work. */
function authorsIn({ metas }: Page): Found<Named[]> | undefined {
  for (const [author, institution] of AUTHORS) {
    const found: Named[] = [];
    for (const { name, content } of metas) {
      const last = found.at(-1);
      if (name === author) found.push(...content.split(/;\s*/).flatMap((one) => credit(inOrder(one))));
      else if (name === institution && last && last.affiliation === undefined)
        found.splice(-1, 1, ...credit(last.name, content));
    }
    if (found.length > 0) return { value: found, from: fromMeta(author) };
  }
  return undefined;
}

const AUTHORS = [
  ['citation_author', 'citation_author_institution'],
  ['citation_authors', ''],
  ['dc.creator', ''],
  ['dc.contributor', ''],
] as const;

/** `Lovelace, Ada` is Ada Lovelace. */
function inOrder(name: string): string {
  return name.replace(/^([^,]+), ([^,]+)$/, '$2 $1');
}

function venueOf(page: Page, things: readonly Thing[]): Found | undefined {
  const tagged = inMetas(
    page,
    'citation_journal_title',
    'citation_conference_title',
    'citation_inbook_title',
    'citation_dissertation_institution',
    'citation_technical_report_institution',
    'prism.publicationname',
  );
  if (tagged) return tagged;
  for (const thing of things)
    for (let [part] = thingsIn(thing, 'isPartOf'); part !== undefined; [part] = thingsIn(part, 'isPartOf')) {
      const name = textIn(part, 'name');
      if (name !== undefined && name.length >= 2) return { value: name, from: `the page's ${thing.source}, isPartOf` };
    }
  const preprint = inMetas(page, 'citation_arxiv_id');
  if (preprint) return { ...preprint, value: 'arXiv' };
  return inMetas(page, 'citation_publisher', 'dc.publisher') ?? inThings(things, 'publisher');
}

function doiOf(page: Page, things: readonly Thing[]): Found | undefined {
  const tagged = inMetas(page, 'citation_doi', 'prism.doi', 'bepress_citation_doi');
  const identifiers = page.metas
    .filter(({ name }) => /^dc(terms)?\.identifier(\.doi)?$/.test(name))
    .map(({ name, content }) => ({ value: content, from: fromMeta(name) }));
  const named = things.flatMap((thing) =>
    ['identifier', 'doi', 'sameAs', '@id', 'url'].flatMap((property) =>
      [
        ...textsIn(thing, property),
        ...thingsIn(thing, property).flatMap((identifier) => textsIn(identifier, 'value')),
      ].map((value) => ({ value, from: `the page's ${thing.source}, ${property}` })),
    ),
  );
  const own = { value: page.url, from: 'the address' };
  for (const { value, from } of [...(tagged ? [tagged] : []), ...identifiers, ...named, own]) {
    const doi = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(value)?.[1];
    if (doi !== undefined) return { value: doi, from };
  }
  return undefined;
}
