/** Text in which Markdown finds no sign of its own. At the start of a line, a bullet or a number may still be one. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
