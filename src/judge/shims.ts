/**
 * What our code uses and Node 20 lacks, each brought only where it is missing. tests/judge/node-20/
 * holds this list against what the code uses.
 */
export async function bringMissing(): Promise<void> {
  for (const { isThere, bring } of SHIMS) if (!isThere()) await bring();
}

const SHIMS: { isThere: () => boolean; bring: () => Promise<unknown> }[] = [
  { isThere: () => 'Temporal' in globalThis, bring: () => import('temporal-polyfill/global') },
  { isThere: () => 'parse' in URL, bring: () => import('core-js/modules/web.url.parse.js') },
  { isThere: () => 'groupBy' in Object, bring: () => import('core-js/modules/es.object.group-by.js') },
  { isThere: () => 'groupBy' in Map, bring: () => import('core-js/modules/es.map.group-by.js') },
  { isThere: () => 'Iterator' in globalThis, bring: () => import('core-js/modules/es.iterator.constructor.js') },
  { isThere: () => 'flatMap' in [].values(), bring: () => import('core-js/modules/es.iterator.flat-map.js') },
  { isThere: () => 'fromBase64' in Uint8Array, bring: () => import('core-js/modules/es.uint8-array.from-base64.js') },
];
