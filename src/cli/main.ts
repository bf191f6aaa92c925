import { type Commands, runCommand } from './run.ts';

const COMMANDS: Commands = {
  start: { summary: 'check the content, build the site and serve it', load: () => import('./start.ts') },
  check: { summary: 'check the content and say what to mend, on the line', load: () => import('./check.ts') },
  fix: { summary: 'mend what is a matter of form, and say what is left', load: () => import('./fix.ts') },
  new: { summary: 'write a new entry, with questions or with flags', load: () => import('./new.ts') },
  draft: { summary: 'make a draft of an entry from a web page', load: () => import('./draft.ts') },
  import: {
    summary: 'turn an old newsletter into an issue and entries',
    load: () => import('./import.ts'),
  },
  compose: {
    summary: 'propose the next issue of the newsletter, and say why',
    load: () => import('./compose.ts'),
  },
  render: {
    summary: 'write an issue as it goes out: e-mail, plain text, chat, Markdown',
    load: () => import('./render.ts'),
  },
  preview: {
    summary: 'show an issue in every form it goes out in, as you edit it',
    load: () => import('./preview.ts'),
  },
  send: {
    summary: 'bring an issue to where it is mailed from, as a draft or a test copy',
    load: () => import('./send.ts'),
  },
  announce: {
    summary: 'say in the chat what is new, once',
    load: () => import('./announce.ts'),
  },
  comment: {
    summary: 'say on a pull request what the check found, and how its entries will look',
    load: () => import('./comment.ts'),
  },
  submit: {
    summary: 'make an entry of what came by a form, or say what to mend in it',
    load: () => import('./submit.ts'),
  },
  deadlines: {
    summary: 'keep one GitHub issue about what closed, closes soon or waits to be reviewed',
    load: () => import('./deadlines.ts'),
  },
  recordings: {
    summary: 'look for new videos on YouTube, and for what became of known ones',
    load: () => import('./recordings.ts'),
  },
  links: {
    summary: 'ask whether the links to other sites still lead anywhere',
    load: () => import('./links.ts'),
  },
  status: { summary: 'say when each scheduled workflow last succeeded', load: () => import('./status.ts') },
  settings: {
    summary: 'check the settings on GitHub that the workflows need',
    load: () => import('./settings.ts'),
  },
  build: { summary: 'build the site into dist/', load: () => import('./build.ts') },
  dev: { summary: 'serve the site and rebuild it as you edit', load: () => import('./dev.ts') },
  generate: {
    summary: 'renew what is made from the schemas: types, forms, tables',
    load: () => import('./generate.ts'),
  },
};

process.exitCode = await runCommand(COMMANDS, process.argv.slice(2));

// A bundler whose build failed leaves workers that would keep this process alive; nobody waits for them.
setTimeout(() => process.exit(), 500).unref();
