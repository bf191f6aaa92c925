import type { Result, Run } from './result.ts';
import type { Spread } from './statistics.ts';
import { type Judged, judgeTargets } from './targets.ts';

/** Who the others are set beside, if they took part. */
const AGAINST = { check: { id: 'reading', name: 'reading' }, site: { id: 'hugo', name: 'Hugo' } } as const;

export function renderResult(result: Result): string {
  const { bench, entries, bytes, rounds, rows } = result;
  const { id, name } = AGAINST[bench];
  const hasBase = rows.some((row) => row.id === id);
  const hasPages = rows.some(({ pages }) => pages);
  const head = [
    '',
    'wall s',
    'CPU s',
    'peak MB',
    ...(hasBase ? [`× ${name}`, 'by CPU'] : []),
    ...(hasPages ? ['pages', 'of entries'] : []),
  ];
  const lines = rows.map((row) => [
    row.name,
    spread(row.wall),
    spread(row.cpu),
    number(row.peak.median, 0),
    ...(hasBase ? [spread(row.times[id]?.wall), spread(row.times[id]?.cpu)] : []),
    ...(hasPages ? [count(row.pages?.all), count(row.pages?.entries)] : []),
  ]);
  const title = bench === 'check' ? 'Check' : 'Build the site of';
  return `${title} ${count(entries)} entries of ${count(bytes)} bytes; ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds, least and most`}\n\n${columns([head, ...lines])}`;
}

/** Each target that the run has measured, and how many it has not. */
export function renderTargets(results: readonly Result[]): string {
  const judged = judgeTargets(results);
  const known = judged.filter(({ isMet }) => isMet !== undefined);
  if (known.length === 0) return 'No target is of these sizes.';
  const lines = known.map((target) => [
    `${count(target.entries)}: ${target.what}`,
    found(target),
    target.byCpu === undefined ? '' : `${number(target.byCpu)}×`,
    bar(target),
    target.isMet ? 'met' : 'MISSED',
  ]);
  const rest = judged.length - known.length;
  return `${columns([['Target', 'found', 'by CPU', 'bar', ''], ...lines])}${rest > 0 ? `\n\n${rest} more are of what was not measured in this run.` : ''}`;
}

export function renderMachine({ machine, versions }: Run): string {
  const { system, cores, memoryGB, node, memoryDisk, load } = machine;
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const disk = memoryDisk ? 'a memory disk' : 'the disk of temporary files';
  const busy =
    load > cores / 2 ? [`The machine was busy (load ${load}): trust CPU before the clock, and run it again.`] : [];
  const lines = [
    `${system}, ${cores} cores, ${memoryGB} GB, Node ${node}, files on ${disk}`,
    peers.join(', '),
    ...busy,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function found({ found, beside }: Judged): string {
  return found === undefined ? '' : beside === undefined ? number(found, 0) : `${number(found)}×`;
}

function bar({ most, least, beside }: Judged): string {
  const unit = beside === undefined ? '' : '×';
  return most !== undefined ? `at most ${most}${unit}` : `at least ${least}${unit}`;
}

function spread(some: Spread | undefined): string {
  if (!some || Number.isNaN(some.median)) return '–';
  const [median, min, max] = [some.median, some.min, some.max].map((value) => number(value));
  return min === max ? `${median}` : `${median} (${min}–${max})`;
}

/** Three digits that tell, and no more. */
function number(value: number, digits = value < 10 ? 2 : value < 100 ? 1 : 0): string {
  return Number.isNaN(value) ? '–' : value.toFixed(digits);
}

function count(value: number | undefined): string {
  return value === undefined ? '–' : value.toLocaleString('en-GB');
}

/** The first column to the left, numbers to the right. */
function columns(lines: readonly string[][]): string {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
