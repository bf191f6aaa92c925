import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildArchive } from '../archive/load.ts';
import { isCalendarDate } from '../dates.ts';
import { type ContentFiles, readContent, type SourceFile } from '../entries/read.ts';
import { type Imported, importNewsletter } from '../newsletter/import/import.ts';
import { expectSize, readNewsletter } from '../newsletter/import/read.ts';
import { renderText } from '../report/text.ts';
import { type Command, contentRoot, expectFormat, hasColour, nowFrom, readFlags, UsageError } from './command.ts';
import { newFiles, type Settlement, settle } from './import/settle.ts';
import { writeAll } from './import/write.ts';

export const command: Command = {
  help: `gazette import FILE [--facts] [--out DIR] [--send-date YYYY-MM-DD]
               [--format text|json] [--dry-run]

Turns an old newsletter (.md, .html or .eml) into an issue and entries in
content/, and says what in it is wrong or was assumed. Links are written clean;
trackers, and what is somebody's own, are left out. Entries are written as the
newsletter has them: mend what is flagged by hand. What was announced before is
not written again; the issue names the entry that is there.

  --facts                 leave the newsletter's sentences out: only titles,
                          dates, places, names and links are kept
  --out DIR               write into DIR/content instead of here
  --send-date YYYY-MM-DD  the day it was sent, if the newsletter does not say
  --format json           print what was made of each announcement, for machines
  --dry-run               write nothing, say what would be written

Before each entry stands what becomes of it: "new", a file is written; "before", it
was announced before, and the issue names that entry; "there", the same file is
there; "left", no entry could be made, for the reason given. What has no day, or
leads nowhere, stands as news.

Nothing is overwritten, and a second import of the same file changes nothing.

Exit code 0: imported. 1: an issue of that month is there and differs, nothing
written. 2: could not run.

Examples
  npx gazette import november.md --facts --dry-run
  npx gazette import archive/2023-11.eml --send-date 2023-11-09
`,

  async run(args) {
    const { values, positionals } = readFlags({
      args,
      allowPositionals: true,
      options: {
        facts: { type: 'boolean', default: false },
        out: { type: 'string' },
        'send-date': { type: 'string' },
        format: { type: 'string', default: 'text' },
        'dry-run': { type: 'boolean', default: false },
        now: { type: 'string' },
      },
    });
    expectFormat(values.format, ['text', 'json']);
    const file = fileFrom(positionals);
    const told = values['send-date'];
    if (told !== undefined && !isCalendarDate(told))
      throw new UsageError(`Unexpected send date "${told}", expected a calendar date such as 2023-11-09`);

    const root = values.out === undefined ? contentRoot() : resolve(values.out);
    const isFresh = !existsSync(join(root, 'content'));
    const content = isFresh ? sameCommunity() : readContent(root);
    const source = await readNewsletter(file, readFile(file));
    const { archive } = buildArchive(content);
    const imported = importNewsletter(source, { archive, sent: told, factsOnly: values.facts });
    if (imported.sent === undefined && values.format === 'text')
      throw new UsageError(`Missing the day that ${file} was sent, which it does not say; expected --send-date`);

    const settlement = settle(imported, content, nowFrom(values.now));
    const differs = settlement.issue?.status === 'differs';
    const sources = differs ? [] : [...(isFresh ? content.sources : []), ...filesOf(settlement)];
    if (!values['dry-run']) writeAll(root, sources);
    if (values.format === 'json') console.log(JSON.stringify({ items: imported.items }, null, 2));
    else console.log(report(imported, settlement, sources, values['dry-run']));
    if (differs)
      console.error(
        `Unexpected issue ${settlement.issue?.source.file} that is there already and differs; nothing was written
→ Go on with the one that is there, or move it away and import again`,
      );
    return differs ? 1 : 0;
  },
};

function fileFrom([file, ...others]: string[]): string {
  if (file === undefined) throw new UsageError('Missing a newsletter, expected a file that ends in .md, .html or .eml');
  if (others.length > 0) throw new UsageError(`Unexpected "${others[0]}", expected one newsletter at a time`);
  return file;
}

/** @throws Error that says in a sentence why it cannot be read */
function readFile(file: string): Uint8Array {
  try {
    // A file that is too long need not be read to know it.
    expectSize(file, statSync(file).size);
    return readFileSync(file);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const why = code === 'ENOENT' ? 'file does not exist' : code === 'EISDIR' ? 'it is a folder' : message;
    throw new Error(`Cannot read ${file}: ${why}`, { cause });
  }
}

/** A folder without content/ becomes a newsroom of its own, of the same community. */
function sameCommunity(): ContentFiles {
  const community = readContent(contentRoot()).sources.find(({ file }) => file === COMMUNITY);
  return { sources: community ? [withoutTeam(community)] : [], others: [] };
}

/** The people of the team are entries, which are not there. */
function withoutTeam({ file, text }: SourceFile): SourceFile {
  const { team: _, ...community } = JSON.parse(text) as Record<string, unknown>;
  return { file, text: `${JSON.stringify(community, null, 2)}\n` };
}

const COMMUNITY = 'content/community.json';

function filesOf({ sections, besides, issue }: Settlement): SourceFile[] {
  const added = newFiles([...besides, ...sections.flatMap(({ settled }) => settled)]);
  return [...added, ...(issue?.status === 'new' ? [issue.source] : [])];
}

const STATUS = { new: 'new   ', there: 'there ', before: 'before', 'left-out': 'left  ' } as const;

function report(
  { sent, diagnostics }: Imported,
  { sections, besides, issue }: Settlement,
  sources: readonly SourceFile[],
  dryRun: boolean,
): string {
  const lines = sections.flatMap(({ heading, settled }) => [
    '',
    heading,
    ...settled.map(({ status, id, draft, why }) => `  ${STATUS[status]}  ${id ?? `${draft.data['title']}: ${why}`}`),
  ]);
  const people = besides.flatMap(({ status, id }) => (status === 'new' && id ? [`  ${STATUS[status]}  ${id}`] : []));
  const verb = dryRun ? 'Would write' : 'Wrote';
  const count = `${verb} ${sources.length} ${sources.length === 1 ? 'file' : 'files'}${issue ? `; the issue is ${issue.source.file}` : ''}`;
  return [
    `Sent on ${sent?.date}, ${SAYS[sent?.from ?? 'flag']}`,
    ...lines,
    ...(people.length > 0 ? ['', 'People', ...people] : []),
    '',
    ...(diagnostics.length > 0 ? [renderText(diagnostics, { colour: hasColour() }), ''] : []),
    count,
    ...(sources.length > 0
      ? ['→ Mend what is flagged, write the summaries in your own words, then run npm run check']
      : []),
  ].join('\n');
}

const SAYS = {
  flag: 'as you say',
  message: 'as the message says',
  text: 'as its first lines say',
  links: 'as its links are stamped',
  name: 'as far as its name tells',
} as const;
