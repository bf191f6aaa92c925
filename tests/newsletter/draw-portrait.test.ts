import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPortrait } from '../../src/newsletter/draw-portrait.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 60, b: 30, alpha: 0 } } });

test.each(['webp', 'avif', 'png', 'jpeg'] as const)(
  'a portrait that is a %s reaches Outlook as a square JPEG',
  async (form) => {
    const { format, width, height } = await sharp(
      await drawPortrait(await picture(300, 500).toFormat(form).toBuffer()),
    ).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 240, height: 240 });
  },
);

test('what is seen through is white, as paper', async () => {
  const { dominant } = await sharp(await drawPortrait(await picture(50, 50).png().toBuffer())).stats();
  expect(dominant).toMatchObject({ r: 248, g: 248, b: 248 });
});

test('what is no picture stays what it is, and the site is built', async () => {
  const bytes = new TextEncoder().encode('no picture');
  expect(await drawPortrait(bytes)).toEqual(bytes);
});
