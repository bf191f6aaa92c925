import { type Block, plain, wordsOf } from './blocks.ts';

/**
 * A title for a paragraph that has none: the words it sets in bold at its start, what it quotes, what
 * it links by name, else its first words.
 */
export function suggestTitle(blocks: readonly Block[]): string {
  const [first] = blocks;
  if (first === undefined) return '';
  const lead = boldLead(first);
  if (lead !== undefined) return lead;
  return quotedTitle(blocks) ?? linkedTitle(blocks) ?? firstWords(wordsOf(first));
}

/** `**Autumn school:** three days on …` */
export function boldLead({ pieces }: Block): string | undefined {
  const worded = pieces.filter(({ text }) => plain(text) !== '');
  const count = worded.findIndex(({ bold }) => !bold);
  const lead = plain(
    worded
      .slice(0, Math.max(count, 0))
      .map(({ text }) => text)
      .join(''),
  ).replace(/[\s:.–—-]+$/, '');
  return lead.split(' ').length > 1 && /\p{L}{3}/u.test(lead) ? lead : undefined;
}

/** A title in quotation marks has at least four words; fewer are a turn of phrase. */
export function quotedTitle(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    const quoted = /(?:^|[\s(])['"‘“]([^'"‘’“”]{20,250})['"’”](?=[\s,.;:)]|$)/.exec(wordsOf(block))?.[1];
    if (quoted !== undefined && quoted.split(' ').length >= FEWEST_WORDS) return quoted.replace(/[.,]$/, '');
  }
  return undefined;
}

export function linkedTitle(blocks: readonly Block[]): string | undefined {
  return blocks
    .flatMap(({ pieces }) => pieces)
    .filter(({ url }) => url !== undefined)
    .map(({ text }) => plain(text).replace(/^['"‘“]+|['"’”]+$/g, ''))
    .find((words) => words.split(' ').length >= FEWEST_WORDS);
}

const FEWEST_WORDS = 4;

function firstWords(words: string): string {
  const sentence = /^.{20,120}?[.!?:](?=\s|$)/.exec(words)?.[0].replace(/[.!?:]$/, '') ?? words;
  const all = sentence.split(' ');
  return all.length <= MOST_WORDS ? sentence : `${all.slice(0, MOST_WORDS).join(' ')}…`;
}

const MOST_WORDS = 12;

/** The words of a title without the marks that a converter left at its ends. */
export function plainTitle(title: string): string {
  return plain(title)
    .replace(/^[#_~`\s]{1,10}(?=[\s\p{Lu}])(?<![#])/u, '')
    .replace(/[\s:*_|]{1,10}$/, '');
}
