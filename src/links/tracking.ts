/**
 * Removes what follows readers about: parameters that say where a click came from or whose it was.
 * Every other byte of the address stays as it was, whether or not it would stand the rules of
 * RFC 3986.
 */
export function removeTracking(address: string): string {
  const hash = address.indexOf('#');
  const beforeHash = hash === -1 ? address : address.slice(0, hash);
  const fragment = hash === -1 ? undefined : address.slice(hash + 1);
  const question = beforeHash.indexOf('?');
  const path = question === -1 ? beforeHash : beforeHash.slice(0, question);
  const query = question === -1 ? undefined : beforeHash.slice(question + 1);
  const host = hostOf(address);
  return `${path}${prefixed('?', query, (text) => cleanQuery(text, host))}${prefixed('#', fragment, (text) => cleanFragment(text, host))}`;
}

/** An empty rest takes its mark with it, unless it was empty before. */
function prefixed(mark: string, text: string | undefined, clean: (text: string) => string): string {
  if (text === undefined) return '';
  const cleaned = clean(text);
  return cleaned === '' && text !== '' ? '' : `${mark}${cleaned}`;
}

function hostOf(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

function cleanQuery(query: string, host: string): string {
  const parts = query.split('&');
  const kept = parts.filter((part, index) => !isTracking(part, index, parts, host));
  // Nothing to remove, nothing to join: a stray & at the end stays where it was.
  return kept.length === parts.length ? query : kept.join('&');
}

/** A fragment may be a place on the page, a route with a query of its own, or nothing but tracking. */
function cleanFragment(fragment: string, host: string): string {
  const question = fragment.indexOf('?');
  if (question === -1) return cleanQuery(fragment, host);
  const query = fragment.slice(question + 1);
  return `${fragment.slice(0, question)}${prefixed('?', query, (text) => cleanQuery(text, host))}`;
}

function isTracking(part: string, index: number, parts: readonly string[], host: string): boolean {
  // `&amp;` is what a copied page source leaves of `&`.
  const key = keyOf(part).replace(/^amp;/, '');
  if (ALWAYS.test(key)) return true;
  if (key === 'cid') return parts.some((other, at) => at !== index && /^(amp;)?utm[_-]/.test(keyOf(other)));
  return ON_HOST.some(({ hosts, keys }) => keys.test(key) && hosts.test(host));
}

function keyOf(part: string): string {
  const [raw = ''] = part.split('=');
  try {
    return decodeURIComponent(raw).toLowerCase();
  } catch {
    return raw.toLowerCase();
  }
}

/** Parameters that are about the reader wherever they stand. */
const ALWAYS =
  /^(utm[_-][a-z0-9_-]+|_cldee|_cldunsub|recipientid|esid|mc_cid|mc_eid|mc_tc|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|mkt_tok|_hsenc|_hsmi|__hssc|__hstc|__hsfp|hsctatracking|vero_id|vero_conv|oly_anon_id|oly_enc_id|_openstat|_ga|_gl|_ke|_kx|elqtrackid|elqtrack|elqaid|elqat|elqcampaignid|ck_subscriber_id|sfmc_id|sfmc_sub|wt\.mc_id|wickedid|s_cid|ml_subscriber|ml_subscriber_hash|rb_clickid|sharing_token|trackingid|cspchd)$/;

/** Parameters that are about the reader on some hosts and mean something else on others. */
const ON_HOST = [
  { hosts: /(^|\.)eventbrite\.([a-z]{2,3}|com?\.[a-z]{2})$/, keys: /^aff$/ },
  { hosts: /(^|\.)(youtube\.com|youtu\.be|youtube-nocookie\.com)$/, keys: /^(si|feature|pp|ab_channel)$/ },
  { hosts: /(^|\.)(instagram\.com|threads\.net)$/, keys: /^(igsh|hl)$/ },
  { hosts: /(^|\.)linkedin\.com$/, keys: /^(trk|trkinfo|lipi|lici|refid|originalsubdomain)$/ },
  { hosts: /(^|\.)(twitter|x)\.com$/, keys: /^(s|t|ref_src|ref_url)$/ },
  { hosts: /(^|\.)(oup|springer)\.com$/, keys: /^login$/ },
  { hosts: /(^|\.)google\.([a-z]{2,3}|com?\.[a-z]{2})$/, keys: /^(authuser|usp)$/ },
  { hosts: /(^|\.)spotify\.com$/, keys: /^si$/ },
  { hosts: /(^|\.)amazon\.([a-z]{2,3}|com?\.[a-z]{2})$/, keys: /^(tag|ref|ref_|pd_rd_[a-z]+|pf_rd_[a-z]+)$/ },
];
