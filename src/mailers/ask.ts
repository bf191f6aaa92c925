import { setTimeout as wait } from 'node:timers/promises';
import { hide } from '../hide.ts';
import { isLoopback } from '../loopback.ts';

export interface Question {
  /** Who is asked, for messages: `Buttondown`. */
  name: string;
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  headers: Record<string, string>;
  body?: unknown;
  /** What must never be seen in a message. */
  secret: string;
}

const TIMEOUT_MS = 20_000;
const MOST_BYTES = 16_000_000;
const MOST_WAIT_SECONDS = 60;
const MOST_ATTEMPTS = 3;

/**
 * The address of a mailer's API, as somebody wrote it in the environment.
 *
 * @param name the variable, for messages
 * @throws Error if it is none, would send the key in the open, or holds a secret itself
 */
export function addressFrom(name: string, text: string): string {
  const url = URL.parse(text);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))))
    throw new Error(`Cannot use ${name}: expected an address such as https://lists.example.org`);
  if (url.username !== '' || url.password !== '')
    throw new Error(`Cannot use ${name}: it holds a name or a password, which belong into the key`);
  return `${url.origin}${url.pathname}`.replace(/\/$/, '');
}

/**
 * Asks a mailer's API and gives its answer, as JSON. Too many requests are waited for as the answer
 * says; a question that changes nothing is asked once more where the answer was cut or is a 5xx.
 *
 * @throws Error that begins with "Cannot", says what to do, and holds no secret
 */
export async function ask(question: Question): Promise<unknown> {
  const { name, url, method = 'GET', secret } = question;
  const isRead = method === 'GET';
  for (let left = MOST_ATTEMPTS - 1; ; left -= 1) {
    const answer = await once(question).catch((error: Error) => error);
    if (answer instanceof Error) {
      if (isRead && left > 0) continue;
      const again = isRead
        ? 'Try again later'
        : 'Run the command again: what it did is found, and nothing is made twice';
      throw new Error(`Cannot reach ${name} at ${new URL(url).origin}: ${hide(reasonOf(answer), [secret])}. ${again}`);
    }
    const { status, text, retryAfter } = answer;
    if (status >= 200 && status < 300) return parse(name, text);
    if (status === 429 && left > 0 && retryAfter <= MOST_WAIT_SECONDS) await wait(retryAfter * 1000);
    else if (status < 500 || !isRead || left === 0) throw new Error(sentence(question, status, hide(text, [secret])));
  }
}

async function once(question: Question): Promise<{ status: number; text: string; retryAfter: number }> {
  const { url, method = 'GET', headers, body } = question;
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  const retryAfter = Number(response.headers.get('retry-after') ?? 1);
  return {
    status: response.status,
    text: Buffer.concat(chunks).toString('utf8'),
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : MOST_WAIT_SECONDS + 1,
  };
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`Cannot understand ${name}: expected JSON, found ${JSON.stringify(text.slice(0, 80))}`);
  }
}

function sentence({ name, url, method = 'GET' }: Question, status: number, text: string): string {
  const what = `${method} ${new URL(url).pathname}`;
  const said = text.trim() === '' ? '' : ` It said: ${text.replace(/\s+/g, ' ').slice(0, 300)}`;
  const reason =
    {
      401: 'it does not know this key. Check the secret',
      403: 'this key may not do that. Check its permissions',
      404: 'it has no such address. Check the URL',
      429: 'it asks for patience. Try again later',
    }[status] ?? (status >= 500 ? `it failed (${status}). Try again later` : `it refused (${status})`);
  return `Cannot save the draft at ${name} (${what}): ${reason}.${said}`;
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} seconds`;
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return cause || error.message;
}
