import { oneLine } from './text.ts';

/**
 * Text that quotes entries, as nothing but text: no Markdown, no HTML, no link. A zero-width space
 * keeps GitHub from telling everybody who is named, from noting it at every issue whose number it finds,
 * and from making links of addresses, which it does with what an entity stands for as well.
 */
export function plainText(text: string): string {
  const quoted = oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_~[\]|$]/g, '\\$&');
  return withoutNotes(quoted).replace(/www\./gi, (found) => `${found.slice(0, 3)}\u200B.`);
}

/** The same, what stands between quotation marks as code: a person may copy it, and gets it as it was. */
export function plainToCopy(text: string): string {
  return oneLine(text)
    .split(/"([^"]+)"/)
    .map((part, index) => (index % 2 === 1 ? code(part) : plainText(part)))
    .join('');
}

/** Text in which GitHub finds nobody to tell, no issue to note itself at or to close, and no address. */
export function withoutNotes(text: string): string {
  return text.replace(/[@#]|GH-/gi, '$&\u200B').replaceAll('://', ':\u200B//');
}

/** A link, whatever is in its words and its address. */
export function link(words: string, address: string): string {
  return `[${plainText(words)}](${new URL(address).href.replace(/[()|]/g, percent)})`;
}

/** encodeURIComponent lets brackets be. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The same inside HTML, where Markdown is not read. */
export function htmlText(text: string): string {
  const quoted = oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return withoutNotes(quoted);
}

/** Text as code, whatever backticks are in it. */
export function code(text: string): string {
  const bare = oneLine(text);
  const ticks = '`'.repeat(longestTicks(bare) + 1);
  const space = /^`|`$|^ .* $/.test(bare) ? ' ' : '';
  return `${ticks}${space}${bare}${space}${ticks}`;
}

/** A block of code that no line of backticks in it can close. */
export function fence(language: string, text: string): string {
  const ticks = '`'.repeat(Math.max(3, longestTicks(text) + 1));
  return `${ticks}${language}\n${text}\n${ticks}`;
}

function longestTicks(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
