// As the official starter (eleventy-base-blog) is set up, less its pictures and its code blocks, which
// no entry has. With BARE, less all that it does to finished pages, too; then headings have no ids.
import { readdirSync } from 'node:fs';
import { HtmlBasePlugin, IdAttributePlugin, InputPathToUrlTransformPlugin } from '@11ty/eleventy';
import { feedPlugin } from '@11ty/eleventy-plugin-rss';

const isBare = process.env.BARE !== undefined;

const COLLECTIONS = readdirSync('content', { withFileTypes: true })
  .filter((item) => item.isDirectory())
  .map(({ name }) => name);
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export default function (config) {
  for (const name of COLLECTIONS) {
    config.addCollection(name, (all) => all.getFilteredByGlob(`content/${name}/**/*.md`).sort(newestFirst));
    config.addTemplate(`lists/${name}.njk`, '', {
      layout: 'list.njk',
      title: name,
      pagination: { data: `collections.${name}`, size: 50, alias: 'entries' },
      permalink: `/${name}/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber + 1 }}/{% endif %}index.html`,
    });
  }
  config.addCollection('entries', (all) => all.getFilteredByGlob('content/**/*.md').sort(newestFirst));
  config.addFilter('day', (date) => DAY.format(new Date(date)));
  config.addFilter('isoDay', (date) => new Date(date).toISOString().slice(0, 10));
  config.addPlugin(feedPlugin, {
    type: 'rss',
    outputPath: '/index.xml',
    collection: { name: 'feed', limit: 50 },
    metadata: {
      language: 'en-GB',
      title: 'The Gaps Circle',
      subtitle: 'People who work with data that are not there.',
      base: 'https://gaps.example.org/',
      author: { name: 'The Gaps Circle' },
    },
  });
  // The plugin takes the last of a collection in the order of dates.
  config.addCollection('feed', (all) =>
    all.getFilteredByGlob('content/**/*.md').sort(newestFirst).slice(0, 50).reverse(),
  );
  config.addPassthroughCopy('style.css');
  config.setQuietMode(true);
  if (!isBare)
    for (const plugin of [HtmlBasePlugin, InputPathToUrlTransformPlugin, IdAttributePlugin]) config.addPlugin(plugin);
  return {
    markdownTemplateEngine: isBare ? false : 'njk',
    htmlTemplateEngine: 'njk',
    dir: { input: '.', includes: '_includes', output: 'out' },
  };
}

/** Who has no day comes last. */
function newestFirst(a, b) {
  return (b.data.date ?? 0) - (a.data.date ?? 0) || (a.inputPath < b.inputPath ? -1 : 1);
}
