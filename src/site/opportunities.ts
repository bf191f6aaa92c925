import { isOpen } from '../archive/deadlines.ts';
import { groupByKind } from '../listing/opportunities.ts';
import { archive, community, now } from './archive.ts';

/** The kinds that there are. */
export const kinds = groupByKind(archive.opportunities);

/** What was open when the site was built. */
export const openNow = archive.opportunities.filter((entry) => isOpen(entry, community, now));
