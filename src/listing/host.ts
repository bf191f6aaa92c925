/** What a link to another site is called when nobody gave it a name. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
