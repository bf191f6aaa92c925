import { type Findings, tellElsewhere, tellMendable } from '../../report/findings.ts';
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

/** What `--format` may be; each loads what nobody else needs. */
export const RENDERERS: Record<string, Render> = {
  text: (findings, options) => console.log(toText(findings, options)),
  json: async (findings, options) => console.log(await toJson(findings, options)),
  markdown: async (findings) => {
    const { renderMarkdown } = await import('../../report/markdown.ts');
    console.log(renderMarkdown(findings).trimEnd());
  },
  sarif: async ({ own, elsewhere }, { all }) => {
    const { RULES } = await import('../../checks/index.ts');
    const { STRUCTURE } = await import('../../checks/structure.ts');
    const { renderSarif } = await import('../../report/sarif.ts');
    console.log(renderSarif(all ? [...own, ...elsewhere] : own, [...STRUCTURE, ...RULES]));
  },
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

async function toJson({ own, elsewhere }: Findings, { all }: RenderOptions): Promise<string> {
  const { renderJson } = await import('../../report/json.ts');
  const { errors, warnings, diagnostics } = JSON.parse(renderJson(elsewhere));
  const report = { ...JSON.parse(renderJson(own)), elsewhere: { errors, warnings, ...(all ? { diagnostics } : {}) } };
  return JSON.stringify(report, null, 2);
}

async function reportToGitHub(findings: Findings, options: RenderOptions): Promise<void> {
  const { annotate, log, summarise } = await import('../../github/annotations.ts');
  const { renderMarkdown, SUMMARY_BYTES } = await import('../../report/markdown.ts');
  log(toText(findings, options));
  annotate(findings.own);
  if (process.env['GITHUB_STEP_SUMMARY']) await summarise(renderMarkdown(findings, SUMMARY_BYTES));
}
