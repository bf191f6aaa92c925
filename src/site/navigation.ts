/** The pages every page leads to. The first group stands in the header, all of them in the footer. */
export const MAIN_PAGES = [
  { path: 'issues/', label: 'Issues' },
  { path: 'events/', label: 'Events' },
  { path: 'recordings/', label: 'Recordings' },
  { path: 'opportunities/', label: 'Opportunities' },
  { path: 'publications/', label: 'Publications' },
  { path: 'people/', label: 'People' },
];

export const MORE_PAGES = [
  { path: 'news/', label: 'News' },
  { path: 'spotlights/', label: 'Spotlights' },
  { path: 'series/', label: 'Series' },
  { path: 'topics/', label: 'Topics' },
  { path: 'new/', label: 'Week by week' },
  { path: 'insights/', label: 'Insights' },
];

/** Stands in the header by itself. */
export const SEARCH_PAGE = { path: 'search/', label: 'Search' };

export const HELP_PAGES = [
  { path: 'contribute/', label: 'Contribute' },
  { path: 'contribute/check/', label: 'Check an entry' },
  { path: 'rules/', label: 'Rules' },
  { path: 'feeds/', label: 'Feeds' },
  { path: 'about/', label: 'About' },
];

/** All of them. */
export const PAGES = [...MAIN_PAGES, ...MORE_PAGES, SEARCH_PAGE, ...HELP_PAGES];
