import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMAS } from '../archive/schemas.ts';
import { type Collection, LAYOUT, SINGULAR, WITH_BODY } from '../collections.ts';
import { community, root } from './archive.ts';

/** What people bring most often comes first. */
export const GUIDES: Collection[] = [
  'events',
  'opportunities',
  'recordings',
  'publications',
  'news',
  'spotlights',
  'people',
  'series',
  'issues',
];

export interface Guide {
  collection: Collection;
  /** "event", as a heading "Event". */
  noun: string;
  heading: string;
  description: string;
  /** Where its files lie, with what stands for the parts a contributor chooses: `content/events/YEAR/short-name.json`. */
  file: string;
  /** The address of its GitHub form, where there is one. */
  form?: string;
}

const repository = community.repository?.replace(/\/$/, '');

/** What every page that leads to a guide says of it. */
export const guides: Guide[] = GUIDES.map((collection) => {
  const noun = SINGULAR[collection];
  const name = { slug: 'short-name', year: 'YEAR/short-name', month: 'YEAR-MONTH' }[LAYOUT[collection]];
  const hasForm = existsSync(join(root, `.github/ISSUE_TEMPLATE/${collection}.yml`));
  return {
    collection,
    noun,
    heading: `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`,
    description: SCHEMAS[collection].description ?? '',
    file: `content/${collection}/${name}.${WITH_BODY.includes(collection) ? 'md' : 'json'}`,
    ...(repository && hasForm ? { form: `${repository}/issues/new?template=${collection}.yml` } : {}),
  };
});
