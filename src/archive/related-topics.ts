import { remember } from '../remember.ts';
import type { AnyEntry, Archive } from './archive.ts';

/** A topic, and how many entries are about it and another one at once. */
export interface RelatedTopic {
  id: string;
  title: string;
  together: number;
}

/** The topics that most often stand with one, the most frequent first. */
export function relatedTopics(archive: Archive, id: string): RelatedTopic[] {
  const together = togetherIn(archive).get(id) ?? new Map<string, number>();
  return archive.community.topics
    .filter((topic) => topic.id !== id && together.has(topic.id))
    .map((topic) => ({ id: topic.id, title: topic.title, together: together.get(topic.id) ?? 0 }))
    .sort((a, b) => b.together - a.together || (a.title < b.title ? -1 : 1))
    .slice(0, MOST_RELATED);
}

const MOST_RELATED = 6;

/** For each topic, how often each stands with it; counted once for all pages. */
const togetherIn = remember((archive: Archive): Map<string, Map<string, number>> => {
  const counts = new Map<string, Map<string, number>>();
  for (const topics of topicsOfEntries(archive)) {
    for (const one of topics) {
      const others = counts.get(one) ?? new Map<string, number>();
      for (const other of topics) others.set(other, (others.get(other) ?? 0) + 1);
      counts.set(one, others);
    }
  }
  return counts;
});

function topicsOfEntries(archive: Archive): Set<string>[] {
  const entries = new Set<AnyEntry>([...archive.byTopic.values()].flat());
  return [...entries].map(({ data }) => new Set(data.topics));
}
