import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file of `content/` that may be an entry, with its text. */
export interface SourceFile {
  /** Path from the root, with forward slashes: `content/events/2023/omics.json`. */
  file: string;
  text: string;
  /** Offset in `text` of the first byte that is not UTF-8; what follows it is not to be trusted. */
  notUtf8At?: number;
}

export interface ContentFiles {
  /** JSON and Markdown files, sorted by path. README.md files are for people and left out. */
  sources: SourceFile[];
  /** Paths of all other files: pictures, and whatever else lies there. */
  others: string[];
}

/**
 * Reads every file below `content/`.
 *
 * Reading is synchronous on purpose: for thousands of small files it takes a third of the time
 * that promises take.
 *
 * @param root the folder that holds `content/`
 * @throws Error if there is no `content/` folder
 */
export function readContent(root: string): ContentFiles {
  const sources: SourceFile[] = [];
  const others: string[] = [];
  for (const file of listFiles(root)) {
    if (file.endsWith('/README.md')) continue;
    if (/\.(json|md)$/.test(file)) sources.push(decode(file, readFileSync(join(root, file))));
    else others.push(file);
  }
  return { sources, others };
}

function listFiles(root: string): string[] {
  let found: string[];
  try {
    found = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && !item.name.startsWith('.'))
      .map((item) => relative(root, join(item.parentPath, item.name)));
  } catch (cause) {
    throw new Error(`Cannot read content/ in ${root}: directory does not exist`, { cause });
  }
  return found.map((path) => path.replaceAll('\\', '/')).sort();
}

/** Decodes UTF-8, and says where that fails. */
export function decode(file: string, bytes: Uint8Array): SourceFile {
  try {
    return { file, text: STRICT.decode(bytes) };
  } catch {
    return { file, text: LENIENT.decode(bytes), notUtf8At: firstBadOffset(bytes) };
  }
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });

/** The length of the longest prefix that decodes, found by halving. */
function firstBadOffset(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return LENIENT.decode(bytes.subarray(0, good), { stream: true }).length;
}

/** Whether a prefix is good UTF-8, a character cut in two at its end being allowed. */
function decodes(prefix: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
