import type { SlackBlock, SlackMessage } from './blocks.ts';

/** A message as a terminal shows it: the address of an announcement below it, of any other link behind it. */
export function slackAsText({ blocks }: SlackMessage): string {
  return blocks.map(textOf).join('\n\n');
}

function textOf(block: SlackBlock): string {
  switch (block.type) {
    case 'header':
      return block.text.text;
    case 'section':
      return plain(block.text.text);
    case 'context':
      return block.elements.map(({ text }) => plain(text)).join(' ');
  }
}

function plain(mrkdwn: string): string {
  return mrkdwn
    .replace(/^\*(.*)\*$/gm, '$1')
    .replace(/^• <([^|>]*)\|([^>]*)>(.*)$/gm, '• $2$3\n  $1')
    .replace(/<([^|>]*)\|([^>]*)>/g, '$2 ($1)')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
