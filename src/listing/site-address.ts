import type { CommunityData } from '../archive/types.generated.ts';

/**
 * The whole address of a page of the community's site.
 *
 * @param path from its root, such as `events/2026/a-talk/`; empty for the home page
 */
export function siteAddress({ site }: Pick<CommunityData, 'site'>, path: string): string {
  return `${site.replace(/\/$/, '')}/${path}`;
}
