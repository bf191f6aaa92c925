import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { buildArchive } from '../archive/load.ts';
import { linkPeople, namesakes } from '../archive/people.ts';
import { dateAt } from '../dates.ts';
import { type Diagnostic, isError } from '../diagnostic.ts';
import { readContent, type SourceFile } from '../entries/read.ts';
import { fieldsOf } from '../generate/fields.ts';
import { renderText } from '../report/text.ts';
import { type Command, contentRoot, hasColour, nowFrom, UsageError } from './command.ts';
import { type Draft, draftOf, type PlacedDraft, placeDraft, problemsWith } from './new/draft.ts';
import { type NewFlags, readNewFlags } from './new/flags.ts';
import { helpFor } from './new/help.ts';
import { oneOf, WORDS, wordFor } from './new/words.ts';

export const command: Command = {
  /** `gazette new event --help` lists the flags of an event. */
  help: helpFor,

  async run(args) {
    const flags = readNewFlags(args);
    const root = contentRoot();
    const now = nowFrom(flags.now);
    const content = readContent(root);
    const loaded = buildArchive(content);
    const thisYear = String(dateAt(now, loaded.archive.community.zone).year);
    const judge = (draft: Draft): PlacedDraft & { problems: Diagnostic[] } => {
      const linked = { ...draft, data: linkPeople(draft.collection, draft.data, loaded.archive) };
      const placed = placeDraft(linked, content, loaded, thisYear);
      return { ...placed, problems: problemsWith({ sources: [placed.source] }, content, now) };
    };

    if (!isComplete(flags) && isTerminal()) {
      const { interview } = await import('./new/interview.ts');
      const placed = await interview(flags, loaded.archive, judge);
      return placed ? finish(root, placed, flags) : 2;
    }
    const draft = toDraft(flags);
    expectStranger(draft, flags, loaded.archive);
    const { problems, ...placed } = judge(draft);
    if (problems.length > 0) console.log(renderText(problems, { colour: hasColour() }));
    if (problems.some(isError)) {
      console.log('\nNothing written.');
      return 1;
    }
    return finish(root, placed, flags);
  },
};

function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

function isComplete({ collection, data }: NewFlags): boolean {
  return collection !== undefined && missingFields(collection, data).length === 0;
}

function missingFields(collection: Draft['collection'], data: Draft['data']): string[] {
  return fieldsOf(collection)
    .filter(({ name, required }) => required && !(name in data))
    .map(({ name }) => name);
}

/** @throws UsageError if the flags do not say all that an entry needs */
function toDraft(flags: NewFlags): Draft {
  const { collection, data } = flags;
  if (collection === undefined)
    throw new UsageError(`Missing the kind of entry, expected ${OR.format(WORDS)} after new`);
  const missing = missingFields(collection, data);
  if (missing.length > 0) {
    const names = AND.format(missing.map((name) => `--${name}`));
    throw new UsageError(
      `Missing ${names}, which ${oneOf(collection)} needs; in a terminal, npm run new -- ${wordFor(collection)} asks for ${missing.length > 1 ? 'them' : 'it'}`,
    );
  }
  return draftOf(collection, data, flags);
}

/** @throws UsageError if a person of that name is there already, and nobody said that it is somebody else */
function expectStranger({ collection, data }: Draft, { anyway }: NewFlags, archive: Archive): void {
  const [namesake] = collection === 'people' && !anyway ? namesakes(data, archive) : [];
  if (namesake)
    throw new UsageError(
      `Unexpected second "${data['name']}", expected somebody who is not there yet; ${namesake.file} has that name. If this is somebody else, add --anyway`,
    );
}

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function finish(root: string, { source, namesake }: PlacedDraft, { dryRun, body }: NewFlags): number {
  if (namesake) console.log(`${namesake} has that name already; if it is the same, keep only one.\n`);
  if (dryRun) {
    console.log(`Would write ${source.file}:\n\n${source.text.trimEnd()}`);
    return 0;
  }
  write(root, source);
  console.log(`Wrote ${source.file}\n`);
  console.log(nextSteps(source.file, body));
  return 0;
}

/** `wx` fails rather than overwrite a file that appeared meanwhile. */
function write(root: string, { file, text }: SourceFile): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  try {
    writeFileSync(join(root, file), text, { flag: 'wx' });
  } catch (cause) {
    throw new Error(
      `Cannot write ${file}: ${(cause as NodeJS.ErrnoException).code === 'EEXIST' ? 'file exists already' : (cause as Error).message}`,
      { cause },
    );
  }
}

function nextSteps(file: string, body: string | undefined): string {
  const branch = basename(file).replace(/\.\w+$/, '');
  return [
    ...(file.endsWith('.md') && body === undefined ? ['Open it, and write the text below the second ---.'] : []),
    'Look at it with npm start, check it with npm run check. Then:',
    `  git switch -c ${branch}`,
    `  git add ${file} && git commit -m "Add ${file.slice('content/'.length)}"`,
    `  git push -u origin ${branch}`,
    'and open a pull request. If you may not push here, push to a fork of your own instead of origin.',
  ].join('\n');
}
