import type { AnyEntry, Archive } from '../archive/archive.ts';
import { COLLECTIONS } from '../collections.ts';
import type { ContentFiles } from '../entries/read.ts';

/**
 * The archive as files again, for a page that checks a draft against it: data without line breaks,
 * and no texts, which no rule compares.
 */
export function surroundingsOf(archive: Archive): ContentFiles {
  const entries = COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[]);
  const sources = entries.map(({ file, data }) => ({ file, text: write(file, data) }));
  return {
    sources: [...sources, { file: 'content/community.json', text: JSON.stringify(archive.community) }].sort((a, b) =>
      a.file < b.file ? -1 : 1,
    ),
    others: [...archive.files].map((file) => `content/${file}`),
  };
}

/** JSON is YAML too. */
function write(file: string, data: object): string {
  const json = JSON.stringify(data);
  return file.endsWith('.json') ? json : `---\n${json}\n---\n`;
}
