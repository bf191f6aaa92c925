import { expect, test } from 'vitest';
import { type Diagnostic, placeAt } from '../../src/diagnostic.ts';
import { renderJson } from '../../src/report/json.ts';

const error: Diagnostic = {
  rule: 'schema/wrong-form',
  severity: 'error',
  place: placeAt('content/events/2026/tea.json', 'starts: soon', 8, 12),
  message: 'Unexpected "soon", expected a date',
  help: 'Ask',
};

test('machines get the counts and every diagnostic as it is', () => {
  const warning: Diagnostic = { ...error, severity: 'warning' };
  expect(JSON.parse(renderJson([error, warning, warning]))).toEqual({
    errors: 1,
    warnings: 2,
    diagnostics: [error, warning, warning],
  });
});

test('machines get an empty list, if there is nothing', () => {
  expect(JSON.parse(renderJson([]))).toEqual({ errors: 0, warnings: 0, diagnostics: [] });
});

test('a thousand mistakes in one line as long as a file do not quote it a thousand times', () => {
  const line = 'a'.repeat(900_000);
  const one = {
    rule: 'text/x',
    severity: 'warning' as const,
    place: placeAt('content/news/2026/x.md', line, 5, 6),
    message: 'Unexpected a',
  };
  const json = renderJson(Array.from({ length: 1000 }, () => one));
  expect(json.length).toBeLessThan(4_000_000);
  expect(JSON.parse(json).diagnostics).toHaveLength(1000);
});
