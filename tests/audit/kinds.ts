import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PageKind {
  /** The pattern of its addresses: `events/*`, or `home`. */
  kind: string;
  /** Pages that show between them every element that pages of this kind have, the richest first. */
  pages: string[];
}

/**
 * The kinds of page that a built site has, by its addresses alone, so that a new kind is audited
 * from its first day.
 */
export function pageKinds(folder: string): PageKind[] {
  const kinds = new Map<string, Map<string, Set<string>>>();
  for (const path of pagesOf(folder)) {
    const html = readFileSync(join(folder, path, path.endsWith('.html') ? '' : 'index.html'), 'utf8');
    if (/http-equiv="refresh"/.test(html)) continue;
    const kind = kindOf(path, html.includes('data-pagefind-body'));
    kinds.set(kind, (kinds.get(kind) ?? new Map()).set(path, partsOf(html)));
  }
  return [...kinds].map(([kind, pages]) => ({ kind, pages: covering(pages) }));
}

/** Addresses of all pages below the site's: `events/`, and `404.html`. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

function kindOf(path: string, isEntry: boolean): string {
  const [first = '', ...rest] = path.replace(/\/$/, '').split('/');
  if (first === '') return 'home';
  if (isEntry) return `${first}/*`;
  return [first, ...rest.map((part, index) => shapeOf(part, index === rest.length - 1))].join('/');
}

function shapeOf(part: string, isLast: boolean): string {
  if (/^\d/.test(part)) return '#';
  return isLast ? '+' : part;
}

/** Elements with their classes and states. */
function partsOf(html: string): Set<string> {
  const body = html.slice(html.indexOf('<main'));
  return new Set(
    [...body.matchAll(/<([a-z][a-z0-9-]*)([^>]*)/g)].map(([, name, attributes = '']) =>
      [name, ...[...attributes.matchAll(/\s(?:class|data-status|type|role)="[^"]*"/g)].map(([text]) => text)].join(''),
    ),
  );
}

/** Few pages that have between them all the parts that any has. */
function covering(pages: Map<string, Set<string>>): string[] {
  const missing = new Set([...pages.values()].flatMap((parts) => [...parts]));
  const chosen: string[] = [];
  while (missing.size > 0 || chosen.length === 0) {
    const gain = (path: string): number => [...pages.get(path)!].filter((part) => missing.has(part)).length;
    const best = [...pages.keys()].reduce((best, path) => (gain(path) > gain(best) ? path : best));
    chosen.push(best);
    for (const part of pages.get(best)!) missing.delete(part);
  }
  return chosen;
}
