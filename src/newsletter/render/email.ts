import mjml2html from 'mjml';
import { readableOn } from '../../colour.ts';
import { type Html, html } from '../../html.ts';
import { firstSentence } from '../../listing/format.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import type { Edition, EditionItem, EditionSection } from '../edition.ts';
import { inertHtml } from './brackets.ts';

/** Gmail shows no more of a message than this, and hides the way to unsubscribe with the rest. */
export const MOST_BYTES = 100_000;

export interface EmailHtml {
  html: string;
  bytes: number;
  /** How far summaries had to be shortened for the message to be shown whole. */
  shortened: 'not' | 'to one sentence' | 'away';
}

/**
 * The e-mail edition: HTML that holds in Outlook, Gmail and Apple Mail, in light and dark. Where it
 * would be longer than Gmail shows, summaries are shortened, then left out, before anything else.
 *
 * @throws Error if MJML finds anything wrong with what it is given
 */
export async function renderEmail(edition: Edition): Promise<EmailHtml> {
  for (const shortened of ['not', 'to one sentence'] as const) {
    const email = await renderOnce(edition, shortened);
    if (email.bytes <= MOST_BYTES) return email;
  }
  return renderOnce(edition, 'away');
}

async function renderOnce(edition: Edition, shortened: EmailHtml['shortened']): Promise<EmailHtml> {
  const source = mjmlOf(edition, shortened).html;
  const { html: text } = await mjml2html(source, {
    validationLevel: 'strict',
    keepComments: false,
    // Opening a message asks nobody for anything.
    fonts: {},
  });
  const compact = inertHtml(text, edition.unsubscribe)
    .replace(/\n\s*\n+/g, '\n')
    .replace(/^[ \t]+/gm, '');
  return { html: compact, bytes: Buffer.byteLength(compact), shortened };
}

const SANS = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const PAPER = '#ffffff';
const DARK_PAPER = '#181c1b';
const SERIF = "Georgia, 'Times New Roman', serif";

function mjmlOf(edition: Edition, shortened: EmailHtml['shortened']): Html {
  const accent = readableOn(PAPER, edition.accent);
  return html`<mjml lang="${edition.language}" dir="auto">
<mj-head>
<mj-title>${edition.newsletter}: ${edition.title}</mj-title>
<mj-preview>${edition.preheader}</mj-preview>
<mj-attributes>
<mj-all font-family="${SERIF}" />
<mj-text font-size="16px" line-height="1.5" color="#1c1f1f" padding="0 24px" />
<mj-section padding="0" background-color="#ffffff" css-class="paper" />
<mj-body background-color="#f3f1ec" />
</mj-attributes>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
<mj-style>${{ html: styles(accent, readableOn(DARK_PAPER, edition.accent)) }}</mj-style>
</mj-head>
<mj-body width="600px" css-class="desk">
<mj-section padding="20px 0 0" css-class="paper">
<mj-column>
<mj-text font-family="${SANS}" font-size="13px" css-class="soft" color="#5a605f"><a class="soft" href="${edition.pageUrl}" style="color:#5a605f">Read it in your browser</a></mj-text>
<mj-text padding="20px 24px 0" font-family="${SANS}" font-size="14px" css-class="accent" color="${accent}">${edition.newsletter}</mj-text>
<mj-text padding="4px 24px 0" font-size="34px" line-height="1.15"><h1 style="margin:0;font-size:34px;line-height:1.15;font-weight:500">${edition.title}</h1></mj-text>
<mj-text padding="6px 24px 20px" font-family="${SANS}" font-size="14px" css-class="soft" color="#5a605f">${edition.sent}${edition.editors === '' ? '' : ` · edited by ${edition.editors}`}</mj-text>
${letterOf(edition)}
</mj-column>
</mj-section>
${edition.sections.map((section) => sectionOf(section, accent, shortened, edition.language))}
${footerOf(edition)}
</mj-body>
</mjml>`;
}

function letterOf({ letter, resolveLink, pageUrl }: Edition): Html | undefined {
  if (letter === '') return undefined;
  // A message has no headings to lead to; the page has.
  const text = renderMarkdown(letter, { resolveLink, headingIds: false }).replaceAll('href="#', `href="${pageUrl}#`);
  return html`<mj-text css-class="letter" padding="0 24px 8px">${{ html: text }}</mj-text>`;
}

function sectionOf(
  { heading, items }: EditionSection,
  accent: string,
  shortened: EmailHtml['shortened'],
  language: string,
): Html {
  return html`<mj-section css-class="paper" padding="12px 0 8px">
<mj-column>
<mj-divider border-width="2px" border-color="${accent}" padding="8px 24px 0" width="100%" />
<mj-text padding="10px 24px 4px"><h2 style="margin:0;font-size:22px;line-height:1.25;font-weight:500">${heading}</h2></mj-text>
${items.map((item) => itemOf(item, accent, summaryOf(item, shortened, language)))}
</mj-column>
</mj-section>`;
}

function itemOf({ title, line, url, link, picture }: EditionItem, accent: string, summary: string): Html {
  return html`${
    picture &&
    html`<mj-image src="${picture.url}" alt="${picture.alt}" width="${`${picture.side}px`}" height="${`${picture.side}px`}" align="left" border-radius="8px" padding="12px 24px 0" href="${url}" />`
  }<mj-text padding="10px 24px 6px"><h3 style="margin:0;font-size:17px;line-height:1.35;font-weight:700"><a class="ink" href="${url}" style="color:#1c1f1f;text-decoration:none">${title}</a></h3>${
    line === ''
      ? undefined
      : html`<p class="soft" style="margin:2px 0 0;font-family:${SANS};font-size:14px;line-height:1.45;color:#5a605f">${line}</p>`
  }${summary === '' ? undefined : html`<p style="margin:4px 0 0">${summary}</p>`}${html`<p style="margin:4px 0 0;font-family:${SANS};font-size:14px"><a class="accent" href="${link.url}" style="color:${accent}">${link.label}</a></p>`}</mj-text>`;
}

function summaryOf({ summary }: EditionItem, shortened: EmailHtml['shortened'], language: string): string {
  if (shortened === 'not') return summary;
  return shortened === 'away' ? '' : firstSentence(summary, language);
}

function footerOf(edition: Edition): Html {
  const links = [
    { label: edition.community, url: edition.homeUrl },
    { label: 'Announce something', url: edition.contributeUrl },
    { label: 'Follow by feed or calendar', url: edition.feedsUrl },
    ...(edition.signUpUrl ? [{ label: 'Sign up', url: edition.signUpUrl }] : []),
  ].map(({ label, url }) => html`<a class="soft" href="${url}" style="color:#5a605f">${label}</a>`);
  const separated = links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link]));
  return html`<mj-section css-class="foot" background-color="#f3f1ec" padding="24px 0 32px">
<mj-column>
<mj-text font-family="${SANS}" font-size="13px" line-height="1.7" css-class="soft" color="#5a605f">${separated}${
    edition.unsubscribe === undefined
      ? undefined
      : html`<br>You get this because you signed up. <a class="soft" href="${edition.unsubscribe}" style="color:#5a605f">Unsubscribe</a>`
  }${edition.postalAddress === undefined ? undefined : html`<br>${edition.postalAddress}`}</mj-text>
</mj-column>
</mj-section>`;
}

/** Dark where the mail program asks; the letter's own elements; nothing that a message cannot do without. */
const styles = (accent: string, accentAtNight: string): string => `
.letter p { margin: 0 0 12px; }
.letter a { color: ${accent}; }
@media (prefers-color-scheme: dark) {
  body, .desk, .desk > div, .foot, .foot > table { background: #111413 !important; background-color: #111413 !important; }
  .paper, .paper > table { background: ${DARK_PAPER} !important; background-color: ${DARK_PAPER} !important; }
  .paper div, .paper h1, .paper h2, .paper a.ink { color: #eceae4 !important; }
  .paper .soft, .paper .soft div, .foot div, .foot a, a.soft { color: #a9b0ae !important; }
  .paper .accent, .paper .accent div, .letter a { color: ${accentAtNight} !important; }
}`;
