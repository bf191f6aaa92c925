import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { AutomationStatus } from '../../src/report/status.ts';
import { buildSite } from '../support/built-site.ts';

const ABOUT = 'about/index.html';

test('readers see when each job last succeeded, and which is overdue', () => {
  const status: AutomationStatus = {
    checked: '2023-11-10T09:00:00Z',
    workflows: [
      {
        name: 'Publish',
        file: 'publish.yml',
        every: 'day',
        // In London, where it is summer, this is the day after.
        lastSuccess: '2023-06-09T23:30:00Z',
        url: 'https://github.com/circle/news/actions/runs/1',
        overdue: true,
      },
      {
        name: 'Links',
        file: 'links.yml',
        every: 'week',
        lastSuccess: null,
        url: 'https://github.com/circle/news/actions/workflows/links.yml',
        overdue: false,
      },
    ],
  };
  const folder = mkdtempSync(join(tmpdir(), 'gazette-automation-'));
  const file = join(folder, 'status.json');
  writeFileSync(file, JSON.stringify(status));
  buildSite(join(folder, 'site'), { GAZETTE_STATUS: file });
  const about = readFileSync(join(folder, 'site', ABOUT), 'utf8');
  rmSync(folder, { recursive: true });
  const rows = [...about.matchAll(/<th scope="row".*?<\/tr>/gs)].map(([row]) =>
    row
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  expect(rows).toEqual(['Publish 10 June 2023 (overdue)', 'Links never']);
});

test('a build that is not told says nothing of jobs', () => {
  expect(readFileSync(join(inject('siteFolder'), ABOUT), 'utf8')).not.toContain('Automation');
});
