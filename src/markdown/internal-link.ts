/**
 * The path, below the site's address, to which a link in somebody's Markdown leads: an id, with or
 * without slashes around it, or a path of the site. `/people/ada` becomes `people/ada/`.
 */
export function pathOfLink(link: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
  const bare = path.replace(/^(\.{0,2}\/)+/, '').replace(/\/$/, '');
  return bare === '' ? rest : /\.[a-z0-9]+$/i.test(bare) ? `${bare}${rest}` : `${bare}/${rest}`;
}
