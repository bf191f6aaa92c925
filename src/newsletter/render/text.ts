import { convert } from 'html-to-text';
import { renderMarkdown } from '../../markdown/render.ts';
import type { Edition, EditionItem } from '../edition.ts';
import { inertText } from './brackets.ts';

/** The longest line, but for an address, which is never broken. */
const COLUMNS = 72;

/** The edition as plain text, for whoever reads mail so, and for the plain part of a message. */
export function renderText(edition: Edition): string {
  const blocks = [
    [
      `${edition.newsletter}: ${edition.title}`,
      `${edition.sent}${edition.editors === '' ? '' : ` · edited by ${edition.editors}`}`,
    ]
      .flatMap((line) => wrap(line))
      .join('\n'),
    `In your browser:\n${edition.pageUrl}`,
    letterOf(edition),
    ...edition.sections.flatMap(({ heading, items }) => [underlined(heading, '='), ...items.map(itemOf)]),
    '-'.repeat(COLUMNS),
    footerOf(edition),
  ];
  return inertText(`${blocks.filter((block) => block !== '').join('\n\n')}\n`, edition.unsubscribe);
}

function letterOf({ letter, resolveLink, pageUrl }: Edition): string {
  return convert(
    renderMarkdown(letter, { resolveLink, headingIds: false }).replaceAll('href="#', `href="${pageUrl}#`),
    {
      wordwrap: COLUMNS,
      selectors: [
        { selector: 'a', options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true, noLinkBrackets: false } },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      ],
    },
  );
}

function itemOf({ title, line, summary, link }: EditionItem): string {
  return [...wrap(`* ${title}`, '  '), ...wrap(line, '  ', '  '), ...wrap(summary, '  ', '  '), `  ${link.url}`].join(
    '\n',
  );
}

function footerOf({ homeUrl, contributeUrl, feedsUrl, signUpUrl, unsubscribe, postalAddress }: Edition): string {
  return [
    ['The archive', homeUrl],
    ['Announce something', contributeUrl],
    ['Follow by feed or calendar', feedsUrl],
    ['Sign up', signUpUrl],
    ['Unsubscribe', unsubscribe],
    ['By post', postalAddress],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([label, value]) => {
      const line = `${label}: ${value}`;
      return line.length <= COLUMNS ? line : `${label}:\n${value}`;
    })
    .join('\n');
}

function underlined(heading: string, stroke: string): string {
  const lines = wrap(heading);
  return [...lines, stroke.repeat(Math.max(...lines.map((line) => line.length)))].join('\n');
}

/** Lines of at most so many characters, broken between words. */
function wrap(text: string, indent = '', first = ''): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const isStart = line.trim() === '';
    if (!isStart && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = indent + word;
    } else {
      line = isStart ? line + word : `${line} ${word}`;
    }
  }
  return line.trim() === '' ? lines : [...lines, line];
}
