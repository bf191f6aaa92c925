import type { AnyEntry } from '../archive/archive.ts';
import { beginningOf, type DocumentSource } from '../feeds/documents.ts';
import type { Week } from '../feeds/weeks.ts';
import { remember } from '../remember.ts';
import { archive } from './archive.ts';
import { common, digest, faceOf, wholeFaceOf } from './face.ts';
import { feedContext, subscriptionAt } from './feeds.ts';

/**
 * What pageKey() is for pages, for other files.
 *
 * @param path the file's, such as `events/rss.xml`
 */
export function fileKey(path: string): (() => string) | undefined {
  if (BUNDLE.test(path)) return () => 'code alone';
  const madeOf = subscriptionAt(path)?.madeOf;
  return madeOf && (() => feedKey(madeOf()));
}

const BUNDLE = /^contribute\/\w+\.js$/;

function feedKey({ feed: { label, description }, archives, subjects }: DocumentSource): string {
  const since = subjects.length === 0 && beginningOf(feedContext).toString();
  return digest([common(archive), label, description, archives, subjects.map(keyOf), since]);
}

const keyOf = remember((subject: AnyEntry | Week) =>
  'monday' in subject ? digest([subject.monday, subject.entries.map(faceOf)]) : wholeFaceOf(subject),
);
