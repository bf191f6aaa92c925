import { expect, test } from 'vitest';
import { parseFile } from '../../src/entries/parse.ts';
import { setField } from '../../src/entries/set-field.ts';

function set(text: string, file: string, value = 'removed'): string | undefined {
  const { parsed } = parseFile({ file: `content/recordings/2026/${file}`, text });
  return setField(parsed!, 'availability', value, 'youtube');
}

test('a field that is missing is written below another, and no other byte is changed', () => {
  expect(set('{\n    "youtube": "PebrX_WwdgA",\n    "title":   "Gaps"\n}', 'gaps.json')).toBe(
    '{\n    "youtube": "PebrX_WwdgA",\n    "availability": "removed",\n    "title":   "Gaps"\n}',
  );
  expect(set('{ "title": "Gaps", "youtube": "PebrX_WwdgA" }', 'gaps.json')).toBe(
    '{ "title": "Gaps", "youtube": "PebrX_WwdgA", "availability": "removed" }',
  );
  expect(set('---\r\ntitle: Gaps\r\nyoutube: PebrX_WwdgA # the second\r\n---\r\nText\r\n', 'gaps.md')).toBe(
    '---\r\ntitle: Gaps\r\nyoutube: PebrX_WwdgA # the second\r\navailability: removed\r\n---\r\nText\r\n',
  );
  expect(set('---\n{ "title": "Gaps", "youtube": "PebrX_WwdgA" }\n---\n', 'gaps.md')).toBe(
    '---\n{ "title": "Gaps", "youtube": "PebrX_WwdgA", "availability": "removed" }\n---\n',
  );
});

test('a field that is there has another value, quoted as before', () => {
  expect(set('---\navailability: "private"\nyoutube: PebrX_WwdgA\n---\n', 'gaps.md')).toBe(
    '---\navailability: "removed"\nyoutube: PebrX_WwdgA\n---\n',
  );
});
