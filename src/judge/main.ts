// The judge: the commands that CI needs, bundled into one file that any Node from 20 on runs with
// nothing installed. A pull request is judged by the judge of the branch it is for.
import { type Commands, runCommand } from '../cli/run.ts';
import { bringMissing } from './shims.ts';

const COMMANDS: Commands = {
  check: { summary: 'check the content and say what to mend, on the line', load: () => import('../cli/check.ts') },
  comment: {
    summary: 'say on a pull request what the check found, and how its entries will look',
    load: () => import('../cli/comment.ts'),
  },
  deadlines: {
    summary: 'keep one GitHub issue about what closed, closes soon or waits',
    load: () => import('../cli/deadlines.ts'),
  },
  compose: { summary: 'propose the next issue of the newsletter', load: () => import('../cli/compose.ts') },
  status: { summary: 'say which scheduled jobs succeeded last', load: () => import('../cli/status.ts') },
};

await bringMissing();
process.exitCode = await runCommand(COMMANDS, process.argv.slice(2));
