import type { AnyEntry, Archive, Entry } from '../archive/archive.ts';
import { find, titleOf } from '../archive/select.ts';
import type { Portrait } from '../archive/types.generated.ts';
import { SINGULAR } from '../collections.ts';
import { startOf } from '../dates.ts';
import { formatIn } from '../listing/format.ts';
import { contentsOf, sectionsOf } from '../listing/issue-contents.ts';
import { lineOf } from '../listing/lines.ts';
import { type PrimaryLink, primaryLink } from '../listing/primary-link.ts';
import { siteAddress } from '../listing/site-address.ts';
import { pathOfLink } from '../markdown/internal-link.ts';
import { PORTRAIT_SIDE, portraitFile } from './portrait.ts';

/** An issue of the newsletter as every edition of it says it: page, e-mail, plain text, chat, Markdown. */
export interface Edition {
  /** `November 2023` */
  title: string;
  /** `Turing-Roche newsletter` */
  newsletter: string;
  community: string;
  /** As in BCP 47: `en-GB`. */
  language: string;
  /** A colour such as `#0b6e6e`. */
  accent: string;
  /** `2023-11-09` */
  sendDate: string;
  /** `9 November 2023` */
  sent: string;
  /** What a mailbox shows beside the subject. */
  preheader: string;
  editors: string;
  /** Markdown; its links to entries are read with `resolveLink`. */
  letter: string;
  sections: EditionSection[];
  /** The issue on the site, and where else a reader may want to go. */
  pageUrl: string;
  homeUrl: string;
  feedsUrl: string;
  contributeUrl: string;
  signUpUrl: string | undefined;
  /** What the mailer in use replaces by the reader's own address to unsubscribe. */
  unsubscribe: string | undefined;
  postalAddress: string | undefined;
  resolveLink: (link: string) => string;
}

export interface EditionSection {
  heading: string;
  /** Unlike that of every other section, and of every heading of the letter. */
  anchor: string;
  items: EditionItem[];
}

export interface EditionItem {
  id: string;
  /** `event` */
  kind: string;
  title: string;
  /** When, where, by whom; may be empty. */
  line: string;
  summary: string;
  /** Its page on the site. */
  url: string;
  /** Where a reader wants to go first: away from the site, or to its page there. */
  link: PrimaryLink;
  picture: EditionPicture | undefined;
}

export interface EditionPicture {
  url: string;
  alt: string;
  /** Its width and height in CSS pixels. */
  side: number;
}

export interface EditionOptions {
  /** The moment as of which things are told. */
  now?: Temporal.Instant;
  /** The address of a page or file of the site, from its path below the site's. */
  address?: (path: string) => string;
}

/**
 * The edition of an issue. What goes out tells things as they stood when it was sent, so the same
 * issue gives the same bytes whenever it is rendered; the page tells them as they stand now.
 */
export function editionOf(archive: Archive, issue: Entry<'issues'>, options: EditionOptions = {}): Edition {
  const { community } = archive;
  const { now = startOf(issue.data.sendDate, community.zone), address = (path) => siteAddress(community, path) } =
    options;
  const format = formatIn(community.language);
  const contents = contentsOf(archive, issue);
  return {
    title: issue.data.title,
    newsletter: community.newsletter?.title ?? community.name,
    community: community.name,
    language: community.language,
    accent: community.accent ?? '#1d4ed8',
    sendDate: issue.data.sendDate,
    sent: format.date(issue.data.sendDate),
    preheader: issue.data.summary ?? `In it: ${format.list(contents)}.`,
    editors: format.list((issue.data.editors ?? []).map(({ name }) => name)),
    letter: issue.body?.trim() ?? '',
    sections: sectionsOf(archive, issue)
      .filter(({ entries }) => entries.length > 0)
      .map(({ heading, anchor, entries }) => ({
        heading,
        anchor,
        items: entries.map((entry) => itemOf(archive, entry, now, address)),
      })),
    pageUrl: address(`${issue.id}/`),
    homeUrl: address(''),
    feedsUrl: address('feeds/'),
    contributeUrl: address('contribute/'),
    signUpUrl: community.newsletter?.signUp,
    unsubscribe: community.newsletter?.unsubscribe,
    postalAddress: community.newsletter?.postalAddress,
    resolveLink: (link) => address(pathOfLink(link)),
  };
}

function itemOf(
  archive: Archive,
  entry: AnyEntry,
  now: Temporal.Instant,
  address: (path: string) => string,
): EditionItem {
  const person = entry.collection === 'spotlights' ? find(archive, 'people', entry.data.person) : undefined;
  const title = titleOf(person ?? entry);
  return {
    id: entry.id,
    kind: SINGULAR[entry.collection],
    title,
    // The day a spotlight or a piece of news came out is that of the issue.
    line: ['spotlights', 'news'].includes(entry.collection) ? '' : lineOf(archive, entry, now),
    summary: entry.data.summary ?? '',
    url: address(`${entry.id}/`),
    link: primaryLink(archive, entry, now) ?? ownPage(entry, title, address),
    picture: pictureOf(archive, entry, address),
  };
}

function ownPage(entry: AnyEntry, title: string, address: (path: string) => string): PrimaryLink {
  const label = entry.collection === 'recordings' ? `Watch “${title}”` : `Read more about ${title}`;
  return { label, url: address(`${entry.id}/`) };
}

/** The portrait of who is in the spotlight. Other pictures do not say anything that words do not. */
function pictureOf(archive: Archive, entry: AnyEntry, address: (path: string) => string): EditionPicture | undefined {
  const portrait = entry.collection === 'spotlights' ? portraitOf(archive, entry) : undefined;
  return portrait && { url: address(`media/${portraitFile(portrait.file)}`), alt: portrait.alt, side: PORTRAIT_SIDE };
}

export function portraitOf(archive: Archive, { data }: Entry<'spotlights'>): Portrait | undefined {
  return data.portrait ?? find(archive, 'people', data.person)?.data.portrait;
}
