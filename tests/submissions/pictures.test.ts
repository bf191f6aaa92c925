import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fetchPicture } from '../../src/submissions/fetch-picture.ts';
import { mayAskForPicture, readPicture } from '../../src/submissions/picture.ts';
import { reEncode } from '../../src/submissions/re-encode.ts';
import { openWeb } from '../../src/web/web.ts';
import { aWeb, type StandInWeb } from '../support/web.ts';

const ASSET = 'https://github.com/user-attachments/assets/0a-1b';

describe('a picture dropped into an answer is found as GitHub writes it', () => {
  test.each([
    `![Image](${ASSET})\n\nAda in a hat`,
    `Ada in a hat\n\n![ada.jpg](${ASSET})`,
    `<img width="640" height="480" alt="Image" src="${ASSET}" />\nAda in a hat`,
    `${ASSET}\nAda in a hat`,
  ])('%j', (answer) => {
    expect(readPicture(answer, { hasWords: true })).toEqual({ address: ASSET, words: 'Ada in a hat' });
  });

  test('and a signature in its address stays whole', () => {
    const address = 'https://private-user-images.githubusercontent.com/1/2-3.png?jwt=a.b.c&x=1';
    expect(readPicture(`<img src="${address.replace('&', '&amp;')}">`, { hasWords: false })).toEqual({ address });
  });
});

test.each([
  'https://github.com.evil.example/user-attachments/assets/0a-1b',
  'http://github.com/user-attachments/assets/0a-1b',
  'https://github.com/user-attachments/files/1/evil.html',
  'https://github.com/user-attachments/assets/../../circle/news',
  'https://ada@github.com/user-attachments/assets/0a-1b',
  'https://github.com:8443/user-attachments/assets/0a-1b',
  'https://user-images.githubusercontent.com.evil.example/1.png',
  'https://127.0.0.1/user-attachments/assets/0a-1b',
])('a picture from %s is not asked for', (address) => {
  expect(readPicture(`![x](${address})\nAda`, { hasWords: true })).toHaveProperty('message');
  expect(mayAskForPicture(new URL(address))).toBe(false);
});

test.each([
  ['https://github-production-user-asset-6210df.s3.amazonaws.com/1/2?X-Amz-Signature=a', true],
  ['https://objects.githubusercontent.com/1/2', true],
  ['https://evil.s3.amazonaws.com/1/2', false],
  ['https://github-production-user-asset-1.s3.amazonaws.com.evil.example/1', false],
  ['http://objects.githubusercontent.com/1/2', false],
])('GitHub may send us on to %s: %s', (address, may) => {
  expect(mayAskForPicture(new URL(address))).toBe(may);
});

const aPhoto = (width = 400, height = 300): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#3366aa' } });

test('a picture is kept upright, small, as a JPEG, and without what a camera or a program wrote into it', async () => {
  const photo = await aPhoto(2400, 1600)
    .withExif({ IFD0: { Artist: 'Secret name' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Secret name');
  const encoded = await reEncode(photo);
  const jpeg = Buffer.from('jpeg' in encoded ? encoded.jpeg : []);
  const { format, width, height, exif, icc, xmp, iptc, orientation } = await sharp(jpeg).metadata();
  expect({ format, width, height, exif, icc, xmp, iptc, orientation }).toEqual({
    format: 'jpeg',
    width: 800,
    height: 1200,
  });
  expect(jpeg.toString('latin1')).not.toMatch(/Secret|Exif|GPS/);
  expect(await reEncode(photo)).toEqual(encoded);
});

test('every format that GitHub takes for a picture becomes one, and what is clear becomes white', async () => {
  const clear = sharp({ create: { width: 64, height: 64, channels: 4, background: '#00000000' } });
  for (const bytes of [
    await clear.clone().png().toBuffer(),
    await clear.clone().webp({ lossless: true }).toBuffer(),
    await clear.clone().gif().toBuffer(),
    await clear.clone().avif().toBuffer(),
  ]) {
    const encoded = await reEncode(bytes);
    const { dominant } = await sharp('jpeg' in encoded ? encoded.jpeg : undefined).stats();
    expect(dominant.r).toBeGreaterThan(240);
  }
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400"/></svg>';

test.each([
  ['a drawing that can hold a script', Buffer.from(SVG), /expected a picture: JPEG, PNG, WebP, AVIF or GIF/],
  ['a page that says it is a picture', Buffer.from('<!doctype html>'), /expected a picture/],
  ['nothing', Buffer.from(''), /expected a picture/],
  ['the beginning of a picture', Buffer.from('\x89PNG\r\n\x1a\n and no more', 'latin1'), /cannot be opened/],
])('%s is no picture', async (_, bytes, message) => {
  expect(await reEncode(bytes)).toEqual({ message: expect.stringMatching(message) });
});

test('a picture cut short, one of too many pixels and one of too few are told from good ones', async () => {
  const photo = await aPhoto().jpeg().toBuffer();
  expect(await reEncode(photo.subarray(0, photo.length / 2))).toHaveProperty('message');
  expect(await reEncode(await aPhoto(20, 20).png().toBuffer())).toEqual({
    message: 'Unexpected picture of 20 by 20 pixels, expected at least 64',
  });
  const huge = await aPhoto().png().toBuffer();
  // The header (PNG, section 11.2.1) may say of itself what it likes, as long as its sum is right.
  huge.writeUInt32BE(9000, 16);
  huge.writeUInt32BE(9000, 20);
  huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
  expect(await reEncode(huge)).toEqual({
    message: 'Unexpected picture of more than 60 million pixels, expected a smaller one',
  });
});

async function fetched(routes: StandInWeb['routes']): ReturnType<typeof fetchPicture> {
  const standIn = await aWeb(routes);
  const web = openWeb({ agent: 'Gazette', standIn: standIn.url });
  onTestFinished(() => web.close().then(() => standIn.close()));
  return fetchPicture(web, ASSET);
}

test('a picture larger than GitHub takes is not read to its end', async () => {
  expect(await fetched({ [ASSET]: { body: Buffer.alloc(10_000_001) } })).toMatchObject({
    message: 'Unexpected picture of more than 10 MB, expected a smaller one',
  });
});

test('one that leads round in circles is for its sender to mend, and one that is late may come another time', async () => {
  expect(await fetched({ [ASSET]: { status: 302, headers: { location: ASSET } } })).toMatchObject({
    message: expect.stringContaining('redirects more than 5 times'),
  });
  await expect(fetched({ [ASSET]: { status: 429 } })).rejects.toThrow(
    'Cannot fetch the picture: github.com answered 429',
  );
});
