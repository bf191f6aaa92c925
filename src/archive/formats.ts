import { isCalendarDate, isCalendarMonth, isDateOrLocalTime, isTimeZone } from '../dates.ts';

/** The formats our schemas name, each a question about a text. */
export const FORMATS = {
  'calendar-date': isCalendarDate,
  'calendar-month': isCalendarMonth,
  'date-or-local-time': isDateOrLocalTime,
  'time-zone': isTimeZone,
  'web-address': isWebAddress,
};

/** The length of a text as JSON Schema counts it, in Unicode code points. */
export function codePoints(text: string): number {
  return /[\uD800-\uDBFF]/.test(text) ? [...text].length : text.length;
}

/** An absolute http or https URL (WHATWG) with a host that has a dot, and no user name before it. */
function isWebAddress(text: string): boolean {
  const [, host = ''] = /^https?:\/\/([^\s/?#@]+)(?:[/?#]\S*)?$/i.exec(text) ?? [];
  // A dot between two characters; a pattern that says so takes hours for a text of nothing but dots.
  return host.slice(1, -1).includes('.') && URL.canParse(text);
}
