import { expect, onTestFinished, test } from 'vitest';
import { pullRequest, push } from './events.ts';
import { type GitHub, openGitHub } from './github.ts';
import { deliver, type RunResult, runWorkflow } from './runner.ts';
import type { FileContent } from './world/git.ts';

const WORKFLOW = '.github/workflows/publish.yml';

async function aGitHub(workflow: string, files: Record<string, FileContent> = {}): Promise<GitHub> {
  const github = await openGitHub();
  onTestFinished(() => github.close());
  github.createRepository('lab/gazette', { files: { 'README.md': '# Gazette\n', [WORKFLOW]: workflow, ...files } });
  return github;
}

function run(github: GitHub): Promise<RunResult> {
  return runWorkflow({ github, repository: 'lab/gazette', workflow: WORKFLOW, ...push(github, 'lab/gazette') });
}

function oneJob(steps: string, permissions = '{ contents: read }'): string {
  return `on: push\njobs:\n  only:\n    runs-on: ubuntu-latest\n    permissions: ${permissions}\n    steps:\n${steps.replace(/^/gm, '      ')}\n`;
}

test('a pull request is checked out as it would be merged', async () => {
  const github = await aGitHub(
    oneJob('- uses: actions/checkout@v6\n- run: cat *.md; git log --oneline | wc -l').replace(
      'on: push',
      'on: pull_request',
    ),
  );
  github.fork('lab/gazette', 'ada');
  github.commit('ada/gazette', { branch: 'talk', files: { 'talk.md': 'A talk\n' }, by: 'ada' });
  github.commit('lab/gazette', { files: { 'new.md': 'Meanwhile\n' } });
  const { number } = github.openPull('lab/gazette', { title: 'A talk', head: 'ada:talk' });
  const [result] = await deliver({
    github,
    repository: 'lab/gazette',
    ...pullRequest(github, 'lab/gazette', { number }),
  });
  expect(result?.log).toContain('# Gazette\nMeanwhile\nA talk\n1');
});

test('two checkouts stand side by side: the base to run, the change as data', async () => {
  const github = await aGitHub(
    oneJob(`- uses: actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8 # v6
  with: { ref: main, path: base, persist-credentials: false }
- uses: actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8 # v6
  with: { path: change, fetch-depth: 0, sparse-checkout: content, persist-credentials: false }
- run: ls base change change/content; git -C change config --get-regexp extraheader || echo "no credentials"`),
    { 'content/a.md': 'a\n', 'src/check.js': '' },
  );
  const { log } = await run(github);
  expect(log).toContain(
    'base:\nREADME.md\ncontent\nsrc\n\nchange:\nREADME.md\ncontent\n\nchange/content:\na.md\nno credentials',
  );
});

test('a step can push with the credentials a checkout leaves, if the job may write', async () => {
  const steps = `- uses: actions/checkout@v6
- run: |
    git config user.name bot && git config user.email bot@example.org
    git switch -c bot/issue && echo new > issue.md && git add issue.md && git commit -qm "Compose"
    git push origin bot/issue 2>&1`;
  const may = await aGitHub(oneJob(steps, '{ contents: write }'));
  expect((await run(may)).conclusion).toBe('success');
  expect(may.read('lab/gazette', 'bot/issue', 'issue.md')).toBe('new\n');
  const mayNot = await aGitHub(oneJob(steps));
  expect((await run(mayNot)).log).toMatch(/403|denied/);
});

test('what one job keeps, another finds, but for hidden files', async () => {
  const github = await aGitHub(`on: push
permissions: {}
jobs:
  keep:
    runs-on: ubuntu-latest
    steps:
      - run: mkdir -p out/sub && echo one > out/one.txt && echo two > out/sub/two.txt && echo three > out/.three
      - uses: actions/upload-artifact@v5
        with: { name: report, path: out/, retention-days: 3 }
  find:
    needs: keep
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v6
        with: { name: report, path: in }
      - run: find in -type f | sort
`);
  const result = await run(github);
  expect(result.job('find').log).toContain('in/one.txt\nin/sub/two.txt');
  expect(github.state('lab/gazette').artifacts).toMatchObject([{ name: 'report', files: ['one.txt', 'sub/two.txt'] }]);
});

test('an artifact downloads as a zip from another address, which wants no token', async () => {
  const github = await aGitHub(
    oneJob('- run: echo "<b>hi</b>" > a.html\n- uses: actions/upload-artifact@v5\n  with: { path: a.html }'),
  );
  await run(github);
  const { id } = github.state('lab/gazette').artifacts[0]!;
  const url = `${github.url}/repos/lab/gazette/actions/artifacts/${id}/zip`;
  const ask = (permissions: { actions?: 'read'; contents?: 'read' }): Promise<Response> => {
    const token = github.token({ repository: 'lab/gazette', permissions });
    return fetch(url, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' });
  };
  expect((await ask({ contents: 'read' })).status).toBe(403);
  const allowed = await ask({ actions: 'read' });
  expect(allowed.status).toBe(302);
  const zip = await fetch(allowed.headers.get('location')!);
  expect(
    Buffer.from(await zip.arrayBuffer())
      .subarray(0, 4)
      .toString('latin1'),
  ).toBe('PK\x03\x04');
});

test('a hostile artifact cannot write outside the folder it is unpacked in', async () => {
  const github = await aGitHub(
    oneJob(
      `- uses: actions/download-artifact@v6\n  with: { name: report, path: in, run-id: "\${{ vars.RUN }}", github-token: "\${{ github.token }}" }`,
      '{ actions: read }',
    ),
  );
  const first = await run(github);
  github.upload('lab/gazette', first.run.id, { name: 'report', files: { '../../evil.sh': 'rm' } });
  github
    .repository('lab/gazette')
    .variables.set('RUN', { name: 'RUN', value: String(first.run.id), createdAt: '', updatedAt: '' });
  expect((await run(github)).annotations[0]?.message).toContain('Malformed extraction path: ../../evil.sh');
});

const DEPLOY = `- run: mkdir _site && echo hi > _site/index.html
- uses: actions/configure-pages@v5
- uses: actions/upload-pages-artifact@v4
- id: deploy
  uses: actions/deploy-pages@v4
- run: echo "\${{ steps.deploy.outputs.page_url }}"`;

test('a site is deployed, and a deployment that fails leaves the old one', async () => {
  const github = await aGitHub(oneJob(DEPLOY, '{ pages: write, id-token: write }'));
  github.repository('lab/gazette').site = {
    url: 'https://lab.github.io/gazette/',
    buildType: 'workflow',
    deployments: [],
  };
  expect((await run(github)).log).toContain('https://lab.github.io/gazette/');
  github.faults.inject({ kind: 'server-error', route: 'POST /repos/{owner}/{repo}/pages/deployments' });
  const failed = await run(github);
  expect(failed.annotations[0]?.message).toBe('POST /pages/deployments failed: Server Error (status 500)');
  expect(github.state('lab/gazette').deployments).toHaveLength(1);
});

test('a site is not deployed without the permission, nor from a branch its environment does not take', async () => {
  const github = await aGitHub(oneJob(DEPLOY, '{ pages: read, id-token: write }'));
  github.repository('lab/gazette').site = {
    url: 'https://lab.github.io/gazette/',
    buildType: 'workflow',
    deployments: [],
  };
  expect((await run(github)).annotations[0]?.message).toContain('Resource not accessible by integration');
  github
    .repository('lab/gazette')
    .environments.set('github-pages', { id: 1, name: 'github-pages', branches: ['release'] });
  github.commit('lab/gazette', {
    files: { [WORKFLOW]: oneJob(DEPLOY).replace('    steps:', '    environment: github-pages\n    steps:') },
  });
  expect((await run(github)).annotations[0]?.message).toContain(
    'Branch "main" is not allowed to deploy to github-pages',
  );
});

test('a cache is there in the next run', async () => {
  const github = await aGitHub(
    oneJob(
      `- id: cache\n  uses: actions/cache@v5\n  with: { path: kept, key: "links-\${{ github.run_id }}", restore-keys: links- }\n- run: mkdir -p kept; cat kept/* || true; echo "run $GITHUB_RUN_NUMBER" >> kept/log`,
    ),
  );
  await run(github);
  await run(github);
  expect((await run(github)).log).toContain('run 1\nrun 2');
});

test('npm installs nothing: it points at the packages the project has', async () => {
  const github = await aGitHub(
    oneJob(
      '- uses: actions/checkout@v6\n- uses: actions/setup-node@v6\n  with: { node-version: 26, cache: npm }\n- run: npm ci --ignore-scripts && npm run say -- twice',
    ),
    {
      'package.json': '{ "type": "module", "scripts": { "say": "node say.js" } }',
      'package-lock.json': '{}',
      'say.js': "import Ajv from 'ajv'; console.log(typeof Ajv, process.argv[2]);",
    },
  );
  expect((await run(github)).log).toContain('function twice');
});

test('an action of the repository itself runs its steps with its inputs', async () => {
  const github = await aGitHub(
    oneJob(
      `- uses: actions/checkout@v6\n- id: greet\n  uses: ./.github/actions/greet\n  with: { who: Ada }\n- run: echo "\${{ steps.greet.outputs.said }}!"`,
    ),
    {
      '.github/actions/greet/action.yml': `name: Greet
description: Says hello
inputs: { who: { description: Whom, required: true }, word: { description: How, default: Hello } }
outputs: { said: { description: What, value: "\${{ steps.say.outputs.said }}" } }
runs:
  using: composite
  steps:
    - id: say
      shell: bash
      run: echo "said=$WORD $WHO" >> "$GITHUB_OUTPUT"
      env: { WHO: "\${{ inputs.who }}", WORD: "\${{ inputs.word }}" }
`,
    },
  );
  expect((await run(github)).log).toContain('Hello Ada!');
});

test('a step reaches nothing beyond loopback', async () => {
  const github = await aGitHub(
    oneJob(
      "- uses: actions/setup-node@v6\n- run: curl -sS https://example.org || node -e \"fetch('https://example.org').catch(() => console.log('cut off'))\"",
    ),
  );
  expect((await run(github)).log).toContain('cut off');
});
