/** When an entry first reached its readers, and what became of it since. */
export interface EntryDates {
  /** Atom's `published`, iCalendar's CREATED. Never in the future, and no other entry has the same. */
  published: Temporal.Instant;
  /** Atom's `updated`, iCalendar's LAST-MODIFIED. Never before `published`, never in the future. */
  updated: Temporal.Instant;
  /** How often it was changed since it was published: iCalendar's SEQUENCE. */
  sequence: number;
}

/** Under the id of an entry, its dates. */
export type DatesById = ReadonlyMap<string, EntryDates>;
