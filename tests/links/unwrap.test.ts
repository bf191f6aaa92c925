import { expect, test } from 'vitest';
import { unwrap } from '../../src/links/unwrap.ts';

const TALK = 'https://www.example.org/talks/omics?year=2023&lang=en#speakers';

/** What Outlook makes of an address; whose mailbox it was stands in `data`. */
function safeLink(address: string, region = 'eur01'): string {
  const data = '05%7C01%7Creader%40example.org%7C6a4e73d47593465e';
  return `https://${region}.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=${data}&sdata=abc%3D&reserved=0`;
}

function clickDimensions(address: string, padded: boolean): string {
  const payload = btoa(JSON.stringify({ ai: 5920, e: 'reader@example.org', u: address }));
  const text = payload
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, (pad) => (padded ? pad : ''));
  return `http://elink.example.org/c/7/${text}/1/62/ddeae3d5-bbad-4a61-ae61-884bda1729ae`;
}

test('an address without wrappers comes back as it is, to the byte', () => {
  for (const address of [TALK, 'http://EXAMPLE.org', 'https://example.org/a%2fb?c=%zz&&d', 'not an address', '']) {
    expect(unwrap(address)).toEqual({ url: address, wrappers: [] });
  }
});

for (const region of ['eur01', 'eur03', 'nam12', 'gbr01', 'apc01', 'emea01']) {
  test(`Outlook's SafeLinks of the region ${region} give the address inside`, () => {
    expect(unwrap(safeLink(TALK, region))).toEqual({ url: TALK, wrappers: ['Outlook SafeLinks'] });
  });
}

test('SafeLinks with a path, in capitals, with &amp; or with broken data around them are recovered all the same', () => {
  const inside = encodeURIComponent(TALK);
  for (const address of [
    `https://eur01.safelinks.protection.outlook.com/ap/w-59584e83/?url=${inside}&data=x`,
    `https://EUR01.SafeLinks.Protection.Outlook.com/?url=${inside}`,
    `https://eur01.safelinks.protection.outlook.com/?URL=${inside}`,
    `https://eur01.safelinks.protection.outlook.com/?data=1&amp;url=${inside}&amp;reserved=0`,
    `https://eur01.safelinks.protection.outlook.com/?url=${inside}&data=05%7C01%reader%40example.org%7C`,
  ]) {
    expect(unwrap(address)).toEqual({ url: TALK, wrappers: ['Outlook SafeLinks'] });
  }
});

test('a plus sign in the address inside stays a plus sign', () => {
  expect(unwrap(safeLink('https://example.org/?q=a+b'))).toMatchObject({ url: 'https://example.org/?q=a+b' });
});

test('a SafeLink that was cut off, or holds no address, is not guessed at', () => {
  for (const inside of ['', 'https%3A%2F%2Fexample.org%2', 'javascript%3Aalert(1)', 'notanaddress', 'https%3A%2F%2F']) {
    expect(unwrap(`https://eur01.safelinks.protection.outlook.com/?url=${inside}`)).toEqual({
      opaque: 'Outlook SafeLinks',
    });
  }
  expect(unwrap('https://eur01.safelinks.protection.outlook.com/?data=1')).toEqual({ opaque: 'Outlook SafeLinks' });
});

test('a site that only sounds like SafeLinks is left alone', () => {
  const address = `https://safelinks.protection.outlook.com.example.org/?url=${encodeURIComponent(TALK)}`;
  expect(unwrap(address)).toEqual({ url: address, wrappers: [] });
});

test('ClickDimensions gives the address inside, with and without padding', () => {
  for (const address of [TALK, 'https://example.org/a', 'https://example.org/ab', 'https://example.org/?x=>>>']) {
    for (const padded of [true, false]) {
      expect(unwrap(clickDimensions(address, padded))).toEqual({ url: address, wrappers: ['ClickDimensions'] });
    }
  }
});

test('what ClickDimensions keeps on its own computers is not guessed at', () => {
  for (const address of [
    'http://elink.example.org/m/1/59207972/p1-b22098-abb8c0829f/1/62/ddeae3d5',
    'http://elink.example.org/o/1/59207972/p1-b22098-abb8c0829f',
    'http://elink.example.org/c/7/notjson/1',
    `http://elink.example.org/c/7/${btoa('{"x":1}')}/1`,
    `http://elink.example.org/c/7/${btoa('[]')}/1`,
    `http://elink.example.org/c/7/${btoa('null')}/1`,
    `http://elink.example.org/c/7/${btoa('{"u":"javascript:alert(1)"}')}/1`,
  ]) {
    expect(unwrap(address), address).toEqual({ opaque: 'ClickDimensions' });
  }
});

test('files that ClickDimensions serves are no wrappers', () => {
  const address = 'https://file-eu.clickdimensions.com/exampleorg/files/banner.png';
  expect(unwrap(address)).toEqual({ url: address, wrappers: [] });
});

test('Proofpoint gives the address inside in all three of its forms', () => {
  for (const address of [
    'https://urldefense.proofpoint.com/v1/url?u=https://www.example.org/talks/omics?year%3D2023%26lang%3Den%23speakers&k=abc&r=def',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.org_talks_omics-3Fyear-3D2023-26lang-3Den-23speakers&d=DwMF&c=x&r=y',
    'https://urldefense.com/v3/__https://www.example.org/talks/omics?year=2023&lang=en*speakers__;Iw!!ABC!xyz$',
    'https://urldefense.com/v3/__https:/www.example.org/talks/omics?year=2023&lang=en*speakers__;Iw!!ABC!xyz$',
    'https://urldefense.us/v3/__https://www.example.org/talks/omics?year=2023&lang=en*speakers__;Iw!!ABC!xyz$',
  ]) {
    expect(unwrap(address), address).toEqual({ url: TALK, wrappers: ['Proofpoint'] });
  }
});

test('hyphens and slashes that Proofpoint has not written stay as they are', () => {
  for (const [address, inside] of [
    [
      'https://urldefense.proofpoint.com/v1/url?u=https://example.org/talks-on_omics',
      'https://example.org/talks-on_omics',
    ],
    ['https://urldefense.com/v3/__http:/example.org/a__;!!X!y$', 'http://example.org/a'],
    ['https://urldefense.com/v3/__https://example.org/?to=https:/a__;!!X!y$', 'https://example.org/?to=https:/a'],
  ] as const) {
    expect(unwrap(address), address).toEqual({ url: inside, wrappers: ['Proofpoint'] });
  }
});

test('Proofpoint’s third form fills runs and single characters back in, in order', () => {
  const listed = btoa('++#').replaceAll('+', '-').replaceAll('/', '_');
  expect(unwrap(`https://urldefense.com/v3/__https://example.org/a**Ab*c__;${listed}!!X!y$`)).toMatchObject({
    url: 'https://example.org/a++b#c',
  });
  expect(unwrap('https://urldefense.com/v3/__https://example.org/plain__;!!X!y$')).toMatchObject({
    url: 'https://example.org/plain',
  });
});

test('a Proofpoint address with more stars than characters is not guessed at', () => {
  expect(unwrap('https://urldefense.com/v3/__https://example.org/a*b*c__;Iw!!X!y$')).toEqual({ opaque: 'Proofpoint' });
  expect(unwrap('https://urldefense.com/v3/nothing')).toEqual({ opaque: 'Proofpoint' });
  expect(unwrap('https://urldefense.proofpoint.com/v2/url?d=1')).toEqual({ opaque: 'Proofpoint' });
});

test('Mailchimp and Mimecast keep the address to themselves', () => {
  expect(unwrap('https://example.us1.list-manage.com/track/click?u=1a2b&id=3c4d&e=5e6f')).toEqual({
    opaque: 'Mailchimp',
  });
  expect(unwrap('https://protect-eu.mimecast.com/s/AbCdE?domain=example.org')).toEqual({ opaque: 'Mimecast' });
});

test('a Mailchimp sign-up page is no wrapper', () => {
  const address = 'https://example.us1.list-manage.com/subscribe?u=1a2b&id=3c4d';
  expect(unwrap(address)).toEqual({ url: address, wrappers: [] });
});

test('the detours of search engines and social networks give the address inside', () => {
  const inside = encodeURIComponent(TALK);
  for (const [address, name] of [
    [`https://www.google.com/url?q=${inside}&sa=D&ust=1`, 'Google'],
    [`https://www.google.co.uk/url?sa=t&url=${inside}`, 'Google'],
    [`https://l.facebook.com/l.php?u=${inside}&h=AT0`, 'Facebook'],
    [`https://lm.facebook.com/l.php?u=${inside}`, 'Facebook'],
    [`https://l.instagram.com/?u=${inside}&e=AT0`, 'Facebook'],
    [`https://slack-redir.net/link?url=${inside}`, 'Slack'],
    [`https://www.linkedin.com/safety/go?url=${inside}&trk=x`, 'LinkedIn'],
    [`https://www.linkedin.com/redir/redirect?url=${inside}`, 'LinkedIn'],
    [`https://linkprotect.cudasvc.com/url?a=${inside}&c=E`, 'Barracuda'],
  ] as const) {
    expect(unwrap(address), address).toEqual({ url: TALK, wrappers: [name] });
  }
});

test('four layers are taken off, five are a trap', () => {
  const two = safeLink(clickDimensions(TALK, false));
  const four = safeLink(clickDimensions(two, true));
  expect(unwrap(four)).toEqual({
    url: TALK,
    wrappers: ['Outlook SafeLinks', 'ClickDimensions', 'Outlook SafeLinks', 'ClickDimensions'],
  });
  expect(unwrap(safeLink(four))).toEqual({ opaque: 'ClickDimensions' });
});

test('a wrapper that opens onto a locked one is locked', () => {
  expect(unwrap(safeLink('http://elink.example.org/m/1/5920'))).toEqual({ opaque: 'ClickDimensions' });
});

const INSIDE = encodeURIComponent(TALK);
const PAYLOAD = btoa(JSON.stringify({ u: TALK }))
  .replaceAll('+', '-')
  .replaceAll('/', '_')
  .replace(/=+$/, '');

/** Each wrapper by its host and the rest of its address. */
const HOSTS = [
  ['safelinks.protection.outlook.com', `/?url=${INSIDE}`],
  ['gcc02.safelinks.protection.office365.us', `/?url=${INSIDE}`],
  ['elink.example.org', `/c/17/${PAYLOAD}/1`],
  ['urldefense.proofpoint.com', `/v1/url?u=${INSIDE}`],
  ['urldefense.com', `/v1/url?u=${INSIDE}`],
  ['urldefense.us', `/v1/url?u=${INSIDE}`],
  ['google.com', `/url?q=${INSIDE}`],
  ['www.google.de', `/url?q=${INSIDE}`],
  ['www.google.com.au', `/url?q=${INSIDE}`],
  ['l.facebook.com', `/l.php?u=${INSIDE}`],
  ['lm.facebook.com', `/l.php?u=${INSIDE}`],
  ['l.instagram.com', `/?u=${INSIDE}`],
  ['slack-redir.net', `/link?url=${INSIDE}`],
  ['linkedin.com', `/safety/go?url=${INSIDE}`],
  ['uk.linkedin.com', `/redir/redirect?url=${INSIDE}`],
  ['linkprotect.cudasvc.com', `/url?a=${INSIDE}`],
] as const;

for (const [host, rest] of HOSTS) {
  test(`${host} is a wrapper, and hosts that only sound like it are not`, () => {
    expect(unwrap(`https://${host}${rest}`)).toMatchObject({ url: TALK });
    const namesakes = [host.replace(/^(www\.|gcc02\.|uk\.)?/, '$1not'), `${host.replaceAll('.', '-')}.example.org`];
    // Whoever sends by ClickDimensions does so from a host of their own.
    if (!host.startsWith('elink')) namesakes.push(`${host}.example.org`);
    for (const namesake of namesakes) {
      const address = `https://${namesake}${rest}`;
      expect(unwrap(address), address).toEqual({ url: address, wrappers: [] });
    }
  });
}

const PAGES = [
  'https://www.google.com/search?q=https%3A%2F%2Fexample.org',
  'https://www.facebook.com/turing?u=https%3A%2F%2Fexample.org',
  'https://www.linkedin.com/in/ada?url=https%3A%2F%2Fexample.org',
  'https://www.linkedin.com/safety/going?url=https%3A%2F%2Fexample.org',
  'https://elink.example.org/about/1',
  'https://elink.example.org/',
  'https://list-manage.com/',
  'https://example.us1.list-manage.com/x/track/click?u=1',
  'https://www.mimecast.com/blog/s/',
];

for (const address of PAGES) {
  test(`${address} is a page of the service itself`, () =>
    expect(unwrap(address)).toEqual({ url: address, wrappers: [] }));
}

test('every path of ClickDimensions but that of a link is kept by the sender', () => {
  expect(unwrap(`https://elink.example.org/m/1/x/c/7/${btoa('{"u":"ftp://x"}')}`)).toEqual({
    opaque: 'ClickDimensions',
  });
  expect(unwrap('https://elink.example.org/c/7/%zz/1')).toEqual({ opaque: 'ClickDimensions' });
  expect(unwrap(`https://elink.example.org/c/7/${btoa('"https://example.org"')}/1`)).toEqual({
    opaque: 'ClickDimensions',
  });
  expect(unwrap(`https://elink.example.org/c/7/${btoa('{"u":["https://example.org"]}')}/1`)).toEqual({
    opaque: 'ClickDimensions',
  });
});

test('Mimecast of every region is kept by the sender', () => {
  for (const host of ['protect-eu.mimecast.com', 'url.uk.m.mimecastprotect.com']) {
    expect(unwrap(`https://${host}/s/AbC`)).toEqual({ opaque: 'Mimecast' });
  }
});

test('Google prefers the address that was meant over the one it counts by', () => {
  expect(unwrap(`https://www.google.com/url?url=https%3A%2F%2Fother.example.org&q=${INSIDE}`)).toMatchObject({
    url: TALK,
  });
});

test('Proofpoint’s listed characters may be of any alphabet, and broken ones are not guessed at', () => {
  const listed = Buffer.from('é漢').toString('base64url');
  expect(unwrap(`https://urldefense.com/v3/__https://example.org/caf*/*__;${listed}!!X!y$`)).toMatchObject({
    url: 'https://example.org/café/漢',
  });
  expect(unwrap('https://urldefense.com/v3/__https://example.org/a*b__;%%%!!X!y$')).toEqual({ opaque: 'Proofpoint' });
});

test('the longest run Proofpoint writes is sixty-five characters', () => {
  const listed = Buffer.from('+'.repeat(65)).toString('base64url');
  expect(unwrap(`https://urldefense.com/v3/__https://example.org/a**_b__;${listed}!!X!y$`)).toMatchObject({
    url: `https://example.org/a${'+'.repeat(65)}b`,
  });
});

test('an address inside must be one of the web', () => {
  for (const inside of [
    'ftp://example.org',
    'mailto:a@example.org',
    'xhttps://example.org',
    '//example.org',
    'https://',
  ]) {
    expect(unwrap(`https://slack-redir.net/link?url=${encodeURIComponent(inside)}`), inside).toEqual({
      opaque: 'Slack',
    });
  }
  expect(unwrap(`https://slack-redir.net/link?url=${encodeURIComponent('HTTPS://EXAMPLE.ORG/A')}`)).toMatchObject({
    url: 'HTTPS://EXAMPLE.ORG/A',
  });
});
