import { loadArchive } from '../archive/load.ts';
import { runChecks } from '../checks/index.ts';
import { byPlace, isError } from '../diagnostic.ts';
import { renderJson } from '../report/json.ts';
import { renderText } from '../report/text.ts';
import { type Command, contentRoot, hasColour, nowFrom, readFlags, UsageError } from './command.ts';

export const command: Command = {
  help: `gazette check [--format text|json] [--now INSTANT]

Checks every entry in content/ and says what to mend, on the line.

  --format json   the same for machines
  --now INSTANT   judge deadlines as of that moment, such as 2026-11-22T09:00:00Z

Exit code 0: no errors. 1: errors. 2: could not run.

Example
  npx gazette check
`,

  async run(args) {
    const { values } = readFlags({
      args,
      options: { format: { type: 'string', default: 'text' }, now: { type: 'string' } },
    });
    const render = RENDERERS[values.format];
    if (!render)
      throw new UsageError(`Unexpected format "${values.format}", expected ${Object.keys(RENDERERS).join(' or ')}`);

    const { archive, diagnostics } = loadArchive(contentRoot());
    const all = [...diagnostics, ...runChecks(archive, { now: nowFrom(values.now) })].sort(byPlace);
    console.log(render(all));
    return all.some(isError) ? 1 : 0;
  },
};

const RENDERERS: Record<string, typeof renderJson> = {
  text: (diagnostics) => renderText(diagnostics, { colour: hasColour() }),
  json: renderJson,
};
