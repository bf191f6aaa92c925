import { _, type AnySchema } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { FORMATS } from '../archive/formats.ts';
import { COMMON_SCHEMA, SCHEMAS } from '../archive/schemas.ts';

/**
 * `src/archive/validators.generated.ts`: for each collection a function that tells whether data are
 * valid, and nothing more. Compiling the schemas takes longer than validating a small archive, so that
 * is done ahead; only what is not valid is looked at again, by what can explain it.
 */
export function renderValidators(): string {
  const ajv = new Ajv2020({
    strict: true,
    messages: false,
    code: { source: true, esm: true, lines: true, formats: _`FORMATS` },
  });
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
  ajv.addSchema(prune(COMMON_SCHEMA) as AnySchema);
  for (const schema of Object.values(SCHEMAS)) ajv.addSchema(prune(schema) as AnySchema);
  const code = (standalone as unknown as { default: typeof standalone }).default(
    ajv,
    Object.fromEntries(Object.entries(SCHEMAS).map(([name, { $id = '' }]) => [name, $id])),
  );
  const module = code
    .replace('"use strict";\n', '')
    // The library writes `require` into modules too: https://github.com/ajv-validator/ajv/issues/1976
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'codePoints')
    // Most texts are so short, or so long, that nobody need count their code points: two units make one at most.
    .replace(/func\d+\((\w+)\) > (\d+)/g, (found, text, most) => `${text}.length > ${most} && ${found}`)
    .replace(/func\d+\((\w+)\) < (\d+)/g, (found, text, least) => `${text}.length < ${2 * least} && ${found}`)
    // Of what is wrong nothing is told here, and telling is half of the code.
    .replace(/^validate\d+\.errors = .*;\n/gm, '')
    .replace(/^vErrors = .*;\nerrors = vErrors\.length;$/gm, 'errors = 1;')
    .replace(/^let vErrors = null;\n/gm, '');
  const needed = /require\([^)]*\)/.exec(module)?.[0];
  if (needed) throw new Error(`Cannot compile the schemas ahead: a keyword of theirs needs ${needed}`);
  return [
    '// @ts-nocheck: made from schemas/ by `npm run generate`. Do not edit.',
    `import { codePoints, FORMATS } from ${"'./formats.ts'"};`,
    '',
    module,
    `export const IS_VALID = { ${Object.keys(SCHEMAS).join(', ')} };`,
    '',
  ].join('\n');
}

/**
 * The same functions as Ajv would write them at run time, which tell everything that is wrong and of
 * which schema: for a page, whose browser lets no text become code. Exports what `#ajv` does.
 */
export function renderExplainers(): string {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    code: { source: true, esm: true, formats: _`FORMATS` },
  });
  ajv.addVocabulary(['x-reference', 'x-expected', 'x-body']);
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
  ajv.addSchema(COMMON_SCHEMA as AnySchema);
  for (const schema of Object.values(SCHEMAS)) ajv.addSchema(schema as AnySchema);
  const ids = Object.values(SCHEMAS).map(({ $id = '' }) => $id);
  const code = (standalone as unknown as { default: typeof standalone })
    .default(ajv, Object.fromEntries(ids.map((id, index) => [`explain${index}`, id])))
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'codePoints')
    .replaceAll('require("ajv/dist/runtime/equal").default', 'isEqual');
  const needed = /require\([^)]*\)/.exec(code)?.[0];
  if (needed) throw new Error(`Cannot compile the schemas ahead: a keyword of theirs needs ${needed}`);
  return [
    `import { codePoints, FORMATS } from ${"'./formats.ts'"};`,
    `import isEqual from ${"'fast-deep-equal'"};`,
    code,
    `const BY_ID = { ${ids.map((id, index) => `${JSON.stringify(id)}: explain${index}`).join(', ')} };`,
    'class Ajv2020 { addVocabulary() {} addFormat() {} addSchema() {} compile({ $id }) { return BY_ID[$id]; } }',
    'export const loadAjv = () => ({ Ajv2020 });',
  ].join('\n');
}

/** A schema without what is said to people. */
function prune(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) => {
      if (SAID.has(key) || key.startsWith('x-')) return [];
      return [[key, key === 'properties' || key === '$defs' ? pruneAll(child) : prune(child)]];
    }),
  );
}

/** Under these, keys are the names of fields: a field may be called "title". */
function pruneAll(fields: object): object {
  return Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, prune(schema)]));
}

const SAID = new Set(['title', 'description', 'examples', 'default', '$comment', '$schema']);
