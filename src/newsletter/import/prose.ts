import { escapeMarkdown } from '../../markdown/escape.ts';
import { type Block, plain, wordsOf } from './blocks.ts';
import { cleanAddress, isElided } from './links.ts';
import { withoutPrivate } from './private.ts';
import { sentencesOf } from './sentences.ts';

/** The longest summary that the schemas allow. */
const LONGEST_SUMMARY = 400;
const SHORTEST_SUMMARY = 10;

/** The first sentences of a text, as many as fit; undefined where there are none to speak of. */
export function summaryOf(blocks: readonly Block[]): string | undefined {
  const sentences = sentencesOf(withoutPrivate(blocks.map(wordsOf).join(' ').slice(0, 3000))).filter(
    (sentence) => !/\bhere\b.?$/i.test(sentence),
  );
  let summary = '';
  for (const sentence of sentences.slice(0, 2)) {
    if (summary.length + sentence.length + 1 > LONGEST_SUMMARY) break;
    summary = summary === '' ? sentence : `${summary} ${sentence}`;
  }
  const first = sentences[0] ?? '';
  if (summary === '' && first.length > LONGEST_SUMMARY)
    summary = `${first.slice(0, LONGEST_SUMMARY - 1).replace(/\s\S*$/, '')}…`;
  return summary.length < SHORTEST_SUMMARY ? undefined : summary;
}

/** Blocks as Markdown: bold titles as headings, links clean, and none of it able to be more than words. */
export function markdownOf(
  blocks: readonly Block[],
  isHeading: (block: Block) => boolean = ({ kind }) => kind === 'heading',
): string {
  const parts = blocks.map((block) => {
    if (isHeading(block)) return `## ${escaped(withoutPrivate(wordsOf(block)))}`;
    const text = inlineOf(block);
    return block.kind === 'bullet' ? `- ${text}` : text;
  });
  return parts
    .filter((part) => part.replace(/^(## |- )/, '').trim() !== '')
    .join('\n\n')
    .replace(/^(- .*)\n\n(?=- )/gm, '$1\n');
}

function inlineOf({ pieces }: Block): string {
  const written = pieces.map(({ text, url }) => {
    const words = withoutPrivate(plainKeepingBlanks(text));
    const cleaned = url === undefined ? undefined : cleanAddress(url);
    if (cleaned === undefined || !('url' in cleaned) || isElided(cleaned.url) || words.trim() === '')
      return escaped(words);
    return `[${escaped(words.trim())}](<${addressIn(cleaned.url)}>)${/\s$/.test(words) ? ' ' : ''}`;
  });
  return written.join('').replace(/ +/g, ' ').trim();
}

/** Between `<` and `>`, Markdown takes every sign but these. */
function addressIn(url: string): string {
  return url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
}

function plainKeepingBlanks(text: string): string {
  const words = plain(text);
  if (words === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${words}${/\s$/.test(text) ? ' ' : ''}`;
}

function escaped(text: string): string {
  return escapeMarkdown(text).replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}
