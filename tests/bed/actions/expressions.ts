import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ExpressionData } from '@actions/expressions/data/expressiondata';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { data, Evaluator, Lexer, Parser } from './parser.ts';
import { Expression, type Template } from './template.ts';

/** What an expression can see and ask. */
export interface Scope {
  contexts: Record<string, unknown>;
  status: { success: boolean; failure: boolean; cancelled: boolean };
  workspace: string;
}

const CONTEXTS = [
  'github',
  'env',
  'vars',
  'job',
  'steps',
  'runner',
  'secrets',
  'strategy',
  'matrix',
  'needs',
  'inputs',
];

/** Works out every expression in a template. */
export function evaluate(template: Template | undefined, scope: Scope): unknown {
  if (template === undefined) return undefined;
  if (template instanceof Expression) return plain(evaluateExpression(template.text, scope));
  if (Array.isArray(template)) return template.map((item) => evaluate(item, scope));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, evaluate(value, scope)]));
}

/** As text, the way a workflow writes a value into an input or a variable. */
export function evaluateText(template: Template | undefined, scope: Scope): string {
  if (template instanceof Expression) return evaluateExpression(template.text, scope).coerceString();
  return template === undefined || template === null ? '' : String(evaluate(template, scope));
}

/** A mapping of names to text: `env:`, `with:`, `outputs:`. */
export function evaluateTexts(template: Template | undefined, scope: Scope): Record<string, string> {
  if (template === undefined || template === null) return {};
  if (template instanceof Expression)
    throw new Error(`Cannot take \${{ ${template.text} }} for a mapping in the test bed`);
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [key, evaluateText(value as Template, scope)]),
  );
}

/** Whether a condition holds. */
export function holds(template: Template | undefined, scope: Scope): boolean {
  if (template === undefined) return scope.status.success;
  const value = template instanceof Expression ? evaluateExpression(template.text, scope) : undefined;
  const known = value === undefined ? template : plain(value);
  return known !== false && known !== null && known !== 0 && known !== '' && !Number.isNaN(known);
}

function evaluateExpression(text: string, scope: Scope): ExpressionData {
  const functions = functionsOf(scope);
  const { tokens } = new Lexer(text).lex();
  const tree = new Parser(tokens, CONTEXTS, [...functions.values()]).parse();
  const contexts = new data.Dictionary();
  for (const name of CONTEXTS) contexts.add(name, toData(scope.contexts[name] ?? {}));
  return new Evaluator(tree, contexts, functions).evaluate();
}

function functionsOf({ status, workspace }: Scope): Map<string, FunctionDefinition> {
  const say = (name: string, value: boolean): [string, FunctionDefinition] => [
    name.toLowerCase(),
    { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) },
  ];
  return new Map<string, FunctionDefinition>([
    say('success', status.success),
    say('failure', status.failure),
    say('cancelled', status.cancelled),
    say('always', true),
    [
      'hashfiles',
      {
        name: 'hashFiles',
        minArgs: 1,
        maxArgs: 255,
        call: (...patterns) =>
          new data.StringData(
            hashFiles(
              workspace,
              patterns.map((each) => each.coerceString()),
            ),
          ),
      },
    ],
  ]);
}

/** One hash over the hashes of all files that match; nothing if none does. */
function hashFiles(workspace: string, patterns: string[]): string {
  const files = patterns
    .flatMap((pattern) => globSync(pattern, { cwd: workspace }))
    .filter((file) => statSync(path.join(workspace, file)).isFile());
  if (files.length === 0) return '';
  const all = createHash('sha256');
  for (const file of [...new Set(files)].sort())
    all.update(
      createHash('sha256')
        .update(readFileSync(path.join(workspace, file)))
        .digest(),
    );
  return all.digest('hex');
}

function toData(value: unknown): ExpressionData {
  return JSON.parse(JSON.stringify(value), data.reviver as (key: string, value: unknown) => unknown) as ExpressionData;
}

function plain(value: ExpressionData): unknown {
  if ('value' in value) return value.value;
  if (value instanceof data.Dictionary)
    return Object.fromEntries(value.pairs().map((pair) => [pair.key, plain(pair.value)]));
  if (value instanceof data.Array) return value.values().map(plain);
  return null;
}
