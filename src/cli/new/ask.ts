import { styleText } from 'node:util';
import { autocomplete, autocompleteMultiselect, confirm, isCancel, log, select, text } from '@clack/prompts';
import type { AnyEntry, Archive } from '../../archive/archive.ts';
import { resolveSchema, type Schema } from '../../archive/schemas.ts';
import { byTitle, titleOf } from '../../archive/select.ts';
import { validateValue } from '../../archive/validate.ts';
import { type Collection, isCollection } from '../../collections.ts';
import type { Path } from '../../entries/locate.ts';
import { childrenOf, type Field, targetsOf } from '../../generate/fields.ts';
import { wrap } from './wrap.ts';

/** The person pressed Ctrl-C or Escape. */
export class Cancelled extends Error {}

/** The answer to a prompt. @throws Cancelled */
export async function answered<T>(prompt: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await prompt;
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}

/** Asks for a field of an entry, and asks again until the schema is content. */
export function askField(collection: Collection, field: Field, archive: Archive): Promise<unknown> {
  return ask({ field: { ...field, required: true }, path: [field.name], collection, archive });
}

interface Question {
  field: Field;
  /** Where the answer will stand in the entry. */
  path: Path;
  collection: Collection;
  archive: Archive;
}

async function ask(question: Question): Promise<unknown> {
  const { schema, required } = question.field;
  if (schema.enum) return askChoice(question);
  if (targetsOf(question.field).some((target) => target !== 'files'))
    return schema.type === 'array' ? askReferences(question) : askReference(question);
  if (schema.type === 'array') return askItems(question);
  if (schema.type === 'object') return required || (await wanted(question)) ? askObject(question) : undefined;
  return askText(question);
}

function wanted({ field: { name, schema } }: Question): Promise<boolean> {
  return answered(confirm({ message: `Add "${schema.title ?? name}"?`, initialValue: false }));
}

/** What the schema says to the contributor stands above the prompt, the field's title in it. */
function messageOf({ field: { schema, name, required } }: Question): string {
  if (schema.description)
    log.message(
      wrap(schema.description, lineWidth()).map((line) => styleText('dim', line)),
      { spacing: 1 },
    );
  return `${schema.title ?? name}${required ? '' : styleText('dim', ' (Enter to skip)')}`;
}

/** A line that fits the terminal, the bar at its left included. */
function lineWidth(): number {
  return Math.max(40, Math.min(100, process.stdout.columns || 80) - 6);
}

async function askChoice(question: Question): Promise<unknown> {
  const { schema, required } = question.field;
  const none = required ? [] : [{ value: '', label: 'Leave it out' }];
  const answer = await answered(
    select({
      message: messageOf(question),
      options: [...none, ...(schema.enum ?? []).map((value) => ({ value, label: value }))],
    }),
  );
  return answer === '' ? undefined : answer;
}

async function askText(question: Question): Promise<unknown> {
  const { schema, required } = question.field;
  const answer = await answered(
    text({
      message: messageOf(question),
      ...(schema.examples ? { placeholder: cut(schema.examples.join(' or ')) } : {}),
      validate: (value = '') =>
        value.trim() === '' && !required ? undefined : problemWith(question, toValue(schema, value)),
    }),
  );
  return (answer ?? '').trim() === '' ? undefined : toValue(schema, answer);
}

/** A placeholder on two lines is hard to tell from an answer. */
function cut(example: string): string {
  return example.length <= lineWidth() ? example : `${example.slice(0, lineWidth() - 1)}…`;
}

function toValue(schema: Schema, answer: string): unknown {
  const trimmed = answer.trim();
  return schema.type === 'integer' && /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** What the checker would say of an answer. */
function problemWith({ collection, path }: Question, value: unknown): string | undefined {
  const [root, ...rest] = path;
  const problem = validateValue(collection, { [String(root)]: nest(rest, value) }).find((found) =>
    samePath(found.path, path),
  );
  return problem && (problem.help ? `${problem.message}. ${problem.help}` : problem.message);
}

/** Items before the one asked for are of no matter here. */
function nest(path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  return typeof step === 'number' ? [nest(rest, value)] : { [step]: nest(rest, value) };
}

function samePath(a: Path, b: Path): boolean {
  return (
    a.length === b.length &&
    a.every((step, index) => (typeof step === 'number' ? typeof b[index] === 'number' : step === b[index]))
  );
}

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** What the archive has for a reference to name. */
function choicesFor({ field, archive }: Question): Choice[] {
  const targets = targetsOf(field);
  if (targets.includes('topics')) return archive.community.topics.map(({ id, title }) => ({ value: id, label: title }));
  const entries = targets.filter((target) => isCollection(target)).flatMap((target) => archive[target] as AnyEntry[]);
  return entries.toSorted(byTitle).map((entry) => ({ value: entry.id, label: titleOf(entry), hint: entry.id }));
}

function matches(search: string, { label, value }: { label?: string; value: string }): boolean {
  const wanted = fold(search);
  return fold(`${label ?? ''} ${value}`).includes(wanted);
}

function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

const NOT_LISTED = '';

async function askReference(question: Question): Promise<unknown> {
  const choices = choicesFor(question);
  if (choices.length === 0) return askText(question);
  const none = { value: NOT_LISTED, label: question.field.required ? 'Another: I know its id' : 'None of these' };
  const options = question.field.required ? [...choices, none] : [none, ...choices];
  const answer = await answered(
    autocomplete({
      message: messageOf(question),
      options,
      placeholder: 'Type to search',
      maxItems: 8,
      filter: matches,
    }),
  );
  if (answer !== NOT_LISTED) return answer;
  return question.field.required ? askText(question) : undefined;
}

async function askReferences(question: Question): Promise<unknown> {
  const choices = choicesFor(question);
  if (choices.length === 0) return askItems(question);
  const validate = (value: string | string[] | undefined): string | undefined =>
    problemWith(question, [value ?? []].flat());
  return answered(
    autocompleteMultiselect<string>({
      message: messageOf(question),
      options: choices,
      placeholder: 'Type to search, Tab to tick',
      maxItems: 8,
      required: true,
      filter: matches,
      validate,
    }),
  );
}

/** One item after the other, until there is no other. */
async function askItems(question: Question): Promise<unknown> {
  const { field, path } = question;
  const item = resolveSchema(field.schema.items ?? {});
  log.step(messageOf(question));
  const items: unknown[] = [];
  do {
    const one: Question = {
      ...question,
      path: [...path, items.length],
      field: { name: field.name, required: true, schema: { title: field.schema.title ?? field.name, ...item } },
    };
    items.push(item.type === 'object' ? await askParts(one) : await ask(one));
  } while (await answered(confirm({ message: 'Another one?', initialValue: false })));
  return items;
}

function askObject(question: Question): Promise<unknown> {
  log.step(messageOf(question));
  return askParts(question);
}

/** The parts of an object; lists of objects within it are for the editor. */
async function askParts(question: Question): Promise<unknown> {
  const value: Record<string, unknown> = {};
  for (const part of childrenOf(question.field.schema)) {
    if (isListOfObjects(part.schema) || isFoundByName(part)) continue;
    const answer = await ask({ ...question, field: part, path: [...question.path, part.name] });
    if (answer !== undefined) value[part.name] = answer;
  }
  return value;
}

function isListOfObjects({ type, items }: Schema): boolean {
  return type === 'array' && resolveSchema(items ?? {}).type === 'object';
}

/** Whose page it is follows from the name just given, see people.ts. */
function isFoundByName({ name, required }: Field): boolean {
  return name === 'person' && !required;
}
