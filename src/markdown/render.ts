import GithubSlugger from 'github-slugger';
import { defineHastPlugin, defineMdastPlugin, markdownToHtml } from 'satteri';
import { boundedIfLong } from './bounded.ts';

export interface MarkdownOptions {
  /** Turns a link to another entry, such as `people/ellen-visscher` or `/events/2023/omics/`, into an address. */
  resolveLink: (path: string) => string;
  /** Whether a link may lead to a heading; true, if left out. */
  headingIds?: boolean;
}

/**
 * Renders the Markdown of an entry to HTML that is safe to publish, whoever wrote it: raw HTML
 * becomes visible text, links lead to http, https or mailto only, and pictures from elsewhere
 * become links, so that opening a page tells nobody else.
 */
export function renderMarkdown(markdown: string, { resolveLink, headingIds = true }: MarkdownOptions): string {
  const { html } = markdownToHtml(boundedIfLong(markdown), {
    // A walk through a text costs as much as reading it: none for what cannot be there.
    mdastPlugins: markdown.includes('<') ? [rawHtmlAsText] : [],
    hastPlugins: [
      safeLinks(resolveLink),
      ...(markdown.includes('![') ? [picturesAsLinks] : []),
      ...(headingIds ? [withHeadingIds(new GithubSlugger())] : []),
    ],
    features: {
      frontmatter: false,
      smartPunctuation: false,
      gfm: !hasHugeTable(markdown) && { footnotes: { clobberPrefix: '' } },
    },
  });
  return html.trim();
}

/**
 * Every row of a table is filled up to its number of columns, so that a text of 60 kB may become a
 * page of 100 MB. Such a text gets none of GitHub's extensions, tables among them.
 */
function hasHugeTable(markdown: string): boolean {
  const lines = markdown.split('\n');
  const delimiters = lines.filter((line) => line.includes('-') && /^[\s>|:-]+$/.test(line));
  const columns = delimiters.reduce((most, line) => Math.max(most, line.split('|').length), 0);
  return columns * lines.length > MOST_CELLS;
}

/** A text of two thousand lines may have a table of ten columns. */
const MOST_CELLS = 20_000;

const rawHtmlAsText = defineMdastPlugin({
  name: 'raw-html-as-text',
  html(node, context) {
    context.replaceNode(node, { type: 'text', value: node.value });
  },
});

function safeLinks(resolveLink: (path: string) => string) {
  return defineHastPlugin({
    name: 'safe-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = String(node.properties['href'] ?? '');
        context.setProperty(node, 'href', safeAddress(href, resolveLink));
      },
    },
  });
}

/** An address anybody may follow; undefined, which leaves plain text, for `javascript:` and its kin. */
function safeAddress(href: string, resolveLink: (path: string) => string): string | undefined {
  if (href.startsWith('#')) return href;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return /^(https?|mailto):/i.test(href) ? href : undefined;
  // `//host` would leave the site, and a browser reads a backslash or a control character as it likes.
  if (/^[\\/]{2}|[\\\u0000-\u001F]/.test(href)) return undefined;
  return resolveLink(href);
}

const picturesAsLinks = defineHastPlugin({
  name: 'pictures-as-links',
  element: {
    filter: ['img'],
    visit(node, context) {
      const { src, alt } = node.properties;
      const href = /^https?:/i.test(String(src)) ? String(src) : undefined;
      const words = String(alt ?? '') || 'Picture';
      context.replaceNode(node, {
        type: 'element',
        tagName: href ? 'a' : 'span',
        properties: href ? { href } : {},
        children: [{ type: 'text', value: words }],
      });
    },
  },
});

function withHeadingIds(slugger: GithubSlugger) {
  return defineHastPlugin({
    name: 'heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        if (node.properties['id'] === undefined)
          context.setProperty(node, 'id', slugger.slug(context.textContent(node)));
      },
    },
  });
}
