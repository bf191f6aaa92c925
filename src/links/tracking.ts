import { isOfBrand, isOn } from './hosts.ts';

/**
 * Removes what follows readers about: parameters that say where a click came from or whose it was.
 * Every other byte of the address stays as it was, whether or not it would stand the rules of
 * RFC 3986.
 */
export function removeTracking(address: string): string {
  if (!/[?#]/.test(address)) return address;
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
  return URL.parse(address)?.hostname ?? '';
}

function cleanQuery(query: string, host: string): string {
  const parts = query.split('&');
  const isFromCampaign = parts.some((part) => isCampaign(keyOf(part)));
  const kept = parts.filter((part) => !isTracking(keyOf(part), isFromCampaign, host));
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

function isTracking(key: string, isFromCampaign: boolean, host: string): boolean {
  if (isCampaign(key) || ALWAYS.has(key)) return true;
  if (key === 'cid') return isFromCampaign;
  return ON_HOST.some(({ isHost, keys }) => keys.includes(key) && isHost(host));
}

/** `utm_source` and whatever else starts so. */
function isCampaign(key: string): boolean {
  return /^utm[_-]./.test(key);
}

/** `&amp;` is what a copied page source leaves of `&`. */
function keyOf(part: string): string {
  const [raw = ''] = part.split('=', 1);
  return decodeKey(raw).toLowerCase().replace(/^amp;/, '');
}

function decodeKey(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** Parameters that are about the reader wherever they stand. */
const ALWAYS: ReadonlySet<string> = new Set(
  [
    // ClickDimensions, Mailchimp, HubSpot, Marketo, Eloqua, Salesforce and other mailers
    '_cldee _cldunsub recipientid esid mc_cid mc_eid mc_tc _hsenc _hsmi __hssc __hstc __hsfp hsctatracking mkt_tok',
    'elqtrackid elqtrack elqaid elqat elqcampaignid sfmc_id sfmc_sub ck_subscriber_id ml_subscriber ml_subscriber_hash',
    'vero_id vero_conv oly_anon_id oly_enc_id _ke _kx rb_clickid wickedid s_cid wt.mc_id',
    // advertisers and social networks
    'fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid li_fat_id igshid _openstat _ga _gl trackingid',
    // one reader's access to an article, one visitor's session in a booking form
    'sharing_token cspchd',
  ].flatMap((line) => line.split(' ')),
);

interface HostRule {
  isHost: (host: string) => boolean;
  keys: readonly string[];
}

/** Parameters that are about the reader on some hosts and mean something else on others. */
const ON_HOST: readonly HostRule[] = [
  { isHost: (host) => isOfBrand(host, 'eventbrite'), keys: ['aff'] },
  { isHost: (host) => YOUTUBE.some((domain) => isOn(host, domain)), keys: ['si', 'feature', 'pp', 'ab_channel'] },
  { isHost: (host) => isOn(host, 'instagram.com') || isOn(host, 'threads.net'), keys: ['igsh', 'hl'] },
  {
    isHost: (host) => isOn(host, 'linkedin.com'),
    keys: ['trk', 'trkinfo', 'lipi', 'lici', 'refid', 'originalsubdomain'],
  },
  { isHost: (host) => isOn(host, 'twitter.com') || isOn(host, 'x.com'), keys: ['s', 't', 'ref_src', 'ref_url'] },
  { isHost: (host) => isOn(host, 'oup.com') || isOn(host, 'springer.com'), keys: ['login'] },
  { isHost: (host) => isOfBrand(host, 'google'), keys: ['authuser', 'usp'] },
  { isHost: (host) => isOn(host, 'spotify.com'), keys: ['si'] },
  { isHost: (host) => isOfBrand(host, 'amazon'), keys: ['tag', 'ref', 'ref_'] },
];

const YOUTUBE = ['youtube.com', 'youtu.be', 'youtube-nocookie.com'];
