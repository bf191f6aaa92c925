import { expect, test } from 'vitest';
import type { CommunityData, EventsData } from '../../src/archive/types.generated.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { anArchive, community, event, instant, person } from '../builders.ts';

const now = instant('2026-03-01T12:00:00Z');
const REVERSED = { starts: '2026-03-17', ends: '2026-03-12' };
const REASON = 'The hall clock runs backwards, and so does the programme.';

function rulesFound(given: Partial<EventsData>, rules: CommunityData['rules'] = []): string[] {
  const archive = anArchive({ community: community({ rules }), events: [event(given)] });
  return runChecks(archive, { now }).map(({ rule, severity }) => `${severity} ${rule}`);
}

test('a rule is as strict as it comes where nobody says otherwise', () => {
  expect(rulesFound(REVERSED)).toEqual(['error event/ends-before-start']);
});

test('a community makes a rule a warning, or turns it off', () => {
  expect(rulesFound(REVERSED, [{ rule: 'event/ends-before-start', severity: 'warning' }])).toEqual([
    'warning event/ends-before-start',
  ]);
  expect(rulesFound(REVERSED, [{ rule: 'event/ends-before-start', severity: 'off' }])).toEqual([]);
});

test('what a community says of one rule is nothing to another', () => {
  expect(rulesFound(REVERSED, [{ rule: 'entry/announced-before', severity: 'off' }])).toEqual([
    'error event/ends-before-start',
  ]);
});

test('a rule that nobody could have meant is looked up', () => {
  const archive = anArchive({ community: community({ rules: [{ rule: 'event/fun', severity: 'off' }] }) });
  expect(runChecks(archive, { now })).toMatchObject([{ help: 'See the page of rules for their names' }]);
});

test('a setting for a rule that does not exist is pointed at, with the one that was meant', () => {
  const archive = anArchive({
    community: community({ rules: [{ rule: 'event/ends-before-strat', severity: 'off' }] }),
  });
  expect(runChecks(archive, { now })).toMatchObject([
    {
      rule: 'entry/unknown-rule',
      severity: 'error',
      place: { file: 'content/community.json', excerpt: expect.stringContaining('ends-before-strat') },
      message: 'Unexpected rule "event/ends-before-strat", expected one that can be set and excepted',
      help: 'Did you mean "event/ends-before-start"?',
    },
  ]);
});

test('an entry is excepted from one rule, for a reason', () => {
  const exceptions = [{ rule: 'event/ends-before-start', reason: REASON }];
  expect(rulesFound({ ...REVERSED, exceptions })).toEqual([]);
});

test('an exception that nothing needs any more is a warning on its line', () => {
  const exceptions = [{ rule: 'event/ends-before-start', reason: REASON }];
  expect(rulesFound({ exceptions })).toEqual(['warning entry/exception-not-needed']);
  const archive = anArchive({ events: [event({ exceptions })] });
  const [found] = runChecks(archive, { now });
  expect(found).toMatchObject({
    place: {
      start: { line: 7 },
      end: { line: 7 },
      excerpt: expect.stringContaining('"rule": "event/ends-before-start"'),
    },
    message: 'Unexpected exception from event/ends-before-start, expected one that this entry needs',
    help: 'Remove the exception: the entry keeps the rule by now',
  });
});

test('an exception from one rule does not excuse what another finds', () => {
  const exceptions = [{ rule: 'event/year-contradicts-title', reason: REASON }];
  expect(rulesFound({ ...REVERSED, exceptions }).toSorted()).toEqual([
    'error event/ends-before-start',
    'warning entry/exception-not-needed',
  ]);
});

test('whatever is found is told in the order of files', () => {
  const exceptions = [{ rule: 'event/ends-before-start', reason: REASON }];
  const aliases = ['people/ada'];
  const people = [person({ aliases }), person({ name: 'Grace Hopper', aliases })];
  const found = runChecks(anArchive({ events: [event({ exceptions })], people }), { now });
  expect(found.map(({ rule }) => rule)).toEqual(['entry/exception-not-needed', 'entry/alias-claimed-twice']);
});

test('an exception in one entry does not excuse another', () => {
  const archive = anArchive({
    people: [
      person({
        name: 'Ada Lovelace',
        aliases: ['people/ada'],
        exceptions: [{ rule: 'entry/alias-claimed-twice', reason: REASON }],
      }),
      person({ name: 'Ada King', aliases: ['people/ada'] }),
      person({ name: 'Grace Hopper', aliases: ['people/ada'] }),
    ],
  });
  const found = runChecks(archive, { now }).map(({ rule, place }) => `${place.file} ${rule}`);
  expect(found).toEqual(['content/people/grace-hopper.json entry/alias-claimed-twice']);
});

test('an exception from a rule that does not exist is an error', () => {
  expect(rulesFound({ exceptions: [{ rule: 'event/fun', reason: REASON }] })).toEqual(['error entry/unknown-rule']);
});
