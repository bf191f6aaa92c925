import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildArchive, type LoadedArchive } from '../../archive/load.ts';
import { type ContentFiles, readContent } from '../../entries/read.ts';
import { newFileLink } from '../../generate/new-file-link.ts';
import { findAsking } from '../../github/asking-comment.ts';
import { keepComment } from '../../github/comment.ts';
import { whoAmI } from '../../github/myself.ts';
import { type DraftAnswer, draftMarker, renderDraftAnswer } from '../../report/drafted.ts';
import type { Web } from '../../web/web.ts';
import { contentRoot, UsageError } from '../command.ts';
import { openRepository, repositoryAddress } from '../github.ts';
import { say } from '../say.ts';
import { openOutside } from '../web.ts';
import { type Wish, wishesIn } from './commands.ts';
import { fetchPage, shown } from './fetch-page.ts';
import { makeDraft } from './make.ts';
import { draftableFrom, toTold } from './told.ts';

export interface AnswerOptions {
  now: Temporal.Instant;
  isDry: boolean;
  repo: string | undefined;
}

/**
 * Answers the comment that started the workflow, if it asks for drafts and may: by one comment, however often it
 * runs. What the event tells is only the comment's number; the rest is asked of GitHub.
 *
 * @throws Error that says what could not be done
 */
export async function answerComment({ now, isDry, repo }: AnswerOptions): Promise<number> {
  const github = openRepository({ repo, needsToken: !isDry });
  const asked = await findAsking(github, commentOf(process.env['GITHUB_EVENT_PATH']));
  if ('no' in asked) return tellAll(`Nothing is drafted: ${asked.no}.`);
  const { wishes, left } = wishesIn(asked.body);
  if (wishes.length === 0) return tellAll('Nothing is drafted: no line of the comment is /draft and an address.');

  const root = resolve(contentRoot());
  const content = readContent(root);
  const loaded = buildArchive(content);
  const { community } = loaded.archive;
  const repository = String(repositoryAddress(repo) ?? community.repository);
  const web = openOutside(community);
  const answers: DraftAnswer[] = [];
  try {
    for (const wish of wishes) answers.push(await answerOne(wish, { web, content, loaded, now, repository }));
  } finally {
    await web.close();
  }
  const body = renderDraftAnswer(asked.comment, answers, left);
  if (isDry) return tellAll(body.trimEnd());
  await keepComment(github, {
    number: asked.issue,
    me: await whoAmI(github),
    marker: draftMarker(asked.comment),
    body,
  });
  return tellAll(
    answers.map((answer) => ('told' in answer ? `Drafted ${answer.told.file}` : answer.refused)).join('\n'),
  );
}

interface Desk {
  web: Web;
  content: ContentFiles;
  loaded: LoadedArchive;
  now: Temporal.Instant;
  repository: string;
}

/** What is wrong with one address is said in its place, and keeps no other from its draft. */
async function answerOne(
  { address, collection: word }: Wish,
  { web, content, loaded, now, repository }: Desk,
): Promise<DraftAnswer> {
  const told = shown(address);
  if (address === '') return { address: told, refused: 'Cannot draft an entry: after /draft stands no address' };
  try {
    const collection = draftableFrom(word);
    const draft = toTold(makeDraft(await fetchPage(web, address), content, loaded, { now, collection }));
    return { address: told, told: draft, editor: newFileLink(repository, draft.file, draft.text) };
  } catch (error) {
    const { message } = error as Error;
    if (!(error instanceof UsageError) && !message.startsWith('Cannot ')) throw error;
    return { address: told, refused: message };
  }
}

/**
 * The number of the comment that GitHub tells of.
 *
 * @throws UsageError outside a workflow that a comment has started
 */
function commentOf(file: string | undefined): number {
  const event =
    file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as { comment?: { id?: number } });
  const id = event?.comment?.id;
  if (!Number.isSafeInteger(id))
    throw new UsageError('Unexpected --answer outside a workflow that a comment has started, expected an address');
  return id as number;
}

function tellAll(text: string): number {
  say(text);
  return 0;
}
