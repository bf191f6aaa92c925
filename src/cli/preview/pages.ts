import { loadArchive } from '../../archive/load.ts';
import { slackAsHtml } from '../../chat/slack-html.ts';
import { type Html, html } from '../../html.ts';
import { type Edition, editionOf } from '../../newsletter/edition.ts';
import { renderEmail } from '../../newsletter/render/email.ts';
import { renderMarkdownEdition } from '../../newsletter/render/markdown.ts';
import { renderSlack } from '../../newsletter/render/slack.ts';
import { renderText } from '../../newsletter/render/text.ts';
import { findIssue } from '../render/find-issue.ts';

/** What the preview shows, by its address. */
const PANES: Record<string, { label: string; width: number; render: (edition: Edition) => Promise<string> | string }> =
  {
    email: { label: 'E-mail', width: 600, render: (edition) => emailIn(edition, 'not all') },
    dark: { label: 'E-mail in the dark', width: 600, render: (edition) => emailIn(edition, 'screen') },
    phone: { label: 'E-mail on a phone', width: 360, render: (edition) => emailIn(edition, 'not all') },
    'phone-dark': { label: 'On a phone in the dark', width: 360, render: (edition) => emailIn(edition, 'screen') },
    text: { label: 'Plain text', width: 620, render: (edition) => asText(renderText(edition)) },
    slack: { label: 'Slack', width: 520, render: (edition) => asPage(slackAsHtml(renderSlack(edition))) },
    markdown: { label: 'Markdown', width: 620, render: (edition) => asText(renderMarkdownEdition(edition)) },
  };

/**
 * The page at an address of the preview, from the files as they are now: all editions side by side at
 * `/`, and each alone below it, but for `/page`, which is the site's own. Undefined for any other address.
 *
 * @param month the issue, as somebody names it
 */
export async function previewPage(path: string, root: string, month: string): Promise<string | undefined> {
  const name = path.slice(1);
  if (name !== '' && !Object.hasOwn(PANES, name)) return undefined;
  try {
    const loaded = loadArchive(root);
    const edition = editionOf(loaded.archive, findIssue(loaded, [month]));
    return name === '' ? index(edition) : await PANES[name]!.render(edition);
  } catch (error) {
    return asText(error instanceof Error ? error.message : String(error));
  }
}

function index({ title, newsletter }: Edition): string {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${newsletter}: ${title}</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0; padding: 1rem; font: 15px/1.4 system-ui, sans-serif; background: #e9e9e6; color: #1c1f1f; }
h1 { margin: 0 0 1rem; font-size: 1.2rem; }
main { display: flex; gap: 1.5rem; overflow-x: auto; }
section { flex: none; }
h2 { margin: 0 0 0.4rem; font-size: 1rem; font-weight: 600; }
iframe { height: calc(100vh - 7rem); border: 0; background: #fff; }
</style>
<h1>${newsletter}: ${title}. It changes here when you save a file.</h1>
<main>
${[['page', { label: 'Page on the site', width: 720 }] as const, ...Object.entries(PANES)].map(
  ([name, { label, width }]): Html =>
    html`<section><h2><a href="/${name}">${label}</a></h2><iframe src="/${name}" title="${label}" width="${String(width)}"></iframe></section>\n`,
)}</main>
<script>
new EventSource('/changes').onmessage = () => {
  for (const frame of document.querySelectorAll('iframe')) frame.contentWindow.location.reload();
};
</script>
</html>
`.html;
}

/** The e-mail with its dark colours on or off, whatever this machine prefers. */
async function emailIn(edition: Edition, dark: 'screen' | 'not all'): Promise<string> {
  return (
    (await renderEmail(edition)).html
      .replace('@media (prefers-color-scheme: dark)', `@media ${dark}`)
      // Pictures may not be published yet.
      .replaceAll(`${edition.homeUrl}media/`, `${new URL(edition.homeUrl).pathname}media/`)
  );
}

function asText(text: string): string {
  return html`<!doctype html><meta charset="utf-8"><title>Text</title><pre style="margin:1rem;white-space:pre-wrap;font-size:13px">${text}</pre>`
    .html;
}

function asPage(body: string): string {
  return html`<!doctype html><meta charset="utf-8"><title>Message</title><style>body{margin:1rem;font:15px/1.45 system-ui,sans-serif}h1{font-size:1.1rem}.context{color:#616061;font-size:13px}a{color:#1264a3}</style>${{ html: body }}`
    .html;
}
