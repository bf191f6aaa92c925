/** The side of a portrait in a message, in CSS pixels; the file has twice as many for sharp screens. */
export const PORTRAIT_SIDE = 120;

/**
 * Where, below `media/`, the site has a portrait as messages show it. Nothing in content/ stands in
 * a folder of that name.
 */
export function portraitFile(file: string): string {
  return `email/${file}.jpg`;
}
