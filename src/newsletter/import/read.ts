import { basename } from 'node:path/posix';
import PostalMime from 'postal-mime';
import { type Source, splitLines } from './blocks.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';

/** No newsletter that reaches an inbox is longer; mailers clip a page at a twentieth of this. A message may carry pictures. */
const MOST_BYTES = 2_000_000;
const MOST_BYTES_OF_MAIL = 20_000_000;
const MOST_LINES_OF_MAIL = 300_000;

/**
 * Reads a newsletter, whatever its ending says it is: Markdown, a web page, or a mail message.
 *
 * @throws Error that says in a sentence why the file is no newsletter
 */
export async function readNewsletter(path: string, bytes: Uint8Array): Promise<Source> {
  const file = path.replaceAll('\\', '/');
  expectSize(file, bytes.length);
  const source = await readAs(endingOf(file), file, bytes);
  return { ...source, blocks: source.blocks.flatMap(splitLines) };
}

/** @throws Error that says how long a newsletter may be, if a file is longer */
export function expectSize(file: string, bytes: number, most = mostBytes(file)): void {
  if (bytes <= most) return;
  throw new Error(
    `Cannot read ${file}: it has ${inMegabytes(bytes)} MB, and a newsletter at most ${inMegabytes(most)}`,
  );
}

function mostBytes(file: string): number {
  return endingOf(file) === 'eml' ? MOST_BYTES_OF_MAIL : MOST_BYTES;
}

function inMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');
}

function endingOf(file: string): string {
  return basename(file).toLowerCase().split('.').at(-1) ?? '';
}

async function readAs(ending: string, file: string, bytes: Uint8Array): Promise<Source> {
  switch (ending) {
    case 'md':
    case 'markdown':
    case 'txt': {
      const text = textOf(bytes);
      return { file, text, ...readMarkdown(text) };
    }
    case 'html':
    case 'htm': {
      const text = textOf(bytes);
      return { file, text, ...readHtml(text) };
    }
    case 'eml':
      return readMail(file, bytes);
    default:
      throw new Error(`Cannot read ${file}: expected a name that ends in .md, .html or .eml`);
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}

/** A message is its HTML if it has any, else its plain text; places in it are nowhere in the file. */
async function readMail(file: string, bytes: Uint8Array): Promise<Source> {
  expectFewLines(file, bytes);
  const mail = await parseMail(file, bytes);
  const { html, text = '' } = mail;
  expectSize(file, Math.max(html?.length ?? 0, text.length), MOST_BYTES);
  const { blocks, addresses } = html ? readHtml(html) : readMarkdown(text);
  const sent = /^\d{4}-\d{2}-\d{2}/.exec(mail.date ?? '')?.[0];
  return {
    file,
    text: '',
    blocks: blocks.map(({ start: _, end: __, ...block }) => block),
    addresses,
    ...(sent === undefined ? {} : { sent }),
    ...(mail.subject === undefined ? {} : { subject: mail.subject }),
  };
}

/** The parser takes its time for every line. */
function expectFewLines(file: string, bytes: Uint8Array): void {
  let lines = 0;
  for (const byte of bytes) if (byte === 10) lines += 1;
  if (lines > MOST_LINES_OF_MAIL)
    throw new Error(`Cannot read ${file}: it has ${lines} lines, and a message at most ${MOST_LINES_OF_MAIL}`);
}

async function parseMail(file: string, bytes: Uint8Array): ReturnType<typeof PostalMime.parse> {
  try {
    return await PostalMime.parse(bytes);
  } catch (cause) {
    throw new Error(`Cannot read ${file}: it is no mail message, ${(cause as Error).message}`, { cause });
  }
}
