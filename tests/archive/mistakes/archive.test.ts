import { EVENT, JOB, mistake, RECORDING, SPOTLIGHT } from './mistake.ts';

mistake('a date outside the year of the folder', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2027-05-12"
}`,
  rule: 'entry/year-folder',
  at: '4:13-4:25',
  message: 'Unexpected date in 2027 for a file in events/2026, expected a date in 2026',
  help: 'Mend the date, or move the file to content/events/2027',
});

mistake('a recording in another year than its event', {
  file: 'content/recordings/2025/tea-and-gaps.json',
  text: `{
  "title": "Tea and gaps",
  "summary": "The recording of tea and gaps.",
  "youtube": "dQw4w9WgXcQ",
  "event": "events/2026/an-hour-on-missing-data"
}`,
  rule: 'entry/year-folder',
  at: '5:12-5:49',
  message: 'Unexpected date in 2026 for a file in recordings/2025, expected a date in 2025',
  help: 'Mend the date, or move the file to content/recordings/2026',
});

mistake('a deadline outside the year of the folder', {
  file: JOB,
  text: `{
  "title": "Research fellow",
  "summary": "Two years on data that are not there.",
  "kind": "job",
  "organisation": "University of Somewhere",
  "url": "https://jobs.example.org/fellow",
  "deadlines": [
    { "label": "Applications", "date": "2027-01-08" }
  ]
}`,
  rule: 'entry/year-folder',
  at: '8:40-8:52',
  message: 'Unexpected date in 2027 for a file in opportunities/2026, expected a date in 2026',
  help: 'Mend the date, or move the file to content/opportunities/2027',
});

mistake('an end before the start', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12T14:00",
  "ends": "2026-05-12T04:00"
}`,
  rule: 'event/ends-before-start',
  at: '5:11-5:29',
  message: 'Unexpected end 2026-05-12T04:00, expected one after the start 2026-05-12T14:00',
});

mistake('an end at the very start', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12T14:00",
  "ends": "2026-05-12T14:00"
}`,
  rule: 'event/ends-before-start',
  at: '5:11-5:29',
  message: 'Unexpected end 2026-05-12T14:00, expected one after the start 2026-05-12T14:00',
});

mistake('an opportunity that neither closes nor rolls', {
  file: JOB,
  text: `{
  "title": "Research fellow",
  "summary": "Two years on data that are not there.",
  "kind": "job",
  "organisation": "University of Somewhere",
  "url": "https://jobs.example.org/fellow"
}`,
  rule: 'opportunity/deadline-missing',
  at: '2:12-2:29',
  message: 'Unexpected opportunity without "deadlines", expected them or "rolling"',
  help: 'Add "deadlines": [{ "date": "2026-03-31" }], or "rolling": { "review": "2026-06-01" } if it stays open',
});

mistake('an opportunity that both closes and rolls', {
  file: JOB,
  text: `{
  "title": "Research fellow",
  "summary": "Two years on data that are not there.",
  "kind": "job",
  "organisation": "University of Somewhere",
  "url": "https://jobs.example.org/fellow",
  "deadlines": [{ "date": "2026-06-30" }],
  "rolling": { "review": "2026-06-01" }
}`,
  rule: 'opportunity/deadline-and-rolling',
  at: '8:14-8:40',
  message: 'Unexpected "rolling" beside "deadlines", expected one of the two',
  help: 'Keep "deadlines" if it closes on a day, "rolling" if it stays open',
});

mistake('a video that another recording has', {
  file: RECORDING,
  text: `{
  "title": "Tea and gaps",
  "summary": "The recording of tea and gaps.",
  "published": "2026-05-13",
  "youtube": "PebrX_WwdgA"
}`,
  rule: 'recording/claimed-twice',
  at: '5:14-5:27',
  message:
    'Unexpected video "PebrX_WwdgA", expected one that has no entry yet; content/recordings/2026/an-hour-on-missing-data.json has it',
  help: 'Keep one of the two entries, or give each a "startSeconds" of its own if they are parts of one video',
});

mistake('an alias that another entry claims', {
  file: EVENT,
  beside: {
    'content/events/2026/coffee.json': `{
  "title": "Coffee and gaps",
  "summary": "A morning on data that are not there.",
  "starts": "2026-04-12",
  "aliases": ["events/2026/tea"]
}`,
  },
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "aliases": ["events/2026/tea"]
}`,
  rule: 'entry/alias-claimed-twice',
  at: '5:15-5:32',
  message:
    'Unexpected alias "events/2026/tea", expected an id that only one entry had; content/events/2026/coffee.json claims it too',
  help: 'Remove the alias from the entry that never had that id',
});

mistake('an alias that is the id of an entry', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "aliases": ["events/2026/an-hour-on-missing-data"]
}`,
  rule: 'entry/alias-claimed-twice',
  at: '5:15-5:52',
  message: 'Unexpected alias "events/2026/an-hour-on-missing-data", expected an id that no entry has now',
  help: 'Remove the alias from the entry that never had that id',
});

mistake('a spotlight without text', {
  file: SPOTLIGHT,
  text: `---
title: Mary Somerville, Oxford
summary: Mary connects the sciences with each other.
person: people/ada-lovelace
published: 2026-02-12
---
`,
  rule: 'spotlight/body-missing',
  at: '2:8-2:31',
  message: 'Unexpected spotlight without text, expected questions and answers below the front matter',
  help: 'Write each question as a heading such as ## What are you working on?',
});

mistake('a spotlight in JSON, which has no room for text', {
  file: SPOTLIGHT.replace('.md', '.json'),
  text: `{
  "title": "Mary Somerville, Oxford",
  "summary": "Mary connects the sciences with each other.",
  "person": "people/ada-lovelace",
  "published": "2026-02-12"
}`,
  rule: 'spotlight/body-missing',
  at: '2:12-2:37',
  message: 'Unexpected spotlight without text, expected questions and answers below the front matter',
  help: 'Write it as content/spotlights/2026/mary-somerville.md',
});
