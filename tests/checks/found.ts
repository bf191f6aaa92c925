// What tests of one rule start from: a file with one thing in it, and what the rule says of it.
import type { Rule } from '../../src/checks/rule.ts';
import { applyEdits } from '../../src/edits.ts';
import { instant, load } from '../builders.ts';

export interface Found {
  /** The part of the file that it points at. */
  at: string;
  line: number;
  message: string;
  help?: string;
  /** The file once its fix is applied. */
  mended?: string;
}

export const NEWS = 'content/news/2026/award.json';
export const SPOTLIGHT = 'content/spotlights/2026/ada-lovelace.md';
const ADA: Record<string, string> = { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }' };

/** What a rule finds in files that are good otherwise. */
export function findIn(rule: Rule, files: Record<string, string>): Found[] {
  const { archive, diagnostics } = load(files);
  if (diagnostics.length > 0) throw new Error(`Cannot build the archive: ${JSON.stringify(diagnostics, null, 2)}`);
  const context = {
    now: instant('2026-02-01T12:00:00Z'),
    threshold: 0,
    changed: new Set<string>(),
    added: new Set<string>(),
  };
  return rule.check(archive, context).map(({ place, message, help, fix }) => {
    const text = files[place.file] ?? '';
    return {
      at: text.slice(place.start.offset, place.end.offset),
      line: place.start.line,
      message,
      ...(help === undefined ? {} : { help }),
      ...(fix ? { mended: applyEdits(text, fix.edits) } : {}),
    };
  });
}

/** News in JSON. */
export function news(fields: object): string {
  const given = { title: 'An award', summary: 'The circle has won an award.', date: '2026-01-08', about: 'community' };
  return `${JSON.stringify({ ...given, ...fields }, null, 2)}\n`;
}

/** A spotlight in Markdown, with lines of YAML added to its fields. */
export function spotlight(body: string, yaml = ''): string {
  return `---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables.\nperson: people/ada-lovelace\npublished: 2026-01-12\n${yaml}---\n\n${body}\n`;
}

export function inNews(rule: Rule, fields: object): Found[] {
  return findIn(rule, { [NEWS]: news(fields) });
}

export function inBody(rule: Rule, body: string, beside: Record<string, string> = {}): Found[] {
  return findIn(rule, { ...ADA, ...beside, [SPOTLIGHT]: spotlight(body) });
}

export function inYaml(rule: Rule, yaml: string): Found[] {
  return findIn(rule, { ...ADA, [SPOTLIGHT]: spotlight('Programs.', yaml) });
}

/** The body of a spotlight after its fix. */
export function mendedBody([found]: Found[]): string | undefined {
  return found?.mended?.split('---\n\n').slice(1).join('---\n\n').replace(/\n$/, '');
}
