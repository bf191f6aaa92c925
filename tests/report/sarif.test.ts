import { expect, test } from 'vitest';
import { RULES } from '../../src/checks/index.ts';
import { STRUCTURE } from '../../src/checks/structure.ts';
import { placeAt, wholeFile } from '../../src/diagnostic.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { check } from '../builders.ts';

const PERSON = 'content/people/mary-somerville.json';
const ALL = [...STRUCTURE, ...RULES];

function run(...given: Parameters<typeof renderSarif>) {
  const log = JSON.parse(renderSarif(...given));
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

test('a mistake is a result with its rule, its place in UTF-16 columns and its fix', () => {
  const found = check({ [PERSON]: '{\n  "name": "😀 Mary", "topics": ["mising-data"]\n}\n' });
  const { columnKind, results, tool } = run(found, ALL);
  expect(columnKind).toBe('utf16CodeUnits');
  const artifactLocation = { uri: PERSON, uriBaseId: '%SRCROOT%' };
  const region = { startLine: 2, startColumn: 33, endLine: 2, endColumn: 46 };
  expect(results).toEqual([
    {
      ruleId: 'reference/unknown-topic',
      ruleIndex: tool.driver.rules.findIndex(({ id }: { id: string }) => id === 'reference/unknown-topic'),
      level: 'error',
      message: {
        text: 'Unexpected topic "mising-data", expected one of those in content/community.json. Did you mean "missing-data"?',
      },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        {
          description: { text: 'Did you mean "missing-data"?' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region, insertedContent: { text: '"missing-data"' } }],
            },
          ],
        },
      ],
    },
  ]);
});

test('every rule is named once, with why it matters and how to mend it', () => {
  const { tool, results } = run([], ALL);
  expect(results).toEqual([]);
  expect(tool.driver.name).toBe('Gazette');
  expect(tool.driver.rules).toHaveLength(ALL.length);
  const ids = new Set<string>();
  for (const { id, shortDescription, help } of tool.driver.rules) {
    expect(id).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
    expect(shortDescription.text).not.toBe('');
    expect(help.text).not.toBe('');
    ids.add(id);
  }
  expect(ids.size).toBe(ALL.length);
});

test('lines and columns count from 1, and a region never ends before it starts', () => {
  const place = wholeFile('content/community.json');
  const [result] = run([{ rule: 'file/no-community', severity: 'error', place, message: 'Gone' }], ALL).results;
  expect(result.locations[0].physicalLocation.region).toEqual({
    startLine: 1,
    startColumn: 1,
    endLine: 1,
    endColumn: 1,
  });
});

test('a name with spaces or signs is a good URI reference', () => {
  const place = wholeFile('content/people/Zoë #1 100%.json');
  const [result] = run([{ rule: 'file/bad-name', severity: 'warning', place, message: 'Bad name' }], ALL).results;
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(
    'content/people/Zo%C3%AB%20%231%20100%25.json',
  );
  expect(result.level).toBe('warning');
});

test('an edit on another line is given by its offset, a move and a rule nobody listed are left out', () => {
  const place = placeAt(PERSON, 'one\ntwo\n', 0, 3);
  const said = { rule: 'new/rule', severity: 'error' as const, place, message: 'Wrong' };
  const [edited, moved] = run(
    [
      { ...said, fix: { edits: [{ start: 4, end: 7, text: 'three' }] } },
      { ...said, fix: { edits: [], moveTo: 'content/people/other.json' } },
    ],
    [],
  ).results;
  expect(edited.fixes[0].artifactChanges[0].replacements[0].deletedRegion).toEqual({ charOffset: 4, charLength: 3 });
  expect(edited).not.toHaveProperty('ruleIndex');
  expect(moved).not.toHaveProperty('fixes');
});
