/** What nobody meant to publish when they pasted a link. */
export type SecretKind = 'address' | 'recipient' | 'passcode' | 'invitation' | 'unsubscribe';

export interface Secret {
  kind: SecretKind;
  /** The part of the text that gives it away, as it is written there. */
  found: string;
}

/** Secrets in an address, also when they are percent- or base64-encoded in it. */
export function secretsInLink(address: string): Secret[] {
  // Nearly no address has any, and a look tells.
  if (!SIGN.test(address) && !MAYBE_CODE.test(address)) return [];
  const secrets = INVITATIONS.flatMap((pattern): Secret[] => {
    const [found] = pattern.exec(address) ?? [];
    return found === undefined ? [] : [{ kind: 'invitation', found }];
  });
  for (const { key, value, found } of parameters(address)) {
    if (PASSCODES.includes(key) && value !== '') secrets.push({ kind: 'passcode', found });
    else if (UNSUBSCRIBE.includes(key)) secrets.push({ kind: 'unsubscribe', found });
    else if (RECIPIENTS.includes(key)) secrets.push({ kind: 'recipient', found });
  }
  const mail = personalAddress(address);
  if (mail) secrets.push({ kind: 'address', found: mail });
  return secrets;
}

/** What sets off a parameter, an address or a code; and the hosts of invitations. */
const SIGN = /[@%?&#]|slack|discord|whatsapp|\.me\//i;

/** What may be base64 of something readable; see READABLE. */
const MAYBE_CODE = /(?<![\w-])(?:[I-Za-f][\w-]{3}){3}|(?<![A-Za-z0-9+/])(?:[I-Za-f][A-Za-z0-9+/]{3}){3}/;

/** Secrets in running text: a person's e-mail address, or a meeting's passcode. */
export function secretsInText(text: string): Secret[] {
  // Nearly every text has neither, and a cheap look tells.
  const passcodes = /pass|pin/i.test(text) ? [...text.matchAll(PASSCODE_IN_TEXT)] : [];
  const addresses = personalAddresses(text).map((found): Secret => ({ kind: 'address', found }));
  return [...passcodes.map(([found]): Secret => ({ kind: 'passcode', found })), ...addresses];
}

function personalAddresses(text: string): string[] {
  if (!text.includes('@')) return [];
  return (text.match(EMAIL) ?? []).filter((found) => !isShared(found) && !FILE_NAME.test(found));
}

interface Parameter {
  key: string;
  value: string;
  /** As written. */
  found: string;
}

function parameters(address: string): Parameter[] {
  // The first part is the address up to its query.
  const [, ...parts] = address.split(/[?&#]/);
  return parts.map((found) => {
    const [key = '', ...rest] = found.split('=');
    return { key: decode(key).toLowerCase().replace(/^amp;/, ''), value: rest.join('='), found };
  });
}

const PASSCODES = ['pwd', 'passcode', 'passwd', 'password', 'pass', 'tk'];
const RECIPIENTS = [
  'recipientid',
  '_cldee',
  'mc_eid',
  'ck_subscriber_id',
  'sfmc_sub',
  'ml_subscriber_hash',
  'contactid',
];
const UNSUBSCRIBE = ['_cldunsub', 'unsubscribe', 'unsub'];

/** Links that let in whoever has them. */
const INVITATIONS = [
  /join\.slack\.com\/t\/[^/?#]+\/(shared_invite|invite)\/[^?#]+/i,
  /(discord\.gg|discord(app)?\.com\/invite)\/[^/?#]+/i,
  /chat\.whatsapp\.com\/(invite\/)?[A-Za-z0-9]{10,}/i,
  /(t\.me|telegram\.me)\/(\+|joinchat\/)[^/?#]+/i,
  /signal\.group\/#[^/?]+/i,
];

/** "The passcode is sent to you" gives nothing away: after "is", only what no word looks like. */
const PASSCODE_IN_TEXT =
  /\b(?:pass(?:code|word)|pin)(?:\s{0,3}[:=]\s{0,3}|\s{1,3}is\s{1,3}(?=[A-Za-z]{0,40}[0-9!@#$%^&*]))[A-Za-z0-9!@#$%^&*._-]{4,}/gi;

/** As long as RFC 5321 lets the parts be: without a bound, a long line would be searched anew from each of its letters. `@gaps@social.example` is an account. */
const EMAIL =
  /(?<!@[A-Z0-9._%+-]{0,63})[A-Z0-9][A-Z0-9._%+-]{0,63}@[A-Z0-9-]{1,63}(?:\.[A-Z0-9-]{1,63}){0,8}\.[A-Z]{2,24}/gi;

/** `logo@2x.png` is a picture for sharp screens. */
const FILE_NAME = /\.(png|jpe?g|gif|svg|webp|avif|css|js|html?|pdf)$/i;

/** A mailbox that belongs to a role, and that its owners want to be known: `phd.admissions@`, `events@`. */
export function isShared(address: string): boolean {
  const [name = ''] = address.toLowerCase().split('@');
  return name.split(/[._+-]/).some((word) => ROLES.has(word.replace(/\d+$/, '')));
}

const ROLES: ReadonlySet<string> = new Set(
  [
    'info contact hello admin office team support help helpdesk enquiry enquiries inquiries secretariat noreply',
    'event events conference workshop registration training organisers organizers committee',
    'news newsletter press media editor editors editorial',
    'jobs careers recruitment hr admissions applications fellowships grants funding',
    'research data datascience community partnership partnerships',
  ].flatMap((line) => line.split(' ')),
);

/**
 * A personal e-mail address in a link, under as many encodings as wrappers pile up. A link that
 * is itself an address (`mailto:`) counts as well.
 */
function personalAddress(address: string): string | undefined {
  for (const text of layersOf(address)) {
    const [found] = personalAddresses(text);
    if (found) return found;
  }
  return undefined;
}

const MOST_DECODINGS = 4;

const BASE64URL = /[A-Za-z0-9_-]{12,}={0,2}/g;
const BASE64 = /[A-Za-z0-9+/]{12,}={0,2}/g;

function* layersOf(address: string): Generator<string> {
  let text = address;
  for (let depth = 0; depth <= MOST_DECODINGS; depth += 1) {
    yield text;
    for (const run of [...text.matchAll(BASE64URL), ...text.matchAll(BASE64)].map(([found]) => found)) {
      const decoded = readableBase64(run);
      if (decoded) yield decoded;
    }
    const next = decode(text);
    if (next === text) return;
    text = next;
  }
}

const UTF8 = new TextDecoder();

/** Three characters of a text are a group of four in base64, which starts with one of these if the first of the three can be read. */
const READABLE = /^(?:[I-Za-f]...){3}/;

/** Chance makes letters of random bytes; only text that is readable all through is somebody's. */
function readableBase64(text: string): string | undefined {
  try {
    if (!READABLE.test(text)) return undefined;
    const plain = text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    const decoded = UTF8.decode(Uint8Array.fromBase64(plain, { alphabet: 'base64url' }));
    return /^[\x20-\x7E]+$/.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** Decodes what can be decoded; a stray percent sign is only a percent sign. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
