import { canonical } from '../links/canonical.ts';
import type { DraftContext } from './context.ts';
import { type Found, type Gathered, inMetas, inThings, part, titleOf } from './found.ts';
import type { Page } from './page.ts';
import { type Thing, textsIn } from './things.ts';
import { dayIn } from './times.ts';

/** The fields of a recording, by https://schema.org/VideoObject. */
export function gatherRecording(page: Page, things: readonly Thing[], { community }: DraftContext): Gathered {
  return {
    parts: [
      part('title', withoutSite(titleOf(page, things))),
      part('youtube', youtubeOf(page, things)),
      part(
        'published',
        dayIn(
          inThings(things, 'uploadDate', 'datePublished') ?? inMetas(page, 'og:video:release_date'),
          community.zone,
        ),
      ),
      part('duration', durationOf(inThings(things, 'duration'))),
    ],
    notes: [],
  };
}

function withoutSite(title: Found | undefined): Found | undefined {
  const value = title?.value.replace(/ ?- YouTube$/, '');
  return title && value ? { ...title, value } : undefined;
}

/** The YouTube video that a page is, or shows. */
export function youtubeOf(page: Page, things: readonly Thing[]): Found | undefined {
  const video = videoIn(page.url);
  if (video !== undefined) return { value: video, from: 'the address' };
  for (const thing of things)
    for (const property of ['embedUrl', 'contentUrl', 'url', '@id'])
      for (const address of textsIn(thing, property)) {
        const shown = videoIn(address);
        if (shown !== undefined) return { value: shown, from: `the page's ${thing.source}, ${property}` };
      }
  return undefined;
}

/** The eleven characters of a YouTube video, of whatever address it has. */
export function videoIn(address: string): string | undefined {
  return /^https:\/\/www\.youtube\.com\/watch\?v=([\w-]{11})$/.exec(canonical(address))?.[1];
}

/** `PT1H2M33S` (ISO 8601) as 1:02:33. */
function durationOf(found: Found | undefined): Found | undefined {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^P?T?(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d+)?S)?$/i.exec(found?.value ?? '') ?? [];
  const all = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (!found || all === 0 || all >= 360_000) return undefined;
  const pad = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  const short = `${all >= 3600 ? pad((all % 3600) / 60) : Math.floor(all / 60)}:${pad(all % 60)}`;
  return { value: all >= 3600 ? `${Math.floor(all / 3600)}:${short}` : short, from: found.from };
}
