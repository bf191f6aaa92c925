/** How often something happened in a part of time, or under a name; in the order in which it is shown. */
export interface Count {
  /** "2023", "2023, first half", or the name of a kind. */
  label: string;
  count: number;
}

/** The same, of which group it is as well. */
export interface GroupedCount extends Count {
  group: string;
}

/** Counts a value per label and group, every pair there, those without any as 0. */
export function tally(
  items: readonly { label: string; group: string }[],
  labels: readonly string[],
  groups: readonly string[],
): GroupedCount[] {
  const counts = new Map<string, number>();
  for (const { label, group } of items) counts.set(`${label}\0${group}`, (counts.get(`${label}\0${group}`) ?? 0) + 1);
  return labels.flatMap((label) =>
    groups.map((group) => ({ label, group, count: counts.get(`${label}\0${group}`) ?? 0 })),
  );
}

/** The years from the first to the last, none left out. */
export function yearsFrom(days: readonly string[]): string[] {
  const years = days.map((day) => Number(day.slice(0, 4)));
  if (years.length === 0) return [];
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The half-year of a day, as a reader calls it: `2023 H1`. */
export function halfOf(day: string): string {
  return `${day.slice(0, 4)} H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;
}

/** The one in the middle, or the mean of the two. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Counts numbers in ranges; a range ends before the next begins. */
export function spread(numbers: readonly number[], ranges: readonly { label: string; from: number }[]): Count[] {
  return ranges.map(({ label, from }, index) => {
    const below = ranges[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return { label, count: numbers.filter((number) => number >= from && number < below).length };
  });
}
