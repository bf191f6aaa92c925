import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../src/links/canonical.ts';
import { kindOfAddress } from '../../src/links/kind.ts';
import { lookAlikeIn } from '../../src/links/look-alike.ts';
import { isPlainAddress } from '../../src/links/plain.ts';
import { secretsInLink } from '../../src/links/secrets.ts';
import { removeTracking } from '../../src/links/tracking.ts';

test('most addresses that people announce are plain', () => {
  for (const address of [
    'https://www.turing.ac.uk/events/omics',
    'https://example.org',
    'https://example.org/',
    'https://a-b.example.org/2023/11/~ada/a_b-c/',
  ])
    expect(isPlainAddress(address), address).toBe(true);
});

test('an address with room for a slip is not plain', () => {
  for (const address of [
    'http://example.org/',
    'https://Example.org/',
    'https://example.org/?page=1',
    'https://example.org/#talks',
    'https://example.org/a%20b',
    'https://example.org/talk.pdf',
    'https://example.org/…',
    'https://xn--80ak6aa92e.com/',
    'https://ada@example.org/',
    'https://example.org:8080/',
    'https://example/',
    'https://example..org/',
    'https://-example.org/',
    'https://127.0.0.1/',
    'https://аpple.com/',
    'https://example.org/a b',
    ' https://example.org/',
    'https://example.org/\n',
    'mailto:events@example.org',
    '',
  ])
    expect(isPlainAddress(address), address).toBe(false);
});

const labels = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const paths = fc.array(fc.stringMatching(/^[A-Za-z0-9~_-]{0,12}$/), { maxLength: 4 });
const addresses = fc
  .tuple(fc.array(labels, { minLength: 1, maxLength: 3 }), fc.constantFrom('org', 'com', 'ac', 'example'), paths)
  .map(([host, top, path]) => `https://${host.join('.')}.${top}${path.map((part) => `/${part}`).join('')}`);

test('in a plain address nothing is found by what looks for tracking, disguises and slips of form', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(isPlainAddress(address)).toBe(true);
      const { hostname, href } = new URL(address);
      expect(href.replace(/\/$/, '')).toBe(address.replace(/\/$/, ''));
      expect(removeTracking(address)).toBe(address);
      // The same address in capital letters is not plain, and takes the long way.
      expect(canonical(address)).toBe(canonical(address.replace('https', 'HTTPS')));
      expect(kindOfAddress(address)).toBe('web');
      expect(lookAlikeIn(hostname)).toBeUndefined();
      const kinds = secretsInLink(address).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind !== 'address' && kind !== 'invitation')).toEqual([]);
    }),
  );
});
