import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import { closedObject, type JsonSchema, schemaForAjv } from './openapi-schema.ts';

/** What of a description is used here. */
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: Record<'schemas' | 'parameters' | 'responses', Record<string, unknown>>;
}

interface Operation {
  operationId: string;
  parameters?: (Parameter | Reference)[];
  requestBody?: { required?: boolean; content: Record<string, { schema?: JsonSchema }> };
  responses: Record<string, Response | Reference>;
}

interface Reference {
  $ref: string;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: JsonSchema;
}

interface Response {
  content?: Record<string, { schema?: JsonSchema }>;
}

/** A request as it came, with the names and values of its path already apart. */
export interface SeenRequest {
  method: string;
  /** As the description writes it: `/repos/{owner}/{repo}/issues`. */
  template: string;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
}

export interface SeenAnswer {
  status: number;
  body: unknown;
  type: string | undefined;
}

/** The name GitHub gives an operation, such as `issues/create-comment`, or undefined if it describes none. */
export function operationId(method: string, template: string): string | undefined {
  return operation(method, template)?.operationId;
}

/** The described path that a URL's path belongs to, if any. */
export function describedTemplate(method: string, pathname: string): string | undefined {
  return Object.keys(description().paths).find(
    (template) =>
      operation(method, template) !== undefined &&
      new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
}

/** What is wrong with a request by GitHub's own description; empty if nothing is. */
export function requestViolations(request: SeenRequest): string[] {
  const found = operation(request.method, request.template);
  if (found === undefined) return [`GitHub describes no operation ${request.method} ${request.template}`];
  const parameters = (found.parameters ?? []).map(resolveParameter);
  return [...pathAndQueryViolations(request, parameters), ...bodyViolations(request, found)];
}

/** What is wrong with an answer by GitHub's own description; empty if nothing is. */
export function answerViolations(request: SeenRequest, answer: SeenAnswer): string[] {
  const found = operation(request.method, request.template);
  if (found === undefined) return [];
  const described = found.responses[String(answer.status)];
  if (described === undefined) {
    if (UNDESCRIBED.has(answer.status))
      return errorsOf('the answer', { $ref: '#/components/schemas/basic-error' }, answer.body);
    return [`the description of ${found.operationId} has no answer ${answer.status}`];
  }
  const { content } = resolveResponse(described);
  const schema = content?.[answer.type ?? '']?.schema;
  if (schema === undefined) {
    const isEmpty = answer.body === undefined || content === undefined || answer.type !== 'application/json';
    return isEmpty ? [] : [`${found.operationId} answers ${answer.status} as ${Object.keys(content)}`];
  }
  return errorsOf('the answer', schema, answer.body);
}

/** GitHub may answer any operation with these, and does not say so each time. */
const UNDESCRIBED = new Set([401, 403, 404, 409, 422, 429, 500, 502, 503]);

function pathAndQueryViolations({ params, query }: SeenRequest, parameters: Parameter[]): string[] {
  const unknown = [...new Set(query.keys())].filter(
    (name) => !parameters.some((parameter) => parameter.in === 'query' && parameter.name === name),
  );
  const wrong = parameters.flatMap((parameter) => {
    if (parameter.in === 'header') return [];
    const text = parameter.in === 'path' ? params[parameter.name] : (query.get(parameter.name) ?? undefined);
    if (text === undefined) return parameter.required ? [`the ${parameter.in} lacks "${parameter.name}"`] : [];
    return errorsOf(`${parameter.in} parameter "${parameter.name}"`, parameter.schema, text);
  });
  return [...unknown.map((name) => `the query has "${name}", which the description does not know`), ...wrong];
}

function bodyViolations(request: SeenRequest, { requestBody }: Operation): string[] {
  if (request.body === undefined) return requestBody?.required ? ['the request lacks a body'] : [];
  const schema = requestBody?.content['application/json']?.schema;
  if (schema === undefined) return ['the request has a body, which the description does not know'];
  return errorsOf('the request', closedObject(schema), request.body);
}

function errorsOf(what: string, schema: JsonSchema, value: unknown): string[] {
  const check = compile(schema, what.includes('parameter'));
  if (check(value)) return [];
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${what}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const compiled = new WeakMap<object, ValidateFunction>();

function compile(schema: JsonSchema, fromText: boolean): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const ajv = fromText ? ofText : ofJson;
  const ready = schemaForAjv(schema, (name) => addComponent(ajv, name));
  const check = ajv.compile(ready);
  compiled.set(schema, check);
  return check;
}

const OPTIONS = { strict: false, allErrors: false, inlineRefs: false, validateSchema: false, logger: false } as const;
const ofJson = withFormats(new Ajv(OPTIONS));
/** Path and query are text, whatever type the description gives them. */
const ofText = withFormats(new Ajv({ ...OPTIONS, coerceTypes: 'array' }));

function withFormats(ajv: Ajv): Ajv {
  ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/);
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/);
  for (const other of ['uri-template', 'binary', 'repo.nwo', 'int32', 'int64', 'double', 'timestamp'])
    ajv.addFormat(other, true);
  return ajv;
}

/** Gives ajv one named schema and, in turn, those it names: the description has 969, a story meets thirty. */
function addComponent(ajv: Ajv, name: string): void {
  if (ajv.schemas[name] !== undefined) return;
  ajv.addSchema({}, name); // A schema may name itself.
  const ready = schemaForAjv(description().components.schemas[name] as JsonSchema, (inner) => addComponent(ajv, inner));
  ajv.removeSchema(name);
  ajv.addSchema(ready, name);
}

function operation(method: string, template: string): Operation | undefined {
  return description().paths[template]?.[method.toLowerCase()];
}

function resolveParameter(parameter: Parameter | Reference): Parameter {
  if (!('$ref' in parameter)) return parameter;
  return description().components.parameters[lastName(parameter.$ref)] as Parameter;
}

function resolveResponse(response: Response | Reference): Response {
  if (!('$ref' in response)) return response;
  return description().components.responses[lastName(response.$ref)] as Response;
}

function lastName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

let loaded: Description | undefined;

/** Reads GitHub's published description (13 MB) once in a process. */
function description(): Description {
  loaded ??= JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json'), 'utf8'),
  ) as Description;
  return loaded;
}
