import type { Answer } from './web.ts';

/** Where a page names its encoding: within its first 1024 bytes (HTML, section 4.2.5.4). */
const META = /<meta[^>]+charset\s*=\s*["']?\s*(?<charset>[\w-]+)/i;

/** The text of an answer, by what its header, its first bytes or a page's own `meta` says of its encoding; else UTF-8. */
export function textOf({ headers, bytes }: Pick<Answer, 'headers' | 'bytes'>): string {
  const told = /charset\s*=\s*"?(?<charset>[\w-]+)/i.exec(headers.get('content-type') ?? '')?.groups?.['charset'];
  return decoder(markedAs(bytes) ?? told ?? META.exec(ascii(bytes))?.groups?.['charset']).decode(bytes);
}

function markedAs(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
}

function decoder(charset = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
