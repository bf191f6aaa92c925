import { Parser } from 'htmlparser2';
import type { Meta } from './page.ts';

/** What is found in a page's tags, as it is written there. */
export interface Scanned {
  title: string;
  canonical: string | undefined;
  metas: Meta[];
  /** The texts of its blocks of JSON-LD. */
  scripts: string[];
  asksPassword: boolean;
  /** Whether there is microdata that can be read in good time. */
  hasItems: boolean;
  /** Up to where it was read. */
  end: number;
}

/** Chromium nests no deeper; what reads a page after us may take the square of its depth. */
const DEEPEST = 512;
/** Text within properties is kept once for each of them, and a reference repeats what it refers to. */
const DEEPEST_ITEMS = 20;
const MOST_REFERENCES = 50;
const MOST_SCRIPTS = 50;

/** One pass through the tags; no tree is built, and it ends where they are nested deeper than any real page's. */
export function scanHtml(html: string): Scanned {
  const found: Scanned = {
    title: '',
    canonical: undefined,
    metas: [],
    scripts: [],
    asksPassword: false,
    hasItems: false,
    end: html.length,
  };
  const open: boolean[] = [];
  let items = 0;
  let references = 0;
  let text: string[] | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isItem = 'itemscope' in attributes || 'itemprop' in attributes;
      open.push(isItem);
      items += Number(isItem);
      if (open.length > DEEPEST || items > DEEPEST_ITEMS) return stop();
      if ('itemref' in attributes) references += 1;
      if ('itemscope' in attributes) found.hasItems = true;
      if (name === 'meta') addMeta(found, attributes);
      else if (name === 'link' && /(^|\s)canonical(\s|$)/i.test(attributes['rel'] ?? ''))
        found.canonical ??= attributes['href'];
      else if (name === 'input' && attributes['type']?.toLowerCase() === 'password') found.asksPassword = true;
      else if ((name === 'title' && found.title === '') || isJsonLd(name, attributes)) text = [];
    },
    ontext(piece) {
      text?.push(piece);
    },
    onclosetag(name) {
      items -= Number(open.pop());
      if (text === undefined) return;
      if (name === 'title') found.title = text.join('');
      else if (name === 'script' && found.scripts.length < MOST_SCRIPTS) found.scripts.push(text.join(''));
      if (name === 'title' || name === 'script') text = undefined;
    },
  });
  let stopped = false;
  function stop(): void {
    stopped = true;
    found.end = parser.startIndex;
  }
  // In pieces: a parser cannot be told to stop within one.
  for (let start = 0; start < html.length && !stopped; start += PIECE) parser.write(html.slice(start, start + PIECE));
  if (!stopped) parser.end();
  found.hasItems &&= references <= MOST_REFERENCES;
  return found;
}

const PIECE = 4096;

function addMeta({ metas }: Scanned, attributes: Record<string, string>): void {
  const name = attributes['property'] ?? attributes['name'];
  const content = attributes['content'];
  if (name && content) metas.push({ name: name.toLowerCase(), content });
}

function isJsonLd(name: string, { type = '' }: Record<string, string>): boolean {
  return name === 'script' && /^\s*application\/ld\+json\s*(;|$)/i.test(type);
}
