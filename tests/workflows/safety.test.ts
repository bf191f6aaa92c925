import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BAD, DAILY, NONE, workflow } from './bad.ts';
import { RULES, type Rule, unexplained } from './safety.ts';
import { parseWorkflow, readWorkflows } from './workflow.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WORKFLOWS = readWorkflows();
const NAMES = Object.keys(RULES) as (keyof typeof RULES)[];

describe.each(WORKFLOWS.map((workflow) => [workflow.file, workflow] as const))('%s', (_, workflow) => {
  test.each(NAMES)('%s', (name) => {
    expect((RULES[name] as Rule)(workflow)).toEqual([]);
  });
});

const GUIDE = readFileSync(join(ROOT, '.github/MAINTAINING.md'), 'utf8');
const FILES = WORKFLOWS.map(({ file }) => file);

test('the maintainer’s guide names every workflow, and none besides', () => {
  expect(unexplained(FILES, GUIDE)).toEqual([]);
  expect(unexplained([...FILES, 'tidy.yml'], GUIDE)).toEqual(['tidy.yml']);
  expect(unexplained(FILES.slice(1), GUIDE)).toEqual(['check.yml']);
});

test('the guide names the hours at which the clock starts a workflow', () => {
  for (const { file, on } of WORKFLOWS)
    for (const { cron = '' } of [on['schedule'] ?? []].flat()) {
      const [minute = '', hour = '', , , weekday] = String(cron).split(' ');
      const [row = ''] = new RegExp(`^\\| \`${file.replace('.yml', '')}\` .*$`, 'm').exec(GUIDE) ?? [];
      const when = weekday === '1' ? 'Mondays' : 'daily';
      expect(row, file).toContain(`${when} ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`);
    }
});

test('a copy needs no edits: nothing but the content knows whose it is', () => {
  const { repository } = JSON.parse(readFileSync(join(ROOT, 'content/community.json'), 'utf8')) as {
    repository: string;
  };
  const [, owner = '', name = ''] = new URL(repository).pathname.split('/');
  const files = ['MAINTAINING.md', 'SECURITY.md', 'CODEOWNERS', 'dependabot.yml', 'PULL_REQUEST_TEMPLATE.md'];
  const texts = [
    ...WORKFLOWS.map(({ text }) => text),
    ...files.map((file) => readFileSync(join(ROOT, '.github', file), 'utf8')),
  ];
  for (const text of texts) {
    expect(text).not.toContain(owner);
    expect(text).not.toContain(name);
  }
});

describe('a workflow is found out if it is not one that', () => {
  test.each(NAMES.flatMap((name) => BAD[name].map((text, index) => [name, index + 1, text] as const)))(
    '%s (%i)',
    (name, _, text) => {
      expect((RULES[name] as Rule)(parseWorkflow('bad.yml', text))).not.toEqual([]);
    },
  );

  test('…while a good one is left alone', () => {
    const good = parseWorkflow('good.yml', workflow());
    expect(NAMES.flatMap((name) => (RULES[name] as Rule)(good))).toEqual([]);
  });
});

test('a job that waits for a guarded one needs no guard, unless it has a condition of its own', () => {
  const guard = "if: github.event_name != 'schedule' || !github.event.repository.fork";
  const two = (condition: string): string =>
    `${workflow({ on: DAILY, job: `${NONE}\n    ${guard}` })}  two:\n    needs: one\n    ${condition}\n`;
  const rule = RULES['starts nothing by the clock in a fork'] as Rule;
  expect(rule(parseWorkflow('good.yml', two('timeout-minutes: 5')))).toEqual([]);
  expect(rule(parseWorkflow('bad.yml', two('if: always()')))).toHaveLength(1);
});
