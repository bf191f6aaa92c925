import type { Archive } from '../archive/archive.ts';
import { placeAt } from '../diagnostic.ts';
import { type SecretKind, secretsInText } from '../links/secrets.ts';
import type { Finding, Rule } from './rule.ts';
import { type Text, textsWith } from './texts.ts';

export const textPersonalAddress: Rule = {
  name: 'text/personal-address',
  severity: 'error',
  looksAt: 'words',
  why: 'An e-mail address on a public page is found by those who send advertisements, and stays found when its owner has moved on.',
  mend: 'Give the address of a shared mailbox, or link to a page with contact details.',
  example: {
    file: 'content/news/2026/award.json',
    text: '{\n  "title": "An award",\n  "summary": "The circle has won an award; write to ada.lovelace@university.example to celebrate.",\n  "date": "2026-01-08",\n  "about": "community"\n}\n',
  },
  check: (archive) =>
    findSecrets(
      archive,
      /@/,
      'address',
      ({ found }) =>
        `Unexpected address "${found}" of one person, expected a shared mailbox or a page with contact details`,
    ),
};

export const textPasscode: Rule = {
  name: 'text/passcode',
  severity: 'error',
  looksAt: 'words',
  why: 'A meeting whose passcode is public has uninvited guests.',
  mend: 'Remove the passcode, and link to the page where people register.',
  example: {
    file: 'content/events/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there. Meeting ID 912 3456 7890, passcode: 8x92a",\n  "starts": "2026-03-04"\n}\n',
  },
  check: (archive) =>
    findSecrets(
      archive,
      // With the flag i it takes half as long again.
      /\b[Pp](?=[Aa][Ss][Ss][CcWw]|[Ii][Nn]\b)/,
      'passcode',
      ({ found }) => `Unexpected "${found}" in a text, expected a link to the page where people register`,
    ),
};

function findSecrets(
  archive: Archive,
  sign: RegExp,
  wanted: SecretKind,
  say: (secret: { found: string }) => string,
): Finding[] {
  return textsWith(archive, sign).flatMap((text) => {
    const secrets = secretsInText(text.words).filter(({ kind }) => kind === wanted);
    let after = 0;
    return secrets.map((secret) => {
      const place = placeOf(text, secret.found, after);
      after = place.end.offset;
      return { place, message: say(secret) };
    });
  });
}

/** The secret itself, where the file has it to the letter, or else the whole text. */
function placeOf({ entry, place }: Text, found: string, after: number): Finding['place'] {
  const whole = place();
  const at = entry.text.slice(0, whole.end.offset).indexOf(found, Math.max(after, whole.start.offset));
  return at === -1 ? whole : placeAt(entry.file, entry.text, at, at + found.length);
}
