import { isCalendarDate, isCalendarMonth, isDateOrLocalTime, isTimeZone } from '../dates.ts';

/** The formats our schemas name, each a question about a text. */
export const FORMATS = {
  'calendar-date': isCalendarDate,
  'calendar-month': isCalendarMonth,
  'date-or-local-time': isDateOrLocalTime,
  'time-zone': isTimeZone,
  'web-address': isWebAddress,
};

/** An absolute http or https URL (WHATWG) with a host that has a dot, and no user name before it. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/i.test(text) && URL.canParse(text);
}
