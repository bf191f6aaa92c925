/** A day, month or year that a text states, as the beginning of a calendar date: `2023-11-21`, `2023-11`, `2023`. */
export function statedDates(text: string): string[] {
  const plain = text.toLowerCase();
  const days = [
    ...[...plain.matchAll(ISO)].map(([, year, month, day]) => `${year}-${month}-${day}`),
    ...[...plain.matchAll(DAY_FIRST)].map(([, day, month, year]) => join(year, month, day)),
    ...[...plain.matchAll(MONTH_FIRST)].map(([, month, day, year]) => join(year, month, day)),
  ];
  const months = [...plain.matchAll(MONTH)].map(([, month, year]) => join(year, month));
  const years = [...plain.matchAll(YEAR)].map(([year]) => year);
  const all = [...days, ...months, ...years];
  // A day states its month and year too.
  return [...new Set(all)].filter((date) => !all.some((other) => other !== date && other.startsWith(date)));
}

const NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEARS = '(20\\d{2})(?!\\d)';
const ISO = /(?<!\d)(20\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/g;
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${NAMES})\\.?,? ${YEARS}`, 'g');
const MONTH_FIRST = new RegExp(`\\b(${NAMES})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEARS}`, 'g');
const MONTH = new RegExp(`\\b(${NAMES})\\.?,? ${YEARS}`, 'g');
const YEAR = /(?<!\d)20\d{2}(?!\d)/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function join(year = '', month = '', day?: string): string {
  const number = MONTHS.indexOf(month.slice(0, 3)) + 1;
  return [year, pad(number), ...(day === undefined ? [] : [pad(Number(day))])].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
