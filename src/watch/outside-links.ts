import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { dayOf } from '../archive/select.ts';
import { findValues } from '../archive/values.ts';
import { addressesOf, isAddress, placeOf } from '../checks/addresses.ts';
import type { Place } from '../diagnostic.ts';
import { canonical } from '../links/canonical.ts';
import { cleanLink } from '../links/clean.ts';
import { kindOfAddress } from '../links/kind.ts';

/** A link of the archive to somebody else's site. However it is spelt, and wherever it stands, it is one. */
export interface OutsideLink {
  /** By which it is known again: ten letters made from its canonical address. */
  id: string;
  /** The address to ask: as written first, without wrappers and tracking. */
  url: string;
  /** In the order of files. */
  places: Place[];
  /** The day of the first entry with a day: what it led to then is what was meant. */
  day?: string | undefined;
}

/**
 * Every link of the valid entries and of `content/community.json` to another site. Left out are the site's own
 * pages; what a mailer keeps behind a number of its own, for asking it would count as a click; and YouTube's
 * videos, whose pages are there for removed ones as well: those are watched with the recordings.
 */
export function outsideLinksOf(archive: Archive): OutsideLink[] {
  const links = new Map<string, OutsideLink>();
  for (const { url: written, place, day } of writtenIn(archive)) {
    const url = addressToAsk(written, archive.community.site);
    if (url === undefined) continue;
    const name = canonical(url);
    const known = links.get(name);
    if (known) {
      known.places.push(place());
      known.day ??= day;
    } else links.set(name, { id: idOf(name), url, places: [place()], day });
  }
  return [...links.values()];
}

interface Written {
  url: string;
  place: () => Place;
  day?: string | undefined;
}

function writtenIn(archive: Archive): Written[] {
  const inCommunity = findValues('community', archive.community, isAddress).map(({ value: url, path }) => ({
    url,
    place: () => archive.placeInCommunity(...path),
  }));
  const inEntries = addressesOf(archive).map((address) => ({
    url: address.url,
    place: () => placeOf(address),
    day: dayOf(archive, address.entry)?.slice(0, 10),
  }));
  return [...inCommunity, ...inEntries];
}

function addressToAsk(written: string, site: string): string | undefined {
  if (kindOfAddress(written) !== 'web') return undefined;
  const cleaned = cleanLink(written);
  const url = 'url' in cleaned ? URL.parse(cleaned.url) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const name = canonical(url.href);
  const ours = canonical(site);
  if (name === ours || name.startsWith(`${ours}/`) || VIDEO.test(name)) return undefined;
  return url.href;
}

/** The canonical address of a video. */
const VIDEO = /^https:\/\/www\.youtube\.com\/watch\?v=/;

function idOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 10);
}
