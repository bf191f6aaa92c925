import { ACTION_ROUTES } from './actions.ts';
import { CHECK_ROUTES } from './checks.ts';
import { COMMENT_ROUTES } from './comments.ts';
import { COMMIT_ROUTES } from './commits.ts';
import { CONTENT_ROUTES } from './contents.ts';
import { GIT_ROUTES } from './git-data.ts';
import { ISSUE_ROUTES } from './issues.ts';
import { LINE_COMMENT_ROUTES } from './line-comments.ts';
import { PULL_ROUTES } from './pulls.ts';
import { REF_ROUTES } from './refs.ts';
import { REPOSITORY_ROUTES } from './repositories.ts';
import type { Route } from './route.ts';
import { SETTING_ROUTES } from './settings.ts';
import { STATUS_ROUTES } from './statuses.ts';
import { VARIABLE_ROUTES } from './variables.ts';

/** Every operation the test bed has. */
export const ROUTES: Route[] = [
  ...REPOSITORY_ROUTES,
  ...ISSUE_ROUTES,
  ...COMMENT_ROUTES,
  ...PULL_ROUTES,
  ...LINE_COMMENT_ROUTES,
  ...GIT_ROUTES,
  ...REF_ROUTES,
  ...CONTENT_ROUTES,
  ...COMMIT_ROUTES,
  ...CHECK_ROUTES,
  ...ACTION_ROUTES,
  ...SETTING_ROUTES,
  ...STATUS_ROUTES,
  ...VARIABLE_ROUTES,
];

export interface Match {
  route: Route;
  /** The path as the description writes it. */
  template: string;
  params: Record<string, string>;
}

/** The route a request belongs to. A literal step of a path goes before a parameter. */
export function matchRoute(method: string, pathname: string): Match | undefined {
  for (const { route, verb, template, pattern } of TABLE) {
    if (verb !== method) continue;
    const found = pattern.exec(pathname);
    if (!found) continue;
    const params = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
    return { route, template, params: Object.fromEntries(params) };
  }
  return undefined;
}

/** These may hold slashes. */
const WIDE = new Set(['path', 'ref', 'basehead', 'branch']);

const TABLE = ROUTES.map((route) => {
  const [verb, template] = route.on.split(' ') as [string, string];
  return { route, verb, template, pattern: patternOf(template) };
}).sort((a, b) => looseness(a.template) - looseness(b.template));

function patternOf(template: string): RegExp {
  const inner = template.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${WIDE.has(name) ? '.*' : '[^/]+'})`);
  return new RegExp(`^${inner}$`);
}

/** Longer literal paths first, wide parameters last. */
function looseness(template: string): number {
  const parts = template.split('/');
  const params = parts.filter((part) => part.startsWith('{'));
  const wide = params.filter((part) => WIDE.has(part.slice(1, -1)));
  return wide.length * 100 + params.length * 10 - parts.length;
}
