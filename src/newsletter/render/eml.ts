import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Edition } from '../edition.ts';
import { renderEmail } from './email.ts';
import { renderText } from './text.ts';

export interface Envelope {
  /** Whom it comes from; a draft may have nobody yet. */
  from?: { name: string; address: string } | undefined;
  to?: string | undefined;
}

/**
 * The edition as a message (RFC 5322) that a mail program opens as a draft: HTML, and plain text for
 * whoever prefers it. The same edition gives the same bytes.
 */
export async function renderEml(edition: Edition, { from, to }: Envelope = {}): Promise<string> {
  const { html } = await renderEmail(edition);
  const { newsletter, title, sendDate, pageUrl } = edition;
  const id = createHash('sha256').update(pageUrl).digest('hex').slice(0, 24);
  const composer = new MailComposer({
    subject: `${newsletter}: ${title}`,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    // Midday: the day is the same almost everywhere.
    date: new Date(`${sendDate}T12:00:00Z`),
    messageId: `<${id}@${new URL(pageUrl).host}>`,
    html,
    text: renderText(edition),
    textEncoding: 'quoted-printable',
    // Outlook opens it to be sent, rather than as one that was.
    headers: { 'X-Unsent': '1' },
    baseBoundary: id,
  } as ConstructorParameters<typeof MailComposer>[0]);
  const message = await composer.compile().build();
  return message.toString();
}
