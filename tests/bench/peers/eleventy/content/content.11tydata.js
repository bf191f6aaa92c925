export default {
  layout: 'entry.njk',
  permalink: ({ page }) => `${page.filePathStem.replace('/content', '')}/index.html`,
};
