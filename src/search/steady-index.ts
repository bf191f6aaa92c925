import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { children, sortChildren } from './cbor.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/**
 * The files of a Pagefind 1.5 index, the same for the same pages. Pagefind writes filters, and the
 * values of each, in the order in which a hash map has them, which is another one every time; and it
 * names files by what is in them. Here both are sorted, and the files named anew.
 */
export function steadyIndex(files: readonly IndexFile[]): IndexFile[] {
  const names = new Map<string, string>();
  const filters = files
    .filter(({ path }) => path.endsWith('.pf_filter'))
    .map((file) => rename(file, sortValues, names));
  const metas = files
    .filter(({ path }) => path.endsWith('.pf_meta'))
    .map((file) => rename(file, (bytes) => sortFilters(replaceNames(bytes, names)), names));
  const others = files
    .filter(({ path }) => !/\.pf_(filter|meta)$/.test(path))
    .map((file) =>
      file.path === 'pagefind-entry.json' ? { ...file, content: replaceNames(file.content, names) } : file,
    );
  return [...others, ...filters, ...metas].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Stands before the data of every file, so that Pagefind knows it unpacked it. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** The part of a file's name that says what is in it, after the language: `en_4a6772f`. */
const NAME = /([\w-]+)_([0-9a-f]+)(?=\.pf_)/;

function rename(file: IndexFile, settle: (data: Buffer) => Buffer, names: Map<string, string>): IndexFile {
  const unpacked = gunzipSync(file.content);
  if (!unpacked.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error(`Cannot read ${file.path} of the search index: it does not begin as Pagefind 1.5 writes it`);
  const settled = Buffer.concat([SIGNATURE, settle(unpacked.subarray(SIGNATURE.length))]);
  const [old = '', language, hash = ''] = NAME.exec(file.path) ?? [];
  const name = `${language}_${createHash('sha256').update(settled).digest('hex').slice(0, hash.length)}`;
  names.set(old, name);
  return { path: file.path.replace(old, name), content: gzipSync(settled, { level: 9 }) };
}

/** [name, [[value, pages], …]] */
function sortValues(data: Buffer): Buffer {
  return sortChildren(data, children(data)[1]!);
}

/** [version, pages, chunks of the index, [[filter, file], …], …] */
function sortFilters(data: Buffer): Buffer {
  return sortChildren(data, children(data)[3]!);
}

/** Old and new names are equally long, so nothing else moves. */
function replaceNames(content: Uint8Array, names: ReadonlyMap<string, string>): Buffer {
  const text = Buffer.from(content).toString('latin1');
  return Buffer.from(
    [...names].reduce((renamed, [old, name]) => renamed.replaceAll(old, name), text),
    'latin1',
  );
}
