import { describe, expect, test } from 'vitest';
import { type Diagnostic, placeAt, wholeFile } from '../../src/diagnostic.ts';
import { renderText } from '../../src/report/text.ts';

/** A diagnostic about one part of a text. */
function about(text: string, part: string, said: Partial<Diagnostic> = {}): Diagnostic {
  const at = text.indexOf(part);
  return {
    rule: 'schema/wrong-form',
    severity: 'error',
    place: placeAt('content/events/2026/tea.json', text, at, at + part.length),
    message: `Unexpected ${part}, expected a date such as 2026-03-31`,
    ...said,
  };
}

const plain = (...diagnostics: Diagnostic[]): string => renderText(diagnostics, { colour: false });

/** What stands above the carets, by the columns of a terminal in which a wide character takes two. */
function underlined(rendered: string): string {
  const [, shown = '', carets = ''] = /│ (.*)\n.*│ (.*)/.exec(rendered) ?? [];
  const cells = [...new Intl.Segmenter('en').segment(shown)].flatMap(({ segment }) =>
    /[一-鿿、-〿가-힣！-｠]|\p{Emoji_Presentation}|\uFE0F/u.test(segment) ? [segment, ''] : [segment],
  );
  const from = carets.indexOf('^');
  return cells.slice(from, from + carets.trimStart().length).join('');
}

describe('a diagnostic shows its line, and carets below the place', () => {
  test('with the rule, and what to do', () => {
    const text = '{\n  "title": "Tea",\n  "starts": "soon"\n}';
    expect(plain(about(text, '"soon"', { help: 'Did you mean "2026-05-12"?' }))).toMatchInlineSnapshot(`
      "content/events/2026/tea.json:3:13  error  schema/wrong-form
        Unexpected "soon", expected a date such as 2026-03-31
        3 │   "starts": "soon"
          │             ^^^^^^
        → Did you mean "2026-05-12"?

      1 error, no warnings in 1 file"
    `);
  });

  test('below the line number’s end, however long it is', () => {
    expect(plain(about(`${'\n'.repeat(1233)}starts: soon`, 'soon'))).toMatchInlineSnapshot(`
      "content/events/2026/tea.json:1234:9  error  schema/wrong-form
        Unexpected soon, expected a date such as 2026-03-31
        1234 │ starts: soon
             │         ^^^^

      1 error, no warnings in 1 file"
    `);
  });

  test('after tabs, which stay tabs so that both lines move alike', () => {
    const rendered = plain(about('\t"starts":\t"soon"', '"soon"'));
    expect(rendered).toContain('│ \t"starts":\t"soon"\n    │ \t         \t^^^^^^');
  });

  test.each([
    ['an emoji, two columns wide', 'tea: 🫖 on soon', 'soon'],
    ['an emoji made of several', 'tea: 👩‍🔬 on soon', 'soon'],
    ['a flag', 'tea: 🇬🇧 on soon', 'soon'],
    ['a heart that is an emoji', 'tea: ❤️ on soon', 'soon'],
    ['a sign that is none', 'tea: Roche® © 2026 on soon', 'soon'],
    ['Chinese', 'tea: 茶和空白、on soon', 'soon'],
    ['Korean', 'tea: 차와 공백 on soon', 'soon'],
    ['full-width letters', 'tea: ＴＥＡ on soon', 'soon'],
    ['accents of their own', 'tea: Rene\u0301 e\u0301te\u0301 on soon', 'soon'],
    ['Arabic, two marks to a letter', 'tea: شَايّ on soon', 'soon'],
    ['nothing', 'tea: 🫖 or 茶', '🫖 or 茶'],
  ])('after %s', (_, text, part) => {
    expect(underlined(plain(about(text, part)))).toBe(part);
  });

  test('to the end of the line, if the place goes on below it', () => {
    const text = 'speakers: [\n  Ada\n]';
    expect(plain(about(text, '[\n  Ada\n]', { message: 'Unexpected list, expected a text' }))).toMatchInlineSnapshot(`
      "content/events/2026/tea.json:1:11  error  schema/wrong-form
        Unexpected list, expected a text
        1 │ speakers: [
          │           ^

      1 error, no warnings in 1 file"
    `);
  });

  test('once, even where the place is between two characters or at the end of the line', () => {
    const place = placeAt('content/events/2026/tea.json', '"title": "Tea"', 14, 14);
    expect(plain(about('', '', { place, message: 'Unexpected "summary", expected a comma' }))).toMatchInlineSnapshot(`
      "content/events/2026/tea.json:1:15  error  schema/wrong-form
        Unexpected "summary", expected a comma
        1 │ "title": "Tea"
          │               ^

      1 error, no warnings in 1 file"
    `);
  });

  test('but no line, where there is none to show', () => {
    const place = wholeFile('content/community.json');
    expect(plain(about('', '', { place, message: 'Unexpected archive, expected that file' }))).toMatchInlineSnapshot(`
      "content/community.json:1:1  error  schema/wrong-form
        Unexpected archive, expected that file

      1 error, no warnings in 1 file"
    `);
  });
});

describe('a very long line is cut', () => {
  const words = 'lorem ipsum '.repeat(30);

  test('at its end', () => {
    expect(plain(about(`soon ${words}`, 'soon'))).toMatchInlineSnapshot(`
      "content/events/2026/tea.json:1:1  error  schema/wrong-form
        Unexpected soon, expected a date such as 2026-03-31
        1 │ soon lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum…
          │ ^^^^

      1 error, no warnings in 1 file"
    `);
  });

  test('at both ends', () => {
    const rendered = plain(about(`${words}soon ${words}`, 'soon'));
    expect(rendered).toMatchInlineSnapshot(`
      "content/events/2026/tea.json:1:361  error  schema/wrong-form
        Unexpected soon, expected a date such as 2026-03-31
        1 │ …m lorem ipsum lorem ipsum lorem ipsum lorem ipsum soon lorem ipsum lorem ipsum lorem ipsum lorem ips…
          │                                                    ^^^^

      1 error, no warnings in 1 file"
    `);
    expect(underlined(rendered)).toBe('soon');
  });

  test('at its start', () => {
    const rendered = plain(about(`${words}soon`, 'soon'));
    expect(rendered).toMatch(/│ ….*soon\n/);
    expect(underlined(rendered)).toBe('soon');
  });

  test('within the place itself, if that is longer still', () => {
    expect(underlined(plain(about(`title: ${words}`, words))).trim()).toMatch(/^lorem.*…?$/);
  });

  test('but not one that just fits', () => {
    expect(plain(about(`soon${'.'.repeat(96)}`, 'soon'))).not.toContain('…');
    expect(plain(about(`soon${'.'.repeat(97)}`, 'soon'))).toContain('…');
  });
});

describe('what an entry says cannot move the cursor, change colours or start a line of its own', () => {
  const attack = 'a\u001B[31mb\u009B2Jc\u0007d\re\u202Ef\u0000g';

  test('in the line that is shown', () => {
    const rendered = plain(about(`title: ${attack} soon`, 'soon'));
    expect(rendered).toContain('title: a�[31mb�2Jc�d�e�f�g soon');
    expect(underlined(rendered)).toBe('soon');
  });

  test('in a message, the advice or the name of a file', () => {
    const rendered = plain({
      ...about('soon', 'soon', { message: `Unexpected "${attack}\n::error::x"`, help: `Did you mean "${attack}"?` }),
      place: { ...wholeFile(`content/${attack}.json`), excerpt: '' },
    });
    expect(rendered).toMatchInlineSnapshot(`
      "content/a�[31mb�2Jc�d�e�f�g.json:1:1  error  schema/wrong-form
        Unexpected "a�[31mb�2Jc�d�e�f�g ::error::x"
        → Did you mean "a�[31mb�2Jc�d�e�f�g"?

      1 error, no warnings in 1 file"
    `);
  });

  test('in colour neither: every escape in the report is ours', () => {
    const rendered = renderText([about(`title: ${attack} soon`, 'soon', { message: attack })], { colour: true });
    expect(rendered.replace(/\u001B\[\d+m/g, '')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });
});

describe('colours', () => {
  const warning = about('starts: soon', 'soon', { severity: 'warning' });

  test('are written on demand: red for errors, yellow for warnings, the sum in the worse of the two', () => {
    const shown = renderText([about('starts: soon', 'soon'), warning], { colour: true }).replaceAll('\u001B', 'ESC');
    expect(shown).toMatchInlineSnapshot(`
      "ESC[1mcontent/events/2026/tea.json:1:9ESC[0m  ESC[31merrorESC[0m  ESC[2mschema/wrong-formESC[0m
        Unexpected soon, expected a date such as 2026-03-31
        1 │ starts: soon
          │         ESC[31m^^^^ESC[0m

      ESC[1mcontent/events/2026/tea.json:1:9ESC[0m  ESC[33mwarningESC[0m  ESC[2mschema/wrong-formESC[0m
        Unexpected soon, expected a date such as 2026-03-31
        1 │ starts: soon
          │         ESC[33m^^^^ESC[0m

      ESC[31m1 error, 1 warning in 1 fileESC[0m"
    `);
  });

  test('are all that differs', () => {
    const diagnostics = [about('starts: soon', 'soon', { help: 'Ask' }), warning];
    const coloured = renderText(diagnostics, { colour: true });
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(renderText(diagnostics, { colour: false }));
  });
});

describe('the sum', () => {
  const error = about('soon', 'soon');
  const warning = about('soon', 'soon', { severity: 'warning' });
  const elsewhere = { ...warning, place: wholeFile('content/community.json') };

  test.each([
    ['is good news, if there is nothing', [], 'No errors, no warnings'],
    ['counts one', [error], '1 error, no warnings in 1 file'],
    ['counts several of one file', [error, error, warning], '2 errors, 1 warning in 1 file'],
    ['counts several files', [error, elsewhere], '1 error, 1 warning in 2 files'],
    ['counts warnings alone', [warning, elsewhere], 'no errors, 2 warnings in 2 files'],
  ])('%s', (_, diagnostics, sum) => {
    expect(
      plain(...diagnostics)
        .split('\n')
        .at(-1),
    ).toBe(sum);
  });
});
