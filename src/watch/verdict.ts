import { canonical } from '../links/canonical.ts';
import { cleanLink } from '../links/clean.ts';
import { isLogIn } from '../links/log-in.ts';
import type { WebError } from '../web/web.ts';

/** What is wrong with a link that fails. */
export const FAILURES = [
  // It is gone.
  'not-found',
  'gone',
  'no-host',
  // Something else is there.
  'home',
  // It may come back.
  'server-error',
  'unreachable',
  'certificate',
  'redirect-loop',
] as const;

export type Failure = (typeof FAILURES)[number];

/** How a link does. */
export type Verdict =
  | { is: 'good' }
  /** It is found, and has another address for good. */
  | { is: 'moved'; to: string }
  | { is: 'failing'; why: Failure; to?: string }
  /** What a program cannot tell, for it is not let in; why, as in "answers 403". */
  | { is: 'unknown'; said: string };

/** What a server answered, after redirects. */
export interface Trail {
  /** The redirects on the way. */
  hops: readonly { url: string; status: number }[];
  url: string;
  status: number;
}

/** What an answer tells of the link that was asked. */
export function judge(asked: string, trail: Trail): Verdict {
  const { status } = trail;
  if (status === 404) return { is: 'failing', why: 'not-found' };
  if (status === 410) return { is: 'failing', why: 'gone' };
  // LinkedIn tells programs 999.
  if (status >= 500 && status < 600) return { is: 'failing', why: 'server-error' };
  if (status >= 300) return { is: 'unknown', said: `answers ${status}` };
  return trail.hops.length === 0 ? { is: 'good' } : judgeRedirects(new URL(asked), trail);
}

function judgeRedirects(asked: URL, { hops, url }: Trail): Verdict {
  const end = new URL(url);
  if (isLogIn(end) && !isLogIn(asked)) return { is: 'unknown', said: 'asks to log in' };
  if (isHome(end) && !isHome(asked) && !isShortener(asked)) return { is: 'failing', why: 'home', to: end.href };
  const firstPassing = hops.findIndex(({ status }) => status !== 301 && status !== 308);
  const settled = firstPassing === -1 ? url : (hops[firstPassing]?.url ?? url);
  const cleaned = cleanLink(settled);
  // Some servers send on to a page for one reader.
  if ('opaque' in cleaned || canonical(cleaned.url) === canonical(asked.href)) return { is: 'good' };
  return { is: 'moved', to: cleaned.url };
}

/** The root of a site, or of one of its languages, under one of the names that it has by custom. */
function isHome({ pathname, search }: URL): boolean {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  if (segments.length > 2 || /[?&][\w-]*(id|p|page|q)=/i.test(search)) return false;
  return segments.every((segment) => LANGUAGE.test(segment) || INDEX.test(segment));
}

const LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;
const INDEX = /^(?:index|home|default)(?:\.\w{2,5})?$/i;

/** A short link is deep, and may well be meant to lead to a home page. */
function isShortener({ hostname }: URL): boolean {
  return SHORTENERS.has(hostname.replace(/^www\./, ''));
}

const SHORTENERS = new Set(
  'bit.ly buff.ly cutt.ly goo.gl is.gd lnkd.in ow.ly rb.gy t.co t.ly tinyurl.com tiny.cc w3id.org'.split(' '),
);

/** What it tells of a link that there is no answer. */
export function judgeSilence({ reason, code, message }: WebError): Verdict {
  if (reason !== 'unreachable') return { is: 'unknown', said: message };
  if (code === 'ENOTFOUND') return { is: 'failing', why: 'no-host' };
  // With EAI_AGAIN it is our own name server that does not answer.
  if (code === 'EAI_AGAIN' || INCOMPLETE.test(code ?? '')) return { is: 'unknown', said: message };
  return { is: 'failing', why: CERTIFICATE.test(code ?? '') ? 'certificate' : 'unreachable' };
}

/** Node's codes for a certificate that browsers do not accept either. */
const CERTIFICATE = /^(?:CERT_HAS_EXPIRED|ERR_TLS_CERT_ALTNAME_INVALID|DEPTH_ZERO_SELF_SIGNED_CERT)$/;
/** Browsers look for what is missing in a chain of certificates, and Node does not. */
const INCOMPLETE = /^(?:UNABLE_TO_|SELF_SIGNED_CERT_IN_CHAIN)/;
