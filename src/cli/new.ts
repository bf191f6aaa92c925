import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildArchive } from '../archive/load.ts';
import { SINGULAR } from '../collections.ts';
import { dateAt } from '../dates.ts';
import { type Diagnostic, isError } from '../diagnostic.ts';
import { readContent, type SourceFile } from '../entries/read.ts';
import { fieldsOf } from '../generate/fields.ts';
import { renderText } from '../report/text.ts';
import { type Command, contentRoot, hasColour, nowFrom, UsageError } from './command.ts';
import { type Draft, draftOf, type PlacedDraft, placeDraft, problemsWith } from './new/draft.ts';
import { type NewFlags, readNewFlags } from './new/flags.ts';
import { helpFor } from './new/help.ts';
import { linkPeople } from './new/people.ts';
import { WORDS } from './new/words.ts';

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
      return { ...placed, problems: problemsWith(placed.source, content, now) };
    };

    if (!isComplete(flags) && isTerminal()) {
      const { interview } = await import('./new/interview.ts');
      const placed = await interview(flags, loaded.archive, judge);
      return placed ? finish(root, placed, flags) : 2;
    }
    const { problems, ...placed } = judge(toDraft(flags));
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
    throw new UsageError(`Unexpected new without a collection, expected ${OR.format(WORDS)} after it`);
  const missing = missingFields(collection, data);
  if (missing.length > 0) {
    const names = AND.format(missing.map((name) => `--${name}`));
    throw new UsageError(
      `Unexpected ${SINGULAR[collection]} without ${names}, expected ${missing.length > 1 ? 'them' : 'it'}; in a terminal, gazette new asks`,
    );
  }
  return draftOf(collection, data, flags);
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
  const lines = [
    `Look at it with npm start, check it with npm run check. Then:`,
    `  git add ${file} && git commit -m "Add ${file.slice('content/'.length)}" && git push`,
  ];
  return [
    ...(file.endsWith('.md') && body === undefined ? ['Open it, and write the text below the second ---.'] : []),
    ...lines,
  ].join('\n');
}
