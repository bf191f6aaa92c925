import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fullName } from '../../world/tokens.ts';
import { type RunningJob, StepFailure } from '../running.ts';
import { keep } from './artifacts.ts';
import type { StandIn } from './index.ts';

/** Tells where the site will be. */
export const configurePages: StandIn = {
  inputs: ['token', 'enablement', 'static_site_generator', 'generator_config_file'],
  run: async ({ job, inputs, set }) => {
    const { html_url } = (await ask(job, 'GET', '/pages', inputs['token'])) as { html_url: string };
    const { origin, host, pathname } = new URL(html_url);
    set('base_url', html_url.replace(/\/$/, ''));
    set('origin', origin);
    set('host', host);
    set('base_path', pathname.replace(/\/$/, ''));
  },
};

/** Keeps a folder as the site to deploy; the real one packs a tar. */
export const uploadPagesArtifact: StandIn = {
  inputs: ['name', 'path', 'retention-days'],
  run: ({ job, inputs, set }) => {
    const folder = path.resolve(job.workspace, inputs['path'] || '_site/');
    const found = globSync('**/{*,.*}', { cwd: folder }).filter((file) => statSync(path.join(folder, file)).isFile());
    if (found.length === 0) throw new StepFailure(`No files were found with the provided path: ${folder}.`);
    const files = new Map(found.sort().map((file) => [file, readFileSync(path.join(folder, file))]));
    const { id } = keep(job, inputs['name'] || 'github-pages', files, Number(inputs['retention-days'] || 1));
    set('artifact_id', String(id));
  },
};

/** Deploys over the API, so that a token without the permission, or a fault at that call, fails it. */
export const deployPages: StandIn = {
  inputs: ['token', 'timeout', 'error_count', 'reporting_interval', 'artifact_name', 'preview'],
  run: async ({ job, inputs, set }) => {
    const name = inputs['artifact_name'] || 'github-pages';
    const found = [...job.repository.artifacts.values()].filter(
      (each) => each.run === job.run.id && each.name === name,
    );
    if (found.length === 0) throw new StepFailure(`No artifacts named "${name}" were found for this workflow run.`);
    if (job.permissions['id-token'] !== 'write')
      throw new StepFailure('Ensure GITHUB_TOKEN has permission "id-token: write".');
    const { page_url } = (await ask(job, 'POST', '/pages/deployments', inputs['token'], {
      artifact_id: found[0]!.id,
      pages_build_version: (job.contexts['github'] as { sha: string }).sha,
      oidc_token: 'signed',
    })) as { page_url: string };
    set('page_url', page_url);
  },
};

async function ask(job: RunningJob, method: string, at: string, token = job.token, body?: unknown): Promise<unknown> {
  const response = await fetch(`${job.github.url}/repos/${fullName(job.repository)}${at}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(2000),
  }).catch((error: Error) => {
    throw new StepFailure(`${method} ${at} failed: ${error.message}`);
  });
  const answer = (await response.json()) as { message?: string };
  if (!response.ok) throw new StepFailure(`${method} ${at} failed: ${answer.message} (status ${response.status})`);
  return answer;
}
