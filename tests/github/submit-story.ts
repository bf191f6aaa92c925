// A form that somebody has sent on the bed's GitHub, and the command that makes an entry of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { command } from '../../src/cli/submit.ts';
import type { Collection } from '../../src/collections.ts';
import { type GitHub, openGitHub } from '../bed/github.ts';
import { gitBytes, readCommits } from '../bed/world/git.ts';
import { event, filesOf, person } from '../builders.ts';
import { type Answers, aForm } from '../submissions/a-form.ts';
import { writeFiles } from '../support/files.ts';
import { aWeb, type StandInWeb } from '../support/web.ts';
import { type Ran, runCommand } from './run-command.ts';

const NAME = 'circle/news';
/** A form takes so many calls that on a busy machine one of them takes its time. */
const PACE = '80';
export const PICTURE = 'https://github.com/user-attachments/assets/0a-1b';
const STORAGE = 'https://github-production-user-asset-6210df.s3.amazonaws.com/1/0a-1b?X-Amz-Signature=abc';

export const SPOTLIGHT: Answers = {
  title: 'Mary Somerville, Somerville College',
  summary: 'Mary explains the sky to people without telescopes.',
  person: 'Mary Somerville',
  published: '2026-03-01',
  portrait: `<img width="1" height="1" alt="Image" src="${PICTURE}" />\n\nMary with her telescope`,
  body: '## What are you working on?\n\nThe sky.',
};

export const TALK: Answers = {
  title: 'Gaps, and what to do about them',
  summary: 'A talk on data that are missing in patterns.',
  starts: '2026-04-10T12:20',
  url: 'https://gaps.example.org/talk',
};

export interface SubmitStory extends AsyncDisposable {
  github: GitHub;
  web: StandInWeb;
  /** The number of the form. */
  form: number;
  /** The form is edited: what is not said again is empty now. */
  edit: (answers: Answers) => void;
  rewrite: (text: string) => void;
  run: (...args: string[]) => Promise<Ran>;
  /** A maintainer merges the pull request, and the checkout follows. */
  merge: () => void;
  /** The last commit on the branch of the form. */
  lastCommit: () => { message: string; author: string };
  /** What people see of it, without ids, moments and shas. */
  standing: () => Standing;
}

export interface Standing {
  form: string;
  comments: string[];
  pulls: string[];
  /** The files that the branch adds, with their texts; of a picture how it begins, and its size. */
  files: Record<string, string>;
  checks: string[];
  statuses: string[];
}

export async function openStory(collection: Collection, answers: Answers, by = 'scholar'): Promise<SubmitStory> {
  const github = await openGitHub({ now: '2026-03-10T09:00:00Z' });
  const root = mkdtempSync(join(tmpdir(), 'gazette-submit-'));
  const files = filesOf({ people: [person()], events: [event()] }) as Record<string, string>;
  writeFiles(root, files);
  github.createRepository(NAME, { files, actionsMayOpenPullRequests: true });
  github.user(by, { name: 'Ada <Byron> Lovelace [skip ci]' });
  const web = await aWeb({
    [PICTURE]: { status: 302, headers: { location: STORAGE } },
    [STORAGE]: { headers: { 'content-type': 'image/png' }, body: await aPicture() },
  });
  const labels = ['submission', collection];
  const form = github.openIssue(NAME, { title: 'Sent', body: aForm(collection, answers), by, labels });
  const token = github.token({
    permissions: { contents: 'write', issues: 'write', 'pull-requests': 'write', checks: 'write', statuses: 'write' },
    repository: NAME,
  });
  const branch = `submit/${form.number}`;
  const { git } = github.repository(NAME);
  const contentOf = (revision: string, file: string): string => {
    if (!file.endsWith('.jpg')) return github.read(NAME, revision, file) ?? '';
    const bytes = gitBytes(git, ['show', `${revision}:${file}`]);
    return `${bytes.subarray(0, 3).toString('hex')}… of ${bytes.length} bytes`;
  };
  process.env['GAZETTE_WEB'] = web.url;
  return {
    github,
    web,
    form: form.number,
    edit: (again) => {
      form.body = aForm(collection, again).replaceAll('\n', '\r\n');
    },
    rewrite: (text) => {
      form.body = text;
    },
    run: (...args) => {
      const wanted = args.length > 0 ? args : ['--issue', String(form.number)];
      return runCommand(command, { github, repository: NAME, root, token, env: { GAZETTE_PACE: PACE } }, [
        ...wanted,
        '--now',
        '2026-03-10',
      ]);
    },
    merge: () => {
      const number = github.state(NAME).pulls.find(({ state }) => state === 'open')?.number ?? 0;
      github.merge(NAME, number, { by: 'ada' });
      for (const file of github.files(NAME, 'main'))
        writeFiles(root, { [file]: github.read(NAME, 'main', file) ?? '' });
    },
    lastCommit: () => {
      const [commit] = readCommits(git, ['-1', branch]);
      return { message: commit?.message ?? '', author: commit?.author.name ?? '' };
    },
    standing: () => {
      const { issues, pulls, branches, checks, statuses } = github.state(NAME);
      const head = branches[branch] ?? '';
      const added = head === '' ? [] : github.files(NAME, head).filter((file) => !(file in files));
      const plain = (text: string | null): string => (text ?? '').replaceAll(github.url, 'https://github.example.org');
      return {
        form: issues.map(({ state }) => state).join(', '),
        comments: issues.flatMap(({ comments }) => comments.map(({ user, body }) => `${user}: ${plain(body)}`)),
        pulls: pulls.map(({ title, state, body }) => `${title} (${state})\n${plain(body)}`),
        files: Object.fromEntries(added.map((file) => [file, contentOf(head, file)])),
        checks: checks
          .filter(({ headSha }) => headSha === head)
          .map(({ name, conclusion }) => `${name}: ${conclusion}`),
        statuses: statuses.filter(({ sha }) => sha === head).map(({ context, state }) => `${context}: ${state}`),
      };
    },
    [Symbol.asyncDispose]: async () => {
      delete process.env['GAZETTE_WEB'];
      await github.close();
      await web.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A picture that says where it was taken. */
export function aPicture(): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 300, channels: 4, background: '#3366aa80' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' }, IFD0: { Artist: 'Secret name' } })
    .png()
    .toBuffer();
}
