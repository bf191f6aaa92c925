import type { Repository, Token, World } from './state.ts';

/** What a token may do: names as `permissions:` of a workflow writes them, with hyphens. */
export type Permissions = Partial<Record<PermissionName, 'read' | 'write' | 'none'>>;

export type PermissionName = (typeof WORKFLOW_PERMISSIONS)[number] | (typeof OTHER_PERMISSIONS)[number];

/** All that a workflow can ask for. Variables, secrets and settings are not among them. */
export const WORKFLOW_PERMISSIONS = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
] as const;

/** What only a person's token or another app can hold. */
export const OTHER_PERMISSIONS = ['administration', 'environments', 'secrets', 'variables', 'workflows'] as const;

export const BOT = 'github-actions[bot]';

export interface TokenWishes {
  permissions: Permissions;
  /** Whose token it is. Without a name it is a workflow's. */
  as?: string;
  /** The one repository of a workflow's token. */
  repository?: string;
}

/**
 * Mints a token.
 *
 * @throws Error if a workflow's token asks for what no workflow can have
 */
export function mintToken(world: World, { permissions, as, repository }: TokenWishes): string {
  const kind = as === undefined ? 'workflow' : 'personal';
  const cannot = Object.keys(permissions).filter((name) => (OTHER_PERMISSIONS as readonly string[]).includes(name));
  if (kind === 'workflow' && cannot.length > 0)
    throw new Error(
      `Cannot mint a workflow's token: "permissions:" knows no ${cannot.join(', ')}; name a user with "as"`,
    );
  const text = `${kind === 'workflow' ? 'ghs' : 'github_pat'}_${String(world.tokens.size + 1).padStart(4, '0')}${'x'.repeat(32)}`;
  world.tokens.set(text, { login: as ?? BOT, kind, permissions, ...(repository ? { repository } : {}) });
  return text;
}

/** Whether a token reaches so far into a repository. */
export function mayDo(token: Token, repository: Repository, wish: Wish): boolean {
  const [name, level] = wish.split(':') as [PermissionName, 'read' | 'write'];
  if (token.repository !== undefined && token.repository !== fullName(repository)) return false;
  if (token.kind === 'personal' && level === 'write' && !mayPush(repository, token.login)) return false;
  const granted = token.permissions[name] ?? 'none';
  return granted === 'write' || granted === level;
}

/** A permission and how much of it: `issues:write`. */
export type Wish = `${PermissionName}:${'read' | 'write'}`;

export function fullName({ owner, name }: Pick<Repository, 'owner' | 'name'>): string {
  return `${owner}/${name}`;
}

export function mayPush(repository: Repository, login: string): boolean {
  const role = repository.collaborators.get(login);
  return repository.owner === login || (role !== undefined && role !== 'pull' && role !== 'triage');
}
