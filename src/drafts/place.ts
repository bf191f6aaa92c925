import { countryIn } from '../structured-data/place.ts';
import type { Found } from './found.ts';
import { plain } from './plain.ts';
import { type Thing, textIn, thingsIn } from './things.ts';

/** Where something is, as far as a page's location says. */
export interface Location {
  /** Venue, city, country. */
  place: Found | undefined;
  /** As ISO 3166 has it: GB. */
  country: string | undefined;
  isOnline: boolean;
}

/** The places under a property. What is only called online is no place. */
export function locationIn(things: readonly Thing[], property: string, language: string): Location {
  const thing = things.find(({ values }) => values.has(property));
  if (!thing) return { place: undefined, country: undefined, isOnline: false };
  const from = `the page's ${thing.source}, ${property}`;
  const texts = (thing.values.get(property) ?? []).flatMap((value) =>
    typeof value === 'string' ? [plain(value)] : [],
  );
  const places = [
    ...texts.map((text) => ({ words: text, country: countryIn(language)(text), isOnline: ONLINE.test(text) })),
    ...thingsIn(thing, property).map((place) => describe(place, language)),
  ];
  const there = places.find(({ isOnline, words }) => !isOnline && words.length >= 2);
  return {
    place: there && { value: there.words.slice(0, LONGEST).toWellFormed(), from },
    country: there?.country,
    isOnline: places.some(({ isOnline }) => isOnline),
  };
}

/** As long as the schema lets it be. */
const LONGEST = 200;

const ONLINE = /^\W*(online|virtual(ly)?|webinar|zoom|(microsoft )?teams|remote|livestream)\b/i;

function describe(place: Thing, language: string): { words: string; country: string | undefined; isOnline: boolean } {
  const name = textIn(place, 'name') ?? '';
  const [address] = thingsIn(place, 'address');
  const country = address && textIn(address, 'addressCountry');
  const code = country && (/^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : countryIn(language)(country));
  const parts = address
    ? [name, textIn(address, 'addressLocality') ?? '', countryName(country, language)]
    : [name, textIn(place, 'address') ?? ''];
  const words = joined(parts);
  return {
    words,
    country: code === undefined ? countryIn(language)(words) : code === 'UK' ? 'GB' : code,
    isOnline: place.types.includes('VirtualLocation') || ONLINE.test(name),
  };
}

/** A part that a part before it has said already is left out: "Kings Hall, London" and "London". */
function joined(parts: readonly string[]): string {
  const kept: string[] = [];
  for (const part of parts)
    if (part !== '' && !kept.some((before) => before.toLowerCase().includes(part.toLowerCase()))) kept.push(part);
  return kept.join(', ');
}

function countryName(country: string | undefined, language: string): string {
  if (country === undefined || !/^[A-Za-z]{2}$/.test(country)) return country ?? '';
  const code = country.toUpperCase() === 'UK' ? 'GB' : country.toUpperCase();
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? country;
}
