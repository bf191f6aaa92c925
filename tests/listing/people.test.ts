import { describe, expect, test } from 'vitest';
import { titleOf } from '../../src/archive/select.ts';
import { groupPeople, groupsOfPerson, initialsOf } from '../../src/listing/people.ts';
import { anArchive, community, event, issue, person, publication, recording, series, spotlight } from '../builders.ts';

const ada = { name: 'Ada Lovelace', person: 'people/ada-lovelace' };

test('a person’s page has all that refers to them, the newest first, and the video of a talk only with the talk', () => {
  const archive = anArchive({
    people: [person()],
    events: [
      event({ title: 'An old talk', starts: '2025-03-17', speakers: [ada] }),
      event({ title: 'A new talk', starts: '2026-03-17', speakers: [ada] }),
      event({ title: 'A day for all', organisers: [ada] }),
    ],
    recordings: [
      recording({ title: 'The new talk, filmed', event: 'events/2026/a-new-talk', speakers: [ada] }),
      recording({ title: 'An explainer', youtube: 'PebrX_WwdgB', speakers: [ada] }),
    ],
    series: [series({ organisers: [ada] })],
    publications: [publication({ authors: [ada], chosen: { month: '2026-03', by: ada } })],
    spotlights: [spotlight()],
    issues: [issue({ editors: [ada] })],
  });
  const groups = groupsOfPerson(archive, archive.people[0]!);
  expect(groups.map(({ heading, entries }) => [heading, entries.map(titleOf)])).toEqual([
    ['Spotlight', ['Ada Lovelace, Analytical Engines']],
    ['Talks', ['A new talk', 'An old talk']],
    ['Recordings', ['An explainer']],
    ['Publications', ['Learning from what is missing']],
    ['Chosen as publication of the month', ['Learning from what is missing']],
    ['Organised', ['A day for all', 'Tea talks']],
    ['Issues edited', ['March 2026']],
  ]);
});

test('everybody stands once: the team as it is listed, the latest scholars first, and all others by name', () => {
  const archive = anArchive({
    community: community({ team: ['people/zoe', 'people/ada-lovelace'] }),
    people: [
      person({ cohort: '2022-2023' }),
      person({ name: 'Zoe' }),
      person({ name: 'Émile' }),
      person({ name: 'Fay' }),
      person({ name: 'Scholar of old', cohort: '1999-2000' }),
      person({ name: 'Scholar of now', cohort: '2025-2026' }),
    ],
  });
  expect(groupPeople(archive).map(({ heading, people }) => [heading, people.map(titleOf)])).toEqual([
    ['Team', ['Zoe', 'Ada Lovelace']],
    ['Community scholars 2025–26', ['Scholar of now']],
    ['Community scholars 1999–2000', ['Scholar of old']],
    ['Speakers, authors and members', ['Émile', 'Fay']],
  ]);
});

describe('the initials in the stead of a portrait are of', () => {
  test.each([
    ['two names', 'Ada Lovelace', 'AL'],
    ['three', 'Ana Lucia Schmidt', 'AS'],
    ['a name with a hyphen', 'Carlos Gavidia-Calderon', 'CC'],
    ['one', 'Plato', 'P'],
    ['letters with accents, composed or not', 'A\u0301lvaro Sahún', 'A\u0301S'],
    ['small letters', 'bell hooks', 'BH'],
    ['letters beyond the first 65,536', '𐐀𐐨 𐐁', '𐐀𐐁'],
    ['letters alone', 'Ada (Augusta) Lovelace', 'AL'],
  ])('%s', (_, name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
