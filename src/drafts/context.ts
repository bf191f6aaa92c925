import type { CommunityData } from '../archive/types.generated.ts';

/** What a draft is made for. */
export interface DraftContext {
  community: Pick<CommunityData, 'zone' | 'otherZones' | 'language'>;
  now: Temporal.Instant;
}
