import { unicodeHost } from './unicode-host.ts';

/** A letter that passes for another in the name of a host. */
export interface LookAlike {
  /** The part between two dots, as a browser may show it. */
  label: string;
  letter: string;
  /** "Cyrillic", or "phonetic" for a Latin letter that no word is written with. */
  script: string;
}

/**
 * The letter of a host that does not go with the others of its label. A label all in one script is
 * a name in that language, and those that are written together in one, as in Japanese, are as well.
 */
export function lookAlikeIn(host: string): LookAlike | undefined {
  for (const label of unicodeHost(host).split('.')) {
    const letter = isAscii(label) ? undefined : strangerIn(label);
    if (letter) return { label, ...letter };
  }
  return undefined;
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text);
}

function strangerIn(label: string): Omit<LookAlike, 'label'> | undefined {
  const letters = [...label]
    .map((letter) => ({ letter, script: scriptOf(letter) }))
    .filter(({ script }) => script !== 'Common');
  const scripts = [...new Set(letters.map(({ script }) => script))];
  if (scripts.length < 2 || WRITTEN_TOGETHER.some((group) => scripts.every((script) => group.includes(script)))) {
    return undefined;
  }
  return letters.find(({ script }) => script !== 'Latin');
}

/** https://www.unicode.org/reports/tr39/#Restriction_Level_Detection, "Highly Restrictive". */
const WRITTEN_TOGETHER = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

function scriptOf(letter: string): string {
  // International phonetic letters, ɑ and ɡ among them, are no language's spelling of a host.
  if (/[\u0250-\u02AF]/.test(letter)) return 'phonetic';
  if (/[\p{Script=Common}\p{Script=Inherited}]/u.test(letter)) return 'Common';
  return SCRIPTS.find(({ pattern }) => pattern.test(letter))?.name ?? (/\p{L}/u.test(letter) ? 'foreign' : 'Common');
}

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Cherokee',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Thai',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
].map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));
