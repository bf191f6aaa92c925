// `npm run bench`: how long gazette takes beside what people would use instead, on the same entries. See README.md.
import { writeFileSync } from 'node:fs';
import { hasMemoryDisk, runBench } from './bench.ts';
import { renderChart } from './chart.ts';
import { benchFeeds } from './feeds.ts';
import { hasGnuTime } from './measure.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { findPeer, installPeers, type Peer, tellMissing, versionOf } from './peers.ts';
import { type Bench, describeMachine, type Run } from './result.ts';
import { renderMachine, renderResult, renderTargets } from './table.ts';

const SIZES: Record<Bench, number[]> = { check: [1_000, 10_000, 100_000], site: [1_000, 10_000] };

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else bench(options);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

function bench({ benches, sizes, rounds, json, chart }: Options): void {
  if (benches.includes('install')) installPeers();
  if (benches.includes('feeds')) for (const size of sizes.length > 0 ? sizes : [10_000]) benchFeeds(size);
  const timed = benches.filter((name) => name === 'check' || name === 'site');
  if (timed.length === 0) return;
  const run: Run = { machine: describeMachine(hasMemoryDisk()), versions: {}, missing: [], results: [] };
  for (const name of timed) {
    for (const size of sizes.length > 0 ? sizes : SIZES[name]) {
      const { result, missing } = runBench(name, size, rounds, tell);
      run.results.push(result);
      run.missing = [...new Set([...run.missing, ...missing])];
      tell('');
      console.log(`${renderResult(result)}\n`);
    }
  }
  const peers: Peer[] = ['ajv-cli', 'v8r', 'astro', '@11ty/eleventy', 'hugo'];
  run.versions = Object.fromEntries(peers.filter((peer) => findPeer(peer)).map((peer) => [peer, versionOf(peer)]));
  console.log(`${renderTargets(run.results)}\n\n${renderMachine(run)}`);
  for (const line of tellMissing(run.missing)) console.log(line);
  if (!hasGnuTime()) console.log('GNU time is not installed, and so CPU and memory are left out: apt-get install time');
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(run, fourDigits, 2)}\n`);
  if (chart !== undefined) writeFileSync(chart, renderChart(run));
}

/** What comes after is noise. */
function fourDigits(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

/** One line that each next one takes the place of, and nothing where nobody watches. */
function tell(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`);
}
