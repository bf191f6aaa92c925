import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Bench, Result, Row, Run } from './result.ts';

const WIDTH = 800;
const BAR = 30;
const LEFT = 330;

/** Who is drawn, and beside whom the others are told; whoever is a thousand times slower would leave no room for the rest. */
const PANELS: Record<Bench, { title: string; own: string; ids: string[] }> = {
  check: {
    title: 'Check',
    own: 'check',
    ids: ['reading', 'since', 'check', 'ajv-cli', 'astro-sync'],
  },
  site: {
    title: 'Build the site of',
    own: 'build',
    ids: ['hugo', 'build-changed', 'build-kept', 'build', 'build-search', 'eleventy-bare', 'eleventy', 'astro'],
  },
};

/**
 * The figures as bars, as SVG that stands in a README: it brings its own colours, for day and night.
 * Each benchmark is drawn where most took part, and of those for the most entries.
 */
export function renderChart({ results, machine }: Run): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  let top = 0;
  const panels = (Object.keys(PANELS) as Bench[]).flatMap((bench) => {
    const result = largest(results, bench);
    if (!result) return [];
    const rows = barsOf(result);
    const height = 58 + rows.length * BAR;
    const drawn = draw(result, rows, height, document as unknown as Document);
    drawn.setAttribute('y', String(top));
    top += height + 14;
    return [drawn.outerHTML];
  });
  const size = `viewBox="0 0 ${WIDTH} ${top + 16}" width="${WIDTH}" height="${top + 16}"`;
  const caption = `Seconds by the clock, and how many times what gazette takes; shorter is faster. ${machine.cores} cores, Node ${machine.node}.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" ${FONT}><title>How long it takes</title><style>${STYLE}</style>${panels.join('')}<text x="0" y="${top + 8}" class="small">${caption}</text></svg>\n`;
}

const FONT = `font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="13"`;

/** Dark ink on light ground and the other way round; nothing behind it. */
const STYLE =
  'svg{color:#1f2328;fill:currentColor}.own{fill:#0b6e6e}.other{fill:#8c959f}.small{fill:#59636e}' +
  '@media(prefers-color-scheme:dark){svg{color:#e6edf3}.own{fill:#4fb8b0}.other{fill:#6e7681}.small{fill:#9198a1}}';

function largest(results: readonly Result[], bench: Bench): Result | undefined {
  const { own } = PANELS[bench];
  return results
    .filter(
      (result) =>
        result.bench === bench && barsOf(result).some(({ id }) => id !== 'reading' && id !== own && !isOwn(id)),
    )
    .toSorted((a, b) => barsOf(b).length - barsOf(a).length || b.entries - a.entries)[0];
}

function isOwn(id: string): boolean {
  return id === 'check' || id === 'since' || id.startsWith('build');
}

/** The quickest first. */
function barsOf({ bench, rows }: Result): Row[] {
  return rows
    .filter(({ id }) => PANELS[bench].ids.includes(id))
    .toSorted((a, b) => a.wall.median - b.wall.median || (a.id < b.id ? -1 : 1));
}

function draw({ bench, entries }: Result, rows: readonly Row[], height: number, document: Document): Element {
  const { title, own } = PANELS[bench];
  const names = rows.map(({ name }) => name);
  const svg = Plot.plot({
    width: WIDTH,
    height,
    marginLeft: LEFT,
    marginRight: 130,
    marginTop: 40,
    marginBottom: 8,
    x: { axis: null, domain: [0, Math.max(...rows.map(({ wall }) => wall.median))] },
    y: { type: 'band', domain: names, padding: 0.24 },
    marks: [
      Plot.axisY({ tickSize: 0, label: null, fontSize: 13 }),
      Plot.barX(rows, {
        y: 'name',
        x: (row: Row) => row.wall.median,
        fill: (row: Row) => (isOwn(row.id) ? 'own' : 'other'),
      }),
      Plot.text(rows, {
        y: 'name',
        x: (row: Row) => row.wall.median,
        text: (row: Row) => tellBar(row, own),
        textAnchor: 'start',
        dx: 6,
        fontSize: 13,
      }),
    ],
    color: { type: 'identity' },
    document,
  }) as unknown as Element;
  return plain(svg, `${title} ${entries.toLocaleString('en-GB')} entries`, document);
}

/** `3.12 s, 3.4×`. */
function tellBar({ id, wall, times }: Row, own: string): string {
  const seconds = `${wall.median.toFixed(wall.median < 10 ? 2 : 1)} s`;
  const ratio = times[own]?.wall.median;
  return id === own || ratio === undefined ? seconds : `${seconds}, ${ratio.toFixed(ratio < 10 ? 2 : 0)}×`;
}

/** Colours are for the style sheet to say, and the heading stands above the bars. */
function plain(svg: Element, heading: string, document: Document): Element {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['style', 'class', 'aria-label', 'aria-description', 'aria-hidden', 'font-variant'])
      element.removeAttribute(name);
    const fill = element.getAttribute('fill');
    if (fill !== 'own' && fill !== 'other') continue;
    element.removeAttribute('fill');
    element.setAttribute('class', fill);
  }
  for (const name of ['fill', 'font-size', 'font-family', 'text-anchor']) svg.removeAttribute(name);
  const text = document.createElement('text');
  text.setAttribute('x', '0');
  text.setAttribute('y', '22');
  text.setAttribute('font-weight', '600');
  text.textContent = heading;
  svg.prepend(text);
  return svg;
}
