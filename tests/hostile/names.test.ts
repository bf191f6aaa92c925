import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { renderText } from '../../src/report/text.ts';
import { load } from '../builders.ts';

/** Names that try to be more than a name: a line of the report, a command, another folder, another entry. */
const NAMES = [
  ['a line of its own', 'content/people/a\nNo errors, no warnings.json'],
  ['a workflow command', 'content/people/a\n::error file=content/people/ada.json::forged.json'],
  ['a workflow command that ends commands', 'content/people/::stop-commands::x.json'],
  ['an encoded line break', 'content/people/a%0A::warning::forged.json'],
  ['an old workflow command', 'content/people/##[error]forged.json'],
  ['a carriage return over the line', 'content/people/a\rcontent\\people\\good.json'],
  ['colours', 'content/people/\u001B[32mgood\u001B[0m.json'],
  ['a terminal title', 'content/people/\u001B]0;owned\u0007.json'],
  ['a control character of eight bits', 'content/people/\u009B2J.json'],
  ['a backspace', 'content/people/bad\b\b\bgood.json'],
  ['text from right to left', 'content/people/\u202Enosj.dab.json'],
  ['quotes', 'content/people/"; rm -rf "x.json'],
  ['an apostrophe', "content/people/'$(id)'.json"],
  ['a command to insert', 'content/people/$(touch owned).json'],
  ['backticks', 'content/people/`id`.json'],
  ['an option', 'content/people/--help.json'],
  ['a hidden folder up', 'content/people/../../etc/passwd.json'],
  ['a look-alike letter', 'content/people/аda-lovelace.json'],
  ['letters of full width', 'content/people/ａda.json'],
  ['a name of the machine', 'content/people/__proto__.json'],
  ['a constructor', 'content/constructor/x.json'],
  ['an invisible character', 'content/people/ada\u200B-lovelace.json'],
  ['half a character', 'content/people/\uD800.json'],
  ['HTML', 'content/people/<img src=x onerror=alert(1)>.json'],
  ['a name of 5,000 letters', `content/people/${'a'.repeat(5000)}-.json`],
  ['nothing but its ending', 'content/people/.json.json'],
] as const;

for (const [what, file] of NAMES) {
  test(`${what} in a name is a bad name, and no more`, () => {
    const { archive, diagnostics } = load({ 'content/people/ada-lovelace.json': '{ "name": "Ada" }', [file]: '{}' });
    expect(diagnostics).toMatchObject([
      { place: { file }, rule: expect.stringMatching(/^file\/(bad-name|wrong-folder)$/) },
    ]);
    expect(archive.people.map(({ id }) => id)).toEqual(['people/ada-lovelace']);

    const report = renderText(diagnostics, { colour: false });
    const lines = report.split('\n');
    expect(lines.filter((line) => line.startsWith('content/'))).toHaveLength(1);
    expect(lines.at(-1)).toBe('1 error, no warnings in 1 file');
    expect(lines).toHaveLength(report.includes('│') ? 7 : 5);
    expect(report).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
    // GitHub takes a line for a command that starts with ::, and in its older form any that has ##[.
    expect(report).not.toMatch(/^\s*::|##\[/m);
    expect(JSON.parse(renderJson(diagnostics)).diagnostics).toEqual(JSON.parse(JSON.stringify(diagnostics)));
    expect(renderJson(diagnostics)).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
  });
}

test('what an entry says cannot forge a line of the report either', () => {
  const { diagnostics } = load({
    'content/people/ada-lovelace.json':
      '{ "na\\n::error::forged\\u001b[32m": 1, "name": "\\r\\n::error::##[error]x" , "url": "##[error]\\u2028" }',
  });
  const report = renderText(diagnostics, { colour: false });
  expect(diagnostics.length).toBeGreaterThan(1);
  expect(report).not.toMatch(/^\s*::|##\[|\u001B|\r/m);
});
