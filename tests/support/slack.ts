// A Slack on loopback that takes what an incoming webhook takes, and refuses as strictly as Block Kit is documented:
// https://docs.slack.dev/reference/block-kit/blocks
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { SlackMessage } from '../../src/chat/blocks.ts';

/** What goes wrong with the next message: a refusal by its word, or with the connection. */
export type SlackFault =
  | keyof typeof REFUSALS
  | 'server-error'
  | 'too-many-requests'
  | 'moved'
  | 'hang'
  | 'cut-before'
  | 'cut-after'
  | 'cut-in-answer';

/** Each word with the status that Slack gives it: https://api.slack.com/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks */
const REFUSALS = {
  invalid_payload: 400,
  action_prohibited: 403,
  no_service: 404,
  channel_not_found: 404,
  channel_is_archived: 410,
} as const;

export const SLACK_FAULTS: readonly SlackFault[] = [
  ...(Object.keys(REFUSALS) as (keyof typeof REFUSALS)[]),
  'server-error',
  'too-many-requests',
  'moved',
  'hang',
  'cut-before',
  'cut-after',
  'cut-in-answer',
];

/** Whether Slack has the message although the sender was not told; where it is not, the sender could not know. */
export const IN_DOUBT: readonly SlackFault[] = ['server-error', 'hang', 'cut-before', 'cut-after'];

export interface Slack {
  /** The webhook's address; who knows it may write. */
  url: string;
  /** What the channel shows, the oldest first. */
  channel: SlackMessage[];
  /** Requests so far, refused ones too. */
  asked: number;
  /** Faults of the next messages, in order. */
  faults: SlackFault[];
  /** Called when a message is on its way, before anything becomes of it. */
  onMessage: () => void | Promise<void>;
}

export const TOKEN = 'T0CIRCLE0/B0CHANNEL/s3cretOfTheChannel42';

/** Opens it until the test is finished. */
export async function aSlack(): Promise<Slack> {
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    slack.asked += 1;
    await slack.onMessage();
    const say = (status: number, word: string, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(word);
    };
    const fault = slack.faults.shift();
    if (fault === 'cut-before') return request.socket.destroy();
    if (fault === 'server-error') return say(500, 'rollup_error');
    if (fault === 'too-many-requests') return say(429, 'rate_limited', { 'retry-after': '30' });
    if (fault === 'moved') return say(302, '', { location: `http://${request.headers.host}/elsewhere` });
    if (fault !== undefined && fault in REFUSALS)
      // Nobody promises that an answer does not repeat the address.
      return say(REFUSALS[fault as keyof typeof REFUSALS], `${fault} /services/${TOKEN}`);
    if (request.method !== 'POST' || request.url !== `/services/${TOKEN}`) return say(404, 'no_service');
    const mistake = mistakeIn(Buffer.concat(chunks).toString('utf8'), request.headers['content-type'] ?? '');
    if (mistake) return say(400, `invalid_payload: ${mistake}`);
    slack.channel.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    if (fault === 'hang') return;
    if (fault === 'cut-after') return request.socket.destroy();
    if (fault === 'cut-in-answer') {
      response.writeHead(200, { 'content-length': '2' });
      response.write('o');
      setTimeout(() => request.socket.destroy(), 20);
      return;
    }
    say(200, 'ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const slack: Slack = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/${TOKEN}`,
    channel: [],
    asked: 0,
    faults: [],
    onMessage: () => {},
  };
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return slack;
}

/** What is wrong with a payload; undefined if Slack would show it. */
export function mistakeIn(text: string, type = 'application/json'): string | undefined {
  if (!type.startsWith('application/json')) return `unexpected type ${type}`;
  let payload: Record<string, unknown>;
  try {
    payload = JSON.parse(text);
  } catch {
    return 'no JSON';
  }
  const strange = Object.keys(payload).find((name) => !['text', 'blocks'].includes(name));
  if (strange) return `unexpected ${strange}`;
  if (!isText(payload['text'], 4000)) return 'unexpected text';
  const { blocks } = payload;
  if (!Array.isArray(blocks) || blocks.length === 0 || blocks.length > 50) return 'unexpected number of blocks';
  return (
    blocks.map(mistakeInBlock).find((mistake) => mistake !== undefined) ?? mistakeInMarkup(String(payload['text']))
  );
}

function mistakeInBlock(block: Record<string, unknown>, at: number): string | undefined {
  const wrong = (what: string): string => `unexpected ${what} in block ${at + 1}`;
  switch (block['type']) {
    case 'header':
      return hasOnly(block, ['type', 'text']) && isTextObject(block['text'], 'plain_text', 150)
        ? undefined
        : wrong('header');
    case 'section': {
      const { text, fields } = block as { text?: unknown; fields?: unknown[] };
      if (!hasOnly(block, ['type', 'text', 'fields']) || (text === undefined && fields === undefined))
        return wrong('section');
      if (text !== undefined && !isTextObject(text, 'mrkdwn', 3000)) return wrong('text');
      if (fields && (fields.length > 10 || !fields.every((field) => isTextObject(field, 'mrkdwn', 2000))))
        return wrong('fields');
      return mistakeInMarkup(String((text as { text?: string })?.text ?? ''));
    }
    case 'context': {
      const { elements } = block as { elements?: unknown };
      if (!Array.isArray(elements) || elements.length === 0 || elements.length > 10) return wrong('elements');
      if (!elements.every((element) => isTextObject(element, 'mrkdwn', 3000))) return wrong('elements');
      return elements.map(({ text }) => mistakeInMarkup(text)).find((mistake) => mistake !== undefined);
    }
    default:
      return wrong(`type ${block['type']}`);
  }
}

/** Between < and > there may be nothing but a link to the web with its words: no mention, no channel, nothing open. */
function mistakeInMarkup(text: string): string | undefined {
  const rest = text.replace(/<https:\/\/[^\s<>|]+\|[^<>|]+>/g, '');
  return /[<>]/.test(rest) || /&(?!amp;|lt;|gt;)/.test(rest)
    ? `unexpected markup in ${JSON.stringify(rest)}`
    : undefined;
}

function isTextObject(object: unknown, type: string, most: number): boolean {
  const { text, ...rest } = (object ?? {}) as Record<string, unknown>;
  const isVerbatim = type === 'plain_text' || rest['verbatim'] === true;
  return rest['type'] === type && isText(text, most) && hasOnly(rest, ['type', 'verbatim']) && isVerbatim;
}

function isText(text: unknown, most: number): boolean {
  return typeof text === 'string' && text.trim() !== '' && [...text].length <= most && text.isWellFormed();
}

function hasOnly(object: object, names: readonly string[]): boolean {
  return Object.keys(object).every((name) => names.includes(name));
}
