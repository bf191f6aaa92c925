import { type Diagnostic, isError } from '../diagnostic.ts';
import { readContent } from '../entries/read.ts';
import { renderDiff } from '../report/diff.ts';
import { renderJson } from '../report/json.ts';
import { escapeControls, oneLine, renderText } from '../report/text.ts';
import { type Command, contentRoot, hasColour, nowFrom, readFlags, UsageError } from './command.ts';
import { filesNamed } from './files.ts';
import { type Mend, type Mended, mend, type Refusal } from './fix/mend.ts';
import { writeMended } from './fix/write.ts';

export const command: Command = {
  help: `gazette fix [FILES…] [--dry-run] [--format text|json] [--now INSTANT]

Mends what is a matter of form: missing and needless commas, quotation marks that
are missing or bent, misspelt fields, values and references, dates in another
form, addresses where an id belongs, files in the folder of another year. Nothing
else in a file changes, not even its line ends.

  FILES           mend only these files or folders of content/
  --dry-run       write nothing; show what would change
  --format json   the same for machines
  --now INSTANT   judge deadlines as of that moment, such as 2026-11-22T09:00:00Z

Exit code 0: no errors are left. 1: errors are left. 2: could not run, or not write.

Examples
  npm run fix
  npx gazette fix content/events/2026 --dry-run
`,

  async run(args) {
    const { values, positionals } = readFlags({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        now: { type: 'string' },
      },
    });
    const render = RENDERERS[values.format];
    if (!render) throw new UsageError(`Unexpected format "${values.format}", expected text or json`);
    const root = contentRoot();
    const now = nowFrom(values.now);
    const content = readContent(root);
    const known = [...content.sources.map(({ file }) => file), ...content.others];
    const wanted = positionals.length > 0 ? filesNamed(root, positionals, known) : new Set(known);

    const mended = mend(content, now, (file) => wanted.has(file));
    const failures = values['dry-run'] ? [] : write(root, mended);
    const names = new Set([...wanted, ...mended.files.map(({ after }) => after.file)]);
    const left = positionals.length > 0 ? mended.left.filter(({ place }) => names.has(place.file)) : mended.left;
    console.log(render({ ...mended, left, failures, dryRun: values['dry-run'] }));
    for (const failure of failures) console.error(failure);
    if (failures.length > 0) return 2;
    return left.some(isError) ? 1 : 0;
  },
};

interface Outcome extends Mended {
  /** What could not be written, each with its file. */
  failures: string[];
  dryRun: boolean;
}

function write(root: string, { files }: Mended): string[] {
  return files.flatMap(({ before, after }) => {
    try {
      writeMended(root, before, after);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
}

const RENDERERS: Record<string, (outcome: Outcome) => string> = { text: renderOutcome, json: renderOutcomeJson };

function renderOutcome({ files, mends, refusals, left, dryRun }: Outcome): string {
  const what = mends.length === 0 ? 'Nothing to mend.' : `${dryRun ? 'Would mend' : 'Mended'} ${count(mends.length)}.`;
  const rest = left.length === 0 ? ' Nothing is left.' : ' Left for you:';
  return [
    ...mends.map(describeMend),
    ...refusals.map(describeRefusal),
    ...(dryRun ? files.map(({ before, after }) => `\n${escapeControls(renderDiff(before, after))}`) : []),
    `${mends.length + refusals.length > 0 ? '\n' : ''}${what}${mends.length + left.length === 0 ? '' : rest}`,
    ...(left.length === 0 ? [] : [`\n${renderText(left, { colour: hasColour() })}`]),
  ].join('\n');
}

function count(mends: number): string {
  return mends === 1 ? '1 mistake' : `${mends} mistakes`;
}

function describeMend({ diagnostic, changes, movedTo }: Mend): string {
  const said = changes.map(({ from, to }) => `${shown(from, to) || '(nothing)'} → ${shown(to, from) || '(nothing)'}`);
  // A file that was never an entry had no address.
  const hadAddress = diagnostic.rule === 'entry/year-folder';
  const moved =
    movedTo === undefined
      ? []
      : [`moved to ${movedTo}${hadAddress ? '; if its old address is public, add that to "aliases"' : ''}`];
  return oneLine(`${positionOf(diagnostic)} ${diagnostic.rule}: ${[...said, ...moved].join(', ')}`);
}

function describeRefusal({ diagnostic, why }: Refusal): string {
  return oneLine(`${positionOf(diagnostic)} ${diagnostic.rule}: not mended, ${why}`);
}

function positionOf({ place: { file, start } }: Diagnostic): string {
  return `${file}:${start.line}:${start.column}`;
}

/** Quotation marks that stay are not worth showing; of a long text its start will do. */
function shown(text: string, other: string): string {
  const isQuoted = (word: string): boolean => /^(["']).*\1$/s.test(word) && word.length > 1;
  const bare = isQuoted(text) && isQuoted(other) ? text.slice(1, -1) : text;
  return bare.length > 80 ? `${bare.slice(0, 79)}…` : bare;
}

function renderOutcomeJson({ files, mends, refusals, left, failures, dryRun }: Outcome): string {
  const at = ({ rule, place: { file, start } }: Diagnostic) => ({ rule, file, line: start.line, column: start.column });
  const report = {
    dryRun,
    mended: mends.map(({ diagnostic, changes, movedTo }) => ({
      ...at(diagnostic),
      changes,
      ...(movedTo === undefined ? {} : { movedTo }),
    })),
    refused: refusals.map(({ diagnostic, why }) => ({ ...at(diagnostic), why })),
    failures,
    ...(dryRun ? { diffs: files.map(({ before, after }) => renderDiff(before, after)) } : {}),
    left: JSON.parse(renderJson(left)),
  };
  return JSON.stringify(report, null, 2);
}
