import { PORTRAIT_SIDE } from './portrait.ts';

/**
 * A portrait as messages show it: square, as the site's pages cut it, and a JPEG, as Outlook knows
 * neither WebP nor AVIF. What is no picture comes back as it is.
 */
export async function drawPortrait(bytes: Uint8Array): Promise<Uint8Array> {
  const side = PORTRAIT_SIDE * 2;
  // Loaded when there is a portrait: it brings much with it.
  const { default: sharp } = await import('sharp');
  try {
    return await sharp(bytes).rotate().resize(side, side).flatten({ background: '#ffffff' }).jpeg().toBuffer();
  } catch {
    return bytes;
  }
}
