import common from '#schemas/common.schema.json' with { type: 'json' };
import community from '#schemas/community.schema.json' with { type: 'json' };
import events from '#schemas/events.schema.json' with { type: 'json' };
import issues from '#schemas/issues.schema.json' with { type: 'json' };
import news from '#schemas/news.schema.json' with { type: 'json' };
import opportunities from '#schemas/opportunities.schema.json' with { type: 'json' };
import people from '#schemas/people.schema.json' with { type: 'json' };
import publications from '#schemas/publications.schema.json' with { type: 'json' };
import recordings from '#schemas/recordings.schema.json' with { type: 'json' };
import series from '#schemas/series.schema.json' with { type: 'json' };
import spotlights from '#schemas/spotlights.schema.json' with { type: 'json' };
import type { Collection } from '../collections.ts';

/** The part of JSON Schema 2020-12 that our schemas use, with our three annotations. */
export interface Schema {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: string[];
  default?: unknown;
  examples?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  /** Collections whose ids the value may be, or `topics`, or `files`. */
  'x-reference'?: ReferenceTarget[];
  /** What a message names after "expected", where a pattern or format would tell nobody anything. */
  'x-expected'?: string;
  /** What the Markdown below the front matter holds. */
  'x-body'?: string;
}

export type ReferenceTarget = Collection | 'topics' | 'files';

export const COMMON_SCHEMA = common as Schema;

/** The schema of each collection's data, and of `content/community.json`. */
export const SCHEMAS = {
  issues,
  events,
  series,
  recordings,
  opportunities,
  publications,
  news,
  spotlights,
  people,
  community,
} as unknown as Record<Collection | 'community', Schema>;

/** A schema with its `$ref` followed; what stands beside the `$ref` wins. */
export function resolveSchema(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.split('#/$defs/')[1] ?? '';
  const target = COMMON_SCHEMA.$defs?.[name];
  if (!target) throw new Error(`Cannot follow ${schema.$ref}: it is not in common.schema.json`);
  const { $ref: _, ...own } = schema;
  return resolveSchema({ ...target, ...own });
}
