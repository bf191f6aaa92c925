import { remember } from '../remember.ts';

/** Text that is XML already. */
export interface Xml {
  xml: string;
}

type Value = string | number | Temporal.Instant | Xml | undefined | readonly Xml[];

/**
 * XML from a template: what is put in is escaped, unless it is XML already; lists are joined. XML 1.0
 * (section 2.2) has no way at all to write most control characters: one in a title, and no reader
 * takes the feed any more. They are left out.
 */
export function xml(strings: TemplateStringsArray, ...values: Value[]): Xml {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) text += put(value) + strings[index + 1];
  return { xml: text };
}

function put(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number') return String(value);
  if ('xml' in value) return value.xml;
  if (Array.isArray(value)) return value.reduce((text: string, part: Xml) => text + part.xml, '');
  return value.toString();
}

/** The content of an item inside XML, as readers like it best: as it is. RSS and Atom have the same. */
export const contentXml = remember(({ content }: { content: string }): Xml => cdata(content));

function cdata(html: string): Xml {
  return { xml: `<![CDATA[${possible(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]>` };
}

function escapeXml(text: string): string {
  return possible(/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '') : text);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text without what no XML document may hold. */
function possible(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
