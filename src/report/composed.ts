import { code, plainText } from './neutral.ts';

/** What there is to say of a composed issue. */
export interface Composed {
  title: string;
  sendDate: string;
  sections: { heading: string; proposals: ComposedEntry[] }[];
  leftOut: ComposedEntry[];
  warnings: string[];
}

export interface ComposedEntry {
  entry: { id: string };
  title: string;
  reason: string;
  status: 'new' | 'kept' | 'out';
}

/** More would make nobody read it. */
const MOST_LEFT_OUT = 60;

/** The description of the pull request that proposes an issue: what is in it and why, and what is left to do. */
export function renderComposed({ title, sendDate, sections, leftOut, warnings }: Composed, file: string): string {
  const lines = [
    `${plainText(title)}, to be sent on ${code(sendDate)}. Edit ${code(file)} on this branch: reorder it, rename headings, take out what you do not want, and write your letter below the second line of ${code('---')}. What is new is added every day, and what you take out stays out. Merge it when it is ready; then ${code('gazette send')} brings it to your mailer.`,
  ];
  if (warnings.length > 0) lines.push('### Before you send it', list(warnings.map(plainText)));
  for (const { heading, proposals } of sections) lines.push(`### ${plainText(heading)}`, list(proposals.map(lineOf)));
  if (leftOut.length > 0) {
    const more = leftOut.length - MOST_LEFT_OUT;
    const shown = leftOut.slice(0, MOST_LEFT_OUT).map(lineOf);
    lines.push(
      `<details><summary>Left out: ${leftOut.length}</summary>\n\n${list([...shown, ...(more > 0 ? [`and ${more} more`] : [])])}\n\n</details>`,
    );
  }
  return `${lines.join('\n\n')}\n`;
}

function lineOf({ entry, title, reason }: ComposedEntry): string {
  return `${plainText(title)}: ${plainText(reason)} (${code(entry.id)})`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
