// Forms filled in by people who type anything: what is typed is what is proposed, or a comment names the answer.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveSchema } from '../../src/archive/schemas.ts';
import { parseFile } from '../../src/entries/parse.ts';
import {
  AGREEMENT,
  FORM_COLLECTIONS,
  type FormField,
  formFields,
  topicOption,
} from '../../src/generate/form-fields.ts';
import { formatParts, type Part, partsOf } from '../../src/generate/parts.ts';
import { renderFormComment } from '../../src/report/form.ts';
import { XSS_PAYLOADS } from '../hostile/xss-payloads.ts';
import { draftForm, TOPICS } from './a-desk.ts';
import { aForm } from './a-form.ts';

const RUNS = 200 * Number(process.env['GAZETTE_FUZZ'] ?? 1);

/** An answer as it is typed, and as it has to come out; undefined for none. */
interface Typed {
  text: string;
  value: unknown;
}

const LABELS = FORM_COLLECTIONS.flatMap((collection) => formFields(collection, TOPICS).map(({ label }) => label));

/** What means something to Markdown, YAML, JSON, git, a shell, a runner, or whoever takes a form apart. */
const PIECES: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 5 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom(...LABELS).map((label) => `### ${label}`) },
  { weight: 1, arbitrary: fc.constantFrom(...XSS_PAYLOADS) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '---',
      '...',
      '_No response_',
      'None',
      '### Publication',
      `- [X] ${AGREEMENT.option}`,
      '$'.concat('{{ secrets.GITHUB_TOKEN }}'),
      '$(touch pwned)',
      '`touch pwned`',
      '; rm -rf /',
      '::error::all is lost',
      '##[set-output name=x]y',
      '@everyone #12 GH-3',
      '../../.github/workflows/check.yml',
      'title: null',
      '- item',
      '* item',
      '| cell |',
      '{"a": 1}',
      '<!-- gazette: form -->',
      '&amp; %0A \\n \\u0041',
      'yes',
      '1e3',
      '2026-03-31',
      '💥 日本語 é é',
      '"double" \'single\' “curly”',
      '# heading',
      '\\',
    ),
  },
);

const LINE = fc.array(PIECES, { minLength: 1, maxLength: 4 }).map((pieces) => oneLine(pieces.join(' ')));
const TEXT = fc
  .array(fc.tuple(PIECES, fc.constantFrom(' ', '\n', '\n\n', '\r\n')), { minLength: 1, maxLength: 10 })
  .map((pieces) => pieces.flat().join('').trim());
const GOOD_LINE = fc.lorem({ maxCount: 3 });

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]/g, ' ').trim();
}

function answerTo(field: FormField): fc.Arbitrary<Typed | undefined> {
  const typed = typedFor(field);
  return field.required ? typed : fc.option(typed, { nil: undefined, freq: 2 });
}

function typedFor({ kind, schema }: FormField): fc.Arbitrary<Typed> {
  switch (kind) {
    case 'choice':
      return fc.constantFrom(...(schema.enum ?? [])).map((option) => ({ text: option, value: option }));
    case 'topics':
      return fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1 }).map((topics) => ({
        text: topics.map(topicOption).join(', '),
        value: topics.map(({ id }) => id),
      }));
    case 'text':
      return fc.oneof(TEXT, fc.lorem({ maxCount: 12 })).map((text) => ({ text, value: asTyped(text) }));
    case 'body':
      return fc
        .oneof(
          TEXT,
          TEXT,
          fc.tuple(TEXT, fc.constantFrom(20, 600)).map(([text, times]) => text.repeat(times).slice(0, 50_000)),
        )
        .map((text) => ({ text, value: asTyped(text) }));
    case 'items':
      return fc
        .array(objectOf(partsOf(schema.items ?? {})), { minLength: 1, maxLength: 3 })
        .map((items) => ({
          text: items.map((item) => formatParts(item, partsOf(schema.items ?? {}))).join('\n'),
          value: items,
        }))
        .filter(({ text }) => asTyped(text) !== undefined);
    case 'object':
      return objectOf(partsOf(schema))
        .map((value) => ({ text: formatParts(value, partsOf(schema)), value }))
        .filter(({ text }) => asTyped(text) !== undefined);
    case 'list':
      return fc.constant({ text: 'people/ada-lovelace', value: ['people/ada-lovelace'] });
    case 'picture':
      return fc.oneof(
        TEXT.map((text) => ({ text, value: asTyped(text) && NO_PICTURE })),
        LINE.filter((words) => !/[<!]|https?:/.test(words)).map((words) => ({
          text: `![Image](https://github.com/user-attachments/assets/0a-1b)\n\n${words}`,
          value: schema.type === 'object' ? { file: PICTURE, alt: words } : PICTURE,
        })),
      );
    default:
      return lineFor(schema);
  }
}

/** Of a text without a picture nothing can become an entry. */
const NO_PICTURE = Symbol('no picture');
/** Stands for the name of the file in which a picture is kept. */
const PICTURE = 'the picture';

function lineFor(schema: FormField['schema']): fc.Arbitrary<Typed> {
  const target = (schema['x-reference'] ?? [])[0];
  const good: Record<string, string[]> = {
    people: ['people/ada-lovelace'],
    series: ['series/tea-talks'],
    events: ['events/2026/an-hour-on-missing-data'],
  };
  const example =
    schema.format || schema.pattern || target
      ? [...(good[target ?? ''] ?? []), ...(target ? [] : (schema.examples ?? []))]
      : [];
  const plausible = example.length > 0 ? fc.constantFrom(...example.map(String)) : GOOD_LINE;
  const isFree = example.length === 0 && schema.type !== 'integer';
  const line = fc.oneof({ weight: isFree ? 3 : 30, arbitrary: plausible }, { weight: isFree ? 3 : 1, arbitrary: LINE });
  const isNumber = (text: string): boolean => schema.type === 'integer' && /^(0|[1-9]\d*)$/.test(text);
  return line.map((text) => ({ text, value: isNumber(text) ? Number(text) : asTyped(text) }));
}

/** Whoever types nothing, or what GitHub writes for nothing, has typed nothing. Line breaks are one to git. */
function asTyped(text: string): unknown {
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  return trimmed === '' || trimmed === '_No response_' ? undefined : trimmed;
}

/** The parts of an object that stand on its line: a text has no bar in it, and is no list's beginning. */
function objectOf(parts: Part[]): fc.Arbitrary<Record<string, unknown>> {
  const entries = parts
    .filter(({ path, schema }) => path.length === 1 && schema['x-reference'] === undefined && schema.type !== 'array')
    .map(({ path: [key = ''], schema, required }): [string, fc.Arbitrary<unknown>] => {
      const { format, pattern, examples = [] } = resolveSchema(schema);
      const good = format || pattern ? fc.constantFrom(...examples) : fc.lorem({ maxCount: 3 });
      const hostile = LINE.map((line) =>
        line
          .replaceAll('|', '/')
          .replace(/^[-*\s]+/, '')
          .trim(),
      ).filter((line) => line !== '');
      const value = fc.oneof({ weight: 6, arbitrary: good }, { weight: format || pattern ? 1 : 3, arbitrary: hostile });
      return [key, required ? value : fc.option(value, { nil: undefined })];
    });
  return fc
    .tuple(...entries.map(([key, value]) => value.map((found) => [key, found] as const)))
    .map((pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== undefined)))
    .filter((object) => Object.keys(object).length > 0);
}

const FORM = fc.constantFrom(...FORM_COLLECTIONS).chain((collection) => {
  const fields = formFields(collection, TOPICS);
  return fc
    .tuple(...fields.map((field) => answerTo(field).map((typed) => [field.name, typed] as const)))
    .map((answers) => ({ collection, answers: new Map(answers) }));
});

test(`of ${RUNS} forms, each is an entry byte for byte, or a comment that names the answer`, async () => {
  const ends = { entry: 0, comment: 0 };
  await fc.assert(
    fc.asyncProperty(FORM, async ({ collection, answers }) => {
      const typed = [...answers].filter((pair): pair is [string, Typed] => pair[1] !== undefined);
      const text = aForm(collection, Object.fromEntries(typed.map(([name, answer]) => [name, answer.text])));
      const { files, troubles } = await draftForm(collection, text, async () => ({ jpeg: Buffer.from('JPEG') }));
      if (troubles.length > 0) {
        ends.comment += 1;
        const comment = renderFormComment({ status: 'to-mend', troubles });
        const labels = new Set([...formFields(collection, TOPICS).map(({ label }) => label), AGREEMENT.label]);
        for (const trouble of troubles) {
          expect(trouble.labels.length).toBeGreaterThan(0);
          for (const label of trouble.labels) expect(labels).toContain(label);
        }
        expect(comment).toContain(`- **${troubles[0]!.labels[0]}**`);
        expect(comment.length).toBeLessThan(65_536);
        expect(comment).not.toMatch(/<script|<img|@everyone|##\[/i);
        return;
      }
      ends.entry += 1;
      const [[file, written] = ['', '']] = files;
      expect(file).toMatch(new RegExp(`^content/${collection}/\\d{4}/[a-z0-9-]+\\.(json|md)$`));
      const { parsed } = parseFile({ file, text: String(written) });
      const { body, ...data } = Object.fromEntries(typed.map(([name, { value }]) => [name, value]));
      const wanted = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
      expect(asSent(parsed?.value, files)).toEqual(wanted);
      if (body !== undefined) expect(parsed?.body?.trim()).toBe(body);
    }),
    { numRuns: RUNS },
  );
  // Neither end is there for show.
  expect(Math.min(ends.entry, ends.comment)).toBeGreaterThan(RUNS / 20);
});

/** What an entry says, in the words of whoever sent it: who has a page is linked to it, and a picture has a name. */
function asSent(value: unknown, files: ReadonlyMap<string, string | Uint8Array>): unknown {
  const picture = [...files.keys()].find((file) => file.endsWith('.jpg'))?.slice('content/'.length);
  return JSON.parse(JSON.stringify(value), function (this: object, key, child) {
    if (child === picture) return PICTURE;
    if (key !== 'person') return child;
    const page = files.get(`content/${child}.json`);
    if (page !== undefined) return JSON.parse(String(page)).name;
    return 'name' in this ? undefined : child;
  });
}
