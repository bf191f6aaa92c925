import { expect, test } from 'vitest';
import { relatedTopics } from '../../src/archive/related-topics.ts';
import { anArchive, event, newsItem } from '../builders.ts';

const archive = anArchive({
  events: [
    event({ title: 'Both', topics: ['missing-data', 'clinical-ai'] }),
    event({ title: 'All three', topics: ['missing-data', 'clinical-ai', 'health-equity'] }),
    event({ title: 'Only gaps', topics: ['missing-data'] }),
  ],
  news: [newsItem({ topics: ['clinical-ai', 'missing-data'] })],
});

test('topics are related as often as entries are about both, the most often first', () => {
  expect(relatedTopics(archive, 'missing-data')).toEqual([
    { id: 'clinical-ai', title: 'Clinical AI', together: 3 },
    { id: 'health-equity', title: 'Health equity', together: 1 },
  ]);
  expect(relatedTopics(archive, 'health-equity').map(({ id, together }) => [id, together])).toEqual([
    ['clinical-ai', 1],
    ['missing-data', 1],
  ]);
});

test('a topic that always stands alone has none', () => {
  const alone = anArchive({ events: [event({ topics: ['missing-data'] })] });
  expect(relatedTopics(alone, 'missing-data')).toEqual([]);
  expect(relatedTopics(alone, 'clinical-ai')).toEqual([]);
});
