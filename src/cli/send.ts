import { loadArchive } from '../archive/load.ts';
import { addressFrom } from '../mailers/ask.ts';
import { saveAtButtondown } from '../mailers/buttondown.ts';
import { saveAtListmonk } from '../mailers/listmonk.ts';
import type { Outgoing, Saved } from '../mailers/outgoing.ts';
import { sendTestCopy } from '../mailers/smtp.ts';
import { editionOf } from '../newsletter/edition.ts';
import { inertText } from '../newsletter/render/brackets.ts';
import { renderEmail } from '../newsletter/render/email.ts';
import { renderText } from '../newsletter/render/text.ts';
import { type Command, contentRoot, readFlags, UsageError } from './command.ts';
import { findIssue } from './render/find-issue.ts';

export const command: Command = {
  help: `gazette send MONTH --to MAILER [--test-to ADDRESS] [--dry-run]

Brings an issue of the newsletter to where it is mailed from. It never mails a list:
you look at it there, and send it yourself.

  --to smtp          deliver a test copy to one address, given with --test-to
                     GAZETTE_SMTP_URL    smtps://name:password@mail.example.org
  --to buttondown    save it as a draft at Buttondown
                     BUTTONDOWN_API_KEY  the key
  --to listmonk      save it as a draft campaign at listmonk
                     LISTMONK_URL        where it is installed
                     LISTMONK_API_KEY    api_user:token
                     LISTMONK_LISTS      the numbers of its lists, such as 1,3
                     LISTMONK_TEMPLATE   the number of a bare template, as the message
                                         brings its own layout; else the default
  --dry-run          say what would be done

Called again, it renews the draft it made before. Secrets come from the environment
alone, and are never printed.

Exit code 0: done. 2: could not run.

Examples
  npx gazette send 2026-12 --to smtp --test-to vicky@example.org
  npx gazette send 2026-12 --to buttondown --dry-run
`,

  async run(args) {
    const { values, positionals } = readFlags({
      args,
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        'test-to': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const mailer = values.to !== undefined && Object.hasOwn(MAILERS, values.to) ? MAILERS[values.to] : undefined;
    if (!mailer)
      throw new UsageError(
        `Unexpected mailer ${values.to === undefined ? '(none)' : `"${values.to}"`}, expected --to ${Object.keys(MAILERS).join(', ')}`,
      );
    const address = oneAddress(values['test-to']);
    if (values.to === 'smtp' && address === undefined)
      throw new UsageError('Expected --test-to with the one address that gets a test copy');
    const send = mailer(process.env, address);

    const loaded = loadArchive(contentRoot());
    const { community } = loaded.archive;
    const issue = findIssue(loaded, positionals);
    const own = editionOf(loaded.archive, issue);
    const edition = { ...own, unsubscribe: send.unsubscribe ?? own.unsubscribe };
    const outgoing: Outgoing = {
      id: issue.id,
      subject: inertText(`${edition.newsletter}: ${edition.title}`),
      html: (await renderEmail(edition)).html,
      text: renderText(edition),
      preheader: edition.preheader,
      from: community.newsletter?.from ?? fromContact(community),
    };
    console.log(values['dry-run'] ? `Would ${send.does} “${outgoing.subject}”` : await send.run(outgoing));
    return 0;
  },
};

interface Sending {
  does: string;
  /** What this mailer replaces by the reader's own address to unsubscribe, whatever community.json says. */
  unsubscribe?: string;
  run: (outgoing: Outgoing) => Promise<string>;
}

/** Each says at once what it lacks, before anything is rendered or asked. */
const MAILERS: Record<string, (env: NodeJS.ProcessEnv, address: string | undefined) => Sending> = {
  smtp(env, address = '') {
    const url = expectEnv(env, 'GAZETTE_SMTP_URL');
    return {
      does: `deliver to ${address} a test copy of`,
      run: async (outgoing) => {
        await sendTestCopy(url, outgoing, address);
        return `Delivered a test copy of “${outgoing.subject}” to ${address}`;
      },
    };
  },
  buttondown(env) {
    const url = addressFrom('BUTTONDOWN_URL', env['BUTTONDOWN_URL'] ?? 'https://api.buttondown.com/v1');
    const key = expectEnv(env, 'BUTTONDOWN_API_KEY');
    return {
      does: 'save as a draft at Buttondown',
      unsubscribe: '{{ unsubscribe_url }}',
      run: async (outgoing) => told('Buttondown', outgoing, await saveAtButtondown({ url, key }, outgoing)),
    };
  },
  listmonk(env) {
    const url = addressFrom('LISTMONK_URL', expectEnv(env, 'LISTMONK_URL'));
    const key = expectEnv(env, 'LISTMONK_API_KEY');
    const lists = expectEnv(env, 'LISTMONK_LISTS')
      .split(',')
      .map((number) => Number(number.trim()));
    if (!lists.every((number) => Number.isInteger(number) && number > 0))
      throw new UsageError('Unexpected LISTMONK_LISTS, expected numbers such as 1,3');
    const template = env['LISTMONK_TEMPLATE'] ? Number(env['LISTMONK_TEMPLATE']) : undefined;
    if (template !== undefined && !(Number.isInteger(template) && template > 0))
      throw new UsageError('Unexpected LISTMONK_TEMPLATE, expected a number such as 3');
    return {
      does: `save as a draft campaign for the lists ${lists.join(', ')} at listmonk`,
      unsubscribe: '{{ UnsubscribeURL }}',
      run: async (outgoing) =>
        told('listmonk', outgoing, await saveAtListmonk({ url, key, lists, template }, outgoing)),
    };
  },
};

function told(name: string, { subject }: Outgoing, { status, draft }: Saved): string {
  const verb = status === 'created' ? 'Saved' : 'Renewed';
  return `${verb} the draft of “${subject}” at ${name} (${draft}). Look at it there, and send it.`;
}

/** What each looks like. */
const SHAPES: Record<string, string> = {
  GAZETTE_SMTP_URL: 'smtps://name:password@mail.example.org',
  BUTTONDOWN_API_KEY: 'your-key',
  LISTMONK_URL: 'https://lists.example.org',
  LISTMONK_API_KEY: 'api_user:token',
  LISTMONK_LISTS: '1,3',
};

function expectEnv(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]?.trim();
  if (!value)
    throw new Error(
      `Cannot send: ${name} is not set in the environment\n→ Put it before the command, as in ${name}=${SHAPES[name]} npx gazette send …; --help says what it is`,
    );
  return value;
}

/** @throws UsageError for several addresses, or none at all */
function oneAddress(text: string | undefined): string | undefined {
  if (text === undefined || /^[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+$/.test(text)) return text;
  throw new UsageError(`Unexpected --test-to "${text}", expected one address such as vicky@example.org`);
}

function fromContact({ name, contact }: { name: string; contact?: { email?: string } }): Outgoing['from'] {
  return contact?.email === undefined ? undefined : { name, address: contact.email };
}
