import type { Repository } from '../world/state.ts';
import { type PermissionName, type Permissions, WORKFLOW_PERMISSIONS } from '../world/tokens.ts';
import type { Template } from './template.ts';

/** What a job's token can do. What `permissions:` leaves out, it cannot; from a fork it can write nothing. */
export function jobPermissions(written: Template | undefined, repository: Repository, isFork: boolean): Permissions {
  const granted = grantedBy(written, repository);
  if (!isFork) return granted;
  const entries = Object.entries(granted).filter(([name]) => name !== 'id-token');
  return Object.fromEntries(entries.map(([name, level]) => [name, level === 'write' ? 'read' : level]));
}

function grantedBy(written: Template | undefined, { defaultWorkflowPermissions }: Repository): Permissions {
  if (written === undefined)
    return defaultWorkflowPermissions === 'write' ? all('write') : { contents: 'read', packages: 'read' };
  if (written === 'read-all') return all('read');
  if (written === 'write-all') return all('write');
  const entries = Object.entries((written ?? {}) as Permissions);
  for (const [name] of entries)
    if (!(WORKFLOW_PERMISSIONS as readonly string[]).includes(name))
      throw new Error(`Cannot grant "${name}": no workflow can have it`);
  return Object.fromEntries(entries);
}

function all(level: 'read' | 'write'): Permissions {
  return Object.fromEntries(WORKFLOW_PERMISSIONS.map((name: PermissionName) => [name, level]));
}
