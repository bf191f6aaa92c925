/** What mailers take for a command of theirs: `{{ … }}`, `{% … %}`, `{# … #}` and `*|…|*`. */
const OPENING = /\{(?=[{%#])/g;

/**
 * HTML in which a mailer finds nothing to run but its way to unsubscribe: what an entry says in a
 * mailer's brackets is written as the characters it is.
 */
export function inertHtml(html: string, placeholder: string | undefined): string {
  const inert = (part: string): string =>
    part
      .replace(OPENING, '&#123;')
      .replace(/(?<=&#123;)\{/g, '&#123;')
      .replaceAll('*|', '&#42;|');
  return between(html, placeholder, inert);
}

/** The same for plain text, where a space has to do. */
export function inertText(text: string, placeholder?: string): string {
  return between(text, placeholder, (part) => part.replace(OPENING, '{ ').replaceAll('*|', '* |'));
}

function between(text: string, placeholder: string | undefined, change: (part: string) => string): string {
  return placeholder === undefined ? change(text) : text.split(placeholder).map(change).join(placeholder);
}
