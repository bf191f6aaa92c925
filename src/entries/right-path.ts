import { type Collection, LAYOUT } from '../collections.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parseJson } from './json.ts';

/** What the path of an entry below the folder of its collection is like, without the ending. */
export const PATH_FORMS = {
  slug: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  year: /^\d{4}\/[a-z0-9]+(-[a-z0-9]+)*$/,
};

/**
 * The path that an entry with a badly formed one belongs at: its name in small letters and hyphens,
 * in the folder of its year. Undefined where a person has to say.
 *
 * @param path below the folder of the collection, without the ending
 */
export function rightPath(collection: Collection, path: string, file: string, text: string): string | undefined {
  const layout = LAYOUT[collection];
  if (PATH_FORMS[layout].test(path)) return path;
  const [name = '', folder, ...others] = path.split('/').reverse();
  if (others.length > 0) return undefined;
  const right = {
    slug: () => (folder === undefined ? slugOf(name) : undefined),
    month: () => dayOf(file, text)?.slice(0, 7),
    year: () => inYear(/^\d{4}$/.test(folder ?? '') ? folder : dayOf(file, text)?.slice(0, 4), slugOf(name)),
  }[layout]();
  return right !== undefined && PATH_FORMS[layout].test(right) ? right : undefined;
}

function inYear(year: string | undefined, slug: string | undefined): string | undefined {
  return year === undefined || slug === undefined ? undefined : `${year}/${slug}`;
}

/** Undefined for a name with letters beyond our alphabet: how to spell it is for a person to say. */
function slugOf(name: string): string | undefined {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{Mark}'’]/gu, '')
    .toLowerCase();
  return /[^a-z0-9]/.test(plain.replace(/[^\p{Letter}\p{Number}]/gu, ''))
    ? undefined
    : plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** The day of an entry, as far as its own text says it. */
function dayOf(file: string, text: string): string | undefined {
  const result = file.endsWith('.md') ? parseFrontMatter(file, text) : parseJson(file, text);
  const data = 'value' in result && typeof result.value === 'object' ? (result.value as Record<string, unknown>) : {};
  const [deadline] = Array.isArray(data?.['deadlines']) ? (data['deadlines'] as unknown[]) : [];
  const days = [data?.['sendDate'], data?.['starts'], data?.['published'], data?.['date'], dateIn(deadline)];
  return days.find((day) => typeof day === 'string' && /^\d{4}-\d{2}/.test(day)) as string | undefined;
}

function dateIn(deadline: unknown): unknown {
  return typeof deadline === 'object' ? (deadline as { date?: unknown } | null)?.date : undefined;
}
