import { styleText } from 'node:util';
import * as clack from '@clack/prompts';
import type { Archive } from '../../archive/archive.ts';
import { namesakes } from '../../archive/people.ts';
import { SCHEMAS } from '../../archive/schemas.ts';
import { COLLECTIONS, type Collection } from '../../collections.ts';
import { type Diagnostic, isError } from '../../diagnostic.ts';
import { type Field, fieldsOf, isOfPast } from '../../generate/fields.ts';
import { renderText } from '../../report/text.ts';
import { hasColour, UsageError } from '../command.ts';
import { answered, askField, Cancelled } from './ask.ts';
import { type Draft, draftOf, type PlacedDraft } from './draft.ts';
import { type NewFlags, problemWithSlug } from './flags.ts';
import { wordFor } from './words.ts';

type Judge = (draft: Draft) => PlacedDraft & { problems: Diagnostic[] };

/** Asks for what the flags leave open until the entry is good; undefined if the person leaves. */
export async function interview(flags: NewFlags, archive: Archive, judge: Judge): Promise<PlacedDraft | undefined> {
  clack.intro('A new entry. Nothing is written until you have seen it; Ctrl-C leaves.');
  try {
    const collection = flags.collection ?? (await askCollection());
    const data = await askFields(collection, flags, archive);
    const placed = await mend(draftOf(collection, data, flags), archive, judge);
    if (!flags.dryRun && !(await confirmed(placed))) throw new Cancelled();
    clack.outro(flags.dryRun ? 'As you asked, it is only shown.' : 'Thank you.');
    return placed;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    clack.cancel('Nothing written.');
    return undefined;
  }
}

async function askCollection(): Promise<Collection> {
  const options = COLLECTIONS.map((value) => ({
    value,
    label: wordFor(value),
    hint: firstSentence(SCHEMAS[value].description),
  }));
  return answered(clack.select<Collection>({ message: 'What is it?', options, initialValue: 'events' }));
}

function firstSentence(text = ''): string {
  return (text.split('. ')[0] ?? '').replace(/\.$/, '');
}

/** The required fields that are not given, then the others the person ticks; with flags at hand only the former. */
async function askFields(
  collection: Collection,
  { data: given, anyway }: NewFlags,
  archive: Archive,
): Promise<Draft['data']> {
  const fields = fieldsOf(collection).filter(({ name }) => !(name in given));
  const data = { ...given };
  for (const field of fields.filter(({ required }) => required))
    data[field.name] = await askField(collection, field, archive);
  if (collection === 'people' && !anyway) await confirmStranger(data, archive);
  if (Object.keys(given).length > 0) return data;

  const optional = fields.filter(
    (field) => !field.required && !isOfPast(field) && !(collection === 'opportunities' && isDeadline(field.name)),
  );
  if (collection === 'opportunities') Object.assign(data, await askDeadline(fields, archive));
  for (const field of await tick('Anything else you know?', optional))
    data[field.name] = await askField(collection, field, archive);
  return data;
}

/** Early: nobody should answer the rest for a person who is there already. */
async function confirmStranger(data: Draft['data'], archive: Archive): Promise<void> {
  const [namesake] = namesakes(data, archive);
  if (namesake === undefined) return;
  const message = `${namesake.file} has that name. Is this somebody else?`;
  if (!(await answered(clack.confirm({ message, initialValue: false })))) throw new Cancelled();
}

function isDeadline(name: string): boolean {
  return name === 'deadlines' || name === 'rolling';
}

/** An opportunity has deadlines or is rolling, which no schema can ask in a way people understand. */
async function askDeadline(fields: Field[], archive: Archive): Promise<Draft['data']> {
  const name = await answered(
    clack.select({
      message: 'Until when?',
      options: [
        { value: 'deadlines', label: 'It has a deadline, or several' },
        { value: 'rolling', label: 'It stays open', hint: 'you give a day to look again' },
      ],
    }),
  );
  const field = fields.find((candidate) => candidate.name === name);
  return field ? { [name]: await askField('opportunities', field, archive) } : {};
}

async function tick(message: string, fields: Field[]): Promise<Field[]> {
  const options = fields.map(({ name, schema }) => ({
    value: name,
    label: schema.title ?? name,
    hint: firstSentence(schema.description),
  }));
  const chosen = await answered(
    clack.multiselect({
      message: `${message} ${styleText('dim', 'Space ticks, Enter goes on.')}`,
      options,
      required: false,
      maxItems: 12,
    }),
  );
  return fields.filter(({ name }) => chosen.includes(name));
}

/** What only shows once all is known is put right here, answer by answer; the rest of the work is kept. */
async function mend(first: Draft, archive: Archive, judge: Judge): Promise<PlacedDraft> {
  let draft = first;
  for (;;) {
    const judged = await attempt(judge, draft);
    if (judged.slug !== undefined) {
      draft = { ...draft, slug: judged.slug };
      continue;
    }
    const { problems, ...placed } = judged;
    if (problems.length > 0) clack.log.message(renderText(problems, { colour: hasColour() }));
    if (!problems.some(isError)) return placed;
    draft = { ...draft, data: await askAgain(draft, archive) };
  }
}

/** A title that makes no file name, or a name that is taken, is no reason to lose the answers: the person names the file. */
async function attempt(judge: Judge, draft: Draft): Promise<(ReturnType<Judge> & { slug?: never }) | { slug: string }> {
  try {
    return judge(draft);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    clack.log.warn(error.message);
    const validate = (value = ''): string | undefined => problemWithSlug(value.trim(), draft.collection);
    const slug = await answered(clack.text({ message: 'How is the file to be called?', validate }));
    return { slug: slug.trim() };
  }
}

async function askAgain({ collection, data }: Draft, archive: Archive): Promise<Draft['data']> {
  const given = fieldsOf(collection).filter(({ name }) => name in data);
  const again = await tick('Which answers would you like to change?', given);
  if (again.length === 0) throw new Cancelled();
  const changed = { ...data };
  for (const field of again) changed[field.name] = await askField(collection, field, archive);
  return changed;
}

function confirmed({ source }: PlacedDraft): Promise<boolean> {
  clack.note(source.text.trimEnd(), source.file, { format: (line) => line });
  return answered(clack.confirm({ message: 'Write it?' }));
}
