import { findRepository } from '../world/repositories.ts';
import type { Repository, Token, World } from '../world/state.ts';
import { BOT, mayDo, type Wish } from '../world/tokens.ts';
import { type Call, notFound, Refusal } from './route.ts';
import type { Match } from './routes.ts';

/**
 * Who is asking.
 *
 * @throws Refusal if there is a token that nobody minted
 */
export function identify(world: World, authorization: string | undefined): Token | undefined {
  const text = tokenText(authorization);
  if (text === undefined) return undefined;
  const token = world.tokens.get(text);
  if (!token) throw new Refusal(401, 'Bad credentials');
  return token;
}

/** The token in a header: `token …`, `Bearer …`, or a password as git sends it. */
function tokenText(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const [scheme = '', rest = ''] = authorization.split(/ (.*)/s);
  if (scheme.toLowerCase() !== 'basic') return rest;
  return Buffer.from(rest, 'base64').toString().split(/:(.*)/s)[1];
}

/**
 * The repository a path names, if this token may know of it.
 *
 * @throws Refusal 404 if there is none, or none for this token
 */
export function enter(world: World, { params }: Match, token: Token | undefined): Repository {
  const repository = findRepository(world, `${params['owner']}/${params['repo']}`);
  if (!repository) throw notFound();
  if (repository.private && !(token && mayDo(token, repository, 'contents:read'))) throw notFound();
  return repository;
}

/**
 * Lets a request through if its token reaches so far.
 *
 * @throws Refusal 401 or 403 as GitHub does
 */
export function authorize({ route }: Match, call: Call): void {
  const { token, repository } = call;
  const isRead = route.on.startsWith('GET ');
  if (route.needs === undefined) return;
  if (token === undefined) throw new Refusal(isRead ? 403 : 401, 'Requires authentication');
  const wishes: Wish[] = typeof route.needs === 'function' ? route.needs(call) : route.needs;
  if (wishes.some((wish) => mayDo(token, repository, wish))) return;
  const isOwnWord = token.kind === 'personal' && route.anyone && !repository.private && grants(token, wishes);
  if (isOwnWord) return;
  const who = token.login === BOT ? 'integration' : 'personal access token';
  throw new Refusal(403, `Resource not accessible by ${who}`);
}

function grants(token: Token, wishes: Wish[]): boolean {
  return wishes.some((wish) => {
    const [name, level] = wish.split(':') as [keyof Token['permissions'], string];
    return token.permissions[name] === 'write' || token.permissions[name] === level;
  });
}
