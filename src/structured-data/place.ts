import { remember } from '../remember.ts';
import type { Thing } from './thing.ts';

/** A place as contributors write it: venue, city, country. What is no more than a city and a country is taken apart. */
export function placeOf(text: string, language: string): Thing {
  const country = countryIn(language)(text);
  const parts = text.split(',').map((part) => part.trim());
  return {
    '@type': 'Place',
    name: text,
    address: {
      '@type': 'PostalAddress',
      name: text,
      addressLocality: country && parts.length === 2 ? parts[0] : undefined,
      addressCountry: country,
    },
  };
}

/** The code of the country that a place ends in, in a language or in English: `GB` of "Leeds, United Kingdom". */
export const countryIn = remember((language: string) => {
  const codes = new Map(Object.entries({ uk: 'GB', usa: 'US', england: 'GB', scotland: 'GB', wales: 'GB' }));
  for (const name of [language, 'en'].map(
    (spoken) => new Intl.DisplayNames(spoken, { type: 'region', fallback: 'none' }),
  ))
    for (const code of REGIONS) {
      const country = name.of(code);
      if (country) codes.set(country.toLowerCase(), code);
    }
  return (place: string): string | undefined => codes.get(place.split(',').at(-1)?.trim().toLowerCase() ?? '');
});

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** All pairs of letters that are no older name of another: UK is GB. Those that are no country have no name. */
const REGIONS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  (code) => new Intl.Locale(`und-${code}`).region === code,
);
