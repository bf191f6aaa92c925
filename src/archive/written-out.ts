import { meantBy } from './meant.ts';
import { resolveSchema, type Schema } from './schemas.ts';

/** What stands between the names of several things; it may as well be part of one name. */
export const SEVERAL = /\s*[,;\n]\s*(?:and\s+)?|\s+(?:and|&)\s+/;

/** A bare value where a list or an object stands, as that list or object; what it does not say is a gap. */
export function writtenOut(schema: Schema, value: unknown): unknown {
  const { type, items, required = [], properties = {} } = resolveSchema(schema);
  if (type === 'array') {
    const item = resolveSchema(items ?? {});
    const isOne = [item, ...Object.values(item.properties ?? {})].some((field) => mayHaveFormOf(field, value));
    const texts = typeof value === 'string' && !isOne ? value.split(SEVERAL) : [value];
    return texts.filter((text) => text !== '').map((text) => writtenOut(item, text));
  }
  if (type !== 'object') return type === 'string' ? String(value) : value;
  const fields = Object.keys(properties);
  const field =
    fields.find((name) => mayHaveFormOf(properties[name] ?? {}, value)) ??
    (required.length === 1 ? required[0] : undefined);
  const shown = fields.filter((name) => name === field || required.includes(name));
  return Object.fromEntries(
    (shown.length > 0 ? shown : fields.slice(0, 1)).map((name) => {
      const own = properties[name] ?? {};
      return [name, name === field ? writtenOut(own, value) : gapFor(own)];
    }),
  );
}

/** Too short for any field, so that nobody publishes it. */
export const GAP = '…';

function gapFor(schema: Schema): unknown {
  return resolveSchema(schema).type === 'array' ? [GAP] : GAP;
}

export function hasGaps(written: unknown): boolean {
  return JSON.stringify(written)?.includes(`"${GAP}"`) ?? false;
}

/** Whether a text has, or was meant to have, the form that a field asks for; most fields ask for none. */
function mayHaveFormOf(schema: Schema, value: unknown): boolean {
  const { format, 'x-reference': targets } = resolveSchema(schema);
  if (typeof value !== 'string' || (format === undefined && targets === undefined)) return false;
  return meantBy(value, resolveSchema(schema)) !== undefined;
}
