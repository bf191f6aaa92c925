import { isPlainAddress } from './plain.ts';

/**
 * One form for all spellings of an address, for comparing and never for storing: scheme, case of
 * the host, `www.`, default port, repeated and last slashes, percent-encoding (RFC 3986, section
 * 6.2.2) and the many addresses of one YouTube video do not count; nor does a place on the page.
 * A text that is no address comes back as it is.
 */
export function canonical(address: string): string {
  if (isPlainAddress(address) && !address.includes('youtu')) return canonicalPlain(address);
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return address;
  const host = url.host
    .replace(/^(www\.)+(?=[^.:])/, '')
    .replace(/:(80|443)$/, '')
    .replace(/(?<=[^.])\.$/, '');
  const path = normalisePercents(url.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const video = youtubeVideo(host, path, url.searchParams);
  if (video) return `https://www.youtube.com/watch?v=${video}`;
  const query = normalisePercents(url.search === '?' ? '' : url.search);
  // A fragment that starts like this is a page of its own in an application.
  const route = /^#!?\/[^/]/.test(url.hash) ? normalisePercents(url.hash).replace(/(?<!\/)\/+$/, '') : '';
  return `https://${host}${path}${query}${route}`;
}

/** The same for an address that needs no taking apart. */
function canonicalPlain(address: string): string {
  return address
    .replace(/^https:\/\/(www\.)+/, 'https://')
    .replace(/(?<!:)\/{2,}/g, '/')
    .replace(/\/$/, '');
}

const VIDEO_ID = /^[A-Za-z0-9_-]{11}$/;

/** The video of an address on one of YouTube's hosts, of which host and path have their one form already. */
function youtubeVideo(host: string, path: string, query: URLSearchParams): string | undefined {
  const site = host.replace(/^(m|music)\./, '');
  if (site === 'youtu.be') return ifVideo(path.split('/')[1]);
  if (site !== 'youtube.com' && site !== 'youtube-nocookie.com') return undefined;
  if (path === '/watch') return ifVideo(query.get('v') ?? undefined);
  return ifVideo(/^\/(?:embed|live|shorts|v|e)\/([^/]+)/.exec(path)?.[1]);
}

function ifVideo(id: string | undefined): string | undefined {
  return id !== undefined && VIDEO_ID.test(id) ? id : undefined;
}

/** Letters, digits and `-._~` need no encoding; all other codes have capital letters. */
function normalisePercents(text: string): string {
  // Behind a stray percent sign, a letter would become part of a code that nobody wrote.
  return text.replace(/(?<!%[0-9a-f]?)%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
  });
}
