import type { Facts } from './facts.ts';
import type { Kind } from './kind.ts';

/** An announcement as `gazette import --format json` prints it. */
export interface ListedItem {
  kind: Kind;
  /** The heading of its section, as written. */
  section: string;
  title: string;
  startDate: string | null;
  endDate: string | null;
  deadline: string | { label: string; date: string }[] | null;
  url: string | null;
  otherUrls: string[];
  isJob: boolean;
}

export function listItem(facts: Facts): ListedItem {
  const { kind, item, title, startDate, endDate, deadlines, primary, links, isJob } = facts;
  return {
    kind,
    section: item.section.heading,
    title,
    startDate,
    endDate,
    deadline: toDeadline(deadlines),
    url: primary?.url ?? null,
    otherUrls: [
      ...links.links.filter(({ url }) => url !== primary?.url).map(({ url }) => url),
      ...links.mails.map((mail) => `mailto:${mail}`),
    ],
    isJob,
  };
}

/** One deadline is a date; of several each needs its name. */
function toDeadline(deadlines: Facts['deadlines']): ListedItem['deadline'] {
  const [only] = deadlines;
  if (!only) return null;
  return deadlines.length === 1 ? only.date : deadlines.map(({ label, date }) => ({ label, date }));
}
