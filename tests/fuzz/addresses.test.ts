// Whatever somebody pastes as a web address. For a campaign see fuzz.ts.
import fc from 'fast-check';
import { test } from 'vitest';
import { FORMATS } from '../../src/archive/formats.ts';
import { canonical } from '../../src/links/canonical.ts';
import { cleanLink } from '../../src/links/clean.ts';
import { kindOfAddress } from '../../src/links/kind.ts';
import { lookAlikeIn } from '../../src/links/look-alike.ts';
import { isPlainAddress } from '../../src/links/plain.ts';
import { secretsInLink, secretsInText } from '../../src/links/secrets.ts';
import { removeTracking } from '../../src/links/tracking.ts';
import { unwrap } from '../../src/links/unwrap.ts';
import { hold, tryAll } from './fuzz.ts';

const HOSTS = [
  'https://example.org',
  'http://www.example.org/',
  'HTTPS://WWW.Example.ORG:443/a/../b',
  'https://ada:secret@example.org',
  'https://www.youtube.com/watch',
  'https://www.www.example.org..',
  'https://www.www.example.org',
  'https://www.',
  'https://www.:80',
  'https://.',
  'https://youtu.be/PebrX_WwdgA',
  'https://m.youtube.com/live/PebrX_WwdgA',
  'https://youtube.com.//watch/',
  'https://www.youtu.be//PebrX_WwdgA/',
  'https://eur01.safelinks.protection.outlook.com/',
  'https://elink.example.org/c/7/',
  'https://elink.example.org/m/1/2/p',
  'https://urldefense.proofpoint.com/v1/url',
  'https://urldefense.proofpoint.com/v2/url',
  'https://urldefense.com/v3/__https:/example.org/*',
  'https://example.us1.list-manage.com/track/click',
  'https://www.google.co.uk/url',
  'https://docs.google.com/forms/d/e/1',
  'https://l.facebook.com/l.php',
  'https://slack-redir.net/link',
  'https://www.linkedin.com/safety/go',
  'https://linkprotect.cudasvc.com/url',
  'https://protect-eu.mimecast.com/s/',
  'https://www.eventbrite.co.uk/e/1',
  'https://x.com/gaps/status/1',
  'https://university.zoom.us/j/91234567890',
  'https://join.slack.com/t/gaps/shared_invite/zt-1',
  'https://t.me/+',
  'https://аpple.example',
  'https://xn--80ak6aa92e.example',
  'https://[::1]:8080',
  'https://127.1',
  'mailto:ada@example.org',
  'javascript:alert(1)',
  '//example.org',
  'www.example.org',
  '../people/ada-lovelace',
];
const PARTS = [
  'utm_source=a',
  'UTM-Medium=b',
  'utm_=',
  'amp;utm_campaign=c',
  'cid=1',
  'aff=x',
  'si=x',
  'feature=y',
  'login=true',
  'usp=z',
  'v=PebrX_WwdgA',
  'a=1',
  'b',
  'url=https%3A%2F%2Fexample.org%3Futm_source%3Da',
  'u=https%3A%2F%2Fexample.org',
  'u=https-3A__example.org_a-3Fb-3D1',
  'q=%',
  'q=https://www.google.com/url?q=https://example.org',
  'a=https://example.org',
  'pwd=Q2FybGE',
  '_cldee=YWRhQGV4YW1wbGUub3Jn',
  'mc_eid=1',
  'unsub',
  'to=ada.lovelace%2540example.org',
  'eyJ1IjoiaHR0cHM6Ly9leGFtcGxlLm9yZyJ9',
  '__;Kys!',
  '__;!',
  '**A',
  '%41%7e%2F%ff',
  '%',
  '#top',
  '#/talks//',
  '#!/a?utm_source=x',
  ':~:text=a',
  '//',
  '/',
  '..',
  '/talk.pdf',
  '…',
  ' ',
  '\\',
  '\u202E',
  '\0',
  'é',
  '日本',
];
const GLUE = ['&', '&', '?', '#', '/', '', '&amp;', ';'];

const built = fc
  .tuple(
    fc.constantFrom(...HOSTS),
    fc.array(fc.tuple(fc.constantFrom(...GLUE), fc.constantFrom(...PARTS)), { maxLength: 6 }),
  )
  .map(([host, parts]) => host + parts.flat().join(''));

const wrapped = fc.tuple(built, fc.nat(5)).map(([address, layers]) => {
  let text = address;
  for (let layer = 0; layer < layers; layer += 1) text = wrap(text, layer);
  return text;
});

function wrap(address: string, layer: number): string {
  if (layer % 2 === 1) return `https://eur03.safelinks.protection.outlook.com/?url=${percent(address)}&data=05`;
  const code = new TextEncoder().encode(JSON.stringify({ u: address })).toBase64({ alphabet: 'base64url' });
  return `https://elink.example.org/c/7/${code}/x`;
}

/** Half a surrogate pair has no code. */
function percent(address: string): string {
  return encodeURIComponent(address.toWellFormed());
}

const slips = fc
  .tuple(built, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), fc.string({ unit: 'binary', maxLength: 3 }))
  .map(([address, where, length, put]) => {
    const at = Math.floor(where * address.length);
    return address.slice(0, at) + put + address.slice(at + length);
  });

const addresses = fc.oneof(
  { weight: 5, arbitrary: built },
  { weight: 2, arbitrary: wrapped },
  { weight: 3, arbitrary: slips },
  { weight: 1, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

test('what is cleaned is clean, and what is hidden in it comes out without a crash', async (context) => {
  await tryAll(context, { kind: 'web addresses', inputs: addresses, runs: 2500 }, (address) => {
    const unwrapped = unwrap(address);
    if ('url' in unwrapped) {
      const again = unwrap(unwrapped.url);
      hold('url' in again && again.wrappers.length === 0, () => `Still wrapped: ${unwrapped.url}`);
    }
    const cleaned = cleanLink(address);
    if ('url' in cleaned) {
      const again = cleanLink(cleaned.url);
      hold('url' in again && again.url === cleaned.url, () => `Cleaned twice: ${cleaned.url}`);
      hold('url' in again && again.wrappers.length === 0, () => `Still wrapped: ${cleaned.url}`);
    }
    const untracked = removeTracking(address);
    hold(untracked.length <= address.length, () => `Grew: ${untracked}`);
    for (const { found } of [...secretsInLink(address), ...secretsInText(address)])
      hold(found !== '', () => 'A secret of no characters');
  });
});

test('the one form of an address is its own one form, and a site of its own kind', async (context) => {
  await tryAll(context, { kind: 'web addresses', inputs: addresses, runs: 2000 }, (address) => {
    const form = canonical(address);
    hold(canonical(form) === form, () => `Another form: ${form} becomes ${canonical(form)}`);
    const kind = kindOfAddress(address);
    const host = URL.parse(address)?.hostname;
    if (host) lookAlikeIn(host);
    if (FORMATS['web-address'](address)) hold(kind === 'web', () => `A web address of kind ${kind}`);
    if (!isPlainAddress(address)) return;
    hold(kind === 'web', () => `A plain address of kind ${kind}`);
    hold(removeTracking(address) === address, () => 'A plain address with tracking');
    hold(host === undefined || lookAlikeIn(host) === undefined, () => 'A plain address in disguise');
    hold(form === canonical(address.replace('https', 'HTTPS')), () => `The short way gives ${form}`);
  });
});
