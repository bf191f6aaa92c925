import { expect, test } from 'vitest';
import { check, community, event } from '../../builders.ts';
import { EVENT, GOOD, JOB, mistake, PERSON, PERSON_MD, RECORDING } from './mistake.ts';

mistake('a number for a text', {
  file: PERSON,
  text: `{
  "name": 1780
}`,
  rule: 'schema/wrong-type',
  at: '2:11-2:15',
  message: 'Unexpected 1780, expected a text',
  help: 'Put it between quotation marks: "1780"',
});

mistake('a text for a list', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "topics": "missing-data"
}`,
  rule: 'schema/wrong-type',
  at: '5:13-5:27',
  message: 'Unexpected "missing-data", expected a list',
  help: 'Write it as ["missing-data"]',
});

mistake('a text for a list of objects', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "speakers": "Ada Lovelace"
}`,
  rule: 'schema/wrong-type',
  at: '5:15-5:29',
  message: 'Unexpected "Ada Lovelace", expected a list',
  help: 'Write it as [{"name":"Ada Lovelace"}]',
});

mistake('a name for a speaker', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "speakers": ["Ada Lovelace"]
}`,
  rule: 'schema/wrong-type',
  at: '5:16-5:30',
  message: 'Unexpected "Ada Lovelace", expected an object with fields',
  help: 'Write it as {"name":"Ada Lovelace"}',
});

mistake('an address for the registration', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "registration": "https://tea.example.org/"
}`,
  rule: 'schema/wrong-type',
  at: '5:19-5:45',
  message: 'Unexpected "https://tea.example.org/", expected an object with fields',
  help: 'Write it as {"url":"https://tea.example.org/"}',
});

mistake('an address for a list of links', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "links": "https://tea.example.org/"
}`,
  rule: 'schema/wrong-type',
  at: '5:12-5:38',
  message: 'Unexpected "https://tea.example.org/", expected a list',
  help: 'Write it as [{"label":"…","url":"https://tea.example.org/"}], with what is right in the stead of …',
});

mistake('two names for a list of speakers', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "speakers": "Ada Lovelace and Grace Hopper"
}`,
  rule: 'schema/wrong-type',
  at: '5:15-5:46',
  message: 'Unexpected "Ada Lovelace and Grace Hopper", expected a list',
  help: 'If these are several, write [{"name":"Ada Lovelace"},{"name":"Grace Hopper"}]',
});

mistake('a time in UTC', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12T14:00Z"
}`,
  rule: 'schema/wrong-form',
  at: '4:13-4:32',
  message:
    'Unexpected "2026-05-12T14:00Z", expected a date such as 2026-03-31, or a date and local time such as 2026-03-31T14:00',
  help: 'Write the time that clocks show where it takes place, without Z',
});

mistake('null', {
  file: PERSON,
  text: `{
  "name": "Mary Somerville",
  "url": null
}`,
  rule: 'schema/wrong-type',
  at: '3:10-3:14',
  message: 'Unexpected null, expected a full web address that starts with https://',
  help: 'Fill it in, or remove the field if you have nothing to say there',
});

mistake('null for a field that is required', {
  file: PERSON,
  text: `{
  "name": null
}`,
  rule: 'schema/wrong-type',
  at: '2:11-2:15',
  message: 'Unexpected null, expected a text',
  help: 'Fill it in, or remove the field if you have nothing to say there',
});

mistake('a field left blank', {
  file: PERSON_MD,
  text: `---
name: Mary Somerville
orcid:
url: https://mary.example.org/
---
`,
  rule: 'schema/wrong-type',
  at: '3:1-3:6',
  message: 'Unexpected null, expected an ORCID iD such as 0000-0002-1825-0097',
  help: 'Fill it in, or remove the field if you have nothing to say there',
});

mistake('a list for a text', {
  file: PERSON,
  text: `{
  "name": ["Mary", "Somerville"]
}`,
  rule: 'schema/wrong-type',
  at: '2:11-2:33',
  message: 'Unexpected ["Mary","Somerville"], expected a text',
});

mistake('a bare year', {
  file: PERSON_MD,
  text: `---
name: Mary Somerville
cohort: 2023
---
`,
  rule: 'schema/wrong-type',
  at: '3:9-3:13',
  message: 'Unexpected 2023, expected two years such as 2023-2024',
});

mistake('a text for a number', {
  file: RECORDING,
  text: `{
  "title": "Tea and gaps",
  "summary": "The recording of tea and gaps.",
  "published": "2026-05-13",
  "youtube": "dQw4w9WgXcQ",
  "startSeconds": "492"
}`,
  rule: 'schema/wrong-type',
  at: '6:19-6:24',
  message: 'Unexpected "492", expected a whole number',
  help: 'Remove the quotation marks: 492',
});

mistake('zero seconds', {
  file: RECORDING,
  text: `{
  "title": "Tea and gaps",
  "summary": "The recording of tea and gaps.",
  "published": "2026-05-13",
  "youtube": "dQw4w9WgXcQ",
  "startSeconds": 0
}`,
  rule: 'schema/too-small',
  at: '6:19-6:20',
  message: 'Unexpected 0, expected a number of at least 1',
});

mistake('a word one slip away from those allowed', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "status": "canceled"
}`,
  rule: 'schema/unknown-value',
  at: '5:13-5:23',
  message: 'Unexpected status "canceled", expected scheduled, tentative, postponed or cancelled',
  help: 'Did you mean "cancelled"?',
});

mistake('a word far from those allowed', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "attendance": "Zoom"
}`,
  rule: 'schema/unknown-value',
  at: '5:17-5:23',
  message: 'Unexpected attendance "Zoom", expected online, in-person or hybrid',
});

mistake('a day that only leap years have, with a time', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2100-02-29T14:00"
}`,
  rule: 'schema/wrong-form',
  at: '4:13-4:31',
  message: 'Unexpected "2100-02-29T14:00", expected a day that is in the calendar',
  help: 'February 2100 has 28 days',
});

mistake('a month that the calendar does not have', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-13-01"
}`,
  rule: 'schema/wrong-form',
  at: '4:13-4:25',
  message: 'Unexpected "2026-13-01", expected a day that is in the calendar',
});

mistake('a time by the clock of twelve hours', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-12-10 2pm"
}`,
  rule: 'schema/wrong-form',
  at: '4:13-4:29',
  message:
    'Unexpected "2026-12-10 2pm", expected a date such as 2026-03-31, or a date and local time such as 2026-03-31T14:00',
  help: 'Did you mean "2026-12-10T14:00"?',
});

mistake('a day that the calendar does not have', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2023-02-30"
}`,
  rule: 'schema/wrong-form',
  at: '4:13-4:25',
  message: 'Unexpected "2023-02-30", expected a day that is in the calendar',
  help: 'February 2023 has 28 days',
});

mistake('a date as people say it', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "12 May 2026"
}`,
  rule: 'schema/wrong-form',
  at: '4:13-4:26',
  message:
    'Unexpected "12 May 2026", expected a date such as 2026-03-31, or a date and local time such as 2026-03-31T14:00',
  help: 'Did you mean "2026-05-12"?',
});

mistake('a time with an offset', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12T14:00+01:00"
}`,
  rule: 'schema/wrong-form',
  at: '4:13-4:37',
  message:
    'Unexpected "2026-05-12T14:00+01:00", expected a date such as 2026-03-31, or a date and local time such as 2026-03-31T14:00',
  help: 'Did you mean "2026-05-12T14:00"?',
});

mistake('an offset for a zone', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12T14:00",
  "zone": "+01:00"
}`,
  rule: 'schema/wrong-form',
  at: '5:11-5:19',
  message: 'Unexpected "+01:00", expected a time zone such as Europe/London, America/New_York or AoE',
});

mistake('an abbreviation for a zone', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12T14:00",
  "zone": "BST"
}`,
  rule: 'schema/wrong-form',
  at: '5:11-5:16',
  message: 'Unexpected "BST", expected a time zone such as Europe/London, America/New_York or AoE',
});

mistake('a web address without https', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "url": "www.turing.ac.uk/events"
}`,
  rule: 'schema/wrong-form',
  at: '5:10-5:35',
  message: 'Unexpected "www.turing.ac.uk/events", expected a full web address that starts with https://',
  help: 'Did you mean "https://www.turing.ac.uk/events"?',
});

mistake('an address that would run a script', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "links": [{ "label": "Slides", "url": "javascript:alert(1)" }]
}`,
  rule: 'schema/wrong-form',
  at: '5:41-5:62',
  message: 'Unexpected "javascript:alert(1)", expected a full web address that starts with https://',
});

mistake('the address of a video for its id', {
  file: RECORDING,
  text: `{
  "title": "Tea and gaps",
  "summary": "The recording of tea and gaps.",
  "published": "2026-05-13",
  "youtube": "https://youtu.be/dQw4w9WgXcQ"
}`,
  rule: 'schema/wrong-form',
  at: '5:14-5:44',
  message:
    'Unexpected "https://youtu.be/dQw4w9WgXcQ", expected the eleven characters that name a YouTube video, such as PebrX_WwdgA',
  help: 'Did you mean "dQw4w9WgXcQ"?',
});

mistake('an empty text', {
  file: PERSON,
  text: `{
  "name": ""
}`,
  rule: 'schema/empty',
  at: '2:11-2:13',
  message: 'Unexpected empty text, expected something to read',
  help: 'Fill it in, or remove the field if you have nothing to say there',
});

mistake('a text too short', {
  file: PERSON,
  text: `{
  "name": "Mary Somerville",
  "summary": "Maths"
}`,
  rule: 'schema/too-short',
  at: '3:14-3:21',
  message: 'Unexpected text of 5 characters, expected at least 10',
});

mistake('a text too long', {
  file: PERSON,
  text: `{
  "name": "${'Mary '.repeat(21)}"
}`,
  rule: 'schema/too-long',
  at: '2:11-2:118',
  message: 'Unexpected text of 105 characters, expected at most 100',
  help: 'Say it in fewer words',
});

mistake('too many topics', {
  file: EVENT,
  beside: {
    'content/community.json': JSON.stringify(
      community({ topics: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, title: `Topic ${id}` })) }),
    ),
  },
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "topics": ["a", "b", "c", "d", "e", "f"]
}`,
  rule: 'schema/too-many',
  at: '5:13-5:43',
  message: 'Unexpected list of 6, expected at most 5',
});

mistake('a topic twice', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "topics": ["missing-data", "health-equity", "missing-data"]
}`,
  rule: 'schema/repeated',
  at: '5:47-5:61',
  message: 'Unexpected second "missing-data", expected each item once',
});

mistake('an empty list', {
  file: JOB,
  text: `{
  "title": "Research fellow",
  "summary": "Two years on data that are not there.",
  "kind": "job",
  "organisation": "University of Somewhere",
  "url": "https://jobs.example.org/fellow",
  "deadlines": []
}`,
  rule: 'schema/empty',
  at: '7:16-7:18',
  message: 'Unexpected empty list, expected at least one item',
  help: 'Add an item, or remove the field',
});

mistake('an empty object for a field', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "registration": {}
}`,
  rule: 'schema/empty',
  at: '5:19-5:21',
  message: 'Unexpected empty object, expected at least one field',
  help: 'Fill it in, or remove it',
});

const WRITTEN: [field: string, value: unknown, help: string][] = [
  ['slides', 'https://gaps.example.org/?a=1&b=2', 'Write it as [{"url":"https://gaps.example.org/?a=1&b=2"}]'],
  ['organisers', 'R&D team', 'Write it as [{"name":"R&D team"}]'],
  ['moved', 'Tuesday, 5 May 2026', 'Write it as [{"from":"Tuesday, 5 May 2026"}]'],
  ['topics', 'missing-data; trust', 'If these are several, write ["missing-data","trust"]'],
  ['topics', 2026, 'Write it as ["2026"]'],
  ['speakers', '', 'Fill it in, or remove the field if you have nothing to say there'],
];
for (const [field, value, help] of WRITTEN) {
  test(`${JSON.stringify(value)} for ${field} is shown as it would be written`, () => {
    const text = JSON.stringify({ ...event({ title: 'Tea and gaps', starts: '2026-05-12' }), [field]: value });
    const [found] = check({ ...GOOD, [EVENT]: text });
    expect(found).toMatchObject({ rule: 'schema/wrong-type', help });
  });
}
