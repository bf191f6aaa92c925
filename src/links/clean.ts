import { isPlainAddress } from './plain.ts';
import { removeTracking } from './tracking.ts';
import { mayWrap, unwrap } from './unwrap.ts';

export type Cleaned =
  /** The address as it was meant to be given; the same as before where there was nothing to clean. */
  | { url: string; wrappers: string[] }
  /** A wrapper whose inside nobody can tell from the address. */
  | { opaque: string };

/**
 * The address without wrappers and tracking. Tracking may stand inside a wrapper and a wrapper
 * inside tracking, so both are done until nothing changes: cleaning what is clean does nothing.
 */
export function cleanLink(address: string): Cleaned {
  if (isPlainAddress(address) && !mayWrap(address)) return { url: address, wrappers: [] };
  const wrappers: string[] = [];
  let url = address;
  // Each turn makes it shorter.
  for (;;) {
    const unwrapped = unwrap(url);
    if ('opaque' in unwrapped) return unwrapped;
    wrappers.push(...unwrapped.wrappers);
    const next = removeTracking(unwrapped.url);
    if (next === url) return { url, wrappers };
    url = next;
  }
}
