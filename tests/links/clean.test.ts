import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLink } from '../../src/links/clean.ts';

const safeLink = (address: string): string =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=1`;

test('wrappers and tracking go together, in whatever order they were put on', () => {
  expect(cleanLink(safeLink('https://example.org/a?utm_source=x&b=1#c'))).toEqual({
    url: 'https://example.org/a?b=1#c',
    wrappers: ['Outlook SafeLinks'],
  });
  expect(cleanLink(`${safeLink('https://example.org/a')}&utm_source=x`)).toMatchObject({
    url: 'https://example.org/a',
  });
});

test('tracking in front of the address inside hides it from nobody', () => {
  const inner = `https://www.google.com/url?utm_source=x&q=${encodeURIComponent('https://example.org/a')}`;
  expect(cleanLink(inner)).toMatchObject({ url: 'https://example.org/a' });
});

test('a locked wrapper stays locked inside another', () => {
  expect(cleanLink(safeLink('https://example.us1.list-manage.com/track/click?u=1'))).toEqual({ opaque: 'Mailchimp' });
});

test('more wrappers than anybody means are locked, whatever tracking is on them', () => {
  const wrap = (address: string): string => `https://www.google.com/url?utm_source=x&q=${encodeURIComponent(address)}`;
  const wrapped = (times: number): string =>
    Array.from({ length: times }).reduce<string>(wrap, 'https://example.org/a');
  expect(cleanLink(wrapped(4))).toMatchObject({ url: 'https://example.org/a', wrappers: { length: 4 } });
  expect(cleanLink(wrapped(5))).toEqual({ opaque: 'Google' });
});

/** Addresses such as people paste: pieces that matter to the cleaner, in every order. */
const pieces = fc.constantFrom(
  'utm_source=a',
  'utm-medium=b',
  'a=1',
  'b',
  '',
  'url=https%3A%2F%2Fexample.org',
  '_cldee=x',
  'q=%',
  '?',
  '#',
  '&',
  '=',
  '/x',
  '%23',
);
const addresses = fc
  .tuple(
    fc.constantFrom(
      'https://example.org',
      'http://www.youtube.com/watch',
      'https://eur01.safelinks.protection.outlook.com/',
      'https://www.google.com/url',
      'https://www.eventbrite.co.uk/e/1',
    ),
    fc.array(pieces, { maxLength: 8 }),
    fc.constantFrom('&', '?', '#', '/'),
  )
  .map(([start, rest, glue]) => `${start}?${rest.join(glue)}`);

test('cleaning what is clean does nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(addresses, fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string({ unit: 'binary' })),
      (address) => {
        const once = cleanLink(address);
        if ('url' in once) expect(cleanLink(once.url)).toEqual({ url: once.url, wrappers: [] });
      },
    ),
    { numRuns: 5_000 },
  );
});

test('whatever was wrapped comes out to the byte', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.integer({ min: 0, max: 4 }),
      (address, layers) => {
        let wrapped = address;
        for (let layer = 0; layer < layers; layer += 1) wrapped = safeLink(wrapped);
        const plain = cleanLink(address);
        if ('url' in plain) expect(cleanLink(wrapped)).toMatchObject({ url: plain.url });
      },
    ),
    { numRuns: 2_000 },
  );
});
