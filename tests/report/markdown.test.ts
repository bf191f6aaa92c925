import { expect, test } from 'vitest';
import { type Diagnostic, placeAt } from '../../src/diagnostic.ts';
import { COMMENT_BYTES, renderMarkdown } from '../../src/report/markdown.ts';
import { check } from '../builders.ts';

const PERSON = 'content/people/mary-somerville.json';

/** A diagnostic about a word in a text. */
function about(text: string, word: string, given: Partial<Diagnostic> & { file?: string } = {}): Diagnostic {
  const { file = PERSON, ...rest } = given;
  const start = text.indexOf(word);
  return {
    rule: 'schema/wrong-form',
    severity: 'error',
    place: placeAt(file, text, start, start + word.length),
    message: 'Unexpected word, expected another',
    ...rest,
  };
}

function render(...own: Diagnostic[]): string {
  return renderMarkdown({ own, elsewhere: [] });
}

test('the verdict, the file, the line, what is wrong and the line as it would be', () => {
  const own = check({ [PERSON]: '{\n  "name": "Mary Somerville",\n  "topics": ["mising-data"]\n}\n' });
  expect(renderMarkdown({ own, elsewhere: [] })).toMatchInlineSnapshot(`
    "### 1 error to look at

    #### \`content/people/mary-somerville.json\`

    - **Line 3** · error \`reference/unknown-topic\`\\
      Unexpected topic "mising-data", expected one of those in content/community.json\\
      → Did you mean "missing-data"?

      \`\`\`suggestion
        "topics": ["missing-data"]
      \`\`\`

    1 of these is mended by npm run fix
    "
  `);
});

test('what is in order says so, and what stands elsewhere is only counted', () => {
  const elsewhere = [about('word', 'word'), about('word', 'word', { severity: 'warning' })];
  expect(renderMarkdown({ own: [], elsewhere })).toBe(
    '### No errors, no warnings\n\n1 error and 1 warning elsewhere in the archive, which count for nothing here\n',
  );
});

test('files with errors come before files with warnings', () => {
  const warning = about('word', 'word', { severity: 'warning', file: 'content/people/ada.json' });
  const markdown = render(warning, about('word', 'word'));
  expect(markdown.indexOf(PERSON)).toBeLessThan(markdown.indexOf('content/people/ada.json'));
});

test('a line that its fix does not keep to is not suggested', () => {
  const text = 'one\ntwo\n';
  const suggests = (start: number, end: number, to: string): boolean =>
    render(about(text, 'one', { fix: { edits: [{ start, end, text: to }] } })).includes('suggestion');
  expect(suggests(0, 3, 'three')).toBe(true);
  expect(suggests(4, 7, 'three')).toBe(false);
  expect(suggests(0, 7, 'three')).toBe(false);
  expect(suggests(0, 3, 'three\nfour')).toBe(false);
  expect(suggests(0, 3, 'th\u202Eree')).toBe(false);
});

test('the suggestion of a file with a byte order mark and CRLF has neither', () => {
  const text = '\uFEFFnmae: Ada\r\n';
  const markdown = render(about(text, 'nmae', { fix: { edits: [{ start: 1, end: 5, text: 'name' }] } }));
  expect(markdown).toContain('  ```suggestion\n  name: Ada\n  ```\n');
});

test('a suggestion full of backticks stays in its fence', () => {
  const text = 'word ````` here';
  const markdown = render(about(text, 'word', { fix: { edits: [{ start: 0, end: 4, text: 'sword' }] } }));
  expect(markdown).toContain('  ``````suggestion\n  sword ````` here\n  ``````\n');
});

const HOSTILE =
  'Unexpected "@turing-team see #12 and GH-13 <img src=x> <!-- --> [a](https://evil.example) **b** `c` ~~d~~ $e$ | www.evil.example \\@f", expected less\n\n# Heading\n::error::forged';

test('quoted text tells nobody, links to nothing and is no Markdown', () => {
  const markdown = render(about('word', 'word', { message: HOSTILE, help: HOSTILE }));
  const said = markdown.slice(markdown.indexOf('Unexpected'));
  expect(said).not.toMatch(/@[a-z]/);
  expect(said).not.toMatch(/(?<!&)#\d|GH-\d/);
  expect(said).not.toMatch(/[<>]/);
  expect(said).not.toMatch(/:\/\/|www\./);
  expect(said).not.toMatch(/(?<!\\)[[\]*`~$|]/);
  expect(said).not.toMatch(/^\s*(# |::)/m);
  expect(markdown.trimEnd().split('\n')).toHaveLength(7);
});

test('a file name full of backticks stays a name', () => {
  const file = 'content/people/``` @team <b>.json';
  expect(render(about('word', 'word', { file }))).toContain(`#### \`\`\`\`${file}\`\`\`\`\n`);
});

test('a thousand mistakes fit into a comment, and the rest is counted', () => {
  const own = Array.from({ length: 1000 }, (_, index) =>
    about('word', 'word', { message: `Unexpected "${'ä'.repeat(200)}" ${index}, expected less` }),
  );
  const markdown = renderMarkdown({ own, elsewhere: own });
  expect(Buffer.byteLength(markdown)).toBeLessThan(COMMENT_BYTES);
  expect(markdown.length).toBeLessThan(65_536);
  const shown = markdown.match(/\*\*Line 1\*\*/g)?.length ?? 0;
  expect(shown).toBeGreaterThan(100);
  expect(markdown).toContain(`\n\nand ${1000 - shown} more\n\n1000 errors elsewhere`);
});

test('a message as long as a book is cut, and one mistake still fits', () => {
  const markdown = render(about('word', 'word', { message: '*'.repeat(100_000), file: 'x'.repeat(100_000) }));
  expect(markdown.length).toBeLessThan(COMMENT_BYTES);
  expect(markdown).toContain('**Line 1**');
});
