import { expect, onTestFinished, test } from 'vitest';
import { everyFault, FAULT_KINDS } from './faults.ts';
import { type GitHub, openGitHub } from './github.ts';

async function aGitHub(): Promise<{ github: GitHub; comment: (body: string, patience?: number) => Promise<Response> }> {
  const github = await openGitHub();
  onTestFinished(() => github.close());
  github.createRepository('lab/gazette', { files: { 'README.md': '' } });
  github.openIssue('lab/gazette', { title: 'Deadlines', by: 'lab' });
  const token = github.token({ repository: 'lab/gazette', permissions: { issues: 'write' } });
  const comment = (body: string, patience = 10_000): Promise<Response> =>
    fetch(`${github.url}/repos/lab/gazette/issues/1/comments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ body }),
      signal: AbortSignal.timeout(patience),
    });
  return { github, comment };
}

/** The comments that got through. */
function bodies(github: GitHub): string[] {
  return github.state('lab/gazette').issues[0]!.comments.map(({ body }) => body);
}

test('a secondary limit says how long to wait, and leaves nothing behind', async () => {
  const { github, comment } = await aGitHub();
  github.faults.inject({ kind: 'secondary-limit', retryAfter: 2 });
  const refused = await comment('one');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([403, '2']);
  expect(await refused.json()).toMatchObject({ message: expect.stringContaining('secondary rate limit') });
  expect((await comment('two')).status).toBe(201);
  expect(bodies(github)).toEqual(['two']);
});

test('too many requests are answered 429', async () => {
  const { github, comment } = await aGitHub();
  github.faults.inject({ kind: 'too-many-requests' });
  const { status, headers } = await comment('one');
  expect([status, headers.get('retry-after')]).toEqual([429, '60']);
});

test.each([
  ['forbidden', 403],
  ['not-found', 404],
  ['conflict', 409],
  ['unprocessable', 422],
  ['server-error', 500],
] as const)('%s is answered %i, and leaves nothing behind', async (kind, status) => {
  const { github, comment } = await aGitHub();
  github.faults.inject({ kind });
  expect((await comment('one')).status).toBe(status);
  expect(bodies(github)).toEqual([]);
});

test('a request that times out gets no answer', async () => {
  const { github, comment } = await aGitHub();
  github.faults.inject({ kind: 'time-out' });
  await expect(comment('one', 300)).rejects.toThrow(/timeout/);
  expect(bodies(github)).toEqual([]);
});

test('a connection cut before the write leaves nothing behind, one cut after it leaves the write', async () => {
  const { github, comment } = await aGitHub();
  github.faults.inject({ kind: 'cut-before' });
  await expect(comment('one')).rejects.toThrow('fetch failed');
  expect(bodies(github)).toEqual([]);
  github.faults.inject({ kind: 'cut-after' });
  await expect(comment('two')).rejects.toThrow('fetch failed');
  expect(bodies(github)).toEqual(['two']);
});

test('a fault strikes the call it was meant for', async () => {
  const { github, comment } = await aGitHub();
  github.faults.inject({ kind: 'server-error', call: 2 });
  const statuses = [];
  for (const body of ['one', 'two', 'three']) statuses.push((await comment(body)).status);
  expect(statuses).toEqual([201, 500, 201]);
  expect([github.faults.calls(), github.faults.met()]).toEqual([3, 1]);
});

test('a fault of a route leaves other routes alone', async () => {
  const { github, comment } = await aGitHub();
  github.faults.inject({
    kind: 'server-error',
    route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    times: Number.POSITIVE_INFINITY,
  });
  expect((await fetch(`${github.url}/repos/lab/gazette/issues`)).status).toBe(200);
  expect([(await comment('one')).status, (await comment('two')).status]).toEqual([500, 500]);
});

test('every fault at every call is one plan each', () => {
  expect(everyFault(3)).toHaveLength(3 * FAULT_KINDS.length);
});
