import { expect, test } from 'vitest';
import { check, event } from '../../builders.ts';
import { EVENT, EVENT_MD, fieldsOf, GOOD, mistake, PERSON, PERSON_MD } from './mistake.ts';

mistake('a field one slip away from a required one', {
  file: PERSON,
  text: `{
  "nmae": "Mary Somerville"
}`,
  rule: 'schema/unknown-field',
  at: '2:3-2:9',
  message: `Unexpected field "nmae", expected one of ${fieldsOf('people')}`,
  help: 'Did you mean "name"?',
});

mistake('a field one slip away from another', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "topcis": ["missing-data"]
}`,
  rule: 'schema/unknown-field',
  at: '5:3-5:11',
  message: `Unexpected field "topcis", expected one of ${fieldsOf('events')}`,
  help: 'Did you mean "topics"?',
});

mistake('a field that means nothing here', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "catering": "biscuits"
}`,
  rule: 'schema/unknown-field',
  at: '5:3-5:13',
  message: `Unexpected field "catering", expected one of ${fieldsOf('events')}`,
  help: 'Remove it; if something is missing here, tell the maintainers',
});

mistake('a field that means nothing inside an item', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "speakers": [{ "name": "Ada Lovelace", "email": "ada@example.org" }]
}`,
  rule: 'schema/unknown-field',
  at: '5:42-5:49',
  message: 'Unexpected field "email", expected one of name, person, affiliation',
  help: 'Remove it; if something is missing here, tell the maintainers',
});

mistake('the name __proto__ as a field', {
  file: PERSON,
  text: `{
  "name": "Mary Somerville",
  "__proto__": { "polluted": true }
}`,
  rule: 'schema/unknown-field',
  at: '3:3-3:14',
  message: `Unexpected field "__proto__", expected one of ${fieldsOf('people')}`,
  help: 'Remove it; if something is missing here, tell the maintainers',
});

mistake('the name constructor as a field', {
  file: PERSON,
  text: `{
  "name": "Mary Somerville",
  "constructor": { "prototype": { "polluted": true } }
}`,
  rule: 'schema/unknown-field',
  at: '3:3-3:16',
  message: `Unexpected field "constructor", expected one of ${fieldsOf('people')}`,
  help: 'Remove it; if something is missing here, tell the maintainers',
});

mistake('the name __proto__ as a field in YAML', {
  file: PERSON_MD,
  text: `---
name: Mary Somerville
__proto__:
  polluted: true
---
`,
  rule: 'schema/unknown-field',
  at: '3:1-3:10',
  message: `Unexpected field "__proto__", expected one of ${fieldsOf('people')}`,
  help: 'Remove it; if something is missing here, tell the maintainers',
});

mistake('a required field missing', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there."
}`,
  rule: 'schema/missing-field',
  at: '1:1-1:2',
  message: 'Unexpected event without "starts", expected that field',
  help: 'When it starts: a day, or with the local time as in 2026-03-31T14:00. Never an offset; the zone says the rest. For example "starts": "2026-03-31"',
});

mistake('a required field missing in YAML', {
  file: EVENT_MD,
  text: `---
title: Tea and gaps
summary: An afternoon on data that are not there.
---
`,
  rule: 'schema/missing-field',
  at: '2:1-2:6',
  message: 'Unexpected event without "starts", expected that field',
  help: 'When it starts: a day, or with the local time as in 2026-03-31T14:00. Never an offset; the zone says the rest. For example "starts": "2026-03-31"',
});

mistake('empty front matter', {
  file: PERSON_MD,
  text: `---
---
`,
  rule: 'schema/missing-field',
  at: '1:1-1:4',
  message: 'Unexpected person without "name", expected that field',
  help: 'The name as the person writes it, without Dr or Professor. For example "name": "Ellen Visscher"',
});

mistake('an entry without any field', {
  file: PERSON,
  text: '{}\n',
  rule: 'schema/missing-field',
  at: '1:1-1:2',
  message: 'Unexpected person without "name", expected that field',
  help: 'The name as the person writes it, without Dr or Professor. For example "name": "Ellen Visscher"',
});

mistake('a required field missing in an item', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "speakers": [
    { "name": "Ada Lovelace" },
    { "affiliation": "Oxford" }
  ]
}`,
  rule: 'schema/missing-field',
  at: '7:5-7:6',
  message: 'Unexpected item of "speakers" without "name", expected that field',
  help: 'The name to print. For example "name": "Spencer James"',
});

mistake('a required field missing in an item in YAML', {
  file: EVENT_MD,
  text: `---
title: Tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
speakers:
  - name: Ada Lovelace
  - affiliation: Oxford
---
`,
  rule: 'schema/missing-field',
  at: '7:5-7:16',
  message: 'Unexpected item of "speakers" without "name", expected that field',
  help: 'The name to print. For example "name": "Spencer James"',
});

mistake('a required field missing in an object', {
  file: PERSON,
  text: `{
  "name": "Mary Somerville",
  "portrait": { "file": "people/ada-lovelace.jpg" }
}`,
  rule: 'schema/missing-field',
  at: '3:15-3:16',
  message: 'Unexpected "portrait" without "alt", expected that field',
  help: 'What the picture shows, in a few words. For example "alt": "Ellen Visscher in a green scarf, smiling"',
});

mistake('a required field missing in an object in YAML', {
  file: PERSON_MD,
  text: `---
name: Mary Somerville
portrait:
  file: people/ada-lovelace.jpg
---
`,
  rule: 'schema/missing-field',
  at: '3:1-3:9',
  message: 'Unexpected "portrait" without "alt", expected that field',
  help: 'What the picture shows, in a few words. For example "alt": "Ellen Visscher in a green scarf, smiling"',
});

mistake('a list of entries instead of one', {
  file: PERSON,
  text: '[{ "name": "Mary Somerville" }]',
  rule: 'schema/wrong-type',
  at: '1:1-1:32',
  message: 'Unexpected [{"name":"Mary Somerville"}], expected an object with fields',
  help: 'Write the fields of one entry, each with its name',
});

for (const [written, meant] of [
  ['name', 'title'],
  ['description', 'summary'],
  ['Location', 'place'],
]) {
  mistake(`another word for a field: ${written}`, {
    file: EVENT,
    text: `{
  "${written}": "Tea and gaps, once more",
${['title', 'summary', 'place'].flatMap((field) => (field === meant ? [] : [`  "${field}": "Tea and gaps",\n`])).join('')}  "starts": "2026-05-12"
}`,
    rule: 'schema/unknown-field',
    at: `2:3-2:${5 + String(written).length}`,
    message: `Unexpected field "${written}", expected one of ${fieldsOf('events')}`,
    help: `Did you mean "${meant}"?`,
  });
}

mistake('the next line of a text that is not in quotation marks', {
  file: EVENT_MD,
  text: `---
title: Tea and gaps
summary: An afternoon on gaps,
and on what they hide: the rest.
starts: 2026-05-12
---
`,
  rule: 'schema/unknown-field',
  at: '4:1-4:22',
  message: `Unexpected field "and on what they hide", expected one of ${fieldsOf('events')}`,
  help: 'If this goes on from the line above, put that whole text between quotation marks, on one line',
});

test('day and time for one field are told to be one, and no other word is mended without asking', () => {
  const { starts: date, ...rest } = event({ title: 'Tea and gaps', starts: '2026-05-12' });
  const text = JSON.stringify({ ...rest, date, time: '14:00', link: 'https://gaps.example.org/' });
  expect(check({ ...GOOD, [EVENT]: text }).map(({ help, fix }) => [help, fix])).toEqual([
    ['Did you mean "starts"?', undefined],
    ['Write day and time as one, such as "starts": "2026-03-31T14:00"', undefined],
    ['Did you mean "url"?', undefined],
  ]);
});
