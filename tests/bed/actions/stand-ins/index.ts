import type { ActionCall } from '../running.ts';
import { downloadArtifact, uploadArtifact } from './artifacts.ts';
import { cache, restoreCache, saveCache } from './cache.ts';
import { checkout } from './checkout.ts';
import { configurePages, deployPages, uploadPagesArtifact } from './pages.ts';
import { setupNode } from './setup-node.ts';

/** What the bed does in an action's place. */
export interface StandIn {
  /** The inputs it knows; any other fails the run. */
  inputs: readonly string[];
  run: (call: ActionCall) => void | Promise<void>;
}

const STAND_INS: Record<string, StandIn | undefined> = {
  'actions/cache': cache,
  'actions/cache/restore': restoreCache,
  'actions/cache/save': saveCache,
  'actions/checkout': checkout,
  'actions/configure-pages': configurePages,
  'actions/deploy-pages': deployPages,
  'actions/download-artifact': downloadArtifact,
  'actions/setup-node': setupNode,
  'actions/upload-artifact': uploadArtifact,
  'actions/upload-pages-artifact': uploadPagesArtifact,
};

/**
 * Finds the stand-in for `actions/checkout@v6`, whatever its version.
 *
 * @throws Error if there is none
 */
export function standIn(uses: string): StandIn {
  const [name = ''] = uses.split('@');
  const known = STAND_INS[name];
  if (!uses.includes('@') || !known)
    throw new Error(`Cannot run "uses: ${uses}": the test bed stands in for ${Object.keys(STAND_INS).join(', ')}`);
  return known;
}
