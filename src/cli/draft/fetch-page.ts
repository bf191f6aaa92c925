import { type Page, readPage } from '../../drafts/page.ts';
import { oneLine } from '../../report/text.ts';
import { textOf } from '../../web/text.ts';
import { type Answer, type NoAnswer, type Web, WebError } from '../../web/web.ts';

/**
 * The page at an address.
 *
 * @throws Error that says in one sentence why there is none, and what to do
 */
export async function fetchPage(web: Web, address: string): Promise<Page> {
  const answer = await ask(web, address);
  expectOpen(address, answer);
  expectHtml(address, answer);
  const page = await readPage(textOf(answer), answer.url);
  if (page.asksPassword && page.things.length === 0 && !page.metas.some(({ name }) => TELLING.test(name)))
    throw cannot(address, 'asks for a password', OPEN);
  if (page.title === '' && page.metas.length === 0 && page.things.length === 0)
    throw cannot(address, 'says nothing that a program can read', BY_HAND);
  return page;
}

const TELLING = /^(og:title|citation_title|dc\.title)$/;

const OPEN = 'give an address that everybody can open';
const BY_HAND = 'write the entry with npm run new';
const IN_BROWSER = 'open it in a browser, and give the address that it ends at';

const MENDS = {
  'not-http': 'give the address of a web page, such as https://example.org/event',
  'private-address': OPEN,
  'not-allowed': OPEN,
  timeout: 'try again later',
  'too-large': 'give the page that tells of it, or write the entry with npm run new',
  'too-many-redirects': IN_BROWSER,
  unreachable: 'look whether the address is right, or try again later',
} satisfies Record<NoAnswer, string>;

async function ask(web: Web, address: string): Promise<Answer> {
  try {
    return await web.ask(address, { headers: { accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1' } });
  } catch (error) {
    if (!(error instanceof WebError)) throw error;
    throw cannot(address, error.message, MENDS[error.reason], error);
  }
}

/** @throws Error if the server lets us not in, or in elsewhere */
function expectOpen(address: string, { status, url, redirects }: Answer): void {
  const { hostname, pathname } = new URL(url);
  if (status === 404 || status === 410) throw cannot(address, `is not there (${status})`, 'look whether it is right');
  if (status === 401) throw cannot(address, 'asks for a password (401)', OPEN);
  // LinkedIn has a number of its own for it.
  if (status === 403 || status === 429 || status === 999)
    throw cannot(address, `lets no program in (${status})`, BY_HAND);
  if (status >= 400) throw cannot(address, `answers with an error (${status})`, 'try again later');
  if (status >= 300) throw cannot(address, `leads nowhere (${status})`, IN_BROWSER);
  if (redirects.length === 0) return;
  if (/^consent\./.test(hostname) || /\/(cookie-?)?consent\/?$/i.test(pathname))
    throw cannot(address, `shows programs a page of ${hostname} that asks for consent`, BY_HAND);
  if (
    /\/(log-?in|sign-?in|sso|saml\d?|idp|authenticate|oauth2?)(?=[/.]|$)/i.test(pathname) ||
    /^(login|sso|idp|auth|accounts)\./.test(hostname)
  )
    throw cannot(address, `leads to the log-in page of ${hostname}`, OPEN);
}

/** What a server calls its answer may be wrong; what it begins with is not. */
function expectHtml(address: string, { headers, bytes }: Answer): void {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').replaceAll('\0', '');
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (start.startsWith('%PDF-') || type === 'application/pdf')
    throw cannot(address, 'is a PDF', 'give the page that links to it');
  if (bytes.length === 0) throw cannot(address, 'is empty', BY_HAND);
  const isHtml = /^(text\/html|application\/xhtml\+xml)$/.test(type) || /<(!doctype\s+html|html|head)\b/i.test(start);
  if (!isHtml)
    throw cannot(
      address,
      `is ${type === '' ? 'something else' : type}, and no web page`,
      'give the page that tells of it',
    );
}

function cannot(address: string, why: string, mend: string, cause?: unknown): Error {
  return new Error(`Cannot draft an entry: ${shown(address)} ${oneLine(why)}: ${mend}`, { cause });
}

/** An address for a message: short, and without a password. */
export function shown(address: string): string {
  const url = URL.parse(address);
  if (url) Object.assign(url, { username: '', password: '' });
  const text = oneLine(url?.href ?? `"${address}"`);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
