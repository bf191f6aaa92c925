import { resolveSchema, SCHEMAS, type Schema } from '../../src/archive/schemas.ts';
import { validateValue } from '../../src/archive/validate.ts';
import { COLLECTIONS, type Collection, LAYOUT, WITH_BODY } from '../../src/collections.ts';
import { community, type Files } from '../builders.ts';
import { MARKDOWN_PAYLOADS, XSS_PAYLOADS } from './xss-payloads.ts';

const PAYLOADS = [...XSS_PAYLOADS, ...MARKDOWN_PAYLOADS];

/** Payloads go round the fields of an entry; the next entry begins this many payloads further on. */
const STEP = process.env['GAZETTE_FUZZ'] ? 1 : 6;

/** How many entries each collection has. */
export const HOSTILE_ENTRIES = Math.ceil(PAYLOADS.length / STEP);

/**
 * A valid archive whose every text is a payload, and every address one that would like to be. Each
 * payload stands in each collection; with GAZETTE_FUZZ set, in each field of each collection.
 */
export function hostileArchive(): Files {
  const files: Files = { 'content/community.json': JSON.stringify(hostileCommunity(), null, 2) };
  for (const collection of COLLECTIONS) {
    for (let index = 0; index < HOSTILE_ENTRIES; index += 1) {
      const data = fill(SCHEMAS[collection], { payloads: payloadsFrom(index * STEP), index, path: [] });
      const problems = validateValue(collection, data);
      if (problems.length > 0) throw new Error(`Cannot write a hostile ${collection}: ${JSON.stringify(problems)}`);
      const json = JSON.stringify(data, null, 2);
      const path = `content/${collection}/${pathOf(collection, index)}`;
      if (WITH_BODY.includes(collection) || index % 2 === 1)
        files[`${path}.md`] = `---\n${json}\n---\n\n${bodyOf(index)}`;
      else files[`${path}.json`] = json;
    }
  }
  return files;
}

function* payloadsFrom(first: number): Generator<string, never> {
  for (let next = first; ; next += 1) yield PAYLOADS[next % PAYLOADS.length] ?? '';
}

/** All of Markdown's payloads in one text, and each on its own and between words. */
function bodyOf(index: number): string {
  if (index === 0) return `${MARKDOWN_PAYLOADS.join('\n\n')}\n`;
  return PAYLOADS.slice(index * STEP, (index + 1) * STEP)
    .map((payload) => `${payload}\n\nBetween ${payload} words.\n`)
    .join('\n');
}

function pathOf(collection: Collection, index: number): string {
  const month = `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return { slug: `p-${index}`, year: `2026/p-${index}`, month }[LAYOUT[collection]];
}

interface Context {
  payloads: Generator<string, never>;
  index: number;
  path: string[];
}

/** A value for every field of the schema, with as much of a payload as its form allows. */
function fill(given: Schema, context: Context): unknown {
  const schema = resolveSchema(given);
  if (schema.type === 'object' || schema.properties) {
    const fields = Object.entries(schema.properties ?? {}).filter(([key]) => !LEFT_OUT.has(key));
    return Object.fromEntries(
      fields.map(([key, child]) => [key, fill(child, { ...context, path: [...context.path, key] })]),
    );
  }
  if (schema.type === 'array') return schema.items ? [fill(schema.items, context)] : [];
  if (schema.enum) return schema.enum[context.index % schema.enum.length];
  if (schema['x-reference']) return referenceOf(schema['x-reference'], context);
  if (schema.type === 'string') return textOf(schema, context);
  return schema.examples?.[0] ?? 1;
}

/** What has a meaning of its own to the checker, or contradicts another field. */
const LEFT_OUT = new Set(['$schema', 'aliases', 'exceptions', 'rolling', 'ends', 'portrait', 'thumbnail', 'event']);

function referenceOf(targets: string[], { index, path }: Context): string {
  if (targets.includes('topics')) return 'hostile';
  if (path.includes('sections')) return `people/p-${index}`;
  const [target = 'people'] = targets;
  return `${target}/${pathOf(target as Collection, index)}`;
}

function textOf(schema: Schema, { payloads, index }: Context): string {
  if (schema.format === 'web-address') return `https://good.example/${encodeless(payloads.next().value)}`;
  if (schema.format === 'time-zone') return 'Europe/London';
  if (schema.format !== undefined) return String(schema.examples?.[0] ?? '2026-03-31').replace(/^\d{4}/, '2026');
  if (schema.pattern !== undefined) return patterned(schema, index);
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  return payloads.next().value.slice(0, maxLength).padEnd(minLength, '"');
}

/** An address takes everything but blanks; the rest of the payload is in it as it is. */
function encodeless(payload: string): string {
  return payload.replace(/[\s\u0000-\u0020]+/g, '/');
}

function patterned(schema: Schema, index: number): string {
  // Each recording has a video of its own.
  if (schema.pattern?.includes('{11}')) return `v${String(index).padStart(10, '0')}`;
  return String(schema.examples?.[0] ?? '');
}

function hostileCommunity(): unknown {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  return {
    ...community({ name: `Circle ${evil}`, mission: `Data that are not there. ${evil}]]>&` }),
    tagline: evil,
    topics: [{ id: 'hostile', title: `Topic ${evil}`, summary: `What is meant badly. ${evil}` }],
    chat: { name: evil, join: `https://good.example/"onmouseover="alert(1)` },
    newsletter: { title: evil, signUp: `https://good.example/'><script>alert(1)</script>` },
    contact: { url: 'https://good.example/"><script>alert(1)</script>' },
    socials: [{ label: evil, url: 'https://good.example/"><script>alert(1)</script>' }],
    attribution: { text: evil, url: 'https://good.example/"><script>alert(1)</script>' },
  };
}
