import { writeFileSync } from 'node:fs';
import { buildArchive } from '../archive/load.ts';
import { type CheckContext, judge } from '../checks/run-checks.ts';
import { isError } from '../diagnostic.ts';
import { readContent } from '../entries/read.ts';
import { or } from '../enumerate.ts';
import type { Findings } from '../report/findings.ts';
import { RENDERERS } from './check/renderers.ts';
import { contextOf, type Scope, scopeOf, scopeSince, sortOut } from './check/scope.ts';
import { tellChecked } from './checked.ts';
import { type Command, contentRoot, nowFrom, readFlags, UsageError } from './command.ts';
import { judgeContent } from './judge.ts';

export const command: Command = {
  help: `gazette check [FILES…] [--since REV] [--all] [--maintainers]
              [--format text|json|markdown|sarif|github] [--report FILE]
              [--now INSTANT]

Checks every entry in content/ and says what to mend, on the line.

  FILES            only errors in these files or folders of content/ count
  --since REV      only errors in files that changed since REV count, and what the
                   change broke elsewhere; REV is a branch, tag or commit
  --all            look through the rest of the archive as closely, and show what
                   stands there, too
  --maintainers    run the rules for maintainers, too: what nobody did wrong, but
                   somebody may want to see to
  --format json      the same for machines
  --format markdown  for a comment or a page
  --format sarif     for code scanning (SARIF 2.1.0)
  --format github    annotations on the diff, and the whole list in the job summary
  --report FILE    write what was found, and how the changed entries will look, for
                   gazette comment
  --now INSTANT    judge deadlines as of that moment, such as 2026-11-22T09:00:00Z

Exit code 0: no errors. 1: errors. 2: could not run.

Examples
  npx gazette check
  npx gazette check --since origin/main
  npx gazette check content/events/2026
`,

  async run(args) {
    const { values, positionals } = readFlags({
      args,
      allowPositionals: true,
      options: {
        since: { type: 'string' },
        all: { type: 'boolean', default: false },
        maintainers: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        report: { type: 'string' },
        now: { type: 'string' },
      },
    });
    const render = RENDERERS[values.format];
    if (!render) throw new UsageError(`Unexpected format "${values.format}", expected ${or(Object.keys(RENDERERS))}`);
    const { since, maintainers, all } = values;
    if (since !== undefined && positionals.length > 0)
      throw new UsageError('Unexpected files beside --since, expected one of the two');

    const root = contentRoot();
    const now = nowFrom(values.now);
    const content = readContent(root);
    const scope = scopeFrom();
    const contextFor = (all: boolean): CheckContext => ({
      now,
      maintainers,
      ...(scope ? contextOf(scope, content, all) : {}),
    });
    const loaded = buildArchive(content);
    const found = judge(loaded, contextFor(all));
    const findings: Findings = scope
      ? sortOut(found, scope, (before) => judgeContent(before, contextFor(true)))
      : { own: found, elsewhere: [] };
    const how = since === undefined ? 'named by you' : `changed since ${since}`;
    await render(findings, { all, checked: tellChecked(content, scope && { files: scope.changed, how }) });
    if (values.report !== undefined) {
      const { createReport } = await import('../report/report.ts');
      const { previewsOf } = await import('./check/previews.ts');
      const previews = previewsOf(loaded.archive, scope?.changed ?? new Set(), now);
      writeFileSync(values.report, `${JSON.stringify(createReport(findings, previews), null, 2)}\n`);
    }
    return findings.own.some(isError) ? 1 : 0;

    function scopeFrom(): Scope | undefined {
      if (since !== undefined) return scopeSince(root, content, since);
      return positionals.length > 0 ? scopeOf(root, content, positionals) : undefined;
    }
  },
};
