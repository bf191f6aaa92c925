import type { AnyEntry } from '../archive/archive.ts';
import { newestFirst } from '../archive/select.ts';
import { COLLECTIONS, type Collection } from '../collections.ts';
import type { ApiContext } from './context.ts';
import { apiEntry } from './entry.ts';

/** A file for programs. */
export interface ApiFile {
  /** Its path below the site's address: `api/events.json`. */
  path: string;
  render: () => string;
}

/** The list of what there is, the community, and each collection with all that is known of its entries. */
export function apiFiles(context: ApiContext): ApiFile[] {
  return [
    { path: 'api/index.json', render: () => renderIndex(context) },
    { path: 'api/community.json', render: () => renderCommunity(context) },
    ...COLLECTIONS.map((collection) => ({
      path: `api/${collection}.json`,
      render: () => renderCollection(context, collection),
    })),
  ];
}

function renderIndex(context: ApiContext): string {
  const { archive, absolute, pages } = context;
  const { name, mission, language, attribution, repository } = archive.community;
  return render({
    kind: 'index',
    $schema: absolute(SCHEMA),
    name,
    description: mission,
    url: absolute(''),
    language,
    ...(repository ? { repository } : {}),
    ...(attribution ? { attribution } : {}),
    community: absolute('api/community.json'),
    collections: COLLECTIONS.map((collection) => ({
      collection,
      label: pages.find(({ path }) => path === `${collection}/`)?.label ?? collection,
      url: absolute(`api/${collection}.json`),
      page: absolute(`${collection}/`),
      schema: absolute(`schemas/${collection}.schema.json`),
      count: archive[collection].length,
      ...lastChange(context, collection),
    })),
    feeds: absolute('feeds.opml'),
    calendar: absolute('events/calendar.ics'),
    sitemap: absolute('sitemap.xml'),
  });
}

/** Where the shape of the files is described. */
const SCHEMA = 'schemas/api.schema.json';

function lastChange({ archive, dates }: ApiContext, collection: Collection): { updated?: string } {
  const latest = archive[collection]
    .map(({ id }) => dates.get(id)?.updated.epochMilliseconds ?? 0)
    .reduce((newest, time) => Math.max(newest, time), 0);
  return latest === 0 ? {} : { updated: Temporal.Instant.fromEpochMilliseconds(latest).toString() };
}

function renderCommunity({ archive, absolute }: ApiContext): string {
  const { $schema: _, rules: __, ...community } = archive.community;
  return render({ kind: 'community', $schema: absolute(SCHEMA), url: absolute(''), data: community });
}

/** The newest entries first; each on a line of its own, so that two versions can be compared. */
function renderCollection(context: ApiContext, collection: Collection): string {
  const { absolute, archive } = context;
  const entries = newestFirst(archive, archive[collection] as AnyEntry[]);
  const head = JSON.stringify({
    kind: 'collection',
    $schema: absolute(SCHEMA),
    collection,
    url: absolute(`${collection}/`),
    count: entries.length,
  });
  const lines = entries.map((entry) => JSON.stringify(apiEntry(context, entry)));
  return `${head.slice(0, -1)},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

function render(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
