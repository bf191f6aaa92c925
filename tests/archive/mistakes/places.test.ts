import { EVENT, EVENT_MD, fieldsOf, mistake, PERSON, PERSON_MD } from './mistake.ts';

mistake('in lines that end as Windows ends them', {
  file: EVENT,
  text: [
    '{',
    '  "title": "Tea and gaps",',
    '  "summary": "An afternoon on data that are not there.",',
    '  "starts": "soon"',
    '}',
  ].join('\r\n'),
  rule: 'schema/wrong-form',
  at: '4:13-4:19',
  message: 'Unexpected "soon", expected a date such as 2026-03-31, or a date and local time such as 2026-03-31T14:00',
});

mistake('in front matter whose lines end as Windows ends them', {
  file: EVENT_MD,
  text: [
    '---',
    'title: Tea and gaps',
    'summary: An afternoon on data that are not there.',
    'starts: soon',
    '---',
    '',
  ].join('\r\n'),
  rule: 'schema/wrong-form',
  at: '4:9-4:13',
  message: 'Unexpected "soon", expected a date such as 2026-03-31, or a date and local time such as 2026-03-31T14:00',
});

mistake('in a slip of YAML in lines that end as Windows ends them', {
  file: EVENT_MD,
  text: ['---', 'title: Tea: gaps', 'summary: An afternoon on gaps.', 'starts: 2026-05-12', '---', ''].join('\r\n'),
  rule: 'yaml/syntax',
  at: '2:8-2:17',
  message: 'Unexpected "title: Tea: gaps", expected quotation marks around the value',
  help: 'Write title: "Tea: gaps"',
});

mistake('on the first line, after a byte order mark', {
  file: PERSON,
  text: '\uFEFF{ "name": "" }',
  rule: 'schema/empty',
  at: '1:11-1:13',
  message: 'Unexpected empty text, expected something to read',
  help: 'Fill it in, or remove the field if you have nothing to say there',
});

mistake('in a slip of JSON after a byte order mark', {
  file: PERSON,
  text: '\uFEFF{ "name": "Mary", }',
  rule: 'json/syntax',
  at: '1:17-1:18',
  message: 'Unexpected comma after the last field, expected none',
  help: 'Remove the comma',
});

mistake('in front matter after a byte order mark', {
  file: PERSON_MD,
  text: '\uFEFF---\nname: ""\n---\n',
  rule: 'schema/empty',
  at: '2:7-2:9',
  message: 'Unexpected empty text, expected something to read',
  help: 'Fill it in, or remove the field if you have nothing to say there',
});

mistake('after tabs', {
  file: EVENT,
  text: `{
\t"title": "Tea and gaps",
\t"summary": "An afternoon on data that are not there.",
\t"starts":\t"soon"
}`,
  rule: 'schema/wrong-form',
  at: '4:12-4:18',
  message: 'Unexpected "soon", expected a date such as 2026-03-31, or a date and local time such as 2026-03-31T14:00',
});

mistake('after emoji, which count as editors count them', {
  file: EVENT,
  text: `{
  "title": "Tea 🫖 and gaps 🕳️", "starts": "soon",
  "summary": "An afternoon on data that are not there."
}`,
  rule: 'schema/wrong-form',
  at: '2:45-2:51',
  message: 'Unexpected "soon", expected a date such as 2026-03-31, or a date and local time such as 2026-03-31T14:00',
});

mistake('after emoji in YAML', {
  file: EVENT_MD,
  text: `---
title: Tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
speakers: [{ name: 🦊 Fox }, { name: "" }]
---
`,
  rule: 'schema/empty',
  at: '5:38-5:40',
  message: 'Unexpected empty text, expected something to read',
  help: 'Fill it in, or remove the field if you have nothing to say there',
});

mistake('in nested lists of YAML', {
  file: 'content/issues/2026-03.md',
  text: `---
title: March 2026
sendDate: 2026-03-05
sections:
  - heading: Events
    entries:
      - events/2026/an-hour-on-missing-data
  - heading: People
    entries:
      - people/ada-lovelace
      - people/nobody
---
`,
  rule: 'reference/missing',
  at: '11:9-11:22',
  message:
    'Unexpected reference "people/nobody", expected the id of an event, a series, a recording, an opportunity, a publication, a news item, a spotlight or a person in content/',
  help: 'Add the entry it names, or remove the reference',
});

mistake('of a text in several lines', {
  file: PERSON_MD,
  text: `---
name: Mary Somerville
summary: |
  ${'Maths and stars. '.repeat(25)}
  And physics.
"cohort": "2023-2024"
---
`,
  rule: 'schema/too-long',
  at: '4:3-5:15',
  message: 'Unexpected text of 439 characters, expected at most 400',
  help: 'Say it in fewer words',
});

mistake('of a quoted field', {
  file: PERSON_MD,
  text: `---
name: Mary Somerville
'favourite tea': Earl Grey
---
`,
  rule: 'schema/unknown-field',
  at: '3:1-3:16',
  message: `Unexpected field "favourite tea", expected one of ${fieldsOf('people')}`,
  help: 'Remove it; if something is missing here, tell the maintainers',
});

mistake('of a quoted text', {
  file: PERSON_MD,
  text: `---
name: Mary Somerville
cohort: 'last year'
---
`,
  rule: 'schema/wrong-form',
  at: '3:9-3:20',
  message: 'Unexpected "last year", expected two years such as 2023-2024',
});

mistake('of an item left blank', {
  file: PERSON_MD,
  text: `---
name: Mary Somerville
otherNames:
  - Mary Fairfax
  -
---
`,
  rule: 'schema/wrong-type',
  at: '5:3-5:4',
  message: 'Unexpected null, expected a text',
  help: 'Fill it in, or remove the field if you have nothing to say there',
});

mistake('of a text that is written once and used twice', {
  file: PERSON_MD,
  text: `---
name: &name Mary Somerville
orcid: *name
---
`,
  rule: 'schema/wrong-form',
  at: '3:8-3:13',
  message: 'Unexpected "Mary Somerville", expected an ORCID iD such as 0000-0002-1825-0097',
});

mistake('of a field in braces in YAML', {
  file: PERSON_MD,
  text: `---
name: Mary Somerville
portrait: { file: people/ada-lovelace.jpg, alt: Mary Somerville, credit: Thomas Phillips }
---
`,
  rule: 'schema/unknown-field',
  at: '3:66-3:72',
  message: 'Unexpected field "credit", expected one of file, alt',
  help: 'Remove it; if something is missing here, tell the maintainers',
});
