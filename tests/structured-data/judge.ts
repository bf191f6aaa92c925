// What a search engine would say of a page's structured data.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import type { Thing } from '../../src/structured-data/thing.ts';

interface Vocabulary {
  types: Record<string, { extends: string[]; properties: string[] }>;
}

const VOCABULARY: Vocabulary = JSON.parse(readFileSync(join(import.meta.dirname, 'schema-org.json'), 'utf8'));

/** The vocabulary in the form in which schema.org publishes it, and the validator wants it. */
const SCHEMA_ORG = {
  '@graph': Object.entries(VOCABULARY.types).flatMap(([type, given]) => [
    { '@id': type, '@type': 'rdfs:Class', 'rdfs:subClassOf': given.extends.map((id) => ({ '@id': id })) },
    ...given.properties.map((property) => ({
      '@id': property,
      '@type': 'rdf:Property',
      'schema:domainIncludes': { '@id': type },
    })),
  ]),
};

/** What Google requires of the types that the validator does not know; one of the names in a group is enough. */
const REQUIRED: Record<string, readonly (readonly string[])[]> = {
  // https://developers.google.com/search/docs/appearance/structured-data/event
  Event: [['name'], ['startDate'], ['location']],
  EventSeries: [['name'], ['startDate'], ['location']],
  Place: [['address']],
  VirtualLocation: [['url']],
  // https://developers.google.com/search/docs/appearance/structured-data/profile-page
  ProfilePage: [['mainEntity']],
  // https://developers.google.com/search/docs/appearance/structured-data/article has none; these make a headline.
  NewsArticle: [['headline'], ['image'], ['datePublished']],
  ScholarlyArticle: [['headline'], ['image']],
  // https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
  ListItem: [['position'], ['name', 'item']],
  // https://developers.google.com/search/docs/appearance/site-names
  WebSite: [['name'], ['url']],
  SearchAction: [['target'], ['query-input']],
};

interface Issue {
  severity: string;
  errorType?: string;
  issueMessage: string;
  path: { type?: string; property?: string }[];
}

/** Required fields that are missing or of the wrong form, and words that schema.org does not have. */
export async function complaintsAbout(things: readonly Thing[]): Promise<string[]> {
  const graph = JSON.parse(JSON.stringify(things)) as Thing[];
  const byType = Object.fromEntries(Map.groupBy(graph, (thing) => thing['@type']));
  const issues: Issue[] = await new Validator(SCHEMA_ORG).validate({ jsonld: byType, microdata: {}, rdfa: {} });
  return [
    ...issues.filter(isMistake).map(({ path, issueMessage }) => `${path.map(nameOf).join(' › ')}: ${issueMessage}`),
    ...nodesIn(graph).flatMap(missingFrom),
  ];
}

/** A field that is only recommended is no mistake: what the archive does not know it does not say. */
function isMistake({ severity, errorType }: Issue): boolean {
  return severity === 'ERROR' || errorType === 'schemaOrg';
}

function nameOf({ type, property }: Issue['path'][number]): string {
  return property ?? type ?? '';
}

function missingFrom(thing: Thing): string[] {
  return (REQUIRED[thing['@type']] ?? [])
    .filter((names) => names.every((name) => thing[name] === undefined || thing[name] === ''))
    .map((names) => `${thing['@type']}: ${names.join(' or ')} is missing`);
}

/** All things that are told of, however deep. */
export function nodesIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (value === null || typeof value !== 'object') return [];
  return ['@type' in value ? [value as Thing] : [], ...Object.values(value).map(nodesIn)].flat();
}
