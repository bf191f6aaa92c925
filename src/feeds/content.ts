import type { AnyEntry, Entry } from '../archive/archive.ts';
import { deadlinesOf } from '../archive/deadlines.ts';
import { find, speakersOf, titleOf, zoneOf } from '../archive/select.ts';
import type { Credit } from '../archive/types.generated.ts';
import { SINGULAR } from '../collections.ts';
import { type Html, html } from '../html.ts';
import { formatIn } from '../listing/format.ts';
import { hostOf } from '../listing/host.ts';
import { briefLineOf, KINDS, lineOf } from '../listing/lines.ts';
import { pathOfLink } from '../markdown/internal-link.ts';
import { renderMarkdown } from '../markdown/render.ts';
import type { FeedContext } from './context.ts';

/**
 * All a subscriber needs to read of an entry, as HTML with absolute links. It says nothing that
 * changes with the day, such as whether something is still open: readers keep what they were sent.
 */
export function contentOf(context: FeedContext, entry: AnyEntry): string {
  return [
    paragraph(factsOf(context, entry)),
    paragraph(entry.data.summary),
    ...partsOf(context, entry),
    entry.collection === 'issues' ? undefined : bodyOf(context, entry),
    linksOf(entry.data.links?.map(({ label, url }) => ({ label, url }))),
  ]
    .flatMap((part) => (part === undefined ? [] : [part.html]))
    .join('\n');
}

/** Long before any deadline: the first of them is meant, whatever the day. */
const ALWAYS = Temporal.Instant.fromEpochMilliseconds(0);

function factsOf({ archive }: FeedContext, entry: AnyEntry): Html | undefined {
  if (entry.collection === 'issues') return undefined;
  const line =
    entry.collection === 'opportunities'
      ? `${KINDS[entry.data.kind]} · ${entry.data.organisation}${entry.data.place ? ` · ${entry.data.place}` : ''}`
      : briefLineOf(archive, entry, ALWAYS);
  return line === '' ? undefined : html`<strong>${line}</strong>`;
}

function partsOf(context: FeedContext, entry: AnyEntry): (Html | undefined)[] {
  switch (entry.collection) {
    case 'issues':
      return [bodyOf(context, entry), ...entry.data.sections.map((section) => sectionOf(context, section))];
    case 'events':
      return eventParts(context, entry);
    case 'recordings':
      return recordingParts(context, entry);
    case 'opportunities':
      return [
        deadlinesPart(context, entry),
        linksOf([{ label: 'Read more and apply', url: entry.data.url }]),
        referencePart(context, 'For the event', find(context.archive, 'events', entry.data.event)),
      ];
    case 'publications': {
      const { url, doi, preprint, authors } = entry.data;
      return [
        creditsPart(context, 'By', authors),
        linksOf([
          { label: 'Read it', url },
          { label: `doi:${doi}`, url: doi && `https://doi.org/${doi}` },
          { label: 'Preprint', url: preprint },
        ]),
      ];
    }
    case 'spotlights':
      return [referencePart(context, 'About', find(context.archive, 'people', entry.data.person))];
    case 'news':
    case 'series':
    case 'people':
      return [readMore(entry.data.url)];
  }
}

function eventParts(context: FeedContext, event: Entry<'events'>): (Html | undefined)[] {
  const { speakers, organisers, url, registration, slides } = event.data;
  const until =
    registration?.deadline &&
    `Register until ${formatIn(context.archive.community.language).deadline(registration.deadline, zoneOf(context.archive, event))}`;
  return [
    creditsPart(context, speakers?.length === 1 ? 'Speaker' : 'Speakers', speakers),
    creditsPart(context, 'Organised by', organisers),
    paragraph(until),
    linksOf([
      { label: 'Register', url: registration?.url },
      { label: 'Page of the event', url },
      ...(slides ?? []).map(({ label, url: address }) => ({ label: label ?? 'Slides', url: address })),
    ]),
  ];
}

function recordingParts(context: FeedContext, recording: Entry<'recordings'>): (Html | undefined)[] {
  const { youtube, startSeconds, duration, availability } = recording.data;
  const address = `https://www.youtube.com/watch?v=${youtube}${startSeconds ? `&t=${startSeconds}s` : ''}`;
  const gone = availability === 'private' || availability === 'removed';
  return [
    creditsPart(context, 'With', speakersOf(context.archive, recording)),
    gone
      ? paragraph('The recording can no longer be watched.')
      : linksOf([{ label: `Watch on YouTube${duration ? ` (${duration})` : ''}`, url: address }]),
    referencePart(context, 'Recorded at', find(context.archive, 'events', recording.data.event)),
  ];
}

function deadlinesPart({ archive }: FeedContext, entry: Entry<'opportunities'>): Html | undefined {
  const { deadline } = formatIn(archive.community.language);
  const deadlines = deadlinesOf(entry, archive.community);
  const [only] = deadlines;
  if (only === undefined) return undefined;
  if (deadlines.length === 1) return paragraph(`${only.label ?? 'Closes'}: ${deadline(only.date, only.zone)}`);
  return list(deadlines.map(({ label, date, zone }) => html`${label ?? 'Closes'}: ${deadline(date, zone)}`));
}

/** A section of an issue: each entry with its line and its summary. */
function sectionOf(
  { archive, absolute }: FeedContext,
  { heading, entries }: Entry<'issues'>['data']['sections'][number],
): Html {
  const items = entries
    .map((id) => archive.byId.get(id))
    .filter((entry) => entry !== undefined)
    .map((entry) => {
      const line = [SINGULAR[entry.collection], lineOf(archive, entry, ALWAYS)]
        .filter((part) => part !== '')
        .join(' · ');
      const summary = entry.data.summary === undefined ? undefined : html`<br>${entry.data.summary}`;
      return html`<a href="${absolute(`${entry.id}/`)}">${titleOf(entry)}</a> (${line})${summary}`;
    });
  return html`<h2>${heading}</h2>
${list(items)}`;
}

/** Links within the text lead to the page, where their targets are. */
function bodyOf({ absolute }: FeedContext, entry: AnyEntry): Html | undefined {
  if (!entry.body?.trim()) return undefined;
  const rendered = renderMarkdown(entry.body, {
    resolveLink: (link) => absolute(pathOfLink(link)),
    headingIds: false,
  });
  return { html: rendered.replaceAll('href="#', `href="${absolute(`${entry.id}/`)}#`) };
}

function creditsPart(
  { archive, absolute }: FeedContext,
  role: string,
  credits: readonly Credit[] | undefined,
): Html | undefined {
  if (!credits || credits.length === 0) return undefined;
  const names = credits.map(({ name, affiliation, person }, index) => {
    const page = find(archive, 'people', person);
    const linked = page ? html`<a href="${absolute(`${page.id}/`)}">${name}</a>` : html`${name}`;
    return html`${index > 0 ? ', ' : ''}${linked}${affiliation ? ` (${affiliation})` : ''}`;
  });
  return paragraph(html`${role}: ${names}`);
}

function referencePart({ absolute }: FeedContext, words: string, to: AnyEntry | undefined): Html | undefined {
  return to && paragraph(html`${words}: <a href="${absolute(`${to.id}/`)}">${titleOf(to)}</a>`);
}

function readMore(url: string | undefined): Html | undefined {
  return linksOf(url === undefined ? [] : [{ label: `Read more at ${hostOf(url)}`, url }]);
}

function linksOf(links: readonly { label: string; url?: string | undefined }[] | undefined): Html | undefined {
  return list(
    (links ?? []).flatMap(({ label, url }) => (url === undefined ? [] : [html`<a href="${url}">${label}</a>`])),
  );
}

/** One item reads better as a paragraph. */
function list(items: readonly Html[]): Html | undefined {
  if (items.length < 2) return paragraph(items[0]);
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function paragraph(text: string | Html | undefined): Html | undefined {
  return text === undefined ? undefined : html`<p>${text}</p>`;
}
