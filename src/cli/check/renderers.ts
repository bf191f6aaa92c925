import { RULES } from '../../checks/index.ts';
import { STRUCTURE } from '../../checks/structure.ts';
import { type Findings, tellElsewhere, tellMendable } from '../../report/findings.ts';
import { renderJson } from '../../report/json.ts';
import { renderMarkdown, SUMMARY_BYTES } from '../../report/markdown.ts';
import { renderSarif } from '../../report/sarif.ts';
import { renderText } from '../../report/text.ts';
import { renderChecked } from '../checked.ts';
import { hasColour } from '../command.ts';

export interface RenderOptions {
  /** Whether to show what stands elsewhere in the archive, too. */
  all: boolean;
  /** How much was checked, in a sentence. */
  checked: string;
}

type Render = (findings: Findings, options: RenderOptions) => void | Promise<void>;

/** What `--format` may be. */
export const RENDERERS: Record<string, Render> = {
  text: (findings, options) => console.log(toText(findings, options)),
  json: (findings, options) => console.log(toJson(findings, options)),
  markdown: (findings) => console.log(renderMarkdown(findings).trimEnd()),
  sarif: ({ own, elsewhere }, { all }) =>
    console.log(renderSarif(all ? [...own, ...elsewhere] : own, [...STRUCTURE, ...RULES])),
  github: reportToGitHub,
};

function toText({ own, elsewhere }: Findings, { all, checked }: RenderOptions): string {
  const mendable = tellMendable(own);
  const parts = [renderChecked(checked, own), ...(mendable === '' ? [] : [`→ ${mendable}`])];
  if (elsewhere.length > 0) {
    const sum = tellElsewhere(elsewhere);
    parts.push(...(all ? [`${sum}:`, renderText(elsewhere, { colour: hasColour() })] : [`${sum}; --all shows them`]));
  }
  return parts.join('\n\n');
}

function toJson({ own, elsewhere }: Findings, { all }: RenderOptions): string {
  const { errors, warnings, diagnostics } = JSON.parse(renderJson(elsewhere));
  const report = { ...JSON.parse(renderJson(own)), elsewhere: { errors, warnings, ...(all ? { diagnostics } : {}) } };
  return JSON.stringify(report, null, 2);
}

async function reportToGitHub(findings: Findings, options: RenderOptions): Promise<void> {
  // @actions/core takes a moment to load, and nobody else needs it.
  const { annotate, log, summarise } = await import('../../github/annotations.ts');
  log(toText(findings, options));
  annotate(findings.own);
  if (process.env['GITHUB_STEP_SUMMARY']) await summarise(renderMarkdown(findings, SUMMARY_BYTES));
}
