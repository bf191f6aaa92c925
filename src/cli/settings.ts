import { keepRepositoryLabel } from '../github/labels.ts';
import { readSettings } from '../github/settings.ts';
import { type Command, expectFormat, readFlags } from './command.ts';
import { openRepository, repositoryAddress, repositoryToRead } from './github.ts';
import { judgeSettings, renderSettings } from './settings/judge.ts';

export const command: Command = {
  help: `gazette settings [--fix] [--dry-run] [--format text|json] [--repo OWNER/NAME]

Checks the settings of the repository on GitHub that forms and workflows need, and says
for each that is not right what to choose, and on which page. What the token may not see
is "unknown"; an administrator's sees all. "advice" is wrong for nobody.

  --fix              create the labels that are missing; the rest is for a person
  --dry-run          with --fix, say which labels would be created
  --format json      the same for machines
  --repo OWNER/NAME  the repository; else the one that a workflow runs in or, to read
                     it only, that content/community.json names

Reading a public repository takes no token; --fix takes one in GITHUB_TOKEN that may
write issues.

Exit code 0: nothing is wrong. 1: something is. 2: could not run.

Example
  npx gazette settings
`,

  async run(args) {
    const { values } = readFlags({
      args,
      options: {
        fix: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        repo: { type: 'string' },
      },
    });
    expectFormat(values.format, ['text', 'json']);
    const { fix, 'dry-run': isDry } = values;
    const github = openRepository({ repo: values.repo, needsToken: fix && !isDry });
    let settings = await readSettings(github);
    if (fix) {
      const labels = settings.missingLabels;
      if (!isDry) {
        for (const label of labels) await keepRepositoryLabel(github, label);
        settings = { ...settings, missingLabels: [] };
      }
      if (values.format === 'text')
        for (const { name } of labels) console.log(`${isDry ? 'Would create' : 'Created'} the label ${name}`);
    }
    const judged = judgeSettings(settings, String(repositoryAddress(repositoryToRead(values.repo))));
    console.log(values.format === 'json' ? JSON.stringify({ settings: judged }, null, 2) : renderSettings(judged));
    return judged.some(({ verdict }) => verdict === 'wrong') ? 1 : 0;
  },
};
