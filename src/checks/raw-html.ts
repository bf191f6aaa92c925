import type { AnyEntry } from '../archive/archive.ts';
import type { Edit } from '../diagnostic.ts';
import type { Outline } from '../markdown/outline.ts';
import { bodiesWith } from './bodies.ts';
import type { Finding, Rule } from './rule.ts';

export const rawHtml: Rule = {
  name: 'text/raw-html',
  severity: 'error',
  looksAt: 'words',
  why: 'Whoever wrote it, HTML is not let into the pages, the feeds and the e-mail: readers would see the tags.',
  mend: 'Write it in Markdown: **bold**, *slanted*, [words](address), an empty line between paragraphs.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n## What are you working on?\n\nI write <b>programs</b> for an engine that is not there yet.\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n' },
  },
  check: (archive) => bodiesWith(archive, 'html').flatMap(({ entry, outline: { html } }) => judge(entry, html)),
};

type Html = Outline['html'][number];

/** A pair of tags around a word is one slip, told and mended at once. */
function judge(entry: AnyEntry, html: Html[]): Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < html.length; index += 1) {
    const [tag, next] = html.slice(index, index + 2);
    if (!tag) break;
    const marks = next && isPair(entry.body ?? '', tag, next) ? MARKS[nameOf(tag)] : undefined;
    findings.push(finding(entry, tag, next, marks));
    if (marks) index += 1;
  }
  return findings;
}

const MARKS: Record<string, string> = { b: '**', strong: '**', i: '*', em: '*' };

/** Of a tag that has nothing else in it. */
function nameOf({ source }: Html): string {
  return source.slice(1, -1).toLowerCase();
}

/** `<b>words</b>`, without a blank inside and without letters of the same word around it. */
function isPair(body: string, open: Html, close: Html): boolean {
  if (!/^<[a-z]+>$/i.test(open.source) || close.source.toLowerCase() !== `</${nameOf(open)}>`) return false;
  const inside = body.slice(open.end, close.start);
  const around = `${body.charAt(open.start - 1)} ${body.charAt(close.end)}`;
  return (
    /^[\p{L}\p{N}]/u.test(inside) &&
    /[\p{L}\p{N}]$/u.test(inside) &&
    !/[*\\]|\n\s*\n/.test(inside) &&
    !/[\p{L}\p{N}*\\]/u.test(around)
  );
}

function finding(entry: AnyEntry, tag: Html, next: Html | undefined, marks: string | undefined): Finding {
  const last = marks && next ? next : tag;
  const edits =
    marks && next ? [edit(entry, tag, marks), edit(entry, next, marks)] : isComment(tag) ? [edit(entry, tag, '')] : [];
  return {
    place: entry.placeInBody(tag.start, last.end),
    message: `Unexpected HTML ${firstTag(tag)}, expected ${marks ? `Markdown: ${marks}` : isComment(tag) ? 'nothing that readers should not see' : 'Markdown'}`,
    ...(edits.length > 0 ? { fix: { edits } } : {}),
  };
}

function isComment({ source }: Html): boolean {
  const written = source.trim();
  return written.startsWith('<!--') && written.indexOf('-->') === written.length - 3;
}

function firstTag(tag: Html): string {
  const [first = ''] = isComment(tag) ? ['<!--'] : tag.source.slice(0, LONGEST_TAG + 1).split(/(?<=>)|\s*\n/, 1);
  return first.length > LONGEST_TAG ? `"${first.slice(0, LONGEST_TAG)}…"` : `"${first}"`;
}

const LONGEST_TAG = 40;

function edit(entry: AnyEntry, { start, end }: Html, text: string): Edit {
  const place = entry.placeInBody(start, end);
  return { start: place.start.offset, end: place.end.offset, text };
}
