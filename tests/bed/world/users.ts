import { newId, type User, type World } from './state.ts';
import { BOT } from './tokens.ts';

/** The user of that name, who comes into being when first named. */
export function userOf(world: World, login: string): User {
  const known = world.users.get(login);
  if (known) return known;
  const user: User = login === BOT ? { id: 41898282, login, type: 'Bot' } : { id: newId(world), login, type: 'User' };
  world.users.set(login, user);
  return user;
}

/** The address git knows a user by. */
export function emailOf({ id, login }: User): string {
  return `${id}+${login}@users.noreply.github.com`;
}

export function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** A user as the API tells of one. */
export function userShape(world: World, login: string) {
  const { id, type } = userOf(world, login);
  const url = `${world.url}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId('U', id),
    avatar_url: `${world.url}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${world.url}/${type === 'Bot' ? `apps/${login.replace('[bot]', '')}` : login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}
