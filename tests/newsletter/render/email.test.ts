import { caniemail } from 'caniemail';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { MOST_BYTES, renderEmail } from '../../../src/newsletter/render/email.ts';
import { renderText } from '../../../src/newsletter/render/text.ts';
import { event } from '../../builders.ts';
import { anEdition } from './an-edition.ts';

type Element = DefaultTreeAdapterTypes.Element;

function elements(html: string, name?: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && (name === undefined || node.tagName === name)) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

const links = (html: string): string[] => elements(html, 'a').map((link) => attribute(link, 'href') ?? '');

test('a subscriber gets the letter, every announcement with its link, and ways to read on', async () => {
  const { html } = await renderEmail(anEdition());
  expect(links(html)).toEqual([
    'https://circle.example.org/issues/2026-03/',
    'https://circle.example.org/people/ada-lovelace/',
    'https://circle.example.org/news/2026/shortlisted-for-an-award/',
    'https://circle.example.org/news/2026/shortlisted-for-an-award/',
    'https://circle.example.org/events/2026/an-hour-on-missing-data/',
    'https://talks.example.org/missing?a=1&b=2',
    'https://circle.example.org/opportunities/2026/lecturer-in-statistics/',
    'https://jobs.example.org/lecturer',
    'https://circle.example.org/publications/2026/learning-from-what-is-missing/',
    'https://papers.example.org/missing',
    // The portrait, the name, and a link to read on.
    ...Array(3).fill('https://circle.example.org/spotlights/2026/ada-lovelace-analytical-engines/'),
    'https://circle.example.org/',
    'https://circle.example.org/contribute/',
    'https://circle.example.org/feeds/',
    'https://circle.example.org/sign-up/',
    '{{ unsubscribe_url }}',
  ]);
  expect(html).toContain('Dear <em>readers</em>');
  expect(html).toContain('1 Gap Street, London');
  expect(elements(html, 'h2').map(({ childNodes: [text] }) => (text as { value?: string })?.value)).toEqual([
    'News & updates',
    'Events and posts',
    'To read',
  ]);
});

test('what the mailbox shows beside the subject is the summary, and else what is in the issue', async () => {
  const body = ({ html }: { html: string }): string => html.slice(html.indexOf('<body'));
  expect(body(await renderEmail(anEdition()))).toMatch(
    /^<body[^>]*>\s*<div[^>]*display:none[^>]*>A talk, a post and Ada\./,
  );
  expect(body(await renderEmail(anEdition({ summary: undefined as never })))).toContain(
    '>In it: 1 event, 1 opportunity, 1 publication, 1 news item and a spotlight on Ada Lovelace.<',
  );
});

test('the letter leads to places on the issue’s page, and the community’s colour can be read by day and by night', async () => {
  const { html } = await renderEmail({ ...anEdition({}, 'See [the events](#section-events).'), accent: '#ffd700' });
  expect(links(html)).toContain('https://circle.example.org/issues/2026-03/#section-events');
  expect(html).not.toMatch(/class="accent" href="[^"]*" style="color:#ffd700"/);
  expect(html).toMatch(/\.accent div, \.letter a \{ color: #ffd700 !important/);
});

test('a portrait has its words, its size, and an address that works in a mailbox', async () => {
  const [portrait, ...more] = elements((await renderEmail(anEdition())).html, 'img');
  expect(more).toEqual([]);
  expect(['src', 'alt', 'width', 'height'].map((name) => portrait && attribute(portrait, name))).toEqual([
    'https://circle.example.org/media/email/people/ada.jpg.jpg',
    'Ada at a desk',
    '120',
    '120',
  ]);
});

test('opening a message asks nobody for anything but its own pictures', async () => {
  const { html } = await renderEmail(anEdition());
  expect(elements(html).filter(({ tagName }) => ['link', 'script', 'iframe', 'object'].includes(tagName))).toEqual([]);
  expect(html).not.toMatch(/@import|url\(/);
});

test('what an entry says stays text, whatever it looks like', async () => {
  const title = 'A </mj-text><script>alert(1)</script> & {{ x';
  const events = [event({ title, summary: '<img src=x onerror=alert(1)>' })];
  const [id] = ['events/2026/a-mj-text-script-alert-1-script-x'];
  const edition = anEdition({ sections: [{ heading: '<b>Events</b>', entries: [id!] }] }, '<script>alert(2)</script>', {
    events,
  });
  const { html } = await renderEmail(edition);
  expect(
    elements(html).filter(
      ({ tagName, attrs }) => tagName === 'script' || attrs.some(({ name }) => name.startsWith('on')),
    ),
  ).toEqual([]);
  expect(elements(html, 'img')).toEqual([]);
  expect(html).toContain('A &lt;/mj-text&gt;&lt;script&gt;');
});

test('what an entry says in a mailer’s brackets is no command to it', async () => {
  const edition = anEdition();
  const [item] = edition.sections[0]!.items;
  item!.title = 'Learn {{ .Subscriber.Email }}, {% if %}, {# no #} and *|EMAIL|*';
  item!.link.url = 'https://example.org/?q={{ .Subscriber.UUID }}';
  const { html } = await renderEmail(edition);
  expect(html.match(/\{\{[^}]*\}\}|\{[%#]|\*\|/g)).toEqual(['{{ unsubscribe_url }}']);
  expect(elements(html, 'a').map((link) => (link.childNodes[0] as { value?: string }).value)).toContain(item!.title);
  expect(renderText(edition).match(/\{\{[^}]*\}\}|\{[%#]|\*\|/g)).toEqual(['{{ unsubscribe_url }}']);
});

test('an issue too long for Gmail loses the ends of its summaries first, and never an announcement', async () => {
  const summary = `The first sentence says it. ${'The others take their time. '.repeat(14)}`.trim();
  const edition = anEdition();
  const [item] = edition.sections[1]!.items;
  const many = (count: number) => ({
    ...edition,
    sections: [
      {
        heading: 'Events',
        anchor: 'section-events',
        items: Array.from({ length: count }, () => ({ ...item!, summary })),
      },
    ],
  });
  const long = await renderEmail(many(70));
  expect(long).toMatchObject({ shortened: 'to one sentence' });
  expect(long.bytes).toBeLessThanOrEqual(MOST_BYTES);
  expect(long.html).not.toContain('take their time');
  expect(elements(long.html, 'h3')).toHaveLength(70);
  expect(elements((await renderEmail(many(200))).html, 'h3')).toHaveLength(200);
});

/**
 * What some mail programs pass over without harm: the dark colours and the narrow layout are asked
 * for in <style>, and MJML resets the habits of programs that have them.
 */
const ENHANCEMENTS = new Set([
  '<style> element',
  '@media',
  'Class selector',
  'Chaining selectors',
  'Descendant combinator',
  'ID selector',
  'Type selector',
  'color-scheme meta tag',
  // The preheader is hidden in several ways, one of which every program has.
  'display:none',
  'opacity',
  'max-height property',
  'overflow',
  // MJML's resets, and words for screen readers.
  'outline',
  'word-spacing',
  'word-break',
  'aria-label attribute',
  'role attribute',
  '<body> element',
  'border-spacing',
  'target attribute',
  // The portrait is round, or square.
  'border-radius',
]);

test('Outlook, Gmail and Apple Mail have all that the message cannot do without (caniemail)', async () => {
  const { html } = await renderEmail(anEdition());
  const { issues } = caniemail({ clients: ['gmail.*', 'outlook.*', 'apple-mail.*'], html });
  const missing = [...issues.errors.values()].flat().map(({ title }) => title);
  expect([...new Set(missing)].filter((title) => !ENHANCEMENTS.has(title))).toEqual([]);
  // A message that does rely on something is found.
  expect(
    [
      ...caniemail({ clients: ['outlook.windows'], html: '<div style="display:grid">x</div>' }).issues.errors.values(),
    ].flat(),
  ).not.toEqual([]);
});
