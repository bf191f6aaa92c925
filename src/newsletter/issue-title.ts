import type { CommunityData } from '../archive/types.generated.ts';
import { formatIn } from '../listing/format.ts';

/** `November 2023`, as the community writes it, for the month `2023-11`. */
export function issueTitle({ language }: Pick<CommunityData, 'language'>, month: string): string {
  const title = formatIn(language).month(month);
  return title.charAt(0).toUpperCase() + title.slice(1);
}
