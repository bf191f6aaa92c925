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
/** A style or script with its text, or any other tag, so that what looks like one in an attribute is passed over. */
const TAGS = /<(style|script)((?:"[^"]*"|[^">])*)>([\s\S]*?)<\/\1>|<[a-z](?:"[^"]*"|[^">])*>/g;
const ELSEWHERE = /\s(?:src=|type="application\/ld\+json")/;

/**
 * A page whose policy stands first and names only those hashes that the page has a use for, of all
 * the scripts and styles of the site that Astro lists in each. So a page does not grow, nor change,
 * with the components of other pages; and what somebody smuggled into it still has no hash.
 */
export function settlePolicy(html: string): string {
  const found = POLICY.exec(html);
  if (!found) return html;
  const used = new Set(
    [...html.matchAll(TAGS)].flatMap(([, name, attributes = '', text = '']) =>
      name && !ELSEWHERE.test(attributes) ? [`'${hashOf(text)}'`] : [],
    ),
  );
  const policy = found[1]!
    .replace(/'sha256-[^']+'/g, (hash) => (used.has(hash) ? hash : ''))
    .replace(/ +/g, ' ')
    .replace(/ ?; ?/g, ';');
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return html.replace(found[0], '').replace(/<meta charset="utf-8">/, (charset) => charset + meta);
}

/** As a policy names it. Pages share their styles, so each is hashed once. */
export function hashOf(text: string): `sha256-${string}` {
  const known = hashes.get(text) ?? (`sha256-${createHash('sha256').update(text).digest('base64')}` as const);
  hashes.set(text, known);
  return known;
}

const hashes = new Map<string, `sha256-${string}`>();
