/** What an audit found wrong: on which page, what, and what mends it. */
export interface Finding {
  page: string;
  what: string;
  mend: string;
}

/** What an audit has to say; `skipped` says why it could not look. */
export interface Verdict {
  looked: string;
  findings: Finding[];
  skipped?: string;
}
