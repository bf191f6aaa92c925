import { createHash } from 'node:crypto';

/**
 * What every page may load (https://www.w3.org/TR/CSP3/). Astro adds the hashes of its own inline
 * scripts and styles. A policy in a page cannot forbid framing or sniffing: only headers can, and
 * GitHub Pages sets none.
 */
export const DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self'",
  "connect-src 'self'",
  'frame-src https://www.youtube-nocookie.com',
  "base-uri 'none'",
  "form-action 'self'",
] as const;

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
/** Where a style or script may begin, in an attribute as well, which adds nothing that the policy names. */
const BEGINNING = /<(?:style|script)[\s>]/g;
const INLINE = /<(style|script)((?:"[^"]*"|[^">])*)>([\s\S]*?)<\/\1>/y;
const ELSEWHERE = /\s(?:src=|type="application\/ld\+json")/;

/**
 * A page whose policy stands first and names only those hashes that the page has a use for, of all
 * the scripts and styles of the site that Astro lists in each. So a page does not grow, nor change,
 * with the components of other pages; and what somebody smuggled into it still has no hash.
 */
export function settlePolicy(html: string): string {
  const found = POLICY.exec(html);
  if (!found) return html;
  const used = new Set([...html.matchAll(BEGINNING)].map(({ index }) => hashAt(html, index)));
  const policy = found[1]!
    .replace(/'(sha256-[^']+)'/g, (quoted, hash: string) => (used.has(hash) ? quoted : ''))
    .replace(/ +/g, ' ')
    .replace(/ ?; ?/g, ';');
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return html.replace(found[0], '').replace(/<meta charset="utf-8">/, (charset) => charset + meta);
}

function hashAt(html: string, index: number): string | undefined {
  INLINE.lastIndex = index;
  const [, , attributes = '', text] = INLINE.exec(html) ?? [];
  return text === undefined || ELSEWHERE.test(attributes) ? undefined : hashOf(text);
}

/** As a policy names it. Pages share their styles, so each is hashed once. */
export function hashOf(text: string): `sha256-${string}` {
  const known = hashes.get(text) ?? (`sha256-${createHash('sha256').update(text).digest('base64')}` as const);
  hashes.set(text, known);
  return known;
}

const hashes = new Map<string, `sha256-${string}`>();
