import { isOfBrand, isOn } from './hosts.ts';
import { isPlainAddress } from './plain.ts';

/** A service that puts its own address around somebody's link, to scan or to count clicks. */
interface Wrapper {
  name: string;
  /** Whether an address is one of this service's. */
  matches: (url: URL) => boolean;
  /** The address inside, or undefined if it is kept on the service's own computers. */
  inside: (text: string) => string | undefined;
}

export type Unwrapped =
  /** The address inside all wrappers, and the names of those that were around it, the outermost first. */
  | { url: string; wrappers: string[] }
  /** The wrapper whose inside cannot be told from the address alone, nor guessed. */
  | { opaque: string };

/** Wrappers around wrappers happen when a newsletter quotes a newsletter; more than this is a trap. */
const MOST_LAYERS = 4;

/** Takes the wrappers off an address, without asking any network. An address without any comes back as it is. */
export function unwrap(text: string): Unwrapped {
  let url = text;
  const wrappers: string[] = [];
  for (;;) {
    const wrapper = findWrapper(url);
    if (!wrapper) return { url, wrappers };
    const inside = wrappers.length < MOST_LAYERS ? wrapper.inside(url) : undefined;
    if (inside === undefined || !isAddress(inside)) return { opaque: wrapper.name };
    wrappers.push(wrapper.name);
    url = inside;
  }
}

function findWrapper(text: string): Wrapper | undefined {
  if (isPlainAddress(text) && !mayWrap(text)) return undefined;
  const url = URL.parse(text);
  return url ? WRAPPERS.find((wrapper) => wrapper.matches(url)) : undefined;
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

const WRAPPERS: Wrapper[] = [
  {
    name: 'Outlook SafeLinks',
    matches: ({ hostname }) => SAFE_LINKS.some((domain) => isOn(hostname, domain)),
    inside: (text) => queryValue(text, 'url'),
  },
  {
    // https://…/c/<version>/<base64url of {"u": "<address>", …}>/…; other paths are kept on their side.
    name: 'ClickDimensions',
    matches: ({ hostname, pathname }) => hostname.startsWith('elink.') && /^\/[a-z]\/\d/.test(pathname),
    inside: (text) => fieldOfBase64(/\/c\/\d+\/([^/?#]+)/.exec(text)?.[1] ?? '', 'u'),
  },
  {
    name: 'Proofpoint',
    matches: ({ hostname }) => PROOFPOINT.some((domain) => isOn(hostname, domain)),
    inside: unwrapProofpoint,
  },
  {
    // https://<list>.list-manage.com/track/click?u=…&id=…&e=…: all three are numbers of theirs.
    name: 'Mailchimp',
    matches: ({ hostname, pathname }) => isOn(hostname, 'list-manage.com') && pathname.startsWith('/track/'),
    inside: () => undefined,
  },
  {
    name: 'Google',
    matches: ({ hostname, pathname }) => isOfBrand(hostname, 'google') && pathname === '/url',
    inside: (text) => queryValue(text, 'q') ?? queryValue(text, 'url'),
  },
  {
    name: 'Facebook',
    matches: ({ hostname }) => FACEBOOK.includes(hostname),
    inside: (text) => queryValue(text, 'u'),
  },
  {
    name: 'Slack',
    matches: ({ hostname }) => isOn(hostname, 'slack-redir.net'),
    inside: (text) => queryValue(text, 'url'),
  },
  {
    name: 'LinkedIn',
    matches: ({ hostname, pathname }) => isOn(hostname, 'linkedin.com') && LINKEDIN.includes(pathname),
    inside: (text) => queryValue(text, 'url'),
  },
  {
    name: 'Barracuda',
    matches: ({ hostname }) => isOn(hostname, 'linkprotect.cudasvc.com'),
    inside: (text) => queryValue(text, 'a'),
  },
  {
    name: 'Mimecast',
    matches: ({ hostname, pathname }) =>
      MIMECAST.some((domain) => hostname.endsWith(domain)) && pathname.startsWith('/s/'),
    inside: () => undefined,
  },
];

/** A plain address has no room for another one, except where a wrapper keeps that to itself or in code. */
export function mayWrap(address: string): boolean {
  return PLAIN_WRAPPER.test(address);
}

const PLAIN_WRAPPER =
  /[/.](?:safelinks|elink|urldefense|list-manage|google|l|lm|slack-redir|linkedin|linkprotect|mimecast(?:protect)?)\./;

const SAFE_LINKS = ['safelinks.protection.outlook.com', 'safelinks.protection.office365.us'];
const PROOFPOINT = ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'];
const FACEBOOK = ['l.facebook.com', 'lm.facebook.com', 'l.instagram.com'];
const LINKEDIN = ['/safety/go', '/redir/redirect'];
const MIMECAST = ['.mimecast.com', '.mimecastprotect.com'];

/**
 * A value of the query, decoded. Read from the text rather than by `URLSearchParams`, which would
 * make a space of every `+` in the address inside.
 */
function queryValue(text: string, name: string): string | undefined {
  const found = new RegExp(`[?&](?:amp;)?${name}=([^&#]*)`, 'i').exec(text)?.[1];
  return found === undefined ? undefined : decode(found);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function fieldOfBase64(text: string, field: string): string | undefined {
  try {
    const value: unknown = JSON.parse(UTF8.decode(bytesOf(decodeURIComponent(text))));
    const inside = (value as Record<string, unknown> | null)?.[field];
    return typeof inside === 'string' ? inside : undefined;
  } catch {
    return undefined;
  }
}

const UTF8 = new TextDecoder();

/**
 * Bytes of base64url (RFC 4648, section 5), padded or not.
 *
 * @throws SyntaxError if it is none
 */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.fromBase64(text, { alphabet: 'base64url' });
}

/**
 * Proofpoint's three forms: v1 is percent-encoded; v2 writes `-` for `%` and `_` for `/`; v3 keeps
 * the address and puts `*` in place of the characters it lists, base64url-encoded, behind it.
 */
function unwrapProofpoint(text: string): string | undefined {
  const [, address, listed = ''] = /^[^/]*\/\/[^/]*\/v3\/__(.+?)__;([^!;]*)!/.exec(text) ?? [];
  if (address !== undefined) return fillIn(restoreSlashes(address), listed);
  return text.includes('/v2/')
    ? queryValue(text.replaceAll('-', '%').replaceAll('_', '/'), 'u')
    : queryValue(text, 'u');
}

/** A web server may have folded the two slashes after the scheme into one. */
function restoreSlashes(address: string): string {
  return address.replace(/^(https?):\/(?!\/)/i, '$1://');
}

/** How often `**A`, `**B`, … repeat: the letters of base64url stand for 2, 3, … */
const RUN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function fillIn(address: string, listed: string): string | undefined {
  const characters = charactersOf(listed);
  let lost = characters === undefined;
  const take = (count: number): string => {
    const taken = characters?.splice(0, count) ?? [];
    lost ||= taken.length < count;
    return taken.join('');
  };
  const filled = address.replace(/\*(\*(.))?/g, (_, run?: string, letter = '') =>
    take(run === undefined ? 1 : RUN_LETTERS.indexOf(letter) + 2),
  );
  return lost ? undefined : filled;
}

function charactersOf(base64: string): string[] | undefined {
  try {
    return [...UTF8.decode(bytesOf(base64))];
  } catch {
    return undefined;
  }
}
