import { type Diagnostic, wholeFile } from '../diagnostic.ts';

/** How files end that somebody meant to be an entry, and what to do about each. */
const ENDINGS: Record<string, (name: string) => string> = {
  json: (name) => `Rename it ${name}.json`,
  md: (name) => `Rename it ${name}.md`,
  markdown: (name) => `Rename it ${name}.md`,
  mdx: (name) => `Rename it ${name}.md`,
  json5: (name) => `Save it as ${name}.json`,
  jsonc: (name) => `Save it as ${name}.json`,
  yml: (name) => `Save it as ${name}.md, with the fields between two lines of ---`,
  yaml: (name) => `Save it as ${name}.md, with the fields between two lines of ---`,
  toml: (name) => `Save it as ${name}.json`,
  csv: () => 'Write an entry for each line',
  txt: (name) => `Save it as ${name}.md, with the fields between two lines of ---`,
  rtf: writeAnew,
  doc: writeAnew,
  docx: writeAnew,
  odt: writeAnew,
  pages: writeAnew,
};

function writeAnew(name: string): string {
  return `Copy the text into ${name}.md, with the fields between two lines of ---`;
}

/** Says of a file that is no entry only because of its ending what to do, so that none lies there unseen. */
export function judgeEnding(file: string): Diagnostic | undefined {
  const [, name = '', ending = ''] = /([^/]*)\.([^./]+)$/.exec(file) ?? [];
  const help = ENDINGS[ending.toLowerCase()];
  if (!help) return undefined;
  return {
    rule: 'file/wrong-ending',
    severity: 'error',
    place: wholeFile(file),
    message: `Unexpected ending ".${ending}", expected .json or .md: as it is, nobody would see this entry`,
    // An editor that hides endings adds its own.
    help: /\.(?:json|md)$/.test(name) ? `Rename it ${name}` : help(name),
  };
}
