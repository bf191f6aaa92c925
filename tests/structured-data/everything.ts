import {
  type Entries,
  event,
  issue,
  newsItem,
  opportunity,
  person,
  publication,
  recording,
  series,
  spotlight,
} from '../builders.ts';

/** An archive whose entries give nearly all that they can, and refer to each other. */
export const EVERYTHING: Entries = {
  people: [
    person({
      name: 'Ada Lovelace',
      otherNames: ['Ada King'],
      summary: 'Writes programs for machines that are not built yet.',
      roles: [
        { role: 'Analyst', organisation: 'Analytical Engines', from: '2025-01' },
        { role: 'Pupil', organisation: 'Mary Somerville', until: '2024-12' },
      ],
      orcid: '0000-0002-1825-0097',
      url: 'https://ada.example.org/',
      links: [{ label: 'Her notes', url: 'https://notes.example.org/' }],
    }),
  ],
  series: [series({ organisers: [{ name: 'Missing Data Circle' }] }), series({ title: 'Short films', kind: 'videos' })],
  events: [
    event({
      starts: '2026-03-17T14:00',
      ends: '2026-03-17T15:00',
      attendance: 'hybrid',
      place: 'Leeds, United Kingdom',
      series: 'series/tea-talks',
      url: 'https://talks.example.org/hour',
      registration: { url: 'https://talks.example.org/hour/join' },
      speakers: [{ name: 'Ada Lovelace', person: 'people/ada-lovelace', affiliation: 'Analytical Engines' }],
      organisers: [{ name: 'Missing Data Circle' }],
      topics: ['missing-data'],
    }),
  ],
  recordings: [
    recording({
      event: 'events/2026/an-hour-on-missing-data',
      series: 'series/tea-talks',
      duration: '1:02:33',
      startSeconds: 30,
      speakers: [{ name: 'Ada Lovelace', person: 'people/ada-lovelace' }],
    }),
  ],
  opportunities: [
    opportunity({ place: 'Leeds, United Kingdom' }),
    opportunity({ title: 'A summer in tables', kind: 'internship', place: 'Basel, Switzerland' }),
    opportunity({ title: 'Three years of gaps', kind: 'studentship' }),
    opportunity({ title: 'Money for gaps', kind: 'funding' }),
    opportunity({ title: 'Say what you miss', kind: 'survey' }),
  ],
  publications: [
    publication({
      authors: [{ name: 'Ada Lovelace', person: 'people/ada-lovelace' }],
      venue: 'Journal of Gaps',
      doi: '10.1000/gaps',
    }),
  ],
  news: [newsItem({ url: 'https://prize.example.org/', people: ['people/ada-lovelace'] })],
  spotlights: [spotlight()],
  issues: [issue({ editors: [{ name: 'Ada Lovelace', person: 'people/ada-lovelace' }] })],
};
