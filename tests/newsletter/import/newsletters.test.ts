import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/load.ts';
import { newFiles, settle } from '../../../src/cli/import/settle.ts';
import type { ContentFiles } from '../../../src/entries/read.ts';
import { renderEntry } from '../../../src/generate/entry-text.ts';
import { type Imported, importNewsletter } from '../../../src/newsletter/import/import.ts';
import { privateIn } from '../../../src/newsletter/import/private.ts';
import { readNewsletter } from '../../../src/newsletter/import/read.ts';
import { anArchive, community } from '../../builders.ts';

/** Real newsletters as they were sent, and what people say of three of them; they lie beside the project on some machines only. */
const DATA = join(import.meta.dirname, '../../../../shared/data');
const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!existsSync(DATA))('real newsletters (skipped where ../shared/data is absent)', () => {
  const issues = new Map<string, { facts: Imported; whole: Imported }>();
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gazette-newsletters-'));
    const archive = anArchive();
    for (const file of readdirSync(join(DATA, 'newsletters'))) {
      const source = await readNewsletter(file, readFileSync(join(DATA, 'newsletters', file)));
      const facts = importNewsletter(source, { archive, factsOnly: true });
      issues.set(basename(file, '.md'), { facts, whole: importNewsletter(source, { archive, factsOnly: false }) });
      writeFileSync(join(folder, `${basename(file, '.md')}.json`), JSON.stringify({ items: facts.items }));
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.skipIf(!HAS_PYTHON)('three issues are read as people read them (skipped without python3)', () => {
    const { stdout } = spawnSync('python3', [join(DATA, 'gold/score.py'), folder], { encoding: 'utf8' });
    const percent = (name: RegExp): number => Number(name.exec(stdout)?.[1]);
    expect(percent(/precision \S+ = ([\d.]+)%/), stdout).toBeGreaterThanOrEqual(98);
    expect(percent(/recall \S+ = ([\d.]+)%/), stdout).toBeGreaterThanOrEqual(98);
    expect(percent(/kind +strict \S+ = ([\d.]+)%/), stdout).toBeGreaterThanOrEqual(95);
    expect(percent(/startDate \S+ = ([\d.]+)%/), stdout).toBeGreaterThanOrEqual(97);
    expect(percent(/deadline +\S+ = ([\d.]+)%/), stdout).toBeGreaterThanOrEqual(97);
    expect(percent(/url +strict \S+ = ([\d.]+)%/), stdout).toBeGreaterThanOrEqual(97);
    expect(stdout).toContain('items with tracking left 0');
  });

  describe('are read alike, however they are set', () => {
    const bold = (markdown: string): string =>
      markdown.replace(/^#{1,3} (.*)$/gm, (_, words: string) => `**${words.replaceAll('*', '').trim()}**\n`);
    const ways: [string, string, (markdown: string) => string][] = [
      ['in HTML', 'html', (markdown) => markdownToHtml(markdown).html],
      [
        'with headings that are large letters',
        'html',
        (markdown) =>
          markdownToHtml(markdown).html.replace(/<(\/?)h([23])[^>]*>/g, (_, end: string, rank: string) =>
            end ? '</div>' : `<div style="font-size:${rank === '2' ? 26 : 20}px">`,
          ),
      ],
      ['with bold lines for titles', 'md', (markdown) => markdown.replace(/^### .*$/gm, bold)],
      ['with bold lines for all headings', 'md', bold],
      ['with headings of one rank', 'md', (markdown) => markdown.replace(/^### /gm, '## ')],
    ];
    test.each(ways)('%s', async (_, ending, set) => {
      for (const month of ['2022-07', '2022-09', '2023-03', '2023-11', '2024-04', '2024-05']) {
        const facts = issues.get(month)?.facts;
        const text = set(readFileSync(join(DATA, 'newsletters', `${month}.md`), 'utf8'));
        const source = await readNewsletter(`${month}.${ending}`, new TextEncoder().encode(text));
        const again = importNewsletter(source, { archive: anArchive(), sent: facts?.sent?.date, factsOnly: true });
        expect(again.items.map(comparable), month).toEqual(facts?.items.map(comparable));
      }
    });
  });

  test('each has as many announcements as people count, and the day it was sent', () => {
    const counted = JSON.parse(readFileSync(join(DATA, 'facts/issues.json'), 'utf8')) as {
      month: string;
      items: number;
      sent: string | null;
    }[];
    const found = counted.filter(({ month }) => issues.has(month));
    expect(found.length).toBe(23);
    expect(found.map(({ month }) => [month, issues.get(month)?.facts.items.length])).toEqual(
      found.map(({ month, items }) => [month, items]),
    );
    const dated = found.filter(({ sent }) => sent !== null);
    expect(dated.map(({ month }) => issues.get(month)?.facts.sent?.date)).toEqual(dated.map(({ sent }) => sent));
  });

  test('nothing tracked and nothing personal is in any byte that would be written', () => {
    const texts = [...issues.values()].flatMap(({ facts, whole }) => [facts, whole]).flatMap(written);
    expect(texts.length).toBeGreaterThan(600);
    expect(texts.flatMap(layersOf).filter((text) => TRACKED.test(text))).toEqual([]);
    expect(texts.flatMap(layersOf).flatMap(privateIn)).toEqual([]);
  });

  test('nor in any byte of the files of an archive that all of them were imported into', async () => {
    const content: ContentFiles = {
      sources: [{ file: 'content/community.json', text: JSON.stringify(community()) }],
      others: [],
    };
    for (const file of readdirSync(join(DATA, 'newsletters')).sort()) {
      const source = await readNewsletter(file, readFileSync(join(DATA, 'newsletters', file)));
      const { archive } = buildArchive(content);
      const imported = importNewsletter(source, { archive, factsOnly: true });
      const { sections, besides, issue } = settle(imported, content, Temporal.Instant.from('2026-03-01T12:00:00Z'));
      content.sources.push(...newFiles([...besides, ...sections.flatMap(({ settled }) => settled)]));
      if (issue) content.sources.push(issue.source);
    }
    expect(content.sources.length).toBeGreaterThan(300);
    for (const { file, text } of content.sources) {
      const layers = layersOf(text);
      expect(
        layers.filter((layer) => TRACKED.test(layer)),
        file,
      ).toEqual([]);
      expect(layers.flatMap(privateIn), file).toEqual([]);
    }
  });

  test('with facts only, no sentence of the newsletter is kept', () => {
    const sentences = [...issues].flatMap(([month, { facts }]) => {
      const text = readFileSync(join(DATA, 'newsletters', `${month}.md`), 'utf8');
      return facts.sections
        .flatMap(({ drafts }) => drafts)
        .flatMap(({ data, body = '' }) => [String(data['summary']), ...body.split('\n')])
        .filter((sentence) => sentence.trim().length > 20 && text.includes(sentence));
    });
    expect(sentences).toEqual([]);
  });
});

/** Of wrappers, recipients, invitations and passcodes. */
const TRACKED = /safelinks|elink\.|_cldee|recipientid|esid=|utm_|unsubscribe|shared_invite|[?&]pwd=/i;

/** What is read of an announcement, but for the typography of its words. */
function comparable({ kind, title, startDate, endDate, deadline, url }: Imported['items'][number]): unknown {
  return {
    kind,
    title: title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
    startDate,
    endDate,
    deadline,
    url,
  };
}

function written({ items, sections, letter }: Imported): string[] {
  const drafts = sections.flatMap(({ besides, drafts: own }) => [...besides, ...own]);
  return [
    JSON.stringify(items),
    letter,
    ...drafts.map(({ collection, data, body = '' }) => renderEntry(collection, data, { format: 'markdown', body })),
  ];
}

/** A text, what percent signs hide in it, and all that base64 does. */
function layersOf(text: string): string[] {
  const plain = [text];
  for (let next = decode(text); next !== plain.at(-1) && plain.length < 6; next = decode(next)) plain.push(next);
  const runs = plain.flatMap((layer) => layer.match(/[A-Za-z0-9+/_-]{12,}/g) ?? []);
  return [...plain, ...runs.map((run) => Buffer.from(run, 'base64').toString('latin1'))];
}

function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'));
}
