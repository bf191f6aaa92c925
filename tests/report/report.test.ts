import { describe, expect, test } from 'vitest';
import { createReport, MAX_REPORT_BYTES, parseReport, type Report } from '../../src/report/report.ts';
import { check } from '../builders.ts';

const own = check({
  'content/people/mary-somerville.json': '{\n  "name": "Mary Somerville",\n  "topics": ["mising-data"]\n}\n',
});

test('a report comes through its file as it was', () => {
  const report = createReport({ own, elsewhere: own }, []);
  expect(parseReport(JSON.stringify(report))).toEqual(report);
  expect(report).toMatchObject({ errors: 1, warnings: 0, elsewhere: '1 error', told: [{ line: 3 }] });
});

test('of a thousand mistakes the first are told, and all are counted', () => {
  const many = Array.from({ length: 1000 }, () => own[0]!);
  const report = createReport({ own: many, elsewhere: [] }, []);
  expect(report.errors).toBe(1000);
  expect(report.told).toHaveLength(200);
  expect(() => parseReport(JSON.stringify(report))).not.toThrow();
});

describe('what a stranger’s run has left in place of a report is refused:', () => {
  const good: Report = createReport({ own, elsewhere: [] }, []);
  const told = good.told[0]!;
  const HOSTILE: Record<string, string> = {
    nothing: '',
    'a page': '<!doctype html><script>alert(1)</script>',
    'half a report': JSON.stringify(good).slice(0, 100),
    'a list': '[]',
    'another version': JSON.stringify({ ...good, version: 2 }),
    'a field that we do not have': JSON.stringify({ ...good, pull_request: 1 }),
    'a field with a famous name': JSON.stringify(good).replace('"version"', '"__proto__":{"polluted":true},"version"'),
    'a line below the first': JSON.stringify({ ...good, told: [{ ...told, line: 0 }] }),
    'a line that is text': JSON.stringify({ ...good, told: [{ ...told, line: '1' }] }),
    'a rule with a mention in it': JSON.stringify({ ...good, told: [{ ...told, rule: '@everyone/look' }] }),
    'a suggestion of several lines': JSON.stringify({ ...good, told: [{ ...told, suggestion: 'one\ntwo' }] }),
    'a message without an end': JSON.stringify({ ...good, told: [{ ...told, message: 'a'.repeat(3000) }] }),
    'more than a report holds': JSON.stringify({ ...good, told: Array.from({ length: 201 }, () => told) }),
    'more than fits': `"${'a'.repeat(MAX_REPORT_BYTES)}"`,
    'a number without an end': JSON.stringify({ ...good, errors: 1e300 }),
  };

  test.each(Object.entries(HOSTILE))('%s', (_, text) => {
    expect(() => parseReport(text)).toThrow(/^Cannot use the report: /);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
