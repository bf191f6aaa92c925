import type { Repository, Token, World } from '../world/state.ts';
import type { Wish } from '../world/tokens.ts';

/** One operation of the API. The server checks the token and the description before it calls `handle`. */
export interface Route {
  /** Method and path as the description writes them: `GET /repos/{owner}/{repo}/issues`. */
  on: string;
  /** What a token needs, any one of them. A read of a public repository usually needs nothing. */
  needs?: Wish[] | ((call: Call) => Wish[]);
  /** Whether a person may do it in a public repository that is not theirs, such as opening an issue. */
  anyone?: true;
  handle: (call: Call) => Answer;
}

/** A request that got past the door. */
export interface Call {
  world: World;
  /** The repository in the path; routes without one do not look. */
  repository: Repository;
  params: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
  token: Token | undefined;
  /** What the client asked for, such as `application/vnd.github.raw+json`. */
  accept: string;
  /** The path and query as they came, for links to other pages. */
  address: string;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Bytes instead of JSON. */
  bytes?: { type: string; content: Uint8Array };
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export function created(body: unknown, location?: string): Answer {
  return { status: 201, body, ...(location ? { headers: { location } } : {}) };
}

export const NOTHING: Answer = { status: 204 };

/** An answer that ends the handling of a request at once. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, message: string, more: Record<string, unknown> = {}) {
    super(message);
    this.answer = { status, body: { message, ...more, documentation_url: DOCUMENTATION, status: String(status) } };
  }
}

const DOCUMENTATION = 'https://docs.github.com/rest';

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

/** Refuses values as GitHub does: 422 "Validation Failed" with one entry for each of them. */
export function invalid(resource: string, field: string, code: string, message?: string): Refusal {
  return new Refusal(422, 'Validation Failed', {
    errors: [{ resource, field, code, ...(message ? { message } : {}) }],
  });
}

/** Text of the query, or its default. */
export function asked<Value extends string>(call: Call, name: string, otherwise: Value): string {
  return call.query.get(name) ?? otherwise;
}
