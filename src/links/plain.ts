/**
 * Whether an address is as plain as most are: https, a host of small Latin letters and digits, a path
 * of letters, digits, `-`, `_` and `~`, and nothing behind it. There is no room in one for tracking, a
 * disguise or a slip of form, so what looks for these need not take it apart.
 */
export function isPlainAddress(address: string): boolean {
  return PLAIN.test(address);
}

/** Two hyphens in a row may be the ASCII form of other letters (RFC 3492). */
const PLAIN = /^https:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,24}(?:\/[A-Za-z0-9~_-]*)*$/;
