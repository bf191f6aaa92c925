import { expect, test } from 'vitest';
import { check } from '../../builders.ts';
import { EVENT, GOOD, mistake, PERSON, SPOTLIGHT } from './mistake.ts';

test('the archive that mistakes are added to has none', () => {
  expect(check(GOOD)).toEqual([]);
});

mistake('an empty JSON file', {
  file: EVENT,
  text: '',
  rule: 'file/empty',
  at: '1:1-1:1',
  message: 'Unexpected empty file, expected an entry',
});

mistake('a Markdown file with nothing but line breaks', {
  file: SPOTLIGHT,
  text: '\n\n',
  rule: 'file/empty',
  at: '1:1-1:1',
  message: 'Unexpected empty file, expected an entry',
});

mistake('a file saved as Windows-1252, where é is one byte', {
  file: PERSON,
  text: new Uint8Array([...Buffer.from('{\n  "name": "Ren'), 0xe9, ...Buffer.from(' Descartes"\n}\n')]),
  rule: 'file/not-utf8',
  at: '2:15-2:16',
  message: 'Unexpected bytes that are not UTF-8, expected text encoded as UTF-8',
  help: 'Save the file again with the encoding UTF-8; the letter here was lost, so type it anew',
});

mistake('a file saved as UTF-16', {
  file: PERSON,
  text: new Uint8Array([0xff, 0xfe, ...Buffer.from('{ "name": "Mary Somerville" }', 'utf16le')]),
  rule: 'file/not-utf8',
  at: '1:1-1:2',
  message: 'Unexpected bytes that are not UTF-8, expected text encoded as UTF-8',
  help: 'Save the file again with the encoding UTF-8; the letter here was lost, so type it anew',
});

mistake('a folder that is no collection', {
  file: 'content/event/2026/tea-and-gaps.json',
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'file/wrong-folder',
  at: '1:1-1:1',
  message:
    'Unexpected folder "content/event", expected one of issues, events, series, recordings, opportunities, publications, news, spotlights, people',
  help: 'Did you mean content/events?',
});

mistake('a folder that is nothing like a collection', {
  file: 'content/drafts/tea.json',
  text: '{}',
  rule: 'file/wrong-folder',
  at: '1:1-1:1',
  message:
    'Unexpected folder "content/drafts", expected one of issues, events, series, recordings, opportunities, publications, news, spotlights, people',
  help: 'Move the file into the folder of its collection',
});

mistake('a file directly in content/', {
  file: 'content/mary-somerville.json',
  text: '{ "name": "Mary Somerville" }',
  rule: 'file/wrong-folder',
  at: '1:1-1:1',
  message: `Unexpected file "mary-somerville.json" directly in content/, expected it in a collection's folder`,
  help: 'Move the file into the folder of its collection',
});

mistake('a file name with capital letters', {
  file: 'content/people/Mary-Somerville.json',
  text: '{ "name": "Mary Somerville" }',
  rule: 'file/bad-name',
  at: '1:1-1:1',
  message:
    'Unexpected path "content/people/Mary-Somerville.json" for a person, expected the form content/people/name.json',
  help: 'Rename it content/people/mary-somerville.json',
});

mistake('a file name with a space', {
  file: 'content/events/2026/tea and gaps.md',
  text: '---\n---\n',
  rule: 'file/bad-name',
  at: '1:1-1:1',
  message:
    'Unexpected path "content/events/2026/tea and gaps.md" for an event, expected the form content/events/2026/short-name.md',
  help: 'Rename it content/events/2026/tea-and-gaps.md',
});

mistake('a year folder of two digits', {
  file: 'content/events/26/tea-and-gaps.json',
  text: '{}',
  rule: 'file/bad-name',
  at: '1:1-1:1',
  message:
    'Unexpected path "content/events/26/tea-and-gaps.json" for an event, expected the form content/events/2026/short-name.json',
  help: 'Put it in a folder named after its year, and name it with small letters, digits and hyphens',
});

mistake('an event without a year folder', {
  file: 'content/events/tea-and-gaps.json',
  text: '{}',
  rule: 'file/bad-name',
  at: '1:1-1:1',
  message:
    'Unexpected path "content/events/tea-and-gaps.json" for an event, expected the form content/events/2026/short-name.json',
  help: 'Put it in a folder named after its year, and name it with small letters, digits and hyphens',
});

mistake('an issue named after a month that does not exist', {
  file: 'content/issues/2026-13.md',
  text: '---\n---\n',
  rule: 'file/bad-name',
  at: '1:1-1:1',
  message: 'Unexpected path "content/issues/2026-13.md" for an issue, expected the form content/issues/2026-03.md',
  help: 'Name it after its month',
});

mistake('an entry in YAML alone, which nobody would see', {
  file: 'content/people/mary-somerville.yml',
  text: 'name: Mary Somerville\n',
  rule: 'file/wrong-ending',
  at: '1:1-1:1',
  message: 'Unexpected ending ".yml", expected .json or .md: as it is, nobody would see this entry',
  help: 'Save it as mary-somerville.md, with the fields between two lines of ---',
});

mistake('an ending in capital letters', {
  file: 'content/events/2026/tea-and-talk.JSON',
  text: '{}',
  rule: 'file/wrong-ending',
  at: '1:1-1:1',
  message: 'Unexpected ending ".JSON", expected .json or .md: as it is, nobody would see this entry',
  help: 'Rename it tea-and-talk.json',
});

mistake('a spotlight from a word processor', {
  file: 'content/spotlights/2026/Mary.docx',
  text: Uint8Array.of(0x50, 0x4b, 3, 4),
  rule: 'file/wrong-ending',
  at: '1:1-1:1',
  message: 'Unexpected ending ".docx", expected .json or .md: as it is, nobody would see this entry',
  help: 'Copy the text into Mary.md, with the fields between two lines of ---',
});

mistake('two files for one id', {
  file: 'content/people/ada-lovelace.md',
  text: `---
name: Ada Lovelace
---
`,
  rule: 'file/same-id',
  at: '1:1-1:1',
  message: 'Unexpected second file for "people/ada-lovelace", expected only content/people/ada-lovelace.json',
  help: 'Keep one of the two, or rename one',
});
