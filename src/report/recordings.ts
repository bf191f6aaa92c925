import { COMMENT_BYTES } from './markdown.ts';
import { code, link, plainText } from './neutral.ts';

/** A recording that is proposed, and how sure its event is. */
export interface ToldAddition {
  /** What it is remembered by. */
  key: string;
  file: string;
  title: string;
  /** Where it can be watched. */
  address: string;
  event?: string | undefined;
  confidence: 'sure' | 'likely' | 'unsure';
  reason: string;
  /** Ids of the events that it might be of besides. */
  others: readonly string[];
}

/** A recording of which something is to be said anew. */
export interface ToldChange {
  key: string;
  file: string;
  title: string;
  address: string;
  /** What is written there: `availability: removed`. */
  values: readonly string[];
  reason: string;
}

export interface ToldNews {
  additions: readonly ToldAddition[];
  changes: readonly ToldChange[];
}

/** What was proposed in a pull request, by the marks in its description. */
export function keysIn(body: string): string[] {
  return [...body.matchAll(/<!-- recording: ([\w -]+) -->/g)].map(([, key = '']) => key);
}

/**
 * The description of the pull request with what is new below what it said before: why each recording is proposed, of
 * which event, and how to correct it. What somebody wrote there stays.
 *
 * @param editAddress where a file on the branch is edited
 */
export function renderRecordings(
  before: string | undefined,
  { additions, changes }: ToldNews,
  editAddress: (file: string) => string,
): string {
  const inFile = (file: string): string => `in [${code(file)}](${new URL(editAddress(file)).href})`;
  const told = new Set(keysIn(before ?? ''));
  const blocks = [
    ...additions.map((addition) => additionOf(addition, inFile)),
    ...changes.map((change) => changeOf(change, inFile)),
  ].filter(({ key }) => !told.has(key));
  const start = before?.trim() ? before.replaceAll('\r\n', '\n').trimEnd() : INTRODUCTION;
  if (blocks.length === 0) return before?.trim() ? before : `${start}\n`;
  const whole = `${start}\n\n${blocks.map(({ key, text }) => `${mark(key)}\n${text}`).join('\n')}\n`;
  if (whole.length <= COMMENT_BYTES) return whole;
  // GitHub takes no more. The files say it too; what was proposed has to be remembered.
  return `${start}\n${blocks.map(({ key }) => mark(key)).join('\n')}\n`;
}

const INTRODUCTION = `Found on YouTube. Each recording is a file of its own; what is new is added every day, until this is merged or closed.

- **An event is not right?** Write the id of the right one into the line ${code('"event"')} of the file, or take the line out. Only where the two are of different series, the line ${code('"series"')} is another, too.
- **A recording does not belong here?** Delete its file on this branch. It is not proposed again, nor is anything of this once it is closed.
- **The summaries say only what is known.** One or two sentences of yours on what it is about help readers more.`;

function mark(key: string): string {
  return `<!-- recording: ${key} -->`;
}

function additionOf(
  { key, file, title, address, event, confidence, reason, others }: ToldAddition,
  inFile: (file: string) => string,
): Block {
  const choices = others.map((id) => code(`"event": "${id}"`)).join(' or ');
  const lines = [
    `- **New**: ${link(title, address)}, ${inFile(file)}`,
    event
      ? `  - Records ${code(event)}. This is **${confidence}**: ${plainText(reason)}`
      : `  - Records no event: ${plainText(reason)}`,
    choices === '' ? undefined : `  - ${event ? 'If it is another' : 'If it records one'}: ${choices}`,
  ];
  return { key, text: lines.filter((line) => line !== undefined).join('\n') };
}

function changeOf({ key, file, title, address, values, reason }: ToldChange, inFile: (file: string) => string): Block {
  return {
    key,
    text: `- **Changed**: ${link(title, address)}, ${inFile(file)}\n  - ${values.map(code).join(', ')}: ${plainText(reason)}`,
  };
}

interface Block {
  key: string;
  text: string;
}

/** What a run has to say of itself. */
export interface ToldRun extends ToldNews {
  feeds: readonly {
    title: string;
    /** `channel UC…` */
    name: string;
    videos?: number | undefined;
    /** How many it had before. */
    before?: number | undefined;
    trouble?: string | undefined;
  }[];
  /** How many videos YouTube was asked for, and what kept it from answering. */
  asked: number;
  askTrouble?: string | undefined;
  waiting: readonly { title: string; reason: string }[];
  leftOut: readonly { title: string; reason: string }[];
}

/** What a run found, as plain lines. */
export function renderRun(run: ToldRun): string {
  const { additions, changes, waiting, leftOut } = run;
  const lines = [
    ...run.feeds.map(feedLine),
    run.askTrouble
      ? `! Asking for known videos: YouTube ${run.askTrouble}; nothing is changed for that`
      : `Known videos asked for: ${run.asked}`,
    ...section('New', additions, ({ title, file, event, confidence, reason }) => [
      `+ ${title}`,
      `  ${file}, ${event ? `records ${event} (${confidence}: ${reason})` : `records no event (${reason})`}`,
    ]),
    ...section('Changed', changes, ({ title, file, values, reason }) => [
      `~ ${title}`,
      `  ${file}, ${values.join(', ')} (${reason})`,
    ]),
    ...section('Looked at again in the next run', waiting, heldLines),
    ...section('Left out', leftOut, heldLines),
  ];
  return lines.join('\n');
}

function feedLine({ title, name, videos, before, trouble }: ToldRun['feeds'][number]): string {
  if (trouble !== undefined) return `! ${title} (${name}) ${trouble}`;
  const fewer = before !== undefined && videos !== undefined && videos < before ? `, ${before} the last time` : '';
  return `${title} (${name}): ${videos} ${videos === 1 ? 'video' : 'videos'}${fewer}`;
}

function section<T>(heading: string, items: readonly T[], linesOf: (item: T) => string[]): string[] {
  return items.length === 0 ? [] : ['', heading, ...items.flatMap(linesOf).map((line) => `  ${line}`)];
}

function heldLines({ title, reason }: { title: string; reason: string }): string[] {
  return [`- ${title}: ${reason}`];
}
