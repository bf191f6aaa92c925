import { EVENT, mistake, PERSON, SPOTLIGHT } from './mistake.ts';

mistake('an id one slip away', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "series": "series/tea-talk"
}`,
  rule: 'reference/missing',
  at: '5:13-5:30',
  message: 'Unexpected reference "series/tea-talk", expected the id of a series in content/',
  help: 'Did you mean "series/tea-talks"?',
});

mistake('an id one slip away, in an item', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "speakers": [{ "name": "Ada Lovelace", "person": "people/ada-lovlace" }]
}`,
  rule: 'reference/missing',
  at: '5:52-5:72',
  message: 'Unexpected reference "people/ada-lovlace", expected the id of a person in content/',
  help: 'Did you mean "people/ada-lovelace"?',
});

mistake('an id one slip away, in YAML', {
  file: SPOTLIGHT,
  text: `---
title: Mary Somerville, Oxford
summary: Mary connects the sciences with each other.
person: people/ada-lovelacce
published: 2026-02-12
---

## What are you working on?
`,
  rule: 'reference/missing',
  at: '4:9-4:29',
  message: 'Unexpected reference "people/ada-lovelacce", expected the id of a person in content/',
  help: 'Did you mean "people/ada-lovelace"?',
});

mistake('an id without its collection', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "series": "tea-talks"
}`,
  rule: 'reference/missing',
  at: '5:13-5:24',
  message: 'Unexpected reference "tea-talks", expected the id of a series in content/',
  help: 'Did you mean "series/tea-talks"?',
});

mistake('the path of a file for an id', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "series": "content/series/tea-talks.json"
}`,
  rule: 'reference/missing',
  at: '5:13-5:44',
  message: 'Unexpected reference "content/series/tea-talks.json", expected the id of a series in content/',
  help: 'Did you mean "series/tea-talks"?',
});

mistake('an id of nothing', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "series": "series/coffee-mornings"
}`,
  rule: 'reference/missing',
  at: '5:13-5:37',
  message: 'Unexpected reference "series/coffee-mornings", expected the id of a series in content/',
  help: 'Add the entry it names, or remove the reference',
});

mistake('an id of another collection', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "series": "people/ada-lovelace"
}`,
  rule: 'reference/wrong-collection',
  at: '5:13-5:34',
  message: 'Unexpected person "people/ada-lovelace", expected the id of a series',
  help: 'Name an entry of the right collection, or remove the field',
});

mistake('the community for a series', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "series": "community"
}`,
  rule: 'reference/missing',
  at: '5:13-5:24',
  message: 'Unexpected reference "community", expected the id of a series in content/',
  help: 'Add the entry it names, or remove the reference',
});

mistake('a topic one slip away', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "topics": ["health-equality"]
}`,
  rule: 'reference/unknown-topic',
  at: '5:14-5:31',
  message: 'Unexpected topic "health-equality", expected one of those in content/community.json',
  help: 'Did you mean "health-equity"?',
});

mistake('a topic that nobody has added', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "topics": ["missing-data", "knitting"]
}`,
  rule: 'reference/unknown-topic',
  at: '5:30-5:40',
  message: 'Unexpected topic "knitting", expected one of those in content/community.json',
  help: 'Choose from missing-data, health-equity, clinical-ai; or add the topic there first',
});

mistake('a picture that is not there', {
  file: PERSON,
  text: `{
  "name": "Mary Somerville",
  "portrait": { "file": "people/mary-somerville.jpg", "alt": "Mary Somerville" }
}`,
  rule: 'reference/missing-file',
  at: '3:25-3:53',
  message: 'Unexpected file "people/mary-somerville.jpg", expected the path of a picture under content/',
  help: 'Add content/people/mary-somerville.jpg, or remove the field',
});

mistake('a picture one slip away', {
  file: PERSON,
  text: `{
  "name": "Mary Somerville",
  "portrait": { "file": "people/ada-lovelace.jpeg", "alt": "Mary Somerville" }
}`,
  rule: 'reference/missing-file',
  at: '3:25-3:51',
  message: 'Unexpected file "people/ada-lovelace.jpeg", expected the path of a picture under content/',
  help: 'Did you mean "people/ada-lovelace.jpg"?',
});

mistake('a picture on another site', {
  file: PERSON,
  text: `{
  "name": "Mary Somerville",
  "portrait": { "file": "https://example.org/mary.jpg", "alt": "Mary Somerville" }
}`,
  rule: 'schema/wrong-form',
  at: '3:25-3:55',
  message:
    'Unexpected "https://example.org/mary.jpg", expected the path of a picture under content/ such as people/ellen-visscher.jpg',
});

mistake('a member of the team without a page', {
  file: 'content/community.json',
  text: `{
  "name": "Missing Data Circle",
  "mission": "People who work with data that are not there.",
  "site": "https://circle.example.org/",
  "language": "en-GB",
  "zone": "Europe/London",
  "topics": [{ "id": "missing-data", "title": "Missing data" }],
  "team": [
    "people/ada-lovelace",
    "people/charles-babbage"
  ]
}`,
  rule: 'reference/missing',
  at: '10:5-10:29',
  message: 'Unexpected reference "people/charles-babbage", expected the id of a person in content/',
  help: 'Add the person first, with npm run new -- person --name "…", or remove the reference where it may be left out',
});
