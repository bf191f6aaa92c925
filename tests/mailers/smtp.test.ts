import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendTestCopy } from '../../src/mailers/smtp.ts';
import { AN_ISSUE } from './an-issue.ts';

let server: SMTPServer;
let port: number;
let delivered: { from: string; to: string[]; message: string }[];

beforeEach(async () => {
  delivered = [];
  server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    logger: false,
    onAuth({ username, password }, _, done) {
      if (username === 'circular' && password === 'p@ss') done(null, { user: username });
      // Some servers give back what they were told.
      else done(new Error(`Authentication failed for ${username} ${password} ${btoa(`\0${username}\0${password}`)}`));
    },
    onRcptTo({ address }, _, done) {
      done(
        address.startsWith('nobody') ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : undefined,
      );
    },
    onData(stream, { envelope }, done) {
      const chunks: Uint8Array[] = [];
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        delivered.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          message: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.server.address() as AddressInfo).port;
});
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

const at = (password: string): string => `smtp://circular:${encodeURIComponent(password)}@localhost:${port}`;

test('one person gets the whole issue, marked as a test', async () => {
  await sendTestCopy(at('p@ss'), AN_ISSUE, 'vicky@example.org');
  expect(delivered.map(({ from, to }) => ({ from, to }))).toEqual([
    { from: 'circular@example.org', to: ['vicky@example.org'] },
  ]);
  expect(await PostalMime.parse(delivered[0]!.message)).toMatchObject({
    subject: '[Test] The Circular: December 2026',
    from: { name: 'The Circular', address: 'circular@example.org' },
    html: expect.stringContaining('<p>Hello</p>'),
    text: expect.stringContaining('Hello'),
  });
});

test('whatever goes wrong is said in a sentence, without the password', async () => {
  const sentences = await Promise.all(
    [
      sendTestCopy(at('wr0ng-s3cret'), AN_ISSUE, 'vicky@example.org'),
      sendTestCopy(at('p@ss'), AN_ISSUE, 'nobody@example.org'),
      sendTestCopy(at('p@ss').replace('smtp:', 'smtps:'), AN_ISSUE, 'vicky@example.org'),
      sendTestCopy('smtp://circular:s3cret@localhost:9', AN_ISSUE, 'vicky@example.org'),
      sendTestCopy('mail.example.org', AN_ISSUE, 'vicky@example.org'),
      sendTestCopy(`smtp://circular:100%@localhost:${port}`, AN_ISSUE, 'vicky@example.org'),
      sendTestCopy(at('p@ss'), { ...AN_ISSUE, from: undefined }, 'vicky@example.org'),
    ].map((sending) => sending.then(() => 'sent').catch((error: Error) => error.message)),
  );
  expect(sentences).toEqual([
    expect.stringMatching(/^Cannot send a test copy by localhost: it does not take this name and password/),
    expect.stringMatching(
      /^Cannot send a test copy by localhost: it does not take the sender or the recipient .*No such mailbox/,
    ),
    expect.stringMatching(/^Cannot send a test copy by localhost: it cannot be reached/),
    expect.stringMatching(/^Cannot send a test copy by localhost: it cannot be reached/),
    'Cannot understand GAZETTE_SMTP_URL: expected smtps://name:password@mail.example.org',
    'Cannot understand GAZETTE_SMTP_URL: write % in its name and password as %25',
    'Cannot send a test copy: set newsletter.from in content/community.json',
  ]);
  expect(sentences.join()).not.toMatch(/s3cret|p@ss|p%40ss/);
  expect(sentences.join()).not.toContain(btoa('\0circular\0wr0ng-s3cret'));
  expect(delivered).toEqual([]);
});
