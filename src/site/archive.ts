import { join } from 'node:path';
import { loadArchive } from '../archive/load.ts';
import { parseNow } from '../dates.ts';

const root = process.env['GAZETTE_ROOT'] ?? process.cwd();

/** The archive of the site, loaded once per build. What is broken in it is told by `gazette check`. */
export const { archive } = loadArchive(root);

export const { community } = archive;

export const contentFolder = join(root, 'content');

/** The moment of the build. */
export const now = parseNow(process.env['GAZETTE_NOW']);
