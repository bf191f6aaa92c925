// A real calendar program (khal, from Debian) imports our calendars and shows them to somebody in London.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anArchive, event, opportunity } from '../builders.ts';
import { fetchFile, filesOf } from './subscribe.ts';

const HAS_KHAL = spawnSync('khal', ['--version']).status === 0;
let folder: string;

beforeAll(() => {
  if (!HAS_KHAL) return;
  folder = mkdtempSync(join(tmpdir(), 'gazette-khal-'));
  mkdirSync(join(folder, 'calendar'));
  writeFileSync(
    join(folder, 'config'),
    `[calendars]\n[[all]]\npath = ${join(folder, 'calendar')}\n[locale]\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London\n` +
      'timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n' +
      `[sqlite]\npath = ${join(folder, 'khal.db')}\n`,
  );
});

afterAll(() => {
  if (HAS_KHAL) rmSync(folder, { recursive: true });
});

function khal(...args: string[]): string {
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync('khal', ['-c', join(folder, 'config'), ...args], {
    encoding: 'utf8',
    env,
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

test.skipIf(!HAS_KHAL)(
  'khal shows London events on both sides of the clock change, a deadline anywhere on Earth and a cancelled event',
  () => {
    const archive = anArchive({
      events: [
        event({ title: 'Winter tea', starts: '2026-03-28T14:00', ends: '2026-03-28T15:00' }),
        event({ title: 'Summer tea', starts: '2026-03-29T14:00', ends: '2026-03-29T15:00' }),
        event({
          title: 'New York tea',
          starts: '2026-03-20T09:00',
          ends: '2026-03-20T10:00',
          zone: 'America/New_York',
        }),
        event({ title: 'Cake', starts: '2026-03-30', status: 'cancelled' }),
      ],
      opportunities: [opportunity({ title: 'A call', deadlines: [{ date: '2026-03-31T23:59', zone: 'AoE' }] })],
    });
    const files = filesOf(archive);
    for (const path of ['events/calendar.ics', 'opportunities/deadlines.ics']) {
      const file = join(folder, path.replace('/', '-'));
      writeFileSync(file, fetchFile(files, path));
      khal('import', '--batch', '-a', 'all', file);
    }
    const shown = khal(
      'list',
      '--format',
      '{start-date-long} {start-time} {title}',
      '--day-format',
      '',
      '2026-03-01',
      '60d',
    );
    expect(
      shown
        .trim()
        .split('\n')
        .filter((text) => text.trim() !== ''),
    ).toEqual([
      // Clocks in New York are four hours behind in these weeks, not five.
      '2026-03-20 13:00 New York tea',
      '2026-03-28 14:00 Winter tea',
      '2026-03-29 14:00 Summer tea',
      '2026-03-30  Cancelled: Cake',
      '2026-04-01 12:59 Deadline: A call',
    ]);
  },
);
