/** A service that puts its own address around somebody's link, to scan or to count clicks. */
interface Wrapper {
  name: string;
  /** Whether an address is one of this service's. */
  matches: (url: URL) => boolean;
  /** The address inside, or undefined if it is kept on the service's own computers. */
  inside: (url: URL, text: string) => string | undefined;
}

export type Unwrapped =
  /** The address inside all wrappers, and the names of those that were around it, the outermost first. */
  | { url: string; wrappers: string[] }
  /** The wrapper whose inside cannot be told from the address alone, nor guessed. */
  | { opaque: string };

/** Wrappers around wrappers happen when a newsletter quotes a newsletter; more than this is a trap. */
export const MOST_LAYERS = 4;

/** Takes the wrappers off an address, without asking any network. An address without any comes back as it is. */
export function unwrap(text: string): Unwrapped {
  let url = text;
  const wrappers: string[] = [];
  for (;;) {
    const wrapper = findWrapper(url);
    if (!wrapper) return { url, wrappers };
    const parsed = parse(url);
    const inside = parsed && wrappers.length < MOST_LAYERS ? wrapper.inside(parsed, url) : undefined;
    if (inside === undefined || !isAddress(inside)) return { opaque: wrapper.name };
    wrappers.push(wrapper.name);
    url = inside;
  }
}

function findWrapper(text: string): Wrapper | undefined {
  const url = parse(text);
  return url && WRAPPERS.find((wrapper) => wrapper.matches(url));
}

function parse(text: string): URL | undefined {
  return URL.parse(text) ?? undefined;
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

const WRAPPERS: Wrapper[] = [
  {
    name: 'Outlook SafeLinks',
    matches: ({ hostname }) =>
      /(^|\.)safelinks\.protection\.(outlook\.com|office365\.us|outlook\.cn|outlook\.de)$/.test(hostname),
    inside: (_, text) => queryValue(text, 'url'),
  },
  {
    // https://…/c/<version>/<base64url of {"u": "<address>", …}>/…; other paths are kept on their side.
    name: 'ClickDimensions',
    matches: ({ hostname, pathname }) =>
      (/^elink\d*\./.test(hostname) && /^\/[a-z]\/\d/i.test(pathname)) ||
      (/(^|\.)clickdimensions\.com$/.test(hostname) && /^\/[a-z]\/\d+\//i.test(pathname)),
    inside: ({ pathname }) => fieldOfBase64(/^\/c\/\d+\/([^/]+)/.exec(pathname)?.[1], 'u'),
  },
  {
    name: 'Proofpoint',
    matches: ({ hostname }) => /(^|\.)urldefense(\.proofpoint)?\.(com|us)$/.test(hostname),
    inside: ({ pathname }, text) => unwrapProofpoint(pathname, text),
  },
  {
    // https://<list>.list-manage.com/track/click?u=…&id=…&e=…: all three are numbers of theirs.
    name: 'Mailchimp',
    matches: ({ hostname, pathname }) =>
      (/(^|\.)list-manage\d*\.com$/.test(hostname) && pathname.startsWith('/track/')) ||
      (/(^|\.)mailchi\.mp$/.test(hostname) && pathname.startsWith('/mctx/')),
    inside: (_, text) => queryValue(text, 'url'),
  },
  {
    name: 'Google',
    matches: ({ hostname, pathname }) =>
      /^(www\.)?google\.([a-z]{2,3}|com?\.[a-z]{2})$/.test(hostname) && pathname === '/url',
    inside: (_, text) => queryValue(text, 'q') ?? queryValue(text, 'url'),
  },
  {
    name: 'Facebook',
    matches: ({ hostname, pathname }) =>
      /^lm?\.(facebook|instagram)\.com$/.test(hostname) ||
      (/(^|\.)facebook\.com$/.test(hostname) && pathname === '/l.php'),
    inside: (_, text) => queryValue(text, 'u'),
  },
  {
    name: 'Slack',
    matches: ({ hostname }) => hostname === 'slack-redir.net',
    inside: (_, text) => queryValue(text, 'url'),
  },
  {
    name: 'LinkedIn',
    matches: ({ hostname, pathname }) =>
      /(^|\.)linkedin\.com$/.test(hostname) && /^\/(safety\/go|redir\/redirect)\/?$/.test(pathname),
    inside: (_, text) => queryValue(text, 'url'),
  },
  {
    name: 'Barracuda',
    matches: ({ hostname }) => hostname === 'linkprotect.cudasvc.com',
    inside: (_, text) => queryValue(text, 'a'),
  },
  {
    name: 'Mimecast',
    matches: ({ hostname, pathname }) =>
      /(^|\.)(protect[a-z-]*\.mimecast|mimecastprotect)\.com$/.test(hostname) && pathname.startsWith('/s/'),
    inside: () => undefined,
  },
];

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

function fieldOfBase64(text: string | undefined, field: string): string | undefined {
  const unpadded = text && decode(text)?.replace(/=+$/, '');
  if (!unpadded || !/^[A-Za-z0-9+/_-]+$/.test(unpadded)) return undefined;
  try {
    const value: unknown = JSON.parse(UTF8.decode(bytesOf(unpadded)));
    const inside = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
    return typeof inside === 'string' ? inside : undefined;
  } catch {
    return undefined;
  }
}

const UTF8 = new TextDecoder();

/**
 * Bytes of base64url (RFC 4648, section 5), padded or not; of plain base64 as well, which some
 * senders put into an address all the same.
 *
 * @throws SyntaxError if it is neither
 */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.fromBase64(text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''), {
    alphabet: 'base64url',
  });
}

/**
 * Proofpoint's three forms: v1 is percent-encoded; v2 writes `-` for `%` and `_` for `/`; v3 keeps
 * the address and puts `*` in place of the characters it lists, base64url-encoded, behind it.
 */
function unwrapProofpoint(pathname: string, text: string): string | undefined {
  if (pathname.startsWith('/v1/')) return queryValue(text, 'u');
  if (pathname.startsWith('/v2/')) {
    const value = /[?&]u=([^&#]*)/.exec(text)?.[1];
    return value === undefined ? undefined : decode(value.replaceAll('-', '%').replaceAll('_', '/'));
  }
  const [, address, listed = ''] = /\/v3\/__(.+?)__;([^!]*)!/.exec(text) ?? [];
  return address === undefined ? undefined : fillIn(restoreSlashes(address), listed);
}

/** A web server may have folded the two slashes after the scheme into one. */
function restoreSlashes(address: string): string {
  return address.replace(/^(https?):\/(?!\/)/i, '$1://');
}

/** How often `**A`, `**B`, … repeat: the letters of base64url stand for 2, 3, … */
const RUN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function fillIn(address: string, listed: string): string | undefined {
  const bytes = bytesOf(listed);
  let next = 0;
  let lost = false;
  const take = (count: number): string => {
    const part = bytes.subarray(next, next + count);
    next += count;
    lost ||= part.length < count;
    return UTF8.decode(part);
  };
  const filled = address.replace(/\*(\*(.))?/g, (_, run?: string, letter?: string) =>
    run === undefined ? take(1) : take(RUN_LETTERS.indexOf(letter ?? '') + 2),
  );
  return lost ? undefined : filled;
}
