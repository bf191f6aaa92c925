/** What Slack takes: https://docs.slack.dev/reference/block-kit/blocks */
export const LIMITS = { blocks: 50, header: 150, section: 3000 };

/** Text in Slack's own Markdown. Verbatim: what looks like a mention or an address stays text. */
interface Mrkdwn {
  type: 'mrkdwn';
  text: string;
  verbatim: true;
}

export type SlackBlock =
  | { type: 'header'; text: { type: 'plain_text'; text: string } }
  | { type: 'section'; text: Mrkdwn }
  | { type: 'context'; elements: Mrkdwn[] };

/** A message as a webhook takes it. */
export interface SlackMessage {
  /** What a notification says. */
  text: string;
  blocks: SlackBlock[];
}

/** An announcement in a line. */
export interface Line {
  title: string;
  /** Its page. */
  url: string;
  /** When, where, by whom; may be empty. */
  facts: string;
}

/** The first line of a message; plain text, in which nothing is special. */
export function header(text: string): SlackBlock {
  return { type: 'header', text: { type: 'plain_text', text: cut(oneLine(text), LIMITS.header) } };
}

/** @param mrkdwn made with `inert` and `link` */
export function section(mrkdwn: string): SlackBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: mrkdwn, verbatim: true } };
}

/** Small print. @param mrkdwn made with `inert` and `link` */
export function context(mrkdwn: string): SlackBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: mrkdwn, verbatim: true }] };
}

/** A heading with a line for each announcement, in as many sections as Slack's limit makes of it. */
export function lineSections(heading: string, lines: readonly Line[], rest: readonly string[] = []): SlackBlock[] {
  return packed([`*${inert(heading, TITLE)}*`, ...lines.map(lineOf), ...rest], LIMITS.section).map(section);
}

export function link(url: string, label: string): string {
  return `<${encoded(url)}|${inert(label, TITLE).replaceAll('|', '¦')}>`;
}

/** As many characters of a title, and of what is said of it, as a line has room for. */
const TITLE = 300;
const FACTS = 500;

/**
 * Somebody's text as Slack shows it: no mention, no link, no bold. `&`, `<` and `>` are escaped as Slack asks
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping); the signs of its Markdown have no escape, so
 * signs that look alike stand in for them.
 *
 * @param most the longest that it may be once escaped
 */
export function inert(text: string, most: number = LIMITS.section): string {
  const signs = [...oneLine(text)].map(inertSign);
  const whole = signs.join('');
  if (whole.length <= most) return whole;
  let length = '…'.length;
  const end = signs.findIndex((sign) => {
    length += sign.length;
    return length > most;
  });
  return `${signs.slice(0, end).join('')}…`;
}

function inertSign(sign: string, at: number, signs: readonly string[]): string {
  // Within a word an underscore is one to Slack, too.
  if (sign === '_' && isWord(signs[at - 1]) && isWord(signs[at + 1])) return sign;
  return SIGNS[sign] ?? sign;
}

const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '*': '∗',
  _: 'ˍ',
  '~': '∼',
  '`': 'ˋ',
};

function isWord(sign = ''): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}

function lineOf({ title, url, facts }: Line): string {
  return `• ${link(url, title)}${facts === '' ? '' : ` — ${inert(facts, FACTS)}`}`;
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

/** An address in which nothing ends the link. */
function encoded(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('|', '%7C');
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').trim();
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
