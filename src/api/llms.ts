import { COLLECTIONS } from '../collections.ts';
import type { ApiContext } from './context.ts';

/** What there is and where, for language models and whoever works with them (llmstxt.org). */
export function renderLlmsTxt({ archive, absolute, pages }: ApiContext): string {
  const { name, tagline, mission, newsletter, attribution } = archive.community;
  const link = (label: string, path: string, says?: string): string =>
    `- [${escapeLabel(label)}](${absolute(path)})${says ? `: ${oneLine(says)}` : ''}`;
  const collections = COLLECTIONS.map((collection) => {
    const label = pages.find(({ path }) => path === `${collection}/`)?.label ?? collection;
    return link(
      label,
      `api/${collection}.json`,
      `${count(archive[collection].length)}, for people at ${absolute(`${collection}/`)}`,
    );
  });
  const others = pages.filter(({ path }) => !(COLLECTIONS as readonly string[]).includes(path.slice(0, -1)));
  return [
    `# ${oneLine(name)}`,
    `> ${oneLine(tagline ? `${tagline}. ${mission}` : mission)}`,
    [
      'Every entry has a page whose address is its id. A page says what it is about in JSON-LD.',
      'Dates in the data are as they were written; `published`, `updated`, `when` and `deadlines` are instants in UTC.',
      ...(attribution ? [`${oneLine(attribution.text)} Source: ${attribution.url}`] : []),
    ].join('\n'),
    section('Data', [
      link('Index of the data', 'api/index.json', 'what there is, in JSON'),
      link('The shape of the data', 'schemas/api.schema.json', 'a JSON Schema'),
      ...collections,
    ]),
    section('News and dates', [
      link('Feed of everything', 'feed.json', 'JSON Feed; RSS and Atom stand beside it'),
      link('All feeds', 'feeds.opml'),
      link('Calendar of events', 'events/calendar.ics'),
      link(newsletter?.title ?? 'Newsletter', 'issues/', 'every issue, whole'),
    ]),
    section('Optional', [...others.map(({ path, label }) => link(label, path)), link('Sitemap', 'sitemap.xml')]),
  ]
    .join('\n\n')
    .concat('\n');
}

function section(heading: string, lines: readonly string[]): string {
  return `## ${heading}\n\n${lines.join('\n')}`;
}

function count(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries} entries`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeLabel(label: string): string {
  return oneLine(label).replace(/[[\]\\]/g, '\\$&');
}
