import { resolve } from 'node:path';
import { buildArchive } from '../archive/load.ts';
import { DRAFTABLE } from '../drafts/choose.ts';
import { readContent } from '../entries/read.ts';
import { or } from '../enumerate.ts';
import { renderDraftText } from '../report/drafted.ts';
import { renderText } from '../report/text.ts';
import { type Command, contentRoot, expectFormat, hasColour, nowFrom, readFlags, UsageError } from './command.ts';
import { answerComment } from './draft/answer.ts';
import { fetchPage } from './draft/fetch-page.ts';
import { type Made, makeDraft } from './draft/make.ts';
import { draftableFrom, toTold } from './draft/told.ts';
import { writeAll } from './import/write.ts';
import { openOutside } from './web.ts';

export const command: Command = {
  help: `gazette draft ADDRESS [--collection NAME] [--anyway] [--dry-run] [--format text|json]
gazette draft --answer [--dry-run] [--repo OWNER/NAME]

Makes a draft of an entry from a web page, by what the page tells programs: its
JSON-LD, its microdata, Open Graph and the tags that publishers write. It says for
each field where on the page it stands, what is left for you to fill in, and whether
the archive has announced it already. What the page does not say is left out, for the
check to point at; its sentences are its author's, and are not copied.

One page is fetched, once: over http or https, from the public internet, up to 5 MB.

  --collection NAME  ${or(DRAFTABLE)}; else the page says, or it is guessed
  --anyway           write it, even if it is in the archive already
  --answer           in a workflow: answer the comment that started it, each line
                     "/draft ADDRESS" of it, by one comment; only where a member wrote it,
                     on a GitHub issue with the label "collecting". It takes a token in
                     GITHUB_TOKEN that may write issues
  --dry-run          write nothing, say what would be written
  --format json      the same for machines
  --repo OWNER/NAME  the repository; in a workflow, the one it runs in

Exit code 0: written, or it is there already. 2: could not run.

Examples
  npx gazette draft https://www.turing.ac.uk/events/ai-uk --dry-run
  npx gazette draft https://doi.org/10.1038/s42256-022-00596-z --collection publications
`,

  async run(args) {
    const { values, positionals } = readFlags({
      args,
      allowPositionals: true,
      options: {
        collection: { type: 'string' },
        anyway: { type: 'boolean', default: false },
        answer: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        repo: { type: 'string' },
        now: { type: 'string' },
      },
    });
    expectFormat(values.format, ['text', 'json']);
    const now = nowFrom(values.now);
    const { 'dry-run': isDry } = values;
    if (values.answer) {
      if (positionals.length > 0) throw new UsageError('Unexpected address beside --answer, expected one of the two');
      return answerComment({ now, isDry, repo: values.repo });
    }

    const address = addressFrom(positionals);
    const collection = draftableFrom(values.collection);
    const root = resolve(contentRoot());
    const content = readContent(root);
    const loaded = buildArchive(content);
    const web = openOutside(loaded.archive.community);
    const page = await fetchPage(web, address).finally(() => web.close());
    const made = makeDraft(page, content, loaded, { now, collection });
    const isThere = made.announced?.isSure === true && !values.anyway;
    const isWritten = !isThere && !isDry;
    if (isWritten) writeAll(root, [made.source]);
    if (values.format === 'json') console.log(JSON.stringify(plainData(page.url, made, isWritten), null, 2));
    else console.log(tell(made, isThere, isWritten));
    return 0;
  },
};

function addressFrom([address, ...others]: readonly string[]): string {
  if (address === undefined)
    throw new UsageError('Missing an address, expected that of a web page such as https://example.org/event');
  if (others.length > 0) throw new UsageError(`Unexpected "${others[0]}", expected one address at a time`);
  return address;
}

function tell(made: Made, isThere: boolean, isWritten: boolean): string {
  const { source, problems } = made;
  const checked = problems.length > 0 ? ['', renderText(problems, { colour: hasColour() })] : [];
  const end = isThere
    ? 'Nothing written. If it is something else, --anyway writes it.'
    : isWritten
      ? `Wrote ${source.file}\n→ Fill in what is missing, then run npm run check`
      : `Would write ${source.file}:\n\n${source.text.trimEnd()}`;
  return [renderDraftText(toTold(made)), ...checked, '', end].join('\n');
}

function plainData(url: string, { source, problems, ...made }: Made, isWritten: boolean): object {
  const told = problems.map(({ rule, severity, place, message }) => ({
    rule,
    severity,
    line: place.start.line,
    message,
  }));
  return { url, ...made, file: source.file, written: isWritten, problems: told };
}
