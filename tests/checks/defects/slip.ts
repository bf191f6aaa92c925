// What somebody did wrong once in a newsletter, written anew as a file of ours.
import type { Files } from '../../builders.ts';

export interface Slip {
  /** The slip it is modelled on: issue and line in the newsletters, and its kind. */
  like: string;
  /** The name of the test: a sentence about the community. */
  story: string;
  files: Files;
  /** Where the slip is; of several files, the last. */
  file: string;
  rule: string;
  /** The first line of what the diagnostic points at. */
  at: string;
}

export type Told = Omit<Slip, 'like' | 'file'> & { file?: string };

/** One slip for each of the lines, each about another thing. */
export function slips<T>(kind: string, lines: string, things: readonly T[], tell: (thing: T) => Told): Slip[] {
  return lines.split(' ').map((line, index) => {
    const thing = things[index % things.length] as T;
    const told = tell(thing);
    return { like: `${line} ${kind}`, file: Object.keys(told.files).at(-1) ?? '', ...told };
  });
}

export const ADA: Files = { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }' };

export const LETTER = 'content/issues/2026-03.md';

/** An issue with this letter to its readers. */
export function letter(body: string): Files {
  return { ...ADA, [LETTER]: issueOf('People', ['people/ada-lovelace'], body) };
}

/** An issue of 5 March 2026 that announces entries. */
export function issueOf(heading: string, entries: string[], body = 'Dear all,\n\nspring is near.'): string {
  return withFields({ title: 'March 2026', sendDate: '2026-03-05', sections: [{ heading, entries }] }, body);
}

export function withFields(fields: object, body: string): string {
  return `---\n${JSON.stringify(fields, null, 2)}\n---\n\n${body}\n`;
}

export function entry(fields: object): string {
  return `${JSON.stringify(fields, null, 2)}\n`;
}
