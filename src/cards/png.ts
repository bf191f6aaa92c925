import { crc32, deflateSync } from 'node:zlib';

/**
 * A picture of few colours as a PNG with a palette, at a third of the bytes of one without (W3C PNG,
 * third edition). Shades at the edges of letters are gathered until there are at most 256.
 *
 * @param pixels red, green, blue and alpha of each pixel; alpha is not looked at
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const { palette, indices } = gather(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

interface Gathered {
  palette: number[];
  indices: Uint8Array;
}

/** Colours that are alike in their upper bits become the one of them that is used most, so that the ground stays what it is. */
function gather(pixels: Uint8Array): Gathered {
  // The bytes of a pixel as one number, of which the lower three are red, green and blue.
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const counts = countRuns(colours);
  const byUse = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
  const groups = [
    ...(MASKS.map((mask) => Map.groupBy(byUse, (colour) => colour & mask))
      .find(({ size }) => size <= 256)
      ?.values() ?? []),
  ];
  const numbers = new Map(groups.flatMap((group, index) => group.map((colour) => [colour, index])));
  const indices = new Uint8Array(colours.length);
  forRuns(colours, (colour, from, to) => indices.fill(numbers.get(colour) ?? 0, from, to));
  return { palette: groups.map(([most = 0]) => most), indices };
}

function countRuns(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  forRuns(colours, (colour, from, to) => counts.set(colour, (counts.get(colour) ?? 0) + to - from));
  return counts;
}

/** Nearly every pixel has the colour of the one before it. */
function forRuns(colours: Uint32Array, each: (colour: number, from: number, to: number) => void): void {
  let from = 0;
  for (let at = 1; at <= colours.length; at += 1) {
    if (at < colours.length && colours[at] === colours[from]) continue;
    each(colours[from] ?? 0, from, at);
    from = at;
  }
}

/** Fewer and fewer of the bits of red, green and blue; with two each there are 64 colours at most. */
const MASKS = [0xffffff, 0xfefefe, 0xfcfcfc, 0xf8f8f8, 0xf0f0f0, 0xe0e0e0, 0xc0c0c0];
