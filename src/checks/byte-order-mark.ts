import { placeAt } from '../diagnostic.ts';
import { entriesOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const byteOrderMark: Rule = {
  name: 'file/byte-order-mark',
  severity: 'warning',
  looksAt: 'words',
  why: 'Some editors put three bytes that nobody sees before a file, and some programs stumble over them.',
  mend: 'Save the file as UTF-8 without a byte order mark.',
  example: {
    file: 'content/people/ada-lovelace.json',
    text: '\uFEFF{ "name": "Ada Lovelace" }\n',
  },
  check: (archive) =>
    entriesOf(archive)
      .filter(({ text }) => text.startsWith('\uFEFF'))
      .map(({ file, text }) => ({
        place: placeAt(file, text, 0, 1),
        message: 'Unexpected byte order mark (U+FEFF) at the start of the file, expected none',
        fix: { edits: [{ start: 0, end: 1, text: '' }] },
      })),
};
