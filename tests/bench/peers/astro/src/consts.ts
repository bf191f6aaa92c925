export const SITE_TITLE = 'The Gaps Circle';
export const SITE_DESCRIPTION = 'People who work with data that are not there.';
