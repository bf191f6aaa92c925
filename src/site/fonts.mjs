import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import subsetFont from 'subset-font';

const PROJECT = join(import.meta.dirname, '../..');
const PACKAGE = join(PROJECT, 'node_modules/@fontsource/newsreader');

/** Basic Latin, the accents of Western Europe that names have most, and the quotes and dashes of titles. */
const COMMON = `${String.fromCodePoint(...Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => 0x20 + index))}\u00a0éèêëáàâäåãíîïóôöøõúùûüñçÉÖÜÄÅØß£€·‘’“”–—…`;

/**
 * The font of headings in three files, of which a browser fetches those that a page has characters
 * of: the common ones (a quarter of the bytes), the rest of Latin, and extended Latin.
 *
 * @param {string} folder where the files are written
 * @returns {Promise<{ src: [string], weight: string, style: 'normal', unicodeRange: string[] }[]>}
 */
export async function headingFont(folder) {
  const common = new Set(COMMON);
  const latin = codePoints(rangeOf('latin'));
  const rest = latin.filter((point) => !common.has(String.fromCodePoint(point)));
  const subsets = [
    { name: 'common', from: 'latin', text: COMMON },
    { name: 'latin', from: 'latin', text: String.fromCodePoint(...rest) },
  ];
  mkdirSync(folder, { recursive: true });
  const cut = await Promise.all(
    subsets.map(async ({ name, from, text }) => {
      const file = join(folder, `newsreader-${name}.woff2`);
      writeFileSync(file, await subsetFont(readFileSync(fileOf(from)), text, { targetFormat: 'woff2' }));
      return variant(file, rangeText(text));
    }),
  );
  return [
    ...cut,
    variant(
      fileOf('latin-ext'),
      rangeOf('latin-ext')
        .split(',')
        .map((part) => part.trim()),
    ),
  ];
}

function variant(file, unicodeRange) {
  return { src: [`./${relative(PROJECT, file)}`], weight: '500', style: 'normal', unicodeRange };
}

function fileOf(subset) {
  return join(PACKAGE, `files/newsreader-${subset}-500-normal.woff2`);
}

/** The characters a subset of the package holds, as the package itself says in its style sheet. */
function rangeOf(subset) {
  const css = readFileSync(join(PACKAGE, '500.css'), 'utf8');
  return new RegExp(`newsreader-${subset}-500-normal[^}]*?unicode-range:\\s*([^;]+);`).exec(css)?.[1] ?? '';
}

/** The code points of `U+0000-00FF,U+0131`. */
function codePoints(range) {
  return range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** `U+20-7E` for the characters from space to tilde. */
function rangeText(text) {
  const points = [...new Set(text)].map((character) => character.codePointAt(0)).sort((a, b) => a - b);
  const ranges = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point) => point.toString(16).toUpperCase();
  return ranges.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`));
}
