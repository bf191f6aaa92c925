import { registerHooks } from 'node:module';

/**
 * GitHub's own parser of workflows and of expressions. Both import JSON without saying that it is
 * JSON, which Node refuses; so it is said here, before they load.
 */
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.json') && url.includes('/@actions/')
      ? next(url, { ...context, importAttributes: { type: 'json' } })
      : next(url, context),
});

export const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await import(
  '@actions/workflow-parser'
);
export const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');
export const { ensureStatusFunction } = await import('@actions/workflow-parser/model/converter/if-condition');
export const { data, Evaluator, Lexer, Parser } = await import('@actions/expressions');
