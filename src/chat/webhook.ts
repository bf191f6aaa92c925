import { IncomingWebhook, IncomingWebhookHTTPError } from '@slack/webhook';
import { hide } from '../hide.ts';
import { isLoopback } from '../loopback.ts';
import type { SlackMessage } from './blocks.ts';

/** What became of a message. Where Slack may have it or not, nobody can ask: a webhook says nothing afterwards. */
export type Delivery = { status: 'delivered' } | { status: 'refused' | 'unknown'; reason: string };

/** Slack's own, and that of Slack for governments: https://docs.slack.dev/govslack */
const HOSTS = ['hooks.slack.com', 'hooks.slack-gov.com'];

const TIMEOUT_SECONDS = 20;

/**
 * The address of a webhook, as somebody wrote it in the environment. Who knows it can write to the channel, so it is
 * never printed.
 *
 * @throws Error if it is not Slack's
 */
export function webhookFrom(name: string, text: string): string {
  const url = URL.parse(text.trim());
  const isSlack =
    url?.protocol === 'https:' &&
    url.port === '' &&
    HOSTS.includes(url.hostname) &&
    url.pathname.startsWith('/services/');
  const isHere = url?.protocol === 'http:' && isLoopback(url.hostname);
  if (!url || !(isSlack || isHere) || url.username !== '' || url.password !== '')
    throw new Error(
      `Cannot use ${name}: expected an address that begins with https://hooks.slack.com/services/, as Slack shows it for an incoming webhook`,
    );
  return url.href;
}

/**
 * Posts a message by an incoming webhook (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks),
 * once: who asks twice may be heard twice.
 *
 * @param second milliseconds that stand for a second when waiting for the answer; tests are in a hurry
 */
export async function post(webhook: string, message: SlackMessage, second = 1000): Promise<Delivery> {
  let answered: { status: number; retryAfter: string | null } | undefined;
  const client = new IncomingWebhook(webhook, {
    timeout: TIMEOUT_SECONDS * second,
    retryConfig: { retries: 0 },
    async fetch(url, init) {
      const response = await fetch(url, { ...init, redirect: 'manual' });
      answered = { status: response.status, retryAfter: response.headers.get('retry-after') };
      return response;
    },
  });
  try {
    await client.send({ ...message });
    return { status: 'delivered' };
  } catch (error) {
    // It had said yes, and the rest of the answer was cut.
    if (answered?.status === 200) return { status: 'delivered' };
    const reason = hide(reasonOf(error as Error, answered?.retryAfter), secretsOf(webhook));
    return { status: isRefusal(error as Error) ? 'refused' : 'unknown', reason };
  }
}

/**
 * Whether Slack cannot have the message: it said so, or no connection came about. A server error or a cut says
 * nothing.
 */
function isRefusal(error: Error): boolean {
  if (error instanceof IncomingWebhookHTTPError) return error.statusCode < 500;
  return rootsOf(error).some(({ code }) => code !== undefined && NOT_CONNECTED.test(code));
}

const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|ERR_TLS_CERT_.*|SELF_SIGNED_.*|DEPTH_ZERO_.*|UNABLE_TO_.*)$/;

interface Cause extends Error {
  code?: string;
}

/** What lies below an error, the deepest last: the client wraps what fetch wraps, and of several addresses each has its own. */
function rootsOf(error: Cause): Cause[] {
  const below = error instanceof AggregateError ? error.errors : [error.cause];
  return [error, ...below.filter((cause) => cause instanceof Error).flatMap((cause) => rootsOf(cause))];
}

function reasonOf(error: Error, retryAfter: string | null | undefined): string {
  if (!(error instanceof IncomingWebhookHTTPError)) {
    const roots = rootsOf(error);
    if (roots.some(({ name }) => name === 'TimeoutError')) return `no answer within ${TIMEOUT_SECONDS} seconds`;
    return roots.at(-1)?.message || roots.find(({ code }) => code)?.code || 'the connection failed';
  }
  const said = String(error.body ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  const wait = retryAfter ? `, and asks to wait ${retryAfter} seconds` : '';
  return `it answered ${error.statusCode}${said === '' ? '' : ` (${said})`}${wait}`;
}

/** What a maintainer can do about a refusal, by the word that Slack answers with. */
export function adviceOn(reason: string): string {
  const [, advice] = ADVICE.find(([words]) => words.test(reason)) ?? [];
  return advice ?? 'The next run sends it';
}

const MAKE_NEW = 'Make a new webhook in Slack, and put its address into the secret SLACK_WEBHOOK_URL';

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors */
const ADVICE: readonly [RegExp, string][] = [
  [/no_service|no_team|invalid_token|team_disabled|no_active_hooks/, `The webhook is gone. ${MAKE_NEW}`],
  [/channel_is_archived|channel_not_found/, `Its channel is gone. ${MAKE_NEW}`],
  [/action_prohibited|posting_to_general/, 'Slack’s administrators do not let it write there. Ask them'],
  [
    /invalid_payload|invalid_blocks|no_text|too_many_attachments/,
    'The message is malformed, which is our mistake: report it, with what gazette announce --dry-run prints',
  ],
];

/** A server may give back what it was asked for. */
function secretsOf(webhook: string): string[] {
  const { pathname, href } = new URL(webhook);
  return [href, pathname, ...pathname.split('/').filter((part) => part.length >= 8 && part !== 'services')];
}
