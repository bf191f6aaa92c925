import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import type { GeneratedEntry } from './archive/generate.ts';

/** What every generator of sites is told of an entry: enough to show what our page of it shows. */
export interface Page {
  /** Where its page is: `/events/2023/early-scans/`. */
  path: string;
  title: string;
  description: string;
  collection: string;
  date?: string;
  topics: string[];
  /** What else its data say, a line each. */
  facts: { label: string; value: string; href?: string }[];
  links: { label: string; url: string }[];
  /** The sections of an issue. */
  sections: { heading: string; entries: { title: string; path: string }[] }[];
}

/** An entry as a page whose data are the same for all. */
export function pageOf({ id, collection, data }: GeneratedEntry, titles: ReadonlyMap<string, string>): Page {
  const given = data as unknown as Record<string, unknown>;
  const date = ['sendDate', 'starts', 'published', 'date']
    .map((key) => given[key])
    .find((day) => typeof day === 'string');
  return {
    path: pathOf(id),
    title: titleOf(given),
    description: String(given['summary'] ?? ''),
    collection,
    ...(date === undefined ? {} : { date: date.slice(0, 10) }),
    topics: (given['topics'] as string[] | undefined) ?? [],
    facts: Object.keys(given)
      .filter((key) => !TOLD.has(key))
      .flatMap((key) => factsOf(key, given[key], titles)),
    links: (given['links'] as Page['links'] | undefined) ?? [],
    sections: ((given['sections'] as { heading: string; entries: string[] }[] | undefined) ?? []).map((section) => ({
      heading: section.heading,
      entries: section.entries.map((entry) => ({ title: titles.get(entry) ?? entry, path: pathOf(entry) })),
    })),
  };
}

/** Fields that are more than a fact. */
const TOLD = new Set(['title', 'name', 'summary', 'topics', 'links', 'sections']);

/** Every value below a field, with what it leads to. */
function factsOf(label: string, value: unknown, titles: ReadonlyMap<string, string>): Page['facts'] {
  if (Array.isArray(value)) return value.flatMap((item) => factsOf(label, item, titles));
  if (typeof value === 'object' && value !== null) {
    const { name, person, ...rest } = value as Record<string, unknown>;
    const own =
      name === undefined ? [] : [{ label, value: String(name), ...(person ? { href: pathOf(String(person)) } : {}) }];
    return [...own, ...Object.keys(rest).flatMap((key) => factsOf(`${label}: ${key}`, rest[key], titles))];
  }
  const text = String(value);
  const title = titles.get(text);
  if (title !== undefined) return [{ label, value: title, href: pathOf(text) }];
  return [{ label, value: text, ...(/^https?:/.test(text) ? { href: text } : {}) }];
}

/** Writes each entry as a Markdown file with its page's data as front matter, as all three generators read it. */
export function writePages(folder: string, entries: readonly GeneratedEntry[]): void {
  const titles = new Map(entries.map(({ id, data }) => [id, titleOf(data as unknown as Record<string, unknown>)]));
  for (const entry of entries) {
    const { path: _, date, ...front } = pageOf(entry, titles);
    const file = join(folder, `${entry.id}.md`);
    mkdirSync(dirname(file), { recursive: true });
    // The day is a date to them; whatever else looks like one is quoted, and stays a text.
    const day = date === undefined ? '' : `date: ${date}\n`;
    writeFileSync(
      file,
      `---\n${day}${dump(front, { lineWidth: -1, noRefs: true })}---\n${entry.body === undefined ? '' : `\n${entry.body}`}`,
    );
  }
}

function pathOf(id: string): string {
  return `/${id}/`;
}

function titleOf(data: Record<string, unknown>): string {
  return String(data['title'] ?? data['name']);
}
