import { crc32, deflateRawSync } from 'node:zlib';

/** Packs files under the very names given, however odd: a hostile artifact is a story too. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const label = Buffer.from(name);
    const facts = factsOf(content, packed, label);
    const local = Buffer.concat([u32(0x04034b50), facts, label, packed]);
    bodies.push(local);
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), facts, Buffer.alloc(10), u32(offset), label]));
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const count = u16(files.size);
  return Buffer.concat([
    ...bodies,
    index,
    u32(0x06054b50),
    u32(0),
    count,
    count,
    u32(index.length),
    u32(offset),
    u16(0),
  ]);
}

/** What the local header and the directory say alike: version, UTF-8 names, deflated, 1 January 1980. */
function factsOf(content: Uint8Array, packed: Buffer, label: Buffer): Buffer {
  const sizes = [u32(crc32(content)), u32(packed.length), u32(content.length)];
  return Buffer.concat([u16(20), u16(0x0800), u16(8), u16(0), u16(0x21), ...sizes, u16(label.length), u16(0)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
