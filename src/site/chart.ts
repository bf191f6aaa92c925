import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Insight } from '../insights/insights.ts';
import type { GroupedCount } from '../insights/tally.ts';

/** As wide as a small phone has room for; where there is more, it grows with its text, up to half as much again. */
const WIDTH = 340;
/** Of its own units; on a phone of 360 pixels that is still 11. */
const FONT = 12;
/** So many groups have a fill of their own that can be told without colour. */
export const FILLS = 5;

/**
 * A chart as SVG without any style of its own: what colours there are is for classes to say
 * (`fill-0` to `fill-4`, see Chart.astro), and fills differ in their pattern as well.
 */
export function drawChart(insight: Insight): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...layoutOf(insight), document: document as unknown as Document }) as unknown as Element;
  clean(svg, insight, document as unknown as Document);
  return svg.outerHTML;
}

function layoutOf(insight: Insight): Plot.PlotOptions {
  const { groups, by } = insight;
  const common = {
    width: WIDTH,
    style: { fontSize: `${FONT}px` },
    color: { type: 'ordinal' as const, domain: [...groups], range: NAMES.slice(0, groups.length) },
  };
  return ['Half-year', 'Year'].includes(by) ? upright(insight, common) : lying(insight, common);
}

/** Time runs from left to right. */
function upright({ labels, counts, groups, by }: Insight, common: Plot.PlotOptions): Plot.PlotOptions {
  const years = by === 'Half-year' ? labels.filter((label) => label.endsWith('H1')) : labels;
  const step = Math.ceil(years.length / 7);
  return {
    ...common,
    height: 220,
    marginLeft: 28,
    marginTop: 22,
    x: { type: 'band', domain: [...labels], padding: 0.15 },
    y: { ticks: 4, tickFormat: 'd', label: null, domain: [0, roomFor(totals(counts))] },
    marks: [
      Plot.gridY({ stroke: 'grid', ticks: 4 }),
      Plot.axisX({
        ticks: years.filter((_, index) => index % step === 0),
        tickFormat: (label: string) => label.slice(0, 4),
        tickSize: 0,
        label: null,
      }),
      Plot.axisY({ ticks: 4, tickFormat: 'd', tickSize: 0, label: null }),
      Plot.barY(counts, { x: 'label', y: 'count', fill: 'group', order: [...groups] }),
      Plot.text(totals(counts), { x: 'label', y: 'count', text: (d) => (d.count > 0 ? String(d.count) : ''), dy: -8 }),
    ],
  };
}

/** Names are read from left to right. */
function lying({ labels, groups, counts }: Insight, common: Plot.PlotOptions): Plot.PlotOptions {
  const longest = labels.reduce((most, label) => Math.max(most, label.length), 0);
  // A longer name stands on several lines.
  const marginLeft = Math.min(longest, 15) * 7.2 + 14;
  return {
    ...common,
    height: labels.length * 32 + 16,
    marginLeft,
    marginRight: 28,
    marginTop: 4,
    marginBottom: 12,
    x: { axis: null, domain: [0, roomFor(totals(counts))] },
    y: { type: 'band', domain: [...labels], padding: 0.22 },
    marks: [
      Plot.axisY({ tickSize: 0, label: null, lineWidth: (marginLeft - 14) / FONT }),
      Plot.barX(counts, { y: 'label', x: 'count', fill: 'group', order: [...groups] }),
      Plot.text(totals(counts), { y: 'label', x: 'count', text: (d) => String(d.count), textAnchor: 'start', dx: 5 }),
    ],
  };
}

function totals(counts: readonly GroupedCount[]): { label: string; count: number }[] {
  return [...Map.groupBy(counts, ({ label }) => label)].map(([label, all]) => ({
    label,
    count: all.reduce((sum, { count }) => sum + count, 0),
  }));
}

function roomFor(sums: readonly { count: number }[]): number {
  return sums.reduce((most, { count }) => Math.max(most, count), 1);
}

const NAMES = Array.from({ length: FILLS }, (_, index) => `fill-${index}`);

/** A page that lets no style in must lose none: colours become classes, the rest is dropped. */
function clean(svg: Element, { id, title, reading }: Insight, document: Document): void {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['style', 'class', 'aria-label', 'aria-description', 'aria-hidden', 'font-variant'])
      element.removeAttribute(name);
    const fill = element.getAttribute('fill') ?? '';
    if (NAMES.includes(fill)) {
      element.setAttribute('class', fill);
      element.setAttribute('fill', fill === NAMES[0] ? 'currentColor' : `url(#${id}-${fill})`);
    }
    if (element.getAttribute('stroke') === 'grid') {
      element.setAttribute('class', 'grid');
      element.setAttribute('stroke', 'currentColor');
    }
  }
  for (const name of ['width', 'height', 'fill', 'font-size']) svg.removeAttribute(name);
  svg.setAttribute('font-size', String(FONT));
  svg.setAttribute('fill', 'currentColor');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`);
  const heads = document.createElement('div');
  heads.innerHTML = `<svg><title id="${id}-title"></title><desc id="${id}-desc"></desc><defs>${patterns(id)}</defs></svg>`;
  const [name, words, defs] = [...(heads.firstElementChild?.children ?? [])];
  if (name) name.textContent = title;
  if (words) words.textContent = reading;
  for (const element of [defs, words, name]) if (element) svg.prepend(element);
}

/** The patterns of all groups but the first, whose fill is plain. */
function patterns(id: string): string {
  return PATTERNS.map(
    (shape, index) =>
      `<pattern id="${id}-${NAMES[index + 1]}" width="6" height="6" patternUnits="userSpaceOnUse"><g class="${NAMES[index + 1]}">${shape}</g></pattern>`,
  ).join('');
}

const PAPER = '<path class="ground" d="M0 0h6v6H0z"/>';
const PATTERNS = [
  `${PAPER}<path d="M-1 1l2-2M0 6L6 0M5 7l2-2" fill="none" stroke="currentColor" stroke-width="2.2"/>`,
  `${PAPER}<path d="M0 1.5h6M0 4.5h6" fill="none" stroke="currentColor"/>`,
  `${PAPER}<path d="M1 1h2v2H1zM4 4h2v2H4z" fill="currentColor"/>`,
  `${PAPER}<path d="M2 0v6" fill="none" stroke="currentColor"/>`,
];
