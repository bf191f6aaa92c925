// `npm run bench -- feeds [ENTRIES]`: what it takes to render every feed and calendar of an archive.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datesOf } from '../../src/archive/entry-dates.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { subscriptionFiles } from '../../src/feeds/files.ts';
import { NOW } from './archive/issues.ts';
import { writeArchive } from './archive/write.ts';

/** Renders the feeds of so many generated entries, and prints the seconds of CPU it took, with the garbage collector's. */
export function benchFeeds(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
  try {
    writeArchive(folder, count);
    const { archive } = loadArchive(folder);
    const now = Temporal.Instant.from(NOW);
    const started = process.cpuUsage();
    const context = {
      archive,
      dates: datesOf(archive, now),
      removed: [],
      now,
      absolute: absoluteFor(archive.community.site),
    };
    const files = subscriptionFiles(context);
    const characters = files.reduce((sum, file) => sum + file.render().length, 0);
    const { user, system } = process.cpuUsage(started);
    const seconds = ((user + system) / 1e6).toFixed(2);
    console.log(
      `${count} entries: ${files.length} feeds and calendars, ${Math.round(characters / 1e6)} MB, ${seconds} s of CPU`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function absoluteFor(site: string): (path: string) => string {
  return (path) => new URL(path, site).href;
}
