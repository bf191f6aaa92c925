import { type Html, html } from '../html.ts';
import type { SlackBlock, SlackMessage } from './blocks.ts';

/** How a message will look in Slack, near enough to read it over before it is sent. */
export function slackAsHtml({ blocks }: SlackMessage): string {
  return blocks.map((block) => drawn(block).html).join('\n');
}

function drawn(block: SlackBlock): Html {
  switch (block.type) {
    case 'header':
      return html`<h1>${block.text.text}</h1>`;
    case 'section':
      return html`<p>${formatted(block.text.text)}</p>`;
    case 'context':
      return html`<p class="context">${block.elements.map(({ text }) => formatted(text))}</p>`;
  }
}

/** Slack's own Markdown, whose text is HTML already: https://docs.slack.dev/messaging/formatting-message-text */
function formatted(text: string): Html {
  return {
    html: text
      .replace(
        /<(https?:[^|>]*)\|([^>]*)>/g,
        (_, url: string, label: string) => `<a href="${url.replaceAll('"', '%22')}">${label}</a>`,
      )
      .replace(/^\*(.*)\*$/gm, '<strong>$1</strong>')
      .replaceAll('\n', '<br>'),
  };
}
