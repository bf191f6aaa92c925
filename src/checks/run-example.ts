import { buildArchive, type LoadedArchive } from '../archive/load.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Example } from './rule.ts';
import { type CheckContext, judge } from './run-checks.ts';

const COMMUNITY = {
  name: 'The Gaps Circle',
  mission: 'People who work with data that are not there.',
  site: 'https://gaps.example.org/',
  language: 'en-GB',
  zone: 'Europe/London',
  topics: ['missing-data', 'time', 'trust', 'teams', 'tools', 'teaching'].map((id) => ({ id, title: id })),
};

/** What the checker says of an example, in an archive that has nothing else. */
export function runExample(example: Example, context: Partial<CheckContext> = {}): Diagnostic[] {
  const now = Temporal.Instant.from(example.now ?? '2026-02-01T12:00:00Z');
  return judge(load(example), { now, maintainers: true, changed: new Set([example.file]), ...context });
}

function load({ file, text, beside }: Example): LoadedArchive {
  const files = { 'content/community.json': JSON.stringify(COMMUNITY), ...beside, [file]: text };
  const isSource = (path: string): boolean => /\.(json|md)$/.test(path);
  const sources = Object.entries(files).filter(([path]) => isSource(path));
  return buildArchive({
    sources: sources
      .map(([path, content]) => ({ file: path, text: content }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
    others: Object.keys(files).filter((path) => !isSource(path)),
  });
}
