/** Where an address leads, as far as its first characters tell. */
export type AddressKind =
  | 'web'
  | 'mail'
  /** A script, or a file of the reader's own. */
  | 'unsafe'
  /** Any other scheme, be it a misspelt one. */
  | 'other-scheme'
  /** Another site, for which `https://` is missing. */
  | 'without-scheme'
  /** A page of the site that the link stands on. */
  | 'page'
  /** A place on the page that the link stands on. */
  | 'anchor';

export function kindOfAddress(address: string): AddressKind {
  // Nearly every address, and nothing that could be disguised.
  if (/^https?:\/\//.test(address)) return 'web';
  if (isUnsafe(address)) return 'unsafe';
  if (address.startsWith('#')) return 'anchor';
  const scheme = schemeOf(address);
  if (scheme === 'http' || scheme === 'https') return 'web';
  if (scheme === 'mailto') return 'mail';
  // `example.org:8080` is a host with its port.
  if (scheme !== undefined && !scheme.includes('.')) return 'other-scheme';
  return scheme !== undefined || looksLikeHost(address) ? 'without-scheme' : 'page';
}

export function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]{0,30}):/i.exec(address)?.[1]?.toLowerCase();
}

/** Browsers pass over control characters and blanks; readers of the file over what cannot be seen, and over `%6A`. */
function isUnsafe(address: string): boolean {
  const plain = address
    .slice(0, LONGEST_DISGUISE)
    .replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
    .replace(/[\p{C}\p{Z}\uFFFD]+/gu, '')
    .toLowerCase();
  return /^(javascript|data|vbscript|file|blob|view-source):/.test(plain);
}

const LONGEST_DISGUISE = 1000;

/** `//host`, `www.host` and `host.org/page`, but not `report.pdf` or `../people/ada-lovelace`. */
function looksLikeHost(address: string): boolean {
  if (/^([\\/]{2}|https?\/\/|www\.)/i.test(address)) return true;
  const [first = ''] = address.split(/[/?#]/, 1);
  const labels = first.split('.');
  if (labels.length < 2 || !labels.every((label) => /^[a-z0-9-]+$/i.test(label))) return false;
  return address.charAt(first.length) === '/' || labels.length > 2;
}
