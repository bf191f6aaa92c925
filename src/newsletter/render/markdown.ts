import { escapeMarkdown } from '../../markdown/escape.ts';
import type { Edition, EditionItem } from '../edition.ts';

/** The edition as Markdown to paste into a mailer, a forum or a page. Its links are absolute. */
export function renderMarkdownEdition(edition: Edition): string {
  const { newsletter, title, sent, editors, letter, sections, pageUrl } = edition;
  const blocks = [
    `# ${escapeMarkdown(newsletter)}: ${escapeMarkdown(title)}`,
    `${escapeMarkdown(sent)}${editors === '' ? '' : ` · edited by ${escapeMarkdown(editors)}`} · [Read it on the site](<${pageUrl}>)`,
    absoluteLinks(edition, letter),
    ...sections.flatMap(({ heading, items }) => [`## ${escapeMarkdown(heading)}`, ...items.map(itemOf)]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function itemOf({ title, line, summary, url, link }: EditionItem): string {
  const last = [summary === '' ? '' : escapeMarkdown(summary), `[${escapeMarkdown(link.label)}](<${link.url}>)`];
  return [
    `### [${escapeMarkdown(title)}](<${url}>)`,
    ...(line === '' ? [] : [`*${escapeMarkdown(line)}*`]),
    last.filter((part) => part !== '').join(' '),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Links of the letter that work on the site alone: to other entries, and to a place on its page. */
function absoluteLinks({ resolveLink, pageUrl }: Edition, letter: string): string {
  const absolute = (path: string): string => (path.startsWith('#') ? pageUrl + path : resolveLink(path));
  return letter
    .replace(/\]\(<?((?![a-z][a-z0-9+.-]*:)[^)\s>]+)>?/gi, (_, path: string) => `](<${absolute(path)}>`)
    .replace(
      /^(\[[^\]]+\]: +)<?((?![a-z][a-z0-9+.-]*:)[^\s>]+)>?/gim,
      (_, name: string, path: string) => `${name}<${absolute(path)}>`,
    );
}
