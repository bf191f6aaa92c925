const kept = new Map<string, Promise<string>>();

/** What a part of pages is, under a name that says all it depends on. While somebody edits the site, nothing is kept. */
export function renderedOnce(name: string, render: () => Promise<string>): Promise<string> {
  const rendered = (import.meta.env.DEV ? undefined : kept.get(name)) ?? render();
  kept.set(name, rendered);
  return rendered;
}
