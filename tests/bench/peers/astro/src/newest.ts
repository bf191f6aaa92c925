import { type CollectionEntry, getCollection } from 'astro:content';

/** All entries, the newest first; who has no day comes last. */
export async function newest(): Promise<CollectionEntry<'blog'>[]> {
  return (await getCollection('blog')).sort((a, b) => (b.data.date?.valueOf() ?? 0) - (a.data.date?.valueOf() ?? 0));
}
