import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Verdict } from './finding.ts';
import { pagesOf } from './kinds.ts';

const JAR = join(import.meta.dirname, 'node_modules/vnu-jar/build/dist/vnu.jar');

interface Message {
  type: string;
  url?: string;
  lastLine?: number;
  message: string;
}

/** Lets the Nu checker, which needs Java, read every page of a built site. */
export function auditHtml(folder: string): Verdict {
  const pages = pagesOf(folder);
  if (spawnSync('java', ['-version']).status !== 0)
    return { looked: '', findings: [], skipped: 'The Nu HTML checker needs Java: install a Java runtime, 11 or newer' };
  const { stderr } = spawnSync(
    'java',
    ['-Xss4m', '-jar', JAR, '--format', 'json', '--errors-only', '--skip-non-html', folder],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  const { messages } = JSON.parse(stderr) as { messages: Message[] };
  return {
    looked: `${pages.length} pages`,
    findings: messages.filter(isTrue).map(({ url, lastLine, message }) => ({
      page: url?.slice(url.indexOf(folder) + folder.length + 1) ?? '',
      what: `${lastLine ?? ''}: ${message}`,
      mend: 'Mend the component that writes this',
    })),
  };
}

/**
 * It takes every policy in a page for one without hashes, and wants slashes after `feed:`, which the
 * URL standard does not (https://url.spec.whatwg.org/#url-writing) and feed readers do not expect.
 */
function isTrue({ type, message }: Message): boolean {
  return type !== 'info' && !/content.security.policy|Bad value “feed:https:/i.test(message);
}
