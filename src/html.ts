/** Text that is HTML already. */
export interface Html {
  html: string;
}

type Value = string | Html | undefined | readonly (string | Html | undefined)[];

/** HTML from a template: what is put in is escaped, unless it is HTML already; lists are joined. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) text += put(value) + strings[index + 1];
  return { html: text };
}

function put(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  return 'html' in value ? value.html : value.map(put).join('');
}

export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '') : text;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
