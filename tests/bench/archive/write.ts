import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommunityData } from '../../../src/archive/types.generated.ts';
import { renderEntry } from '../../../src/generate/entry-text.ts';
import { type GeneratedEntry, generateArchive } from './generate.ts';
import { TOPICS } from './words.ts';

export const COMMUNITY: CommunityData = {
  name: 'The Gaps Circle',
  mission: 'People who work with data that are not there.',
  site: 'https://gaps.example.org/',
  language: 'en-GB',
  zone: 'Europe/London',
  topics: Object.entries(TOPICS).map(([id, title]) => ({ id, title })),
};

/** Where an entry's file is, below the folder that holds `content/`. */
export function fileOf({ id, body }: GeneratedEntry): string {
  return `content/${id}.${body === undefined ? 'json' : 'md'}`;
}

/** Writes a community of so many generated entries. */
export function writeArchive(root: string, count: number): GeneratedEntry[] {
  const entries = generateArchive(count);
  write(root, 'content/community.json', `${JSON.stringify(COMMUNITY, null, 2)}\n`);
  for (const entry of entries) write(root, fileOf(entry), textOf(entry));
  return entries;
}

function textOf({ collection, data, body }: GeneratedEntry): string {
  return renderEntry(collection, data, body === undefined ? { format: 'json' } : { format: 'markdown', body });
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
