import nodemailer from 'nodemailer';
import { hide } from '../hide.ts';
import { isLoopback } from '../loopback.ts';
import type { Outgoing } from './outgoing.ts';

const TIMEOUT_MS = 20_000;

/**
 * Delivers a test copy of an issue to one address.
 *
 * @param url the server, such as `smtps://name:password@mail.example.org`
 * @throws Error that begins with "Cannot", says what to do, and holds no password
 */
export async function sendTestCopy(url: string, outgoing: Outgoing, to: string): Promise<void> {
  const { from, html, text, subject } = outgoing;
  if (!from) throw new Error('Cannot send a test copy: set newsletter.from in content/community.json');
  const { protocol, hostname, port, username, password } = serverOf(url);
  const [user, pass] = [username, password].map(decoded) as [string, string];
  const isHere = isLoopback(hostname);
  const secure = protocol === 'smtps:';
  const transport = nodemailer.createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password and a letter to one person do not go over the open net.
    requireTLS: !secure && !isHere,
    ignoreTLS: !secure && isHere,
    ...(username === '' ? {} : { auth: { user, pass } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from, to, subject: `[Test] ${subject}`, html, text, textEncoding: 'quoted-printable' });
  } catch (error) {
    throw new Error(
      `Cannot send a test copy by ${hostname}: ${hide(reasonOf(error as SmtpError), formsOf(user, pass))}`,
    );
  } finally {
    transport.close();
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Error('Cannot understand GAZETTE_SMTP_URL: write % in its name and password as %25');
  }
}

/** As it was told, or encoded. */
function formsOf(user: string, pass: string): string[] {
  return pass === '' ? [] : [pass, encodeURIComponent(pass), base64(pass), base64(`\0${user}\0${pass}`)];
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

interface SmtpError extends Error {
  code?: string;
  response?: string;
}

function serverOf(text: string): URL {
  const url = URL.parse(text);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    throw new Error('Cannot understand GAZETTE_SMTP_URL: expected smtps://name:password@mail.example.org');
  return url;
}

function reasonOf({ code, response, message }: SmtpError): string {
  switch (code) {
    case 'EAUTH':
      return `it does not take this name and password (${response ?? 'no reason given'})`;
    case 'EENVELOPE':
      return `it does not take the sender or the recipient (${response ?? message})`;
    case 'ETLS':
      return 'it offers no encryption. Use an smtps: address';
    case 'ETIMEDOUT':
    case 'ESOCKET':
    case 'ECONNECTION':
    case 'EDNS':
      return `it cannot be reached (${message})`;
    default:
      return response ?? message;
  }
}
