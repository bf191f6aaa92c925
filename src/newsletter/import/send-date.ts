import { isCalendarDate } from '../../dates.ts';
import { type Block, isBold, type Source, wordsOf } from './blocks.ts';
import { findDates } from './dates.ts';
import { roleOf } from './sections.ts';

export interface SendDate {
  date: string;
  from: 'flag' | 'message' | 'text' | 'links' | 'name';
}

/**
 * The day an issue was sent: as told, as the message says, as its first lines say, as the links of
 * its mailer are stamped, or, of the month alone, as its file is called.
 */
export function sendDateOf(source: Source, told: string | undefined): SendDate | undefined {
  if (told !== undefined) return { date: told, from: 'flag' };
  if (source.sent !== undefined) return { date: source.sent, from: 'message' };
  const written = datedLine(source);
  if (written !== undefined) return { date: written, from: 'text' };
  const stamped = stampOf(source.addresses);
  if (stamped !== undefined) return { date: stamped, from: 'links' };
  const named = monthInName(source);
  return named === undefined ? undefined : { date: `${named}-01`, from: 'name' };
}

/** `Issue 12, 9 November 2023`: one of the first lines that is little more than a date with its year. */
function datedLine({ blocks }: Source): string | undefined {
  for (const [index, block] of blocks.slice(0, FIRST_LINES).entries()) {
    const words = wordsOf(block);
    // What stands below the first heading of a section is the date of something else.
    if (index > 0 && (block.kind === 'heading' || roleOf(words) !== 'other') && isLarge(block)) break;
    if (block.kind === 'heading' && block.level > 1) break;
    const [date, ...others] = findDates(words, undefined);
    const isLine =
      date && others.length === 0 && words.length - date.text.length <= MOST_OTHER_LETTERS && !/[.!]$/.test(words);
    if (isLine && date.days.length === 1) return date.days[0];
  }
  return undefined;
}

function isLarge(block: Block): boolean {
  return block.kind === 'heading' || isBold(block);
}

const FIRST_LINES = 4;
const MOST_OTHER_LETTERS = 60;

/**
 * The earliest stamp that scanners and mailers left in the links. Outlook writes when it scanned
 * a message, in ticks of a ten-millionth of a second since the year 1
 * (https://learn.microsoft.com/dotnet/api/system.datetime.ticks), ClickDimensions the batch that
 * sent it, by year and day of the year: `b23313`.
 */
export function stampOf(addresses: readonly string[]): string | undefined {
  const days = addresses.flatMap((address) => [...scanned(address), ...sentInBatch(address)]);
  return days.sort()[0];
}

function scanned(address: string): string[] {
  if (!/safelinks/i.test(address)) return [];
  const ticks = [...address.matchAll(/(?<=%7C|\|)(6[34]\d{16})(?=%7C|\||&|$)/gi)].map(([, found]) => found ?? '');
  return ticks.map((found) => dayAfterYearOne(Math.floor(Number(BigInt(found) / TICKS_A_DAY))));
}

const TICKS_A_DAY = 864_000_000_000n;

function dayAfterYearOne(days: number): string {
  return Temporal.PlainDate.from('0001-01-01').add({ days }).toString();
}

function sentInBatch(address: string): string[] {
  return [...decodeOnce(address).matchAll(/\/p1-b(\d\d)(\d{3})-/g)].flatMap(([, year, day]) => {
    const days = Number(day);
    if (days < 1 || days > 366) return [];
    const date = Temporal.PlainDate.from(`20${year}-01-01`)
      .add({ days: days - 1 })
      .toString();
    return isCalendarDate(date) ? [date] : [];
  });
}

function decodeOnce(address: string): string {
  return address.replace(/%2f/gi, '/');
}

/** `2023-11.md`, `november 2023.md`, `newsletter-Nov-2023.html` */
function monthInName({ file, subject = '' }: Source): string | undefined {
  const name = `${
    file
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? ''
  } ${subject}`;
  const [, year, month] = /(?<!\d)(20\d\d)[-_ .]?(0[1-9]|1[0-2])(?!\d)/.exec(name) ?? [];
  if (year !== undefined) return `${year}-${month}`;
  const words = name.replace(/[_.-]+/g, ' ').replace(/([a-z])(\d)/gi, '$1 $2');
  const capitals = words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return findDates(capitals, undefined).find(({ month: found }) => found !== undefined)?.month;
}
