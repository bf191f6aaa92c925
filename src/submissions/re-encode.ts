import sharp from 'sharp';

/** What a picture begins with, by format. The rest of what it says of itself is not believed. */
const BEGINNINGS: [format: string, bytes: RegExp][] = [
  ['JPEG', /^\xff\xd8\xff/],
  ['PNG', /^\x89PNG\r\n\x1a\n/],
  ['WebP', /^RIFF[\s\S]{4}WEBP/],
  ['AVIF', /^[\s\S]{4}ftypavi[fs]/],
  ['GIF', /^GIF8[79]a/],
];

/** Larger ones are of no use to a page: a portrait is shown at a third of this. */
const LONGEST_SIDE = 1200;
const FEWEST_PIXELS = 64;
/** What a picture of a good camera has; one that says it has more is there to fill memory. */
const MOST_PIXELS = 60_000_000;

/**
 * A picture as a JPEG of ours: upright, no larger than pages need, and with nothing in it but what one sees –
 * no place, no camera, no name. Every mailer shows a JPEG.
 *
 * @param bytes what somebody sent
 * @returns what is wrong with them, if they are no such picture
 */
export async function reEncode(bytes: Uint8Array): Promise<{ jpeg: Uint8Array } | { message: string }> {
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (!BEGINNINGS.some(([, begins]) => begins.test(beginning)))
    return { message: `Unexpected file, expected a picture: ${FORMATS}` };
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { width, height } = await picture.metadata();
    if (width < FEWEST_PIXELS || height < FEWEST_PIXELS)
      return { message: `Unexpected picture of ${width} by ${height} pixels, expected at least ${FEWEST_PIXELS}` };
    const jpeg = await picture
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 85, mozjpeg: true })
      .toBuffer();
    return { jpeg };
  } catch (error) {
    const isTooLarge = /pixel limit/i.test((error as Error).message);
    return {
      message: isTooLarge
        ? `Unexpected picture of more than ${MOST_PIXELS / 1_000_000} million pixels, expected a smaller one`
        : 'Unexpected picture that cannot be opened, expected a whole one',
    };
  }
}

const FORMATS = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(BEGINNINGS.map(([format]) => format));
