const LINK = /<a ((?:[^>"]|"[^"]*")*?)href="(https?:\/\/[^"]*)"/g;

/**
 * A page in which each link that leads to another site says so: `external` to programs that read the
 * page (https://html.spec.whatwg.org/#link-type-external), and `noopener`, so that what opens there
 * gets no hold of this page.
 *
 * @param own the address of this site, whose links are left as they are
 */
export function nameOutsideLinks(html: string, own: string): string {
  return html.replace(LINK, (link, before: string, address: string) =>
    address.startsWith(own) || /(^|\s)rel=/.test(before) ? link : `${link} rel="external noopener"`,
  );
}
