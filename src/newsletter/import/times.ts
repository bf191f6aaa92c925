/** A word, a number or a sign of a text, and where it stands. */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
}

export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/\d+|\p{L}+|[^\s\d\p{L}]/gu), ({ 0: found, index }) => ({
    text: found,
    lower: found.toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

/** A time of day as people write it, and whose clock shows it. */
export interface WrittenTime {
  /** `14:00`; undefined for midnight, which is the end of the day that it is said of. */
  time?: string;
  endTime?: string;
  zone?: string;
  /** The token after it. */
  next: number;
}

/** Reads `2pm`, `14:00-15:30 BST`, `12 noon`, `23:59 AoE` or `5 to 6.30 p.m.` from a token on. */
export function readTime(tokens: readonly Token[], at: number): WrittenTime | undefined {
  const word = readWord(tokens, at);
  if (word) return withZone(tokens, word);
  const first = readClock(tokens, at);
  if (!first) return undefined;
  const separator = RANGE.has(tokens[first.next]?.lower ?? '') ? first.next + 1 : undefined;
  const second = separator === undefined ? undefined : (readNoon(tokens, separator) ?? readClock(tokens, separator));
  const isTime = first.sure || second?.sure;
  if (!isTime) return undefined;
  // "5-6pm" is in the afternoon from its start.
  const half = first.half ?? (second && second.hour !== 12 ? second.half : undefined);
  const time = show(first, half);
  const endTime = second && show(second, second.half);
  const next = second?.next ?? first.next;
  if (time === undefined) return undefined;
  return withZone(tokens, { time, ...(endTime === undefined ? {} : { endTime }), next });
}

/** The end of "10 a.m. to 12 noon". */
function readNoon(tokens: readonly Token[], at: number): Clock | undefined {
  const word = readWord(tokens, at);
  return word?.time === undefined ? undefined : { hour: 12, minute: '00', half: 'pm', sure: true, next: word.next };
}

function withZone(tokens: readonly Token[], read: WrittenTime): WrittenTime {
  return { ...read, ...readZone(tokens, read.next) };
}

const RANGE = new Set(['-', '–', '—', 'to', 'until', 'till']);

function readWord(tokens: readonly Token[], at: number): WrittenTime | undefined {
  const skip = tokens[at]?.text === '12' ? 1 : 0;
  const word = tokens[at + skip]?.lower ?? '';
  if (word === 'noon' || word === 'midday') return { time: '12:00', next: at + skip + 1 };
  return word === 'midnight' ? { next: at + skip + 1 } : undefined;
}

interface Clock {
  hour: number;
  minute: string;
  half?: string;
  /** Whether it can be nothing but a time: a bare 5 may be the end of "5-6pm". */
  sure: boolean;
  next: number;
}

function readClock(tokens: readonly Token[], at: number): Clock | undefined {
  const hour = tokens[at];
  if (!hour || !/^\d{1,2}$/.test(hour.text)) return undefined;
  const isSplit = /^[:.h]$/.test(tokens[at + 1]?.lower ?? '') && /^[0-5]\d$/.test(tokens[at + 2]?.text ?? '');
  const touches = tokens[at + 1]?.start === hour.end && tokens[at + 2]?.start === tokens[at + 1]?.end;
  const minute = isSplit && touches ? (tokens[at + 2]?.text ?? '00') : '00';
  const afterNumber = isSplit && touches ? at + 3 : at + 1;
  const half = readHalf(tokens, afterNumber);
  return {
    hour: Number(hour.text),
    minute,
    ...(half ? { half: half.half } : {}),
    sure: half !== undefined || (isSplit && touches),
    next: half?.next ?? afterNumber,
  };
}

/** `pm`, `p.m.` */
function readHalf(tokens: readonly Token[], at: number): { half: string; next: number } | undefined {
  const word = tokens[at]?.lower ?? '';
  if (word === 'am' || word === 'pm') return { half: word, next: at + 1 };
  const letters = [0, 1, 2, 3].map((step) => tokens[at + step]?.lower ?? '').join('');
  if (/^[ap]\.m\.$/.test(letters)) return { half: letters.replaceAll('.', ''), next: at + 4 };
  return undefined;
}

function show({ hour, minute }: Clock, half: string | undefined): string | undefined {
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return hours < 24 ? `${String(hours).padStart(2, '0')}:${minute}` : undefined;
}

/** The zone right after a time, in brackets or not; summer time is the zone's own affair. */
function readZone(tokens: readonly Token[], at: number): { zone?: string; next: number } {
  const from = tokens[at]?.text === '(' ? at + 1 : at;
  for (const [words, zone] of ZONES) {
    if (!words.every((word, step) => tokens[from + step]?.lower === word)) continue;
    const after = from + words.length;
    return { zone, next: tokens[after]?.text === ')' && from > at ? after + 1 : after };
  }
  return { next: at };
}

const ZONES: readonly [words: string[], zone: string][] = Object.entries({
  'Europe/London': 'gmt|bst|uk time|uk|london time',
  'Europe/Dublin': 'irish time',
  'Europe/Berlin': 'cet|cest|central european time|berlin time',
  'Europe/Helsinki': 'eet|eest',
  'America/New_York': 'est|edt|et|eastern time|eastern',
  'America/Chicago': 'cst|cdt|ct|central time',
  'America/Denver': 'mst|mdt|mt|mountain time',
  'America/Los_Angeles': 'pst|pdt|pt|pacific time|pacific',
  'Asia/Tokyo': 'jst',
  'Asia/Singapore': 'sgt',
  'Australia/Sydney': 'aest|aedt',
  UTC: 'utc',
  AoE: 'aoe|anywhere on earth',
})
  .flatMap(([zone, names]) => names.split('|').map((name): [string[], string] => [name.split(' '), zone]))
  .sort(([a], [b]) => b.length - a.length);
