import type { Example } from './rule.ts';

/** What keeps a file from being an entry. It is found while files are read, and always an error. */
export interface StructureRule {
  name: string;
  why: string;
  mend: string;
  /** Left out where a page cannot show it, such as bytes that are no text. */
  example?: Example;
}

const EVENT = 'content/events/2026/tea-and-gaps.json';
const PERSON = 'content/people/ada-lovelace.json';

/** In the order in which a file is read: its name, its text, its fields, what they refer to. */
export const STRUCTURE: readonly StructureRule[] = [
  {
    name: 'file/wrong-folder',
    why: 'The folder says what an entry is.',
    mend: 'Move the file into the folder of its collection.',
    example: { file: 'content/event/2026/tea-and-gaps.json', text: '{ "title": "Tea and gaps" }\n' },
  },
  {
    name: 'file/bad-name',
    why: 'The name becomes an address, which people read out and type.',
    mend: 'Name the file with small letters, digits and hyphens, in the folder of its year where there is one.',
    example: { file: 'content/people/Ada Lovelace.json', text: '{ "name": "Ada Lovelace" }\n' },
  },
  {
    name: 'file/wrong-ending',
    why: 'Only files that end in .json or .md are read. Any other would lie there unseen.',
    mend: 'Save it as one of the two.',
    example: { file: 'content/people/ada-lovelace.yml', text: 'name: Ada Lovelace\n' },
  },
  {
    name: 'file/same-id',
    why: 'Two files for one id are two pages for one address.',
    mend: 'Keep one of the two.',
    example: {
      file: 'content/people/ada-lovelace.md',
      text: '---\nname: Ada Lovelace\n---\n',
      beside: { [PERSON]: '{ "name": "Ada Lovelace" }\n' },
    },
  },
  {
    name: 'file/empty',
    why: 'There is nothing to show.',
    mend: 'Write the entry, or remove the file.',
    example: { file: PERSON, text: '' },
  },
  {
    name: 'file/not-utf8',
    why: 'In any other encoding the letters of names get lost.',
    mend: 'Save the file with the encoding UTF-8, and type the lost letters anew.',
  },
  {
    name: 'file/too-large',
    why: 'An entry is a page of text. What is a thousand times larger is a mistake or an attack.',
    mend: 'Keep the entry short, and link to what is long.',
  },
  {
    name: 'file/symbolic-link',
    why: 'A link to another file may lead out of the archive.',
    mend: 'Put the file itself there.',
  },
  {
    name: 'file/no-community',
    why: 'content/community.json says whose archive it is.',
    mend: 'Restore that file.',
  },
  {
    name: 'json/syntax',
    why: 'A comma or quotation mark too many or too few, and no program can read the file.',
    mend: 'Mend the place it points at; mostly that is all.',
    example: { file: PERSON, text: '{\n  "name": "Ada Lovelace"\n  "orcid": "0000-0002-1825-0097"\n}\n' },
  },
  {
    name: 'json/duplicate-key',
    why: 'Programs would keep one of the two and forget the other without a word.',
    mend: 'Keep the right one.',
    example: { file: PERSON, text: '{\n  "name": "Ada Lovelace",\n  "name": "Ada King"\n}\n' },
  },
  {
    name: 'front-matter/missing',
    why: 'The fields of a Markdown entry stand between two lines of --- at its top.',
    mend: 'Put them there, the text below.',
    example: { file: 'content/people/ada-lovelace.md', text: 'name: Ada Lovelace\n' },
  },
  {
    name: 'front-matter/unclosed',
    why: 'Without the second line of --- nobody knows where the fields end.',
    mend: 'Add a line of --- after the last field.',
    example: { file: 'content/people/ada-lovelace.md', text: '---\nname: Ada Lovelace\n\nShe writes programs.\n' },
  },
  {
    name: 'yaml/syntax',
    why: 'YAML reads some signs in its own way, above all a colon inside a text.',
    mend: 'Put a text with a colon or a sign at its start between quotation marks, and indent with spaces.',
    example: { file: 'content/people/ada-lovelace.md', text: '---\nname: Ada: the first programmer\n---\n' },
  },
  {
    name: 'yaml/duplicate-key',
    why: 'Programs would keep one of the two and forget the other without a word.',
    mend: 'Keep the right one.',
    example: { file: 'content/people/ada-lovelace.md', text: '---\nname: Ada Lovelace\nname: Ada King\n---\n' },
  },
  {
    name: 'schema/unknown-field',
    why: 'A field under another name is a field nobody sees.',
    mend: 'Use the name that stands in the guide.',
    example: { file: PERSON, text: '{\n  "nmae": "Ada Lovelace"\n}\n' },
  },
  {
    name: 'schema/missing-field',
    why: 'Some things every reader asks.',
    mend: 'Add the field; the message shows an example.',
    example: {
      file: EVENT,
      text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there."\n}\n',
    },
  },
  {
    name: 'schema/wrong-type',
    why: 'A list, a text and a number are shown in different ways.',
    mend: 'Write it as the message says, mostly by adding quotation marks or square brackets.',
    example: { file: PERSON, text: '{\n  "name": "Ada Lovelace",\n  "topics": "missing-data"\n}\n' },
  },
  {
    name: 'schema/unknown-value',
    why: 'Some fields take one of a few words, so that readers can filter by them.',
    mend: 'Choose one of the words in the message.',
    example: {
      file: EVENT,
      text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  "starts": "2026-05-12",\n  "attendance": "in person"\n}\n',
    },
  },
  {
    name: 'schema/wrong-form',
    why: 'Dates, addresses and ids are read by programs, which take one form only.',
    mend: 'Write it in the form of the example in the message.',
    example: {
      file: EVENT,
      text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  "starts": "in May 2026"\n}\n',
    },
  },
  {
    name: 'schema/empty',
    why: 'An empty field looks like one that was forgotten.',
    mend: 'Fill it in, or remove it.',
    example: { file: PERSON, text: '{\n  "name": ""\n}\n' },
  },
  {
    name: 'schema/too-short',
    why: 'A word is no sentence.',
    mend: 'Say a little more.',
    example: { file: PERSON, text: '{\n  "name": "Ada Lovelace",\n  "summary": "Coder."\n}\n' },
  },
  {
    name: 'schema/too-long',
    why: 'In a list, on a phone, in an e-mail: long texts are cut off.',
    mend: 'Say it in fewer words; what is long belongs on the page you link to.',
    example: { file: PERSON, text: `{\n  "name": "${'Ada '.repeat(30).trim()}"\n}\n` },
  },
  {
    name: 'schema/too-many',
    why: 'An entry about everything is found under nothing.',
    mend: 'Keep those that matter most.',
    example: {
      file: PERSON,
      text: '{\n  "name": "Ada Lovelace",\n  "topics": ["missing-data", "time", "trust", "teams", "tools", "teaching"]\n}\n',
    },
  },
  {
    name: 'schema/repeated',
    why: 'Twice says no more than once.',
    mend: 'Remove the second.',
    example: { file: PERSON, text: '{\n  "name": "Ada Lovelace",\n  "otherNames": ["Ada King", "Ada King"]\n}\n' },
  },
  {
    name: 'schema/too-small',
    why: 'The number cannot be meant.',
    mend: 'Write the right one, or remove the field.',
    example: {
      file: 'content/recordings/2026/tea-and-gaps.json',
      text: '{\n  "title": "Tea and gaps",\n  "summary": "The afternoon, recorded.",\n  "youtube": "PebrX_WwdgA",\n  "startSeconds": 0\n}\n',
    },
  },
  {
    name: 'reference/missing',
    why: 'A link to an entry that is not there leads nowhere.',
    mend: 'Mend the id, or add the entry it names.',
    example: {
      file: EVENT,
      text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  "starts": "2026-05-12",\n  "series": "series/tea-talk"\n}\n',
      beside: {
        'content/series/tea-talks.json':
          '{ "title": "Tea talks", "summary": "Short talks over tea.", "kind": "events" }',
      },
    },
  },
  {
    name: 'reference/wrong-collection',
    why: 'A person cannot be a series.',
    mend: 'Name an entry of the right collection.',
    example: {
      file: EVENT,
      text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  "starts": "2026-05-12",\n  "series": "people/ada-lovelace"\n}\n',
      beside: { [PERSON]: '{ "name": "Ada Lovelace" }' },
    },
  },
  {
    name: 'reference/unknown-topic',
    why: 'Topics have pages; a topic under two spellings has two half-empty ones.',
    mend: 'Choose one from content/community.json, or add yours there first.',
    example: { file: PERSON, text: '{\n  "name": "Ada Lovelace",\n  "topics": ["mising-data"]\n}\n' },
  },
  {
    name: 'reference/missing-file',
    why: 'A picture that is not there is a hole in the page.',
    mend: 'Add the picture, or remove the field.',
    example: {
      file: PERSON,
      text: '{\n  "name": "Ada Lovelace",\n  "portrait": { "file": "people/ada.jpg", "alt": "Ada at a desk" }\n}\n',
    },
  },
  {
    name: 'entry/more-mistakes',
    why: 'A file with so many mistakes mostly has one at its root, and a longer list would help nobody.',
    mend: 'Mend the mistakes above it, and check again.',
  },
  {
    name: 'entry/exception-not-needed',
    why: 'An exception that nothing needs hides the next mistake.',
    mend: 'Remove it.',
    example: {
      file: PERSON,
      text: '{\n  "name": "Ada Lovelace",\n  "exceptions": [{ "rule": "entry/alias-claimed-twice", "reason": "It was right last year." }]\n}\n',
    },
  },
  {
    name: 'entry/unknown-rule',
    why: 'A setting for a rule that does not exist is followed by nobody.',
    mend: 'Use the name that the checker prints.',
    example: {
      file: PERSON,
      text: '{\n  "name": "Ada Lovelace",\n  "exceptions": [{ "rule": "entry/alias-claimed", "reason": "It was right last year." }]\n}\n',
    },
  },
];
