/** A content line (RFC 5545, section 3.1) whose value is written as it is, such as a date or an address. */
export function line(name: string, value: string | number): string {
  return `${fold(`${name}:${value}`)}\r\n`;
}

/** A content line whose value is text (section 3.3.11); none where there is no text. */
export function textLine(name: string, text: string | undefined): string {
  return text ? line(name, escapeText(text)) : '';
}

/** A content line of several texts; a comma within one is not one between two. */
export function listLine(name: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : line(name, texts.map(escapeText).join(','));
}

/** An instant as iCalendar writes it (section 3.3.5): `20260331T130000Z`. */
export function utc(instant: Temporal.Instant): string {
  return `${instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`;
}

/** A date or local time as iCalendar writes it: `20260331`, `20260331T140000`. */
export function local(text: string): string {
  const digits = text.replace(/[-:]/g, '');
  return digits.length === 13 ? `${digits}00` : digits;
}

function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/**
 * Breaks a line after at most 75 octets. An octet is not a letter: one of another script takes two
 * to four, which must stay together.
 */
function fold(text: string): string {
  if (text.length <= LONGEST / 3) return text;
  if (/^[\u0000-\u007F]*$/.test(text)) return foldAscii(text);
  let folded = '';
  let octets = 0;
  for (const character of text) {
    const more = octetsOf(character);
    if (octets + more > LONGEST) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
}

/** The same where each character is one octet. */
function foldAscii(text: string): string {
  let folded = text.slice(0, LONGEST);
  for (let at = LONGEST; at < text.length; at += LONGEST - 1) folded += `\r\n ${text.slice(at, at + LONGEST - 1)}`;
  return folded;
}

const LONGEST = 75;

/** How many octets a character takes in UTF-8 (RFC 3629, section 3). */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
