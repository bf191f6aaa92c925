import type { TemplateParseResult } from '@actions/workflow-parser/templates/template-parse-result';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import {
  convertWorkflowTemplate,
  ensureStatusFunction,
  NoOperationTraceWriter,
  parseAction,
  parseWorkflow,
} from './parser.ts';

/** A workflow or action as written, where a value may be an expression still to be worked out. */
export type Template = string | number | boolean | null | Expression | Template[] | Mapping;

export interface Mapping {
  [key: string]: Template;
}

/** What stood between `${{` and `}}`; text around it has become a call of `format`. */
export class Expression {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Reads a workflow as GitHub does.
 *
 * @throws Error that lists what GitHub's schema refuses
 */
export async function readWorkflow(name: string, content: string): Promise<{ root: Mapping; events: Events }> {
  const parsed = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const root = rootOf(name, parsed);
  const { events, errors } = await convertWorkflowTemplate(parsed.context, parsed.value!);
  if (errors) throw new Error(`Cannot run ${name}: ${errors.map(({ Message }) => Message).join('; ')}`);
  return { root, events: events as Events };
}

/** What a workflow waits for. */
export type Events = Record<string, Filter | null | undefined>;

export interface Filter {
  types?: string[];
  branches?: string[];
  'branches-ignore'?: string[];
  tags?: string[];
  'tags-ignore'?: string[];
  paths?: string[];
  'paths-ignore'?: string[];
  workflows?: string[];
  inputs?: Record<string, { default?: unknown; required?: boolean; type?: string }>;
}

/** Reads an action of a repository, as `readWorkflow` reads a workflow. */
export function readAction(name: string, content: string): Mapping {
  return rootOf(name, parseAction({ name, content }, new NoOperationTraceWriter()));
}

function rootOf(name: string, { context, value }: TemplateParseResult): Mapping {
  const errors = context.errors.getErrors();
  if (errors.length > 0) throw new Error(`Cannot run ${name}: ${errors.map(({ message }) => message).join('; ')}`);
  return toTemplate(value!, true) as Mapping;
}

function toTemplate(token: TemplateToken, hasConditions: boolean): Template {
  switch (token.templateTokenType) {
    case KIND.sequence:
      return [...token.assertSequence('list')].map((item) => toTemplate(item, hasConditions));
    case KIND.mapping:
      return mapping(token, hasConditions);
    case KIND.expression:
      return new Expression((token as TemplateToken & { expression: string }).expression);
    case KIND.string:
      return token.assertString('text').value;
    case KIND.boolean:
      return token.assertBoolean('boolean').value;
    case KIND.number:
      return token.assertNumber('number').value;
    case KIND.null:
      return null;
    default:
      throw new Error(`Cannot run this workflow: the test bed does not know a ${token.typeName()}`);
  }
}

/** The numbers of `TokenType`, an enum whose module cannot be imported without its declaration. */
const KIND = { string: 0, sequence: 1, mapping: 2, expression: 3, boolean: 5, number: 6, null: 7 } as const;

function mapping(token: TemplateToken, hasConditions: boolean): Mapping {
  const made: Mapping = {};
  for (const { key, value } of token.assertMapping('mapping')) {
    const name = key.assertString('key').value;
    made[name] =
      name === 'if' && hasConditions ? condition(value) : toTemplate(value, hasConditions && !NAMES_ONLY.has(name));
  }
  return made;
}

/** Below these, a key is a name someone chose and not a keyword. */
const NAMES_ONLY = new Set(['env', 'with', 'inputs', 'outputs', 'secrets', 'vars']);

/** A condition without `success()`, `failure()`, `always()` or `cancelled()` begins with `success() &&`. */
function condition(token: TemplateToken): Expression {
  const written = toTemplate(token, false);
  const text = written instanceof Expression ? written.text : String(written ?? '').trim();
  return new Expression(text === '' ? 'success()' : ensureStatusFunction(text, token.definitionInfo));
}
