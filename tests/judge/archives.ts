import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from '../builders.ts';

/** A file to be judged, and what else there is. */
export interface Case {
  file: string;
  text: string | Uint8Array;
  beside: Files;
  now: string;
}

/** A folder with many cases in it. */
export interface ArchiveFolder {
  root: string;
  about: string[];
  now: string;
}

/** Writes cases into as few folders as they have room in beside each other. */
export function writeArchives(cases: readonly Case[]): ArchiveFolder[] {
  const archives: { files: Files; about: string[]; now: string }[] = [];
  for (const [index, { text, beside, now, ...given }] of cases.entries()) {
    const file = nameApart(given.file, beside, index);
    const files = { ...beside, [file]: text };
    const home = archives.find((archive) => archive.now === now && hasRoomFor(archive.files, files, file));
    if (home) {
      Object.assign(home.files, files);
      home.about.push(file);
    } else archives.push({ files, about: [file], now });
  }
  return archives.map(({ files, about, now }) => ({ root: write(files), about, now }));
}

/** Many cases are of one file; unless its name matters, it gets one of its own. */
function nameApart(file: string, beside: Files, index: number): string {
  const id = file.replace(/^content\/|\.\w+$/g, '');
  const matters = file in beside || Object.entries(beside).some((one) => one.join().includes(id));
  return matters ? file : file.replace(/(?<=[a-z])(?=\.(?:json|md)$)/, `-${index}`);
}

function hasRoomFor(there: Files, files: Files, about: string): boolean {
  return !(about in there) && Object.entries(files).every(([file, text]) => !(file in there) || there[file] === text);
}

function write(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'gazette-judge-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}
