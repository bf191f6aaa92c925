/** A text with short stand-ins for its long addresses, and the ways back. */
export interface Shortened {
  text: string;
  /** Writes the addresses again that a piece of the text had. */
  restore: (piece: string) => string;
  /** Where an offset of the shortened text lies in the one it was made from. */
  offsetBefore: (offset: number) => number;
}

/**
 * Link wrappers pile up to addresses of thousands of characters, which the bounds of the parser take
 * for no word that anybody writes, and cut. So they wait outside while it works.
 */
export function shortenLinks(text: string): Shortened {
  const addresses: string[] = [];
  const shifts: { from: number; by: number }[] = [{ from: 0, by: 0 }];
  const shortened = text.replace(LONG_ADDRESS, (address, at: number) => {
    const standIn = `${STAND_IN}${addresses.length}/`;
    addresses.push(address);
    const by = (shifts.at(-1)?.by ?? 0) + address.length - standIn.length;
    shifts.push({ from: at + address.length - by, by });
    return standIn;
  });
  return {
    text: shortened,
    restore: (piece) => piece.replace(STAND_INS, (standIn, number: string) => addresses[Number(number)] ?? standIn),
    offsetBefore: (offset) => offset + shiftAt(shifts, offset),
  };
}

/** As long as no address is that somebody types, and without what may end one in Markdown. */
const LONG_ADDRESS = /https?:\/\/[A-Za-z0-9%._~:/?#@!$&*+,;=|-]{200,}/g;
/** Hosts in `.invalid` are nobody's (RFC 2606). */
const STAND_IN = 'https://long-address.invalid/';
const STAND_INS = /https:\/\/long-address\.invalid\/(\d{1,9})\//g;

function shiftAt(shifts: readonly { from: number; by: number }[], offset: number): number {
  let low = 0;
  for (let high = shifts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return shifts[low]?.by ?? 0;
}
