import type { Archive } from '../archive/archive.ts';
import { cleanLink } from '../links/clean.ts';
import { type Secret, type SecretKind, secretsInLink } from '../links/secrets.ts';
import { type Address, addressesOf, placeOf } from './addresses.ts';
import type { Finding, Rule } from './rule.ts';

export const linkPersonalData: Rule = {
  name: 'link/personal-data',
  severity: 'error',
  looksAt: 'words',
  why: 'Some links carry the e-mail address or number of the person they were sent to. Everybody who reads ours would have it, and could unsubscribe them.',
  mend: 'Find the page without coming from your mailbox, and give that address; or give the address of a shared mailbox.',
  example: {
    file: 'content/news/2026/survey.json',
    text: '{\n  "title": "A survey on gaps",\n  "summary": "Tell the circle which gaps you would like to hear about.",\n  "date": "2026-01-08",\n  "about": "community",\n  "url": "https://surveys.example.org/gaps?invited=ada.lovelace@university.example"\n}\n',
  },
  check: (archive) => findSecrets(archive, ['address', 'recipient', 'unsubscribe']),
};

export const linkPasscode: Rule = {
  name: 'link/passcode',
  severity: 'error',
  looksAt: 'words',
  why: 'A meeting whose passcode is public has uninvited guests.',
  mend: 'Link to the page where people register; they get the passcode from there.',
  example: {
    file: 'content/events/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  "starts": "2026-03-04",\n  "url": "https://university.zoom.us/j/91234567890?pwd=Q2FybGE"\n}\n',
  },
  check: (archive) => findSecrets(archive, ['passcode']),
};

export const linkInvitation: Rule = {
  name: 'link/invitation',
  severity: 'error',
  looksAt: 'words',
  why: 'Whoever has such a link is let in, machines that send advertisements too; and it stops working after a while.',
  mend: 'Link to the page where people ask to join.',
  example: {
    file: 'content/news/2026/chat.json',
    text: '{\n  "title": "The circle has a chat",\n  "summary": "Meet between the talks, and ask what you always wanted to ask.",\n  "date": "2026-01-08",\n  "about": "community",\n  "url": "https://join.slack.com/t/gaps-circle/shared_invite/zt-1a2b3c4d5-XyZ"\n}\n',
  },
  check: (archive) => findSecrets(archive, ['invitation']),
};

function findSecrets(archive: Archive, kinds: readonly SecretKind[]): Finding[] {
  return addressesWithSecrets(archive).flatMap(({ address, secrets }) => {
    const secret = secrets.find(({ kind, found }) => kinds.includes(kind) && !isShown(address, found));
    if (!secret) return [];
    return [
      {
        place: placeOf(address),
        message: `Unexpected ${NAMES[secret.kind]} "${secret.found}" in a link, expected ${EXPECTED[secret.kind]}`,
      },
    ];
  });
}

interface WithSecrets {
  address: Address;
  secrets: Secret[];
}

const cache = new WeakMap<Archive, WithSecrets[]>();

/** Three rules tell of secrets; they are looked for once. */
function addressesWithSecrets(archive: Archive): WithSecrets[] {
  const known = cache.get(archive);
  if (known) return known;
  const found = addressesOf(archive)
    .map((address) => ({ address, secrets: secretsLeftIn(address) }))
    .filter(({ secrets }) => secrets.length > 0);
  cache.set(archive, found);
  return found;
}

/** What is left when the link is cleaned; the rest goes away with link/wrapped and link/tracking. */
function secretsLeftIn({ url, isPlain }: Address): Secret[] {
  if (isPlain) return secretsInLink(url);
  const cleaned = cleanLink(url);
  return 'opaque' in cleaned ? [] : secretsInLink(cleaned.url);
}

/** An address that readers see beside the link is in the text, where text/personal-address finds it. */
function isShown({ url, part }: Address, found: string): boolean {
  return url.startsWith('mailto:') && part?.words?.includes(found) === true;
}

const NAMES = {
  address: 'e-mail address',
  recipient: 'recipient',
  unsubscribe: 'key to unsubscribe',
  passcode: 'passcode',
  invitation: 'invitation',
} satisfies Record<SecretKind, string>;

const EXPECTED = {
  address: 'a page that is the same for everybody, or a shared mailbox',
  recipient: 'a page that is the same for everybody',
  unsubscribe: 'a page that is the same for everybody',
  passcode: 'the page where people register',
  invitation: 'the page where people ask to join',
} satisfies Record<SecretKind, string>;
