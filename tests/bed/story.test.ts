import { expect, onTestFinished, test } from 'vitest';
import { pullRequest } from './events.ts';
import { everyFault } from './faults.ts';
import { type GitHub, openGitHub } from './github.ts';
import { deliver } from './runner.ts';

const CHECK = `name: Check
on: pull_request
permissions: {}
jobs:
  check:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8 # v6
        with: { persist-credentials: false }
      - run: mkdir report; ! grep -rn "to follow" content > report/found.txt
      - if: always()
        uses: actions/upload-artifact@v5
        with: { name: report, path: report }
`;

const COMMENT = `name: Comment
on: { workflow_run: { workflows: [Check], types: [completed] } }
permissions: {}
jobs:
  comment:
    runs-on: ubuntu-latest
    permissions: { actions: read, pull-requests: write }
    steps:
      - uses: actions/setup-node@v6
      - uses: actions/download-artifact@v6
        with: { name: report, path: report, run-id: "\${{ github.event.workflow_run.id }}", github-token: "\${{ github.token }}" }
      - run: node --input-type=module -e "$PROGRAM"
        env: { TOKEN: "\${{ github.token }}" }
`;

/** Finds the pull request by its branch, and keeps one comment on it. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
const { workflow_run: run } = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
const ask = async (method, at, body) => {
  const url = process.env.GITHUB_API_URL + '/repos/' + process.env.GITHUB_REPOSITORY + at;
  const answer = await fetch(url, { method, headers: { authorization: 'Bearer ' + process.env.TOKEN }, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(method + ' ' + at + ' answered ' + answer.status);
  return answer.json();
};
const head = run.head_repository.owner.login + ':' + run.head_branch;
const [pull] = (await ask('GET', '/pulls?state=open&head=' + head)).filter((each) => each.head.sha === run.head_sha);
const found = readFileSync('report/found.txt', 'utf8').trim();
const body = '<!-- check -->' + (found || 'All is well');
const mine = (await ask('GET', '/issues/' + pull.number + '/comments')).find((each) => each.body.startsWith('<!-- check -->'));
if (mine) await ask('PATCH', '/issues/comments/' + mine.id, { body });
else await ask('POST', '/issues/' + pull.number + '/comments', { body });
`;

async function aPull(): Promise<GitHub> {
  const github = await openGitHub();
  onTestFinished(() => github.close());
  const files = {
    '.github/workflows/check.yml': CHECK,
    '.github/workflows/comment.yml': COMMENT,
    'content/a.md': 'a\n',
  };
  github.createRepository('lab/gazette', { files });
  github.fork('lab/gazette', 'ada');
  github.commit('ada/gazette', { branch: 'talk', files: { 'content/talk.md': 'Title to follow\n' }, by: 'ada' });
  github.openPull('lab/gazette', { title: 'Add a talk', head: 'ada:talk' });
  return github;
}

/** Runs the check and what follows it, and says how each ended. */
async function tell(github: GitHub, action: 'opened' | 'synchronize'): Promise<string[]> {
  const means = { github, repository: 'lab/gazette', env: { PROGRAM } };
  const [check] = await deliver({ ...means, ...pullRequest(github, 'lab/gazette', { number: 1, action }) });
  const [comment] = await deliver({ ...means, ...check!.finished() });
  return [check!.conclusion, comment!.conclusion];
}

function comments(github: GitHub): string[] {
  return github.state('lab/gazette').pulls[0]!.comments.map(({ body }) => body);
}

test('a fork opens a pull request, is told of its mistake, and mends it with a second push', async () => {
  const github = await aPull();
  expect(await tell(github, 'opened')).toEqual(['failure', 'success']);
  expect(comments(github)).toEqual(['<!-- check -->content/talk.md:1:Title to follow']);
  github.commit('ada/gazette', { branch: 'talk', files: { 'content/talk.md': 'A title\n' }, by: 'ada' });
  expect(await tell(github, 'synchronize')).toEqual(['success', 'success']);
  expect(comments(github)).toEqual(['<!-- check -->All is well']);
});

test('whatever goes wrong at whichever call, the next run leaves one comment that is right', async () => {
  for (const { call, kind } of everyFault(3, ['server-error', 'cut-after'])) {
    const github = await aPull();
    github.faults.inject({ call, kind });
    await tell(github, 'opened');
    expect(github.faults.met(), `${kind} at call ${call}`).toBe(1);
    await tell(github, 'synchronize');
    expect(comments(github), `${kind} at call ${call}`).toEqual(['<!-- check -->content/talk.md:1:Title to follow']);
  }
});
