import { readMicrodata } from './microdata.ts';
import { plain } from './plain.ts';
import { scanHtml } from './scan-html.ts';
import { parseJsonLd, type Thing } from './things.ts';

/** What a web page tells programs about itself. */
export interface Page {
  /** The address that answered at last. */
  url: string;
  /** What the page calls its own address, absolute. */
  canonical: string | undefined;
  /** Of its title element; may be empty. */
  title: string;
  /** In the order of the page, names in small letters. */
  metas: readonly Meta[];
  things: readonly Thing[];
  /** Whether it asks for a password. */
  asksPassword: boolean;
  /** What of it could not be read. */
  notes: readonly string[];
}

export interface Meta {
  name: string;
  content: string;
}

/** Reads a page. However it is made, this takes time and memory that grow with its length, and throws nothing. */
export async function readPage(html: string, url: string): Promise<Page> {
  const scanned = scanHtml(html);
  const blocks = scanned.scripts.map(parseJsonLd);
  const broken = blocks.filter((block) => block === undefined).length;
  return {
    url,
    canonical: scanned.canonical === undefined ? undefined : URL.parse(scanned.canonical, url)?.href,
    title: plain(scanned.title),
    metas: scanned.metas.map(({ name, content }) => ({ name, content: plain(content) })),
    things: [
      ...blocks.flatMap((block) => block ?? []),
      ...(scanned.hasItems ? await readMicrodata(html.slice(0, scanned.end), url) : []),
    ],
    asksPassword: scanned.asksPassword,
    notes: broken > 0 ? [`${broken === 1 ? 'One block' : `${broken} blocks`} of its JSON-LD could not be read`] : [],
  };
}
