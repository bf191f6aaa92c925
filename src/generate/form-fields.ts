/**
 * What the fields of an entry become in a GitHub issue form, and how an answer becomes a value
 * again. Whoever renders a form and whoever parses a submitted one share this module.
 *
 * Of each form, GitHub makes a GitHub issue in which every element is a heading (its label) with the
 * answer below; `_No response_` stands for none. The label is the field's title, unique in a form.
 * Of what was typed, nothing is changed but blanks and blank lines around it.
 *
 * | kind    | element                | answer                                                     |
 * |---------|------------------------|------------------------------------------------------------|
 * | line    | input                  | the text                                                   |
 * | text    | textarea               | the text                                                   |
 * | body    | textarea               | the Markdown below the front matter; no field of the data  |
 * | choice  | dropdown               | one of the schema's `enum`                                 |
 * | topics  | dropdown, several      | the titles of topics, with commas between them             |
 * | list    | textarea               | one text a line; ids also with commas between them         |
 * | items   | textarea               | one object a line, in parts (see parts.ts)                 |
 * | object  | input                  | one object, in parts                                       |
 * | picture | textarea               | a picture dropped into it; of an object also what it shows |
 */
import { resolveSchema, SCHEMAS } from '../archive/schemas.ts';
import type { CommunityData } from '../archive/types.generated.ts';
import type { Collection } from '../collections.ts';
import { type Field, fieldsOf, isOfPast, targetsOf } from './fields.ts';
import { parseParts, partsOf, splitList } from './parts.ts';

export type FormFieldKind = 'line' | 'text' | 'body' | 'choice' | 'topics' | 'list' | 'items' | 'object' | 'picture';

/** One element of a form. */
export interface FormField extends Field {
  kind: FormFieldKind;
  /** The heading of the answer. */
  label: string;
}

/** The collections that have a form. Issues, series and people are the maintainers' to add. */
export const FORM_COLLECTIONS = [
  'events',
  'opportunities',
  'recordings',
  'spotlights',
  'publications',
  'news',
] as const satisfies Collection[];

/** The checkbox that agrees to publication, the last element of each form. It is no field of the data. */
export const AGREEMENT = {
  id: 'agreement',
  label: 'Publication',
  option:
    'I agree that this is published under the [Creative Commons Attribution 4.0 licence](https://creativecommons.org/licenses/by/4.0/), and everyone named in it may be named.',
};

export const NO_RESPONSE = '_No response_';

/** What GitHub offers beside the options of a dropdown that may stay empty. */
export const NO_CHOICE = 'None';

/** The elements of a collection's form, in order. */
export function formFields(collection: Collection, topics: CommunityData['topics']): FormField[] {
  const fields = fieldsOf(collection).filter((field) => !isOfPast(field));
  return [...fields.map((field) => toFormField(field, topics)), ...bodyField(collection)];
}

function toFormField(field: Field, topics: CommunityData['topics']): FormField {
  return { ...field, kind: kindOf(field, topics), label: field.schema.title ?? field.name };
}

/** A text this long is a textarea rather than a line. */
const LONG = 400;

function kindOf(field: Field, topics: CommunityData['topics']): FormFieldKind {
  const { schema } = field;
  if (schema.enum) return 'choice';
  if (schema.type === 'array') {
    if (targetsOf(field).includes('topics')) return topics.length > 0 ? 'topics' : 'list';
    return resolveSchema(schema.items ?? {}).type === 'object' ? 'items' : 'list';
  }
  if (schema.type === 'object') return holdsFile(field) ? 'picture' : 'object';
  if (targetsOf(field).includes('files')) return 'picture';
  return (schema.maxLength ?? 0) >= LONG ? 'text' : 'line';
}

function holdsFile({ schema }: Field): boolean {
  return partsOf(schema).some((part) => targetsOf(part).includes('files'));
}

/** A spotlight without text is no spotlight; so where there is a body, it is wanted. */
function bodyField(collection: Collection): FormField[] {
  const description = SCHEMAS[collection]['x-body'];
  if (description === undefined) return [];
  return [
    {
      name: 'body',
      kind: 'body',
      label: 'Text',
      required: true,
      schema: { title: 'Text', description, type: 'string' },
    },
  ];
}

/** What a topic is called in a dropdown: its title, unless that has a comma, which parts the answers. */
export function topicOption({ id, title }: CommunityData['topics'][number]): string {
  return title.includes(',') ? id : title;
}

/**
 * The value of an answer; undefined where there is none. What it cannot read it hands on as text,
 * so that the checker says what is wrong with it.
 */
export function parseAnswer(
  { kind, schema, name }: FormField,
  answer: string,
  topics: CommunityData['topics'],
): unknown {
  const text = answer
    .replaceAll('\r\n', '\n')
    .replace(/^\s*\n/, '')
    .trimEnd();
  const bare = text.trim();
  if (bare === '' || bare === NO_RESPONSE) return undefined;
  const lines = text
    .split('\n')
    .map((line) => line.trim().replace(/^[-*]\s+/, ''))
    .filter((line) => line !== '');
  switch (kind) {
    case 'line':
      return schema.type === 'integer' && /^(0|[1-9]\d{0,8})$/.test(bare) ? Number(bare) : bare;
    case 'choice':
      return bare === NO_CHOICE ? undefined : bare;
    case 'text':
    case 'picture':
      return bare;
    case 'body':
      return text;
    case 'topics':
      return splitList(bare).map((option) => topics.find((topic) => topicOption(topic) === option)?.id ?? option);
    case 'list':
      return targetsOf({ schema }).length > 0 ? splitList(lines.join('\n')) : lines;
    case 'items':
      return lines.map((line) => parseParts(line, partsOf(schema.items ?? {})) ?? line);
    case 'object':
      return parseParts(bare, partsOf(schema)) ?? bare;
    default:
      throw new Error(`Cannot parse the answer to ${name}: its kind ${kind satisfies never} is unknown`);
  }
}
