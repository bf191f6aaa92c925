import { expect, onTestFinished, test } from 'vitest';
import { issues, pullRequest, push, schedule, workflowDispatch } from './events.ts';
import { type GitHub, openGitHub } from './github.ts';
import { deliver, type RunResult, type RunWishes, runWorkflow } from './runner.ts';
import type { RepositoryWishes } from './world/repositories.ts';

const CHECK = '.github/workflows/check.yml';

async function aGitHub(workflow: string, wishes: RepositoryWishes = {}): Promise<GitHub> {
  const github = await openGitHub();
  onTestFinished(() => github.close());
  github.createRepository('lab/gazette', { ...wishes, files: { 'README.md': '# Gazette\n', [CHECK]: workflow } });
  return github;
}

/** Runs a workflow for a push to main. */
async function runPushed(
  workflow: string,
  more: Partial<RunWishes> & { repository?: string } = {},
  wishes: RepositoryWishes = {},
) {
  const github = await aGitHub(workflow, wishes);
  const event = push(github, 'lab/gazette');
  return runWorkflow({ github, repository: 'lab/gazette', workflow: CHECK, ...event, ...more });
}

/** A workflow of one job with these steps. */
function oneJob(steps: string, more = ''): string {
  return `on: push\npermissions: {}\njobs:\n  only:\n    runs-on: ubuntu-latest\n${more}    steps:\n${steps.replace(/^/gm, '      ')}\n`;
}

function conclusions({ jobs }: RunResult): Record<string, string> {
  return Object.fromEntries(jobs.map(({ id, conclusion }) => [id, conclusion]));
}

test('a job waits for those it needs, and reads their outputs', async () => {
  const result = await runPushed(`
on: push
jobs:
  report:
    needs: look
    runs-on: ubuntu-latest
    if: needs.look.outputs.verdict == 'good'
    steps:
      - run: echo "It is $VERDICT."
        env:
          VERDICT: \${{ needs.look.outputs.verdict }}
  look:
    runs-on: ubuntu-latest
    outputs:
      verdict: \${{ steps.see.outputs.verdict }}
    steps:
      - id: see
        run: echo "verdict=good" >> "$GITHUB_OUTPUT"
`);
  expect(conclusions(result)).toEqual({ look: 'success', report: 'success' });
  expect(result.job('report').log).toContain('It is good.');
});

test('after a failure later steps and jobs are left out, but for those that ask for it', async () => {
  const result = await runPushed(`
on: push
jobs:
  first:
    runs-on: ubuntu-latest
    steps:
      - run: exit 3
      - run: echo "never said"
      - if: failure()
        run: echo "something failed"
      - if: always()
        run: echo "in any case"
  second:
    needs: first
    runs-on: ubuntu-latest
    steps: [{ run: "true" }]
  third:
    needs: second
    if: always()
    runs-on: ubuntu-latest
    steps: [{ run: "echo $RESULT", env: { RESULT: "\${{ needs.second.result }}" } }]
`);
  expect(conclusions(result)).toEqual({ first: 'failure', second: 'skipped', third: 'success' });
  expect(result.job('first').steps.map(({ conclusion }) => conclusion)).toEqual([
    'failure',
    'skipped',
    'success',
    'success',
  ]);
  expect(result.annotations).toEqual([{ level: 'error', message: 'Process completed with exit code 3.' }]);
  expect(result.job('third').log).toContain('skipped');
});

test('a failure that may happen counts as a success, and is known as one that happened', async () => {
  const result = await runPushed(
    oneJob(
      `- id: try\n  continue-on-error: true\n  run: exit 1\n- run: echo "\${{ steps.try.outcome }}, \${{ steps.try.conclusion }}"`,
    ),
  );
  expect(result.conclusion).toBe('success');
  expect(result.log).toContain('failure, success');
});

test('GitHub keeps ten annotations of a level in a step, and drops the others', async () => {
  const say =
    'for i in $(seq 12); do echo "::error file=a.md,line=$i,title=Rule::Mistake $i"; done; echo "::warning::Mind this"';
  const result = await runPushed(oneJob(`- run: ${say}\n- run: echo "::error::Another step"`));
  const errors = result.annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(11);
  expect(errors[0]).toEqual({ level: 'error', message: 'Mistake 1', title: 'Rule', file: 'a.md', line: 1 });
  expect(result.annotations.filter(({ level }) => level === 'warning')).toHaveLength(1);
  expect(result.jobs[0]?.steps[0]?.dropped.map(({ message }) => message)).toEqual(['Mistake 11', 'Mistake 12']);
});

test('while commands are stopped, nothing printed is an order', async () => {
  const result = await runPushed(
    oneJob(`- run: |
    echo "::stop-commands::pause-here"
    echo "::error::A title from outside"
    echo "Look: ##[error]another"
    echo "::pause-here::"
    echo "::notice::Our own, 50%25 done"`),
  );
  expect(result.annotations).toEqual([{ level: 'notice', message: 'Our own, 50% done' }]);
});

test('an order of the older kind works anywhere in a line', async () => {
  const result = await runPushed(oneJob('- run: |\n    echo "A title ##[error]from outside"'));
  expect(result.annotations).toEqual([{ level: 'error', message: 'from outside' }]);
});

test('printing cannot set an environment variable', async () => {
  const result = await runPushed(oneJob('- run: echo "::set-env name=PATH::/evil"'));
  expect(result.conclusion).toBe('failure');
  expect(result.annotations[0]?.message).toBe('The `set-env` command is disabled.');
});

test('no secret, masked value or token appears in a log', async () => {
  const result = await runPushed(
    oneJob(`- run: |
    echo "hook: $HOOK"
    echo "::add-mask::hush-hush"
    echo "and hush-hush, $TOKEN"
  env: { HOOK: "\${{ secrets.CHAT_HOOK }}", TOKEN: "\${{ github.token }}" }
- id: leak
  run: echo "hook=\${{ secrets.CHAT_HOOK }}" >> "$GITHUB_OUTPUT"`),
    {},
    { secrets: { CHAT_HOOK: 'https://chat.example/abc' } },
  );
  expect(result.log).toContain('hook: ***');
  expect(result.log).toContain('and ***, ***');
});

test("a workflow's token can do what its job was granted, and no more", async () => {
  const github = await aGitHub(
    `
on: schedule: [{ cron: '0 6 * * *' }]
`.replace('on: schedule:', 'on:\n  schedule:') +
      `permissions: {}
jobs:
  may:
    permissions: { issues: write }
    runs-on: ubuntu-latest
    steps: [&open { run: 'curl -s -o /dev/null -w "answer %{http_code}" -H "authorization: Bearer $T" -d "{\\"title\\":\\"Due\\"}" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues"', env: { T: "\${{ github.token }}" } }]
  may-not:
    needs: may
    runs-on: ubuntu-latest
    steps: [*open]
`,
  );
  const event = schedule(github, 'lab/gazette', '0 6 * * *');
  const result = await runWorkflow({ github, repository: 'lab/gazette', workflow: CHECK, ...event });
  expect([result.job('may').log, result.job('may-not').log].map((log) => /answer (\d+)/.exec(log)?.[1])).toEqual([
    '201',
    '403',
  ]);
  expect(github.state('lab/gazette').issues.map(({ title, user }) => [title, user])).toEqual([
    ['Due', 'github-actions[bot]'],
  ]);
});

test('a pull request from a fork gets a token that only reads, and no secrets', async () => {
  const github = await aGitHub(
    oneJob(`- run: echo "secret <\${{ secrets.CHAT_HOOK }}> $GITHUB_HEAD_REF $GITHUB_REF"`)
      .replace('on: push', 'on: pull_request')
      .replace('{}', 'write-all'),
    { secrets: { CHAT_HOOK: 'https://chat.example/abc' } },
  );
  github.fork('lab/gazette', 'ada');
  github.commit('ada/gazette', { branch: 'talk', files: { 'talk.md': 'a\n' }, by: 'ada' });
  const { number } = github.openPull('lab/gazette', { title: 'A talk', head: 'ada:talk' });
  const [result] = await deliver({
    github,
    repository: 'lab/gazette',
    ...pullRequest(github, 'lab/gazette', { number }),
  });
  expect(result?.job('only').permissions).toMatchObject({ contents: 'read', issues: 'read', 'pull-requests': 'read' });
  expect(result?.log).toContain('secret <> talk refs/pull/1/merge');
});

test('a pull request brings its own workflow, and what follows it is of the default branch', async () => {
  const after = `on: { workflow_run: { workflows: [Check], types: [completed] } }
permissions: {}
jobs:
  after:
    runs-on: ubuntu-latest
    steps: [{ run: 'echo "after \${{ github.event.workflow_run.head_branch }}, $PULLS"', env: { PULLS: "\${{ toJSON(github.event.workflow_run.pull_requests) }}" } }]
`;
  const check = `name: Check\n${oneJob('- run: echo "the real check"').replace('on: push', 'on: pull_request')}`;
  const github = await aGitHub(check);
  github.commit('lab/gazette', { files: { '.github/workflows/after.yml': after } });
  github.fork('lab/gazette', 'mallory');
  const evil = {
    [CHECK]: check.replace('the real check', 'all is well'),
    '.github/workflows/after.yml': after.replace('after', 'evil'),
  };
  github.commit('mallory/gazette', { branch: 'evil', files: evil, by: 'mallory' });
  const { number } = github.openPull('lab/gazette', { title: 'Improve', head: 'mallory:evil' });
  const [first] = await deliver({
    github,
    repository: 'lab/gazette',
    ...pullRequest(github, 'lab/gazette', { number }),
  });
  expect(first?.log).toContain('all is well');
  const finished = first!.finished();
  const [second] = await deliver({ github, repository: 'lab/gazette', ...finished });
  expect(second?.log).toContain('after evil, []');
  expect(finished.payload['workflow_run']).toMatchObject({
    head_sha: github.state('mallory/gazette').branches['evil'],
    head_repository: { full_name: 'mallory/gazette' },
    event: 'pull_request',
  });
});

test('what one step sets, later ones find', async () => {
  const result = await runPushed(
    oneJob(`- run: |
    echo "NAME=Ada" >> "$GITHUB_ENV"
    printf 'TEXT<<END\\none\\ntwo\\nEND\\n' >> "$GITHUB_ENV"
    mkdir -p "$RUNNER_TEMP/tools" && printf '#!/bin/sh\\necho tool of $NAME' > "$RUNNER_TEMP/tools/mine" && chmod +x "$RUNNER_TEMP/tools/mine"
    echo "$RUNNER_TEMP/tools" >> "$GITHUB_PATH"
- run: mine; echo "$TEXT" | tail -1; echo "## Done" >> "$GITHUB_STEP_SUMMARY"`),
  );
  expect(result.log).toContain('tool of Ada\ntwo');
  expect(result.summary).toBe('## Done\n');
});

test('a summary beyond a mebibyte is not shown', async () => {
  const result = await runPushed(oneJob('- run: head -c 1048577 /dev/zero | tr "\\0" x >> "$GITHUB_STEP_SUMMARY"'));
  expect(result.summary).toBe('');
  expect(result.annotations[0]?.message).toContain('upload aborted');
});

test('without a shell of its own, a step does not see a failure inside a pipe', async () => {
  const result = await runPushed(oneJob('- run: "false | true"\n- shell: bash\n  run: "false | true"'));
  expect(result.jobs[0]?.steps.map(({ conclusion }) => conclusion)).toEqual(['success', 'failure']);
});

test('a step that takes too long is ended, with all it started', async () => {
  const result = await runPushed(oneJob('- run: sleep 60 & sleep 60\n  timeout-minutes: 1'), { minute: 300 });
  expect(result.annotations).toEqual([{ level: 'error', message: 'The action has timed out after 1 minutes.' }]);
});

test('a step does not wait for what it leaves in the background, which the job takes with it', async () => {
  const result = await runPushed(oneJob('- run: sleep 60 > /dev/null 2>&1 & echo started\n- run: echo went on'));
  expect(result.log).toContain('went on');
  expect(result.conclusion).toBe('success');
});

test('each job is a check run of its commit', async () => {
  const github = await aGitHub(oneJob('- run: echo "::error file=README.md,line=1::Mistake"'));
  const event = push(github, 'lab/gazette');
  await runWorkflow({ github, repository: 'lab/gazette', workflow: CHECK, ...event });
  const answer = await fetch(`${github.url}/repos/lab/gazette/commits/${event.sha}/check-runs`);
  expect(await answer.json()).toMatchObject({
    check_runs: [{ name: 'only', conclusion: 'success', output: { annotations_count: 1 } }],
  });
});

test('a job that takes too long is cancelled, and only what asks for it still runs', async () => {
  const result = await runPushed(
    oneJob('- run: sleep 60\n- run: echo never\n- if: always()\n  run: echo tidied', '    timeout-minutes: 1\n'),
    { minute: 300 },
  );
  expect(result.conclusion).toBe('cancelled');
  expect(result.jobs[0]?.steps.map(({ conclusion }) => conclusion)).toEqual(['failure', 'skipped', 'success']);
  expect(result.annotations[0]?.message).toBe('The job has exceeded the maximum execution time of 1m0s');
});

test("a program's clock is the story's", async () => {
  const github = await aGitHub(
    oneJob('- uses: actions/setup-node@v6\n- run: node -p "new Date().toISOString().slice(0, 10)"'),
  );
  github.moveTo('2027-01-02T12:00:00Z');
  const result = await runWorkflow({
    github,
    repository: 'lab/gazette',
    workflow: CHECK,
    ...push(github, 'lab/gazette'),
  });
  expect(result.log).toContain('2027-01-02');
});

test('a workflow that does not wait for an event does not run', async () => {
  const github = await aGitHub(oneJob('- run: "true"').replace('on: push', 'on: { issues: { types: [opened] } }'));
  const { number } = github.openIssue('lab/gazette', { title: 'A talk', by: 'ada' });
  const run = (action: string): Promise<RunResult[]> =>
    deliver({ github, repository: 'lab/gazette', ...issues(github, 'lab/gazette', { number, action }) });
  expect([(await run('opened')).length, (await run('edited')).length]).toEqual([1, 0]);
});

test('a push that touches none of its paths does not start a workflow', async () => {
  const github = await aGitHub(oneJob('- run: "true"').replace('on: push', 'on: { push: { paths: ["content/**"] } }'));
  const run = (): Promise<RunResult[]> =>
    deliver({ github, repository: 'lab/gazette', ...push(github, 'lab/gazette') });
  github.commit('lab/gazette', { files: { 'README.md': 'new\n' } });
  const without = await run();
  github.commit('lab/gazette', { files: { 'content/events/a.md': 'new\n' } });
  expect([without.length, (await run()).length]).toEqual([0, 1]);
});

test('inputs given by hand replace the defaults', async () => {
  const github = await aGitHub(
    oneJob(`- run: echo "\${{ inputs.month }} \${{ inputs.dry && 'dry' || 'wet' }}"`).replace(
      'on: push',
      'on: { workflow_dispatch: { inputs: { month: { type: string, default: May }, dry: { type: boolean, default: true } } } }',
    ),
  );
  const event = workflowDispatch(github, 'lab/gazette', { inputs: { dry: 'false' } });
  const result = await runWorkflow({ github, repository: 'lab/gazette', workflow: CHECK, ...event });
  expect(result.log).toContain('May wet');
});

test.each([
  ['a matrix', oneJob('- run: "true"', '    strategy: { matrix: { node: [22, 24] } }\n'), 'with "strategy"'],
  ['an action it has no stand-in for', oneJob('- uses: someone/action@v1'), 'uses: someone/action@v1'],
  [
    'an input it does not know',
    oneJob('- uses: actions/checkout@v6\n  with: { submodules: true }'),
    'with "submodules"',
  ],
  ['a shell it does not have', oneJob('- shell: pwsh\n  run: ls'), 'shell: pwsh'],
  ['a key GitHub refuses', oneJob('- run: "true"', '    step: []\n'), "Unexpected value 'step'"],
])('%s stops the story rather than being passed over', async (_, workflow, message) => {
  await expect(runPushed(workflow)).rejects.toThrow(message);
});
