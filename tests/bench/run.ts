// `npm run bench -- feeds` times the feeds; `npm run bench` how long `gazette check` takes beside what people would use instead, on the same files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { writeArchive } from './entries.ts';
import { benchFeeds } from './feeds.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const NODE = process.execPath;
const READ = `
  const { readdirSync, readFileSync } = require('node:fs');
  for (const item of readdirSync('content', { recursive: true, withFileTypes: true }))
    if (item.isFile()) readFileSync(item.parentPath + '/' + item.name);
`;

interface Contender {
  name: string;
  command: string[];
  /** A contender that takes minutes is not asked to do more than this. */
  most: number;
}

const contenders: Contender[] = [
  { name: 'reading the files', command: [NODE, '-e', READ], most: Infinity },
  { name: 'gazette check', command: [NODE, join(ROOT, 'src/cli/main.mjs'), 'check'], most: Infinity },
];
const missing: string[] = [];

const schema = (name: string): string => join(ROOT, 'schemas', `${name}.schema.json`);
const ajv = onPath('ajv');
if (ajv) {
  const flags = [
    '--spec=draft2020',
    '--strict=false',
    '--validate-formats=false',
    '--errors=no',
    '-r',
    schema('common'),
  ];
  const calls = ['events', 'publications', 'opportunities', 'people'].map(
    (name) => `'${ajv}' validate ${flags.join(' ')} -s '${schema(name)}' -d 'content/${name}/**/*.json' >/dev/null`,
  );
  contenders.push({ name: 'ajv-cli (JSON only)', command: ['sh', '-c', calls.join('; ')], most: 10_000 });
} else missing.push('ajv-cli');
const v8r = onPath('v8r');
if (v8r)
  contenders.push({
    name: 'v8r (events only)',
    command: ['sh', '-c', `'${v8r}' --schema '${schema('events')}' 'content/events/**/*.json' >/dev/null 2>&1`],
    most: 1_000,
  });
else missing.push('v8r');

const [what, ...counts] = process.argv.slice(2);
const sizes = process.argv.slice(2).map(Number);
if (what === 'feeds') for (const size of counts.length > 0 ? counts : [10_000]) benchFeeds(Number(size));
else for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) bench(size);
if (what !== 'feeds' && missing.length > 0)
  console.log(`\nNot installed, and so left out: ${missing.join(', ')}. npm install --global ajv-cli v8r brings them.`);

function bench(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
  try {
    const mean = writeArchive(folder, size);
    const rounds = size > 10_000 ? 3 : 5;
    const taking = contenders.filter(({ most }) => size <= most);
    const times = new Map(taking.map(({ name }) => [name, [] as Sample[]]));
    // Round by round, so that a slow minute of the machine slows them all.
    for (let round = 0; round <= rounds; round += 1) {
      for (const { name, command } of taking) {
        const sample = time(command, folder);
        if (round > 0) times.get(name)?.push(sample);
      }
    }
    console.log(`\n${size} entries of ${mean} bytes on average, medians of ${rounds} runs after one to warm up`);
    const base = median(times.get('reading the files')?.map(({ wall }) => wall) ?? []);
    console.table(
      Object.fromEntries(
        [...times].map(([name, samples]) => {
          const wall = median(samples.map((sample) => sample.wall));
          return [
            name,
            {
              'wall s': wall.toFixed(2),
              'cpu s': median(samples.map(({ cpu }) => cpu)).toFixed(2),
              'peak MB': Math.round(median(samples.map(({ peak }) => peak))),
              '× reading': (wall / base).toFixed(1),
            },
          ];
        }),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Sample {
  wall: number;
  cpu: number;
  peak: number;
}

/** Times a whole process by GNU time, where it is; else by the clock alone. */
function time([command = '', ...args]: string[], cwd: string): Sample {
  const gnu = existsSync('/usr/bin/time');
  const started = performance.now();
  const { stderr } = spawnSync(gnu ? '/usr/bin/time' : command, gnu ? ['-f', '%U %S %M', command, ...args] : args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wall = (performance.now() - started) / 1000;
  const [user = Number.NaN, system = Number.NaN, peak = Number.NaN] = gnu
    ? (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
    : [];
  return { wall, cpu: user + system, peak: peak / 1024 };
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function onPath(name: string): string | undefined {
  const folders = [join(ROOT, 'node_modules/.bin'), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
