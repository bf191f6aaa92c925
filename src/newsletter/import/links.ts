import { cleanLink } from '../../links/clean.ts';
import { isOn } from '../../links/hosts.ts';
import { kindOfAddress } from '../../links/kind.ts';
import { isShared, secretsInLink } from '../../links/secrets.ts';

/** What became of an address of a newsletter. */
export type Cleaned =
  | { url: string }
  /** A mailbox that is meant to be known. */
  | { mail: string }
  | { dropped: Dropped };

/** Why an address is not kept. */
export type Dropped =
  /** A tracker's own, whose inside only the tracker knows. */
  | 'opaque'
  /** Somebody's address, or a link that was made for one recipient. */
  | 'personal'
  /** A link that lets in whoever has it. */
  | 'invitation'
  /** It leads nowhere. */
  | 'broken';

/** The address as it was meant to be given: without wrappers, tracking and secrets, else byte for byte. */
export function cleanAddress(given: string): Cleaned {
  const address = given.trim();
  if (kindOfAddress(address) === 'mail') return cleanMail(address);
  const cleaned = cleanLink(/^www\./i.test(address) ? `https://${address}` : address);
  if ('opaque' in cleaned) return { dropped: isAddress(given) ? 'opaque' : 'broken' };
  if (kindOfAddress(cleaned.url) === 'mail') return cleanMail(cleaned.url);
  if (kindOfAddress(cleaned.url) !== 'web' || !isAddress(cleaned.url)) return { dropped: 'broken' };
  return withoutSecrets(withoutAccidents(cleaned.url));
}

/** `https://publisher.example/.../book`: a program showed the address cut short, and it was copied so. */
export function isElided(url: string): boolean {
  return url.includes('/.../') || url.includes('…');
}

function cleanMail(address: string): Cleaned {
  const mail = /^mailto:([^?]+)/i.exec(address)?.[1] ?? '';
  return isShared(mail) && secretsInLink(`mailto:${mail}`).length === 0 ? { mail } : { dropped: 'personal' };
}

/** The web has names with a dot in them, or a port of this machine, which nobody means. */
function isAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /[^.]\.[^.]/.test(url.hostname);
}

/** Nothing of a link that lets in, unsubscribes or names somebody may stay; if it does nothing without, nor does the link. */
function withoutSecrets(url: string): Cleaned {
  const secrets = secretsInLink(url);
  if (secrets.length === 0) return { url };
  if (secrets.some(({ kind }) => kind === 'invitation')) return { dropped: 'invitation' };
  if (secrets.some(({ kind }) => kind === 'unsubscribe')) return { dropped: 'personal' };
  const bare = secrets.reduce((rest, { found }) => withoutParameter(rest, found), url);
  return bare !== url && secretsInLink(bare).length === 0 ? { url: bare } : { dropped: 'personal' };
}

/** The address without each parameter that has the words in it. */
function withoutParameter(url: string, found: string): string {
  const [beforeHash = '', ...fragment] = url.split('#');
  const [path = '', ...query] = beforeHash.split('?');
  const kept = query
    .join('?')
    .split('&')
    .filter((part) => part !== '' && !part.includes(found) && !decode(part).includes(found));
  const rest = kept.length > 0 ? `${path}?${kept.join('&')}` : path;
  const hash = fragment.join('#');
  return hash === '' || hash.includes(found) ? rest : `${rest}#${hash}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the person who copied the link did not mean to copy. */
function withoutAccidents(url: string): string {
  const host = URL.parse(url)?.hostname ?? '';
  // Where their own player stood: a few seconds in is nowhere that anybody wants to start.
  if (/(^|\.)youtu(be\.com|\.be)$/.test(host))
    return url
      .replace(/([?&])t(=\ds?)?(?=&|#|$)/, '$1')
      .replace(/[?&]+(?=#|$)/, '')
      .replace(/([?&])&/, '$1');
  // A reader's own copy, which opens for who has the token that was taken off.
  if (isOn(host, 'nature.com')) return url.replace(/\.epdf$/, '');
  return url;
}
