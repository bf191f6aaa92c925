/** Where an item of CBOR (RFC 8949) stands in its bytes. */
export interface Span {
  start: number;
  end: number;
}

/** The items of the array that begins at a place. */
export function children(bytes: Buffer, start = 0): Span[] {
  const head = headAt(bytes, start);
  if (head.major !== ARRAY) throw new Error(`Cannot read CBOR at ${start}: there is no array`);
  const spans: Span[] = [];
  for (let at = head.end; spans.length < head.value; ) {
    const end = endOf(bytes, at);
    spans.push({ start: at, end });
    at = end;
  }
  return spans;
}

/** The same bytes with the items of one array in the order of their own bytes. */
export function sortChildren(bytes: Buffer, array: Span): Buffer {
  const items = children(bytes, array.start);
  const sorted = items.map(({ start, end }) => bytes.subarray(start, end)).sort(Buffer.compare);
  const first = items[0]?.start ?? array.end;
  return Buffer.concat([bytes.subarray(0, first), ...sorted, bytes.subarray(array.end)]);
}

const BYTES = 2;
const TEXT = 3;
const ARRAY = 4;

function endOf(bytes: Buffer, start: number): number {
  const { major, value, end } = headAt(bytes, start);
  if (major === ARRAY) return children(bytes, start).at(-1)?.end ?? end;
  return major === BYTES || major === TEXT ? end + value : end;
}

/** Kind and length of an item: in its first byte, or in the one, two or four bytes after it. */
function headAt(bytes: Buffer, start: number): { major: number; value: number; end: number } {
  const first = bytes.readUInt8(start);
  const [major, short] = [first >> 5, first & 31];
  if (short < 24) return { major, value: short, end: start + 1 };
  const size = { 24: 1, 25: 2, 26: 4 }[short];
  if (size === undefined || major > ARRAY) throw new Error(`Cannot read CBOR at ${start}: unexpected byte ${first}`);
  return { major, value: bytes.readUIntBE(start + 1, size), end: start + 1 + size };
}
