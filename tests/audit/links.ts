import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Finding, Verdict } from './finding.ts';
import { pagesOf } from './kinds.ts';

/** Follows every link of a built site within it, and looks at those that lead out. */
export function auditLinks(folder: string, base: string): Verdict {
  const pages = new Map(pagesOf(folder).map((page) => [page, attributesOf(join(folder, fileOf(page)))]));
  const findings: Finding[] = [];
  let followed = 0;
  for (const [page, { ids, links }] of pages) {
    for (const link of links) {
      followed += 1;
      if (/^http:/i.test(link)) findings.push({ page, what: link, mend: 'Write https:' });
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) continue;
      const [path = '', fragment] = decodeURI(link)
        .replace(/\?[^#]*/, '')
        .split('#');
      const target = path === '' ? page : path.startsWith(base) ? path.slice(base.length) : undefined;
      if (target === undefined || !existsSync(join(folder, fileOf(target))))
        findings.push({ page, what: `${link} leads nowhere`, mend: 'Mend the link, or build its page' });
      else if (fragment && !(target === page ? ids : (pages.get(target)?.ids ?? ids)).has(fragment))
        findings.push({ page, what: `${link}: no such place on that page`, mend: 'Mend the fragment' });
    }
  }
  return { looked: `${followed} links on ${pages.size} pages`, findings };
}

function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function attributesOf(file: string): { ids: Set<string>; links: string[] } {
  const ids = new Set<string>();
  const links: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node)
      for (const { name, value } of node.attrs) {
        if (name === 'id') ids.add(value);
        if ((name === 'href' || name === 'src') && node.tagName !== 'iframe') links.push(value);
      }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(readFileSync(file, 'utf8')));
  return { ids, links };
}
