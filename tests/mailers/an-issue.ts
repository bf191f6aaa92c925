import type { Outgoing } from '../../src/mailers/outgoing.ts';

/** An issue as it is handed to a mailer. */
export const AN_ISSUE: Outgoing = {
  id: 'issues/2026-12',
  subject: 'The Circular: December 2026',
  html: '<html><body><p>Hello</p></body></html>',
  text: 'Hello\n',
  preheader: 'A talk and a post.',
  from: { name: 'The Circular', address: 'circular@example.org' },
};
