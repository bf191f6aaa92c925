import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/entries/front-matter.ts';

function parse(text: string): { value: unknown; body: string } {
  const result = parseFrontMatter('content/spotlights/2026/ada-lovelace.md', text);
  if ('diagnostics' in result) throw new Error(`Cannot parse: ${JSON.stringify(result.diagnostics)}`);
  return { value: result.value, body: result.front.body };
}

describe('fields and text are told apart', () => {
  test('by two lines of three hyphens', () => {
    expect(parse('---\ntitle: Ada\n---\n\n## Who?\n')).toEqual({ value: { title: 'Ada' }, body: '\n## Who?\n' });
  });

  test('whether or not there is a field', () => {
    expect(parse('---\n---\nHello\n')).toEqual({ value: {}, body: 'Hello\n' });
    expect(parse('---\n\n# a comment\n\n---\nHello\n')).toEqual({ value: {}, body: 'Hello\n' });
  });

  test('whether or not there is a text, or a line break at the end', () => {
    expect(parse('---\ntitle: Ada\n---')).toEqual({ value: { title: 'Ada' }, body: '' });
    expect(parse('---\ntitle: Ada\n---\n')).toEqual({ value: { title: 'Ada' }, body: '' });
  });

  test('however lines end, and whatever blanks follow the hyphens', () => {
    expect(parse('---\r\ntitle: Ada\r\n---\r\nHello\r\n')).toEqual({ value: { title: 'Ada' }, body: 'Hello\r\n' });
    expect(parse('---  \ntitle: Ada\n---\t\nHello\n')).toEqual({ value: { title: 'Ada' }, body: 'Hello\n' });
  });

  test('with a byte order mark before the first hyphens', () => {
    expect(parse('\uFEFF---\ntitle: Ada\n---\nHello\n')).toEqual({ value: { title: 'Ada' }, body: 'Hello\n' });
  });

  test('so that a line of hyphens further down is part of the text', () => {
    expect(parse('---\ntitle: Ada\n---\nOne\n\n---\n\nTwo: three\n').body).toBe('One\n\n---\n\nTwo: three\n');
  });

  test('so that hyphens inside a field are part of the field', () => {
    expect(parse('---\ntitle: Ada --- and more\nsummary: |\n  ---\n  One\n----: x\n---\n').value).toEqual({
      title: 'Ada --- and more',
      summary: '---\nOne\n',
      '----': 'x',
    });
  });
});

describe('a value means what it looks like', () => {
  test.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T14:00', '2026-03-31T14:00'],
    ['12:30', '12:30'],
    ['1:02:33', '1:02:33'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['off', 'off'],
    ['1_000', '1_000'],
    ['Ada: the first', undefined],
    ["it's", "it's"],
    ['AoE', 'AoE'],
    ['"492"', '492'],
    ['492', 492],
    ['true', true],
    ['null', null],
    ['~', null],
    ['', null],
    ['# nothing', null],
    ['C#', 'C#'],
    ['Paper #3', 'Paper'],
    ['<<', '<<'],
  ])('%s', (written, expected) => {
    const text = `---\nfield: ${written}\n---\n`;
    if (expected === undefined) expect(() => parse(text)).toThrow('yaml/syntax');
    else expect(parse(text).value).toEqual({ field: expected });
  });

  test('also under the name __proto__, which pollutes nothing', () => {
    const { value } = parse('---\n__proto__:\n  polluted: true\n---\n');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('and nothing is merged by <<, which is a field like any other', () => {
    expect(parse('---\nbase: &base { a: 1 }\n<<: *base\n---\n').value).toEqual({ base: { a: 1 }, '<<': { a: 1 } });
  });
});

test('JSON between the fences is as good as YAML', () => {
  expect(parse('---\n{\n  "title": "Ada",\n  "topics": ["time"]\n}\n---\n').value).toEqual({
    title: 'Ada',
    topics: ['time'],
  });
});

test('a few aliases are well, as in the names of two roles', () => {
  expect(parse('---\na: &here [Oxford]\nb: *here\nc: *here\n---\n').value).toEqual({
    a: ['Oxford'],
    b: ['Oxford'],
    c: ['Oxford'],
  });
});
