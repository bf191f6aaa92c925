/** A newsletter issue as it is handed to a mailer. */
export interface Outgoing {
  /** `issues/2026-12`: by it a mailer's draft is found again. */
  id: string;
  subject: string;
  html: string;
  text: string;
  /** What a mailbox shows beside the subject. */
  preheader: string;
  /** Whom it comes from; undefined leaves that to the mailer. */
  from: { name: string; address: string } | undefined;
}

/** What became of a draft at a mailer. */
export interface Saved {
  status: 'created' | 'updated';
  /** How the mailer calls it. */
  draft: string;
}
