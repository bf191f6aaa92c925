import { createRequire } from 'node:module';

/** Ajv, loaded when first asked for: a check that finds every entry valid does without. */
export function loadAjv(): typeof import('ajv/dist/2020.js') {
  return createRequire(import.meta.url)('ajv/dist/2020.js');
}
