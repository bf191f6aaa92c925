import { Octokit } from '@octokit/rest';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type GitHub, openGitHub } from './github.ts';
import type { TokenWishes } from './world/tokens.ts';

const AT = { owner: 'lab', repo: 'gazette' };
const EVERYTHING = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  issues: 'write',
  pages: 'write',
  'pull-requests': 'write',
  statuses: 'write',
} as const;

async function aGitHub(): Promise<GitHub> {
  const github = await openGitHub();
  onTestFinished(() => github.close());
  github.createRepository('lab/gazette', {
    actionsMayOpenPullRequests: true,
    files: { 'README.md': '# Gazette\n', 'content/events/tea.md': 'one\ntwo\nthree\n' },
  });
  return github;
}

function client(github: GitHub, wishes: Partial<TokenWishes> = {}): Octokit['rest'] {
  const auth = github.token({ repository: 'lab/gazette', permissions: EVERYTHING, ...wishes });
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  return new Octokit({ baseUrl: github.url, auth, log }).rest;
}

/** What a refused request was refused with. */
async function refusal(request: Promise<unknown>): Promise<string> {
  return request.then(
    () => 'not refused',
    (error: { status: number; message: string }) => `${error.status} ${error.message.replace(/ - https:.*$/, '')}`,
  );
}

describe('pull requests', () => {
  test('a pull request from a fork shows what the fork changed, and nothing that happened since on main', async () => {
    const github = await aGitHub();
    github.fork('lab/gazette', 'ada');
    const sha = github.commit('ada/gazette', {
      branch: 'talk',
      files: { 'content/events/tea.md': 'one\n2\nthree\n', 'content/events/talk.md': 'a talk\n', 'README.md': null },
      by: 'ada',
    });
    github.commit('lab/gazette', { files: { LICENSE: 'MIT\n' } });
    const { number } = github.openPull('lab/gazette', { title: 'Add a talk', head: 'ada:talk' });
    const rest = client(github);
    const { data: pull } = await rest.pulls.get({ ...AT, pull_number: number });
    const { data: files } = await rest.pulls.listFiles({ ...AT, pull_number: number });
    expect(pull.head).toMatchObject({ sha, label: 'ada:talk', repo: { full_name: 'ada/gazette' } });
    expect(pull).toMatchObject({ mergeable: true, changed_files: 3, author_association: 'FIRST_TIME_CONTRIBUTOR' });
    expect(files.map(({ filename, status, patch }) => ({ filename, status, patch }))).toEqual([
      { filename: 'README.md', status: 'removed', patch: '@@ -1 +0,0 @@\n-# Gazette' },
      { filename: 'content/events/talk.md', status: 'added', patch: '@@ -0,0 +1 @@\n+a talk' },
      { filename: 'content/events/tea.md', status: 'modified', patch: '@@ -1,3 +1,3 @@\n one\n-two\n+2\n three' },
    ]);
  });

  test('a second push moves the head of a pull request', async () => {
    const github = await aGitHub();
    github.commit('lab/gazette', { branch: 'talk', files: { 'talk.md': 'a\n' } });
    github.openPull('lab/gazette', { title: 'A talk', head: 'talk' });
    const sha = github.commit('lab/gazette', { branch: 'talk', files: { 'talk.md': 'b\n' } });
    const { data } = await client(github).pulls.list({ ...AT, head: 'lab:talk' });
    expect(data.map(({ head }) => head.sha)).toEqual([sha]);
  });

  test('a second open pull request for one branch is refused', async () => {
    const github = await aGitHub();
    github.commit('lab/gazette', { branch: 'talk', files: { 'talk.md': 'a\n' } });
    const rest = client(github);
    await rest.pulls.create({ ...AT, head: 'talk', base: 'main', title: 'One' });
    expect(await refusal(rest.pulls.create({ ...AT, head: 'talk', base: 'main', title: 'Two' }))).toBe(
      '422 Validation Failed: {"resource":"PullRequest","code":"custom","message":"A pull request already exists for lab:talk."}',
    );
  });

  test('a branch without commits of its own makes no pull request', async () => {
    const github = await aGitHub();
    const rest = client(github);
    const { data: main } = await rest.git.getRef({ ...AT, ref: 'heads/main' });
    await rest.git.createRef({ ...AT, ref: 'refs/heads/empty', sha: main.object.sha });
    expect(await refusal(rest.pulls.create({ ...AT, head: 'empty', base: 'main', title: 'Nothing' }))).toContain(
      'No commits between main and lab:empty',
    );
  });

  test('a repository that does not let Actions open pull requests refuses a workflow', async () => {
    const github = await aGitHub();
    github.repository('lab/gazette').actionsMayOpenPullRequests = false;
    github.commit('lab/gazette', { branch: 'talk', files: { 'talk.md': 'a\n' } });
    const rest = client(github);
    expect(await refusal(rest.pulls.create({ ...AT, head: 'talk', base: 'main', title: 'One' }))).toBe(
      '403 GitHub Actions is not permitted to create or approve pull requests.',
    );
  });

  test('a pull request is closed when its branch is deleted', async () => {
    const github = await aGitHub();
    const head = github.commit('lab/gazette', { branch: 'talk', files: { 'talk.md': 'a\n' } });
    github.openPull('lab/gazette', { title: 'A talk', head: 'talk' });
    await client(github).git.deleteRef({ ...AT, ref: 'heads/talk' });
    expect(github.state('lab/gazette').pulls).toMatchObject([{ state: 'closed', merged: false, headSha: head }]);
  });

  test('a merged pull request has its files on main, and its author is a contributor', async () => {
    const github = await aGitHub();
    github.fork('lab/gazette', 'ada');
    github.commit('ada/gazette', { branch: 'talk', files: { 'talk.md': 'a\n' }, by: 'ada' });
    const { number } = github.openPull('lab/gazette', { title: 'A talk', head: 'ada:talk' });
    await client(github).pulls.merge({ ...AT, pull_number: number, merge_method: 'squash' });
    expect(github.read('lab/gazette', 'main', 'talk.md')).toBe('a\n');
    const { data } = await client(github).pulls.get({ ...AT, pull_number: number });
    expect(data).toMatchObject({ merged: true, author_association: 'CONTRIBUTOR' });
  });

  test('asked in the base repository, GitHub knows no pull request for a commit of a fork', async () => {
    const github = await aGitHub();
    github.fork('lab/gazette', 'ada');
    const commit_sha = github.commit('ada/gazette', { branch: 'talk', files: { 'talk.md': 'a\n' }, by: 'ada' });
    github.openPull('lab/gazette', { title: 'A talk', head: 'ada:talk' });
    const rest = client(github);
    const here = await rest.repos.listPullRequestsAssociatedWithCommit({ ...AT, commit_sha });
    const there = await rest.repos.listPullRequestsAssociatedWithCommit({ owner: 'ada', repo: 'gazette', commit_sha });
    expect([here.data.length, there.data.length]).toEqual([0, 1]);
  });
});

describe('git', () => {
  test('what the API writes is in the repository on disk', async () => {
    const github = await aGitHub();
    const rest = client(github);
    const { data: main } = await rest.git.getRef({ ...AT, ref: 'heads/main' });
    const entry = { path: 'news/a.md', mode: '100644', type: 'blob', content: 'news\n' } as const;
    const { data: tree } = await rest.git.createTree({ ...AT, base_tree: main.object.sha, tree: [entry] });
    const { data: commit } = await rest.git.createCommit({
      ...AT,
      message: 'News',
      tree: tree.sha,
      parents: [main.object.sha],
    });
    await rest.git.createRef({ ...AT, ref: 'refs/heads/bot/news', sha: commit.sha });
    expect(github.read('lab/gazette', 'bot/news', 'news/a.md')).toBe('news\n');
    expect(github.state('lab/gazette').branches['bot/news']).toBe(commit.sha);
  });

  test('a branch that is there cannot be created, and one that is not cannot be updated', async () => {
    const github = await aGitHub();
    const rest = client(github);
    const { data: main } = await rest.git.getRef({ ...AT, ref: 'heads/main' });
    const { sha } = main.object;
    expect(await refusal(rest.git.createRef({ ...AT, ref: 'refs/heads/main', sha }))).toBe(
      '422 Reference already exists',
    );
    expect(await refusal(rest.git.updateRef({ ...AT, ref: 'heads/none', sha }))).toBe('422 Reference does not exist');
  });

  test('a branch goes backwards only by force', async () => {
    const github = await aGitHub();
    const first = github.state('lab/gazette').branches['main']!;
    github.commit('lab/gazette', { files: { 'a.md': 'a' } });
    const rest = client(github);
    expect(await refusal(rest.git.updateRef({ ...AT, ref: 'heads/main', sha: first }))).toBe(
      '422 Update is not a fast forward',
    );
    await rest.git.updateRef({ ...AT, ref: 'heads/main', sha: first, force: true });
    expect(github.state('lab/gazette').branches['main']).toBe(first);
  });

  test('a file that has changed meanwhile is not overwritten', async () => {
    const github = await aGitHub();
    const rest = client(github);
    const { data } = await rest.repos.getContent({ ...AT, path: 'README.md' });
    const { sha } = data as { sha: string };
    github.commit('lab/gazette', { files: { 'README.md': 'new\n' } });
    const write = rest.repos.createOrUpdateFileContents({ ...AT, path: 'README.md', message: 'Old', content: '', sha });
    expect(await refusal(write)).toBe(`409 README.md does not match ${sha}`);
  });

  test("a workflow's token brings in no changed workflow", async () => {
    const github = await aGitHub();
    const entry = { path: '.github/workflows/a.yml', mode: '100644', type: 'blob', content: 'on: push\n' } as const;
    expect(await refusal(client(github).git.createTree({ ...AT, tree: [entry] }))).toBe(
      '403 Resource not accessible by integration',
    );
  });
});

describe('issues', () => {
  test('a label that is missing comes into being with the issue that wants it', async () => {
    const github = await aGitHub();
    const rest = client(github);
    await rest.issues.create({ ...AT, title: 'Deadlines', labels: ['gazette: deadlines'] });
    const { data } = await rest.issues.listForRepo({
      ...AT,
      labels: 'gazette: deadlines',
      state: 'all',
      creator: 'github-actions[bot]',
    });
    expect(data.map(({ title, user }) => [title, user?.type])).toEqual([['Deadlines', 'Bot']]);
    expect(github.state('lab/gazette').labels).toEqual([
      { name: 'gazette: deadlines', color: 'ededed', description: null },
    ]);
  });

  test('a list comes in pages that link to each other', async () => {
    const github = await aGitHub();
    const { number } = github.openIssue('lab/gazette', { title: 'Talk', by: 'ada' });
    for (let index = 1; index <= 5; index += 1)
      github.comment('lab/gazette', number, { by: 'ada', body: `comment ${index}` });
    const { data, headers } = await client(github).issues.listComments({
      ...AT,
      issue_number: number,
      per_page: 2,
      page: 2,
    });
    expect(data.map(({ body }) => body)).toEqual(['comment 3', 'comment 4']);
    expect(headers.link?.replaceAll(/<[^>]*[?&]page=(\d)[^>]*>/g, '$1')).toBe(
      '1; rel="prev", 3; rel="next", 3; rel="last", 1; rel="first"',
    );
  });

  test('a comment longer than GitHub takes is refused', async () => {
    const github = await aGitHub();
    const { number } = github.openIssue('lab/gazette', { title: 'Talk', by: 'ada' });
    const rest = client(github);
    expect(
      await refusal(rest.issues.createComment({ ...AT, issue_number: number, body: 'x'.repeat(65_537) })),
    ).toContain('body is too long (maximum is 65536 characters)');
  });

  test('a pull request is an issue too', async () => {
    const github = await aGitHub();
    github.commit('lab/gazette', { branch: 'talk', files: { 'talk.md': 'a\n' } });
    github.openPull('lab/gazette', { title: 'A talk', head: 'talk' });
    const { data } = await client(github).issues.listForRepo(AT);
    expect(data.map(({ title, pull_request }) => [title, pull_request !== undefined])).toEqual([['A talk', true]]);
  });
});

describe('workflows', () => {
  test('a workflow that has never run is known, and has no runs', async () => {
    const github = await aGitHub();
    github.commit('lab/gazette', { files: { '.github/workflows/links.yml': 'name: Links\non: push\n' } });
    const rest = client(github);
    const { data } = await rest.actions.listWorkflowRuns({
      ...AT,
      workflow_id: 'links.yml',
      status: 'success',
      event: 'schedule',
    });
    expect(data.workflow_runs).toEqual([]);
    expect((await rest.actions.getWorkflow({ ...AT, workflow_id: 'links.yml' })).data).toMatchObject({
      name: 'Links',
      state: 'active',
    });
    expect(await refusal(rest.actions.getWorkflow({ ...AT, workflow_id: 'none.yml' }))).toBe('404 Not Found');
  });

  test('a dispatch is taken and kept for the story', async () => {
    const github = await aGitHub();
    await client(github).repos.createDispatchEvent({ ...AT, event_type: 'rebuild', client_payload: { why: 'new' } });
    expect(github.state('lab/gazette').dispatches).toMatchObject([
      { type: 'repository_dispatch', name: 'rebuild', payload: { why: 'new' } },
    ]);
  });
});

describe('checks and settings', () => {
  test('a commit tells its checks and statuses', async () => {
    const github = await aGitHub();
    const sha = github.commit('lab/gazette', { branch: 'bot/issue', files: { 'a.md': 'a' } });
    const rest = client(github);
    await rest.checks.create({
      ...AT,
      name: 'check',
      head_sha: sha,
      conclusion: 'failure',
      output: { title: 'One error', summary: 'See below' },
    });
    await rest.repos.createCommitStatus({ ...AT, sha, state: 'success', context: 'gazette' });
    const { data: checks } = await rest.checks.listForRef({ ...AT, ref: 'bot/issue' });
    const { data: status } = await rest.repos.getCombinedStatusForRef({ ...AT, ref: sha });
    expect(checks.check_runs.map(({ name, conclusion }) => [name, conclusion])).toEqual([['check', 'failure']]);
    expect([status.state, status.total_count]).toEqual(['success', 1]);
  });

  test('settings can be read by who administers the repository, not by a workflow', async () => {
    const github = await aGitHub();
    github.repository('lab/gazette').protection.set('main', {
      url: `${github.url}/repos/lab/gazette/branches/main/protection`,
      required_pull_request_reviews: {
        url: github.url,
        dismiss_stale_reviews: true,
        require_code_owner_reviews: false,
      },
    });
    const owner = client(github, { as: 'lab', permissions: { administration: 'read', contents: 'write' } });
    expect(
      (await owner.repos.getBranchProtection({ ...AT, branch: 'main' })).data.required_pull_request_reviews,
    ).toBeDefined();
    expect((await owner.actions.getGithubActionsDefaultWorkflowPermissionsRepository(AT)).data).toEqual({
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: true,
    });
    expect(await refusal(client(github).repos.getBranchProtection({ ...AT, branch: 'main' }))).toContain('403');
    const { sha } = (await owner.repos.getBranch({ ...AT, branch: 'main' })).data.commit;
    expect(await refusal(owner.git.updateRef({ ...AT, ref: 'heads/main', sha }))).toBe(
      '422 Changes must be made through a pull request.',
    );
  });
});

describe('tokens', () => {
  test('a token that may only read cannot write', async () => {
    const github = await aGitHub();
    const { number } = github.openIssue('lab/gazette', { title: 'Talk', by: 'ada' });
    const rest = client(github, { permissions: { contents: 'read', issues: 'read' } });
    const write = rest.issues.createComment({ ...AT, issue_number: number, body: 'Hello' });
    expect(await refusal(write)).toBe('403 Resource not accessible by integration');
    expect(github.state('lab/gazette').issues[0]?.comments).toEqual([]);
  });

  test('a token nobody minted opens nothing, not even what all may read', async () => {
    const github = await aGitHub();
    const response = await fetch(`${github.url}/repos/lab/gazette`, { headers: { authorization: 'Bearer made-up' } });
    expect(response.status).toBe(401);
  });

  test('without a token all may read and nobody may write', async () => {
    const github = await aGitHub();
    const read = await fetch(`${github.url}/repos/lab/gazette/issues`);
    const write = await fetch(`${github.url}/repos/lab/gazette/issues`, { method: 'POST', body: '{"title":"Hi"}' });
    expect([read.status, write.status]).toEqual([200, 401]);
  });

  test("a workflow's token reaches no variables, whatever its workflow asks for", async () => {
    const github = await aGitHub();
    const create = client(github).actions.createRepoVariable({ ...AT, name: 'LAST_SUCCESS', value: 'today' });
    expect(await refusal(create)).toBe('403 Resource not accessible by integration');
    const owner = client(github, { as: 'lab', permissions: { variables: 'write' } });
    await owner.actions.createRepoVariable({ ...AT, name: 'LAST_SUCCESS', value: 'today' });
    expect(github.state('lab/gazette').variables).toEqual({ LAST_SUCCESS: 'today' });
  });
});

describe('the description', () => {
  test('a parameter GitHub does not know fails the story', async () => {
    const github = await openGitHub();
    github.createRepository('lab/gazette', { files: { 'README.md': '' } });
    await fetch(`${github.url}/repos/lab/gazette/issues?page_size=3`);
    await expect(github.close()).rejects.toThrow('the query has "page_size", which the description does not know');
  });

  test('a body that breaks the description is refused, with the place in it', async () => {
    const github = await aGitHub();
    const auth = github.token({ repository: 'lab/gazette', permissions: EVERYTHING });
    const send = (body: unknown): Promise<Response> =>
      fetch(`${github.url}/repos/lab/gazette/check-runs`, {
        method: 'POST',
        headers: { authorization: `Bearer ${auth}` },
        body: JSON.stringify(body),
      });
    await send({ name: 'check', head_sha: 'x', output: { title: 'Two errors', summary: 2 } });
    expect(github.takeViolations().join()).toMatch(/the request.*\/output\/summary must be string/);
  });

  test('an operation that GitHub does not have fails the story', async () => {
    const github = await aGitHub();
    await fetch(`${github.url}/repos/lab/gazette/remarks`);
    expect(github.takeViolations()).toEqual(['GitHub describes no operation GET /repos/lab/gazette/remarks']);
  });

  test('an operation that the bed does not have says where to add it', async () => {
    const github = await aGitHub();
    await fetch(`${github.url}/repos/lab/gazette/milestones`);
    expect(github.takeViolations()).toEqual([
      'the test bed has no GET /repos/{owner}/{repo}/milestones; add it in tests/bed/api',
    ]);
  });
});
