import { FORMATS } from './formats.ts';
import type { Schema } from './schemas.ts';
import { readWrittenDate } from './written-dates.ts';

/** What a text was probably meant to be. */
export interface Meant {
  text: string;
  /** Whether it says the same in another form, so that a program may write it without asking. */
  sure: boolean;
}

/**
 * What a text of the wrong form was probably meant to be: people paste the address that holds an
 * id, leave out https:// or add what a field does not take.
 */
export function meantBy(text: string, schema: Schema): Meant | undefined {
  for (const { guess, sure } of GUESSES) {
    const meant = guess(text.trim());
    if (meant !== undefined && fits(meant, schema)) return { text: meant, sure };
  }
  return undefined;
}

const GUESSES: { guess: (text: string) => string | undefined; sure: boolean }[] = [
  { sure: true, guess: (text) => text },
  // Whether there is such a host is not for a program to guess.
  { sure: false, guess: (text) => `https://${text}` },
  // The id of a video or playlist in one of the addresses YouTube gives it.
  {
    sure: true,
    guess: (text) =>
      isAt(text, /(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be)$/)
        ? /(?:[?&]v=|youtu\.be\/|\/(?:embed|live|shorts)\/)([\w-]+)/.exec(text)?.[1]
        : undefined,
  },
  {
    sure: true,
    guess: (text) => (isAt(text, /(^|\.)youtube\.com$/) ? /[?&]list=([\w-]+)/.exec(text)?.[1] : undefined),
  },
  { sure: true, guess: (text) => /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)(.+)/i.exec(text)?.[1] },
  { sure: true, guess: (text) => /^https?:\/\/(?:www\.)?orcid\.org\/(.+)/.exec(text)?.[1] },
  { sure: true, guess: readWrittenDate },
  { sure: true, guess: (text) => readWrittenDate(text)?.slice(0, 10) },
  // What stands before an offset is the time that clocks show there; of Z, which is UTC, nobody knows what they show.
  {
    sure: false,
    guess: (text) =>
      /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2})(?::\d{2})?(?:\.\d+)?(?:[+-]\d{2}:?\d{2})?$/
        .exec(text)?.[1]
        ?.replace(' ', 'T'),
  },
  // Without its offset it may be another day.
  { sure: false, guess: (text) => /^\d{4}-\d{2}-\d{2}(?=T)/.exec(text)?.[0] },
  { sure: false, guess: (text) => /^\d{4}-\d{2}(?=-\d{2})/.exec(text)?.[0] },
  { sure: false, guess: (text) => text.toLowerCase() },
  { sure: true, guess: (text) => text.replace(/^\/?content\//, '').replace(/\.(json|md)$/, '') },
];

/** Whether a text is an address, with or without https://, at a host. */
function isAt(text: string, host: RegExp): boolean {
  const url = URL.parse(/^https?:\/\//.test(text) ? text : `https://${text}`);
  return url !== null && host.test(url.hostname);
}

function fits(text: string, { format, pattern }: Schema): boolean {
  const isForm = FORMATS[format as keyof typeof FORMATS] as ((text: string) => boolean) | undefined;
  if (isForm) return isForm(text);
  return pattern !== undefined && new RegExp(pattern, 'u').test(text);
}
