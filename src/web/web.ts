import { Agent, fetch, type Headers, type Response } from 'undici';
import { isPublicHost, PRIVATE, publicLookup } from './public-address.ts';

/** What a server answered, after redirects. */
export interface Answer {
  status: number;
  /** The address that answered at last. */
  url: string;
  /** The addresses that redirected to it, the first asked first. */
  redirects: readonly { url: string; status: number }[];
  headers: Headers;
  /** Its body, decompressed; empty for HEAD. */
  bytes: Uint8Array;
}

export interface Request {
  method?: 'GET' | 'HEAD';
  headers?: Readonly<Record<string, string>>;
  /** For all of it together, in milliseconds. */
  timeout?: number;
  maxBytes?: number;
  /** 0 gives the redirect itself as the answer. */
  maxRedirects?: number;
  /** Whether an address, also one redirected to, may be asked; that it is http(s) and public is seen to. */
  mayAsk?: (url: URL) => boolean;
}

/** The outside web: whatever a stranger's server says is bounded in size and time, and no private address is asked. */
export interface Web {
  /**
   * Asks for an address and reads the answer, whatever its status.
   *
   * @throws WebError where there is no answer
   */
  ask: (url: string, request?: Request) => Promise<Answer>;
  close: () => Promise<void>;
}

/** Why there is no answer. */
export type NoAnswer =
  | 'not-http'
  | 'private-address'
  | 'not-allowed'
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects'
  | 'unreachable';

export class WebError extends Error {
  readonly reason: NoAnswer;
  /** What the system says of a connection that failed: `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
  readonly code: string | undefined;

  constructor(reason: NoAnswer, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'WebError';
    this.reason = reason;
    this.code = codeOf(cause);
  }
}

const TIMEOUT_MS = 20_000;
const MAX_BYTES = 5_000_000;
const MAX_REDIRECTS = 5;
/** The statuses of which a `location` says where to go on (RFC 9110, section 15.4). */
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Opens the web. Close it: it keeps connections.
 *
 * @param options.agent who asks, as servers are told: `Gazette (+https://example.org/about/)`
 * @param options.standIn for tests, a server that plays all others; it reads the host in `x-forwarded-host`, http or
 *   https in `x-forwarded-proto`
 */
export function openWeb({ agent, standIn }: { agent: string; standIn?: string | undefined }): Web {
  const dispatcher = new Agent(standIn ? {} : { connect: { lookup: publicLookup } });

  /** One address asked once, its redirect not followed. */
  function send(url: URL, method: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
    const direct = { method, signal, dispatcher, redirect: 'manual' as const };
    if (!standIn) return fetch(url, { ...direct, headers });
    const { host, protocol, pathname, search } = url;
    return fetch(new URL(`${pathname}${search}`, standIn), {
      ...direct,
      headers: { ...headers, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) },
    });
  }

  return {
    async ask(address, request = {}) {
      const { method = 'GET', timeout = TIMEOUT_MS, maxBytes = MAX_BYTES, maxRedirects = MAX_REDIRECTS } = request;
      const signal = AbortSignal.timeout(timeout);
      const redirects: { url: string; status: number }[] = [];
      let headers: Record<string, string> = { 'user-agent': agent, accept: '*/*', ...request.headers };
      let url = expectAllowed(address, request);
      try {
        for (;;) {
          const response = await send(url, method, headers, signal);
          const next = maxRedirects === 0 ? undefined : targetOf(response, url);
          if (next === undefined)
            return {
              status: response.status,
              url: url.href,
              redirects,
              headers: response.headers,
              bytes: await bytesOf(response, maxBytes),
            };
          await response.body?.cancel();
          redirects.push({ url: url.href, status: response.status });
          if (redirects.length > maxRedirects)
            throw new WebError('too-many-redirects', `redirects more than ${maxRedirects} times`);
          const target = expectAllowed(next, request);
          // What was meant for one server is not told another.
          if (target.origin !== url.origin) headers = without(headers, ['authorization', 'cookie']);
          url = target;
        }
      } catch (error) {
        throw asWebError(error, timeout);
      }
    },
    close: () => dispatcher.destroy(),
  };
}

/** @throws WebError if it is no address that may be asked */
function expectAllowed(address: string, { mayAsk = () => true }: Request): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new WebError('not-http', 'is no address that begins with https:// or http://');
  if (!isPublicHost(url.hostname)) throw new WebError('private-address', 'is not in the public internet');
  if (url.username !== '' || url.password !== '') throw new WebError('not-allowed', 'holds a name or a password');
  if (!mayAsk(url)) throw new WebError('not-allowed', `leads to ${url.host}, which is not asked`);
  return url;
}

/** Where an answer sends on to, with the place on the page that was asked for; undefined if it does not. */
export function targetOf({ status, headers }: Pick<Answer, 'status' | 'headers'>, base: URL): string | undefined {
  const location = headers.get('location');
  if (location === null || !REDIRECTS.includes(status)) return undefined;
  const target = URL.parse(location, base);
  // The server says where to go on, and not where on the page (RFC 9110, section 10.2.2).
  if (target && target.hash === '') target.hash = base.hash;
  return target?.href ?? location;
}

async function bytesOf(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new WebError('too-large', `sends more than ${maxBytes / 1_000_000} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function without(headers: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name.toLowerCase())));
}

function asWebError(error: unknown, timeout: number): WebError {
  if (error instanceof WebError) return error;
  const causes = causesOf(error);
  if (causes.some(({ name }) => name === 'TimeoutError'))
    return new WebError('timeout', `does not answer within ${timeout / 1000} seconds`, error);
  const code = codeOf(error);
  if (code === PRIVATE) return new WebError('private-address', 'is not in the public internet', error);
  return new WebError('unreachable', `cannot be reached${code ? ` (${code})` : ''}`, error);
}

function codeOf(error: unknown): string | undefined {
  return causesOf(error)
    .map((cause) => (cause as NodeJS.ErrnoException).code)
    .find((code) => typeof code === 'string');
}

/** An error and those behind it; of several attempts that failed together, each. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const behind = error instanceof AggregateError ? error.errors : [];
  return [error, ...causesOf(error.cause), ...behind.flatMap(causesOf)];
}
