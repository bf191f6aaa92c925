import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { loadArchive } from '../archive/load.ts';
import { type Edition, editionOf } from '../newsletter/edition.ts';
import type { Envelope } from '../newsletter/render/eml.ts';
import { type Command, contentRoot, readFlags, UsageError } from './command.ts';
import { findIssue } from './render/find-issue.ts';

/** Each loaded only when it is asked for. */
export const EDITIONS: Record<string, (edition: Edition, envelope: Envelope) => Promise<string>> = {
  async email(edition) {
    const { MOST_BYTES, renderEmail } = await import('../newsletter/render/email.ts');
    const { html, bytes, shortened } = await renderEmail(edition);
    if (shortened !== 'not')
      console.error(`Summaries were cut ${shortened}: Gmail shows no more than ${MOST_BYTES / 1000} kB of a message.`);
    if (bytes > MOST_BYTES)
      console.error(
        `The e-mail has ${Math.ceil(bytes / 1000)} kB, and Gmail will cut its end: make the issue shorter.`,
      );
    if (edition.unsubscribe === undefined)
      console.error(
        'Nothing in it leads to unsubscribing: set newsletter.unsubscribe in content/community.json, or add it in your mailer.',
      );
    return html;
  },
  text: async (edition) => (await import('../newsletter/render/text.ts')).renderText(edition),
  eml: async (edition, envelope) => (await import('../newsletter/render/eml.ts')).renderEml(edition, envelope),
  slack: async (edition) =>
    `${JSON.stringify((await import('../newsletter/render/slack.ts')).renderSlack(edition), null, 2)}\n`,
  markdown: async (edition) => (await import('../newsletter/render/markdown.ts')).renderMarkdownEdition(edition),
};

export const command: Command = {
  help: `gazette render MONTH --as EDITION [--out FILE]

Writes an issue of the newsletter as it goes out, from the same file as its page.

  --as email      HTML to paste into a mailer, for every mail program, light and dark
  --as text       plain text of 72 columns
  --as eml        a message with both, which a mail program opens as a draft
  --as slack      a message for a chat, as Slack's Block Kit
  --as markdown   Markdown to paste
  --out FILE      write it there; otherwise it is printed

An issue that is not sent yet is rendered, too. gazette preview MONTH shows them all.

Exit code 0: rendered. 2: could not run.

Examples
  npx gazette render 2023-11 --as email --out november.html
  npx gazette render 2023-11 --as text
`,

  async run(args) {
    const { values, positionals } = readFlags({
      args,
      allowPositionals: true,
      options: { as: { type: 'string' }, out: { type: 'string' } },
    });
    const render = values.as !== undefined && Object.hasOwn(EDITIONS, values.as) ? EDITIONS[values.as] : undefined;
    if (!render)
      throw new UsageError(
        `Unexpected edition ${values.as === undefined ? '(none)' : `"${values.as}"`}, expected --as ${Object.keys(EDITIONS).join(', ')}`,
      );
    const loaded = loadArchive(contentRoot());
    const issue = findIssue(loaded, positionals);
    const { archive } = loaded;
    const text = await render(editionOf(archive, issue), { from: archive.community.newsletter?.from });
    if (values.out === undefined) process.stdout.write(text);
    else {
      const file = resolve(values.out);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      console.error(`Wrote ${values.out}`);
    }
    return 0;
  },
};
