import { quoteAddress } from '../../checks/addresses.ts';
import type { Diagnostic, Place } from '../../diagnostic.ts';
import { sayFailure, tellRun } from '../../report/links.ts';
import { code, plainText } from '../../report/neutral.ts';
import { renderText } from '../../report/text.ts';
import { type Checked, NOTHING } from '../../watch/record.ts';
import { type LinkReport, tellLinks } from '../../watch/tell.ts';
import { hasColour } from '../command.ts';

/** Says what came of the links that a change brings: advice, which fails nothing. */
export async function reportOnChange(checked: readonly Checked[], today: string, format: string): Promise<void> {
  const failing = checked.flatMap(failingOf);
  const moved = checked.flatMap(movedOf);
  const found = [...failing, ...moved];
  const links = checked.map(({ link }) => link);
  const run = tellLinks(links, NOTHING, checked, today);
  const text = [...(found.length === 0 ? [] : [renderText(found, { colour: hasColour() })]), tell(run)].join('\n\n');
  if (format === 'text') console.log(text);
  else if (format === 'json') {
    const { renderJson } = await import('../../report/json.ts');
    const { asked, left, unknown } = run;
    console.log(JSON.stringify({ checked: today, asked, left, unknown, ...JSON.parse(renderJson(found)) }, null, 2));
  } else {
    const { annotate, annotateNotices, log, summarise } = await import('../../github/annotations.ts');
    log(text);
    annotate(failing);
    annotateNotices(moved);
    if (process.env['GITHUB_STEP_SUMMARY']) await summarise(await summaryOf(found, run));
  }
}

function tell(run: LinkReport): string {
  if (run.links === 0) return 'There is no link to another site on the lines that changed.';
  return tellRun(run, 'are left to the weekly check');
}

function failingOf({ link, verdict }: Checked): Diagnostic[] {
  if (verdict?.is !== 'failing') return [];
  const said = sayFailure(verdict.why, verdict.to);
  return about(
    link.places,
    'link/dead',
    `Unexpected link to ${quoteAddress(link.url)}, which ${said}, expected a page that readers can open`,
    'Look at it in your browser. If it opens there, leave it as it is',
  );
}

function movedOf({ link, verdict }: Checked): Diagnostic[] {
  if (verdict?.is !== 'moved') return [];
  const message = `Unexpected link to ${quoteAddress(link.url)}, which has moved, expected "${verdict.to}"`;
  return about(link.places, 'link/moved', message, 'The old one still leads there, but may not do so for ever');
}

function about(places: readonly Place[], rule: string, message: string, help: string): Diagnostic[] {
  return places.map((place) => ({ rule, severity: 'warning', place, message, help }));
}

async function summaryOf(found: readonly Diagnostic[], run: LinkReport): Promise<string> {
  const { renderMarkdown, SUMMARY_BYTES } = await import('../../report/markdown.ts');
  const unknown = run.unknown.map(({ url, said }) => `- ${code(url)} ${plainText(said)}`);
  return [renderMarkdown({ own: [...found], elsewhere: [] }, SUMMARY_BYTES), `${tell(run)}\n`, ...unknown].join('\n');
}
