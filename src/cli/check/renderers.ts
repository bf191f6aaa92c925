import { RULES } from '../../checks/index.ts';
import { STRUCTURE } from '../../checks/structure.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { type Findings, tellElsewhere, tellMendable } from '../../report/findings.ts';
import { renderJson } from '../../report/json.ts';
import { renderMarkdown, SUMMARY_BYTES } from '../../report/markdown.ts';
import { renderSarif } from '../../report/sarif.ts';
import { renderText } from '../../report/text.ts';
import { hasColour } from '../command.ts';

export interface RenderOptions {
  /** Whether to show what stands elsewhere in the archive, too. */
  all: boolean;
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

function toText({ own, elsewhere }: Findings, { all }: RenderOptions): string {
  const show = (diagnostics: Diagnostic[]): string => renderText(diagnostics, { colour: hasColour() });
  const mendable = tellMendable(own);
  const parts = [show(own), ...(mendable === '' ? [] : [`→ ${mendable}`])];
  if (elsewhere.length > 0) {
    const sum = tellElsewhere(elsewhere);
    parts.push(...(all ? [`${sum}:`, show(elsewhere)] : [`${sum}; --all shows them`]));
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
