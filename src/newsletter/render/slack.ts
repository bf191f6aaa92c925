import { context, header, inert, LIMITS, lineSections, link, type SlackMessage, section } from '../../chat/blocks.ts';
import type { Edition } from '../edition.ts';

/**
 * The edition as a message for a chat: each announcement in a line or two, with its link. Where an
 * issue is longer than Slack takes, the last line leads to the rest.
 */
export function renderSlack(edition: Edition): SlackMessage {
  const { newsletter, title, sent, pageUrl, preheader } = edition;
  const blocks = [
    header(`${newsletter}: ${title}`),
    context(`${inert(sent)} · ${link(pageUrl, 'Read the whole issue')}`),
    section(inert(preheader)),
  ];
  const sections = edition.sections.flatMap(({ heading, items }) =>
    lineSections(
      heading,
      items.map(({ title: name, url, line }) => ({ title: name, url, facts: line })),
    ),
  );
  const room = LIMITS.blocks - blocks.length - 1;
  blocks.push(...sections.slice(0, room));
  if (sections.length > room) blocks.push(context(link(pageUrl, 'The rest is on the site')));
  return { text: inert(`${newsletter}: ${title}`), blocks };
}
