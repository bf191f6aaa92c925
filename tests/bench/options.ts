import { readFlags, UsageError } from '../../src/cli/command.ts';
import { or } from '../../src/enumerate.ts';

export const HELP = `npm run bench [-- check|site|feeds|install] [SIZES…] [--rounds N]
              [--json FILE] [--chart FILE.svg]

Times gazette and what people would use instead, on the same generated entries, in turns.

  check [SIZES]   gazette check beside ajv-cli, astro sync with Zod, v8r, and the bare
                  cost of reading the files (1000 10000 100000)
  site [SIZES]    gazette build beside Hugo, Eleventy and Astro's blog template
                  (1000 10000)
  feeds [SIZES]   what it takes to render every feed and calendar (10000)
  install         get those of the others that npm has, into tests/bench/peers
  --rounds N      rounds to take the median of (5; 3 for the larger sizes)
  --json FILE     write the figures
  --chart FILE    draw them as SVG

Without a word it is check and site. Who is not installed is left out, by name.

Example
  npm run bench -- check 10000 --rounds 3
`;

export interface Options {
  benches: ('check' | 'site' | 'feeds' | 'install')[];
  /** Empty for those of the benchmark's own. */
  sizes: number[];
  rounds?: number;
  json?: string;
  chart?: string;
  help: boolean;
}

const BENCHES = ['check', 'site', 'feeds', 'install'] as const;

/** @throws UsageError for words that mean nothing here */
export function readOptions(args: string[]): Options {
  const { values, positionals } = readFlags({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      json: { type: 'string' },
      chart: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const benches = BENCHES.filter((bench) => positionals.includes(bench));
  const sizes = positionals.filter((word) => !(BENCHES as readonly string[]).includes(word));
  const wrong = sizes.find((size) => !isCount(size) || Number(size) < FEWEST);
  if (wrong !== undefined)
    throw new UsageError(`Unexpected "${wrong}", expected ${or(BENCHES)}, or a number of entries from ${FEWEST} on`);
  if (values.rounds !== undefined && !isCount(values.rounds))
    throw new UsageError(`Unexpected --rounds ${values.rounds}, expected a number such as 5`);
  return {
    benches: benches.length > 0 ? benches : ['check', 'site'],
    sizes: sizes.map(Number),
    ...(values.rounds === undefined ? {} : { rounds: Number(values.rounds) }),
    ...(values.json === undefined ? {} : { json: values.json }),
    ...(values.chart === undefined ? {} : { chart: values.chart }),
    help: values.help,
  };
}

/** Fewer have not every kind of entry among them. */
const FEWEST = 50;

function isCount(word: string): boolean {
  return /^[1-9]\d{0,6}$/.test(word);
}
