const LANGUAGE = /<html[^>]* lang="([^"]*)"/;
const ARTICLE = /<article[^>]* data-pagefind-body[\s\S]*<\/article>/;
/** What Pagefind leaves out by itself: the ways to other pages, and how this one came to be. */
const LEFT_OUT = /<(nav|footer|svg|script|style)[ >][\s\S]*?<\/\1>/g;

/**
 * What of a page the index is made from, as a page by itself: its article, without what leads elsewhere. So
 * nothing else in a page can change what is found. Undefined for a page that is not to be found.
 */
export function indexedPart(html: string): string | undefined {
  const article = ARTICLE.exec(html)?.[0];
  if (article === undefined) return undefined;
  return `<!doctype html><html lang="${LANGUAGE.exec(html)?.[1] ?? ''}"><body>${article.replace(LEFT_OUT, '')}</body></html>`;
}
