import type { Edition, EditionItem } from '../edition.ts';

/** What Slack takes: https://docs.slack.dev/reference/block-kit/blocks */
const LIMITS = { blocks: 50, header: 150, section: 3000 };

export type SlackBlock =
  | { type: 'header'; text: { type: 'plain_text'; text: string } }
  | { type: 'section'; text: { type: 'mrkdwn'; text: string } }
  | { type: 'context'; elements: { type: 'mrkdwn'; text: string }[] };

export interface SlackMessage {
  /** What a notification says. */
  text: string;
  blocks: SlackBlock[];
}

/**
 * The edition as a message for a chat: each announcement in a line or two, with its link. Where an
 * issue is longer than Slack takes, the last line leads to the rest.
 */
export function renderSlack(edition: Edition): SlackMessage {
  const { newsletter, title, sent, pageUrl, preheader } = edition;
  const blocks: SlackBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: cut(`${newsletter}: ${title}`, LIMITS.header) } },
    {
      type: 'context',
      elements: [{ type: 'mrkdwn', text: `${inert(sent)} · <${pageUrl}|Read the whole issue>` }],
    },
    { type: 'section', text: { type: 'mrkdwn', text: cut(inert(preheader), LIMITS.section) } },
  ];
  const texts = edition.sections.flatMap(({ heading, items }) =>
    packed([`*${inert(heading)}*`, ...items.map(lineOf)], LIMITS.section),
  );
  const room = LIMITS.blocks - blocks.length - 1;
  for (const text of texts.slice(0, room)) blocks.push({ type: 'section', text: { type: 'mrkdwn', text } });
  if (texts.length > room)
    blocks.push({ type: 'context', elements: [{ type: 'mrkdwn', text: `<${pageUrl}|The rest is on the site>` }] });
  return { text: inert(`${newsletter}: ${title}`), blocks };
}

function lineOf({ title, line, url }: EditionItem): string {
  return `• <${url}|${inert(cut(title, 300)).replaceAll('|', '¦')}>${line === '' ? '' : ` — ${inert(cut(line, 300))}`}`;
}

/** Lines joined into texts that are no longer than allowed. */
function packed(lines: readonly string[], most: number): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= most) texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts;
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
function inert(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
