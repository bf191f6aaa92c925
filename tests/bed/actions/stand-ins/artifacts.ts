import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryOf } from '../../world/repositories.ts';
import { addArtifact, isExpired } from '../../world/runs.ts';
import type { Artifact } from '../../world/state.ts';
import { fullName, mayDo } from '../../world/tokens.ts';
import { type ActionCall, type RunningJob, StepFailure } from '../running.ts';
import type { StandIn } from './index.ts';

/** Keeps files of the workspace for other jobs and runs. */
export const uploadArtifact: StandIn = {
  inputs: [
    'name',
    'path',
    'if-no-files-found',
    'retention-days',
    'compression-level',
    'overwrite',
    'include-hidden-files',
  ],
  run: upload,
};

function upload({ job, inputs, output, set }: ActionCall): void {
  const name = inputs['name'] || 'artifact';
  const found = findFiles(job.workspace, inputs['path'] ?? '', inputs['include-hidden-files'] === 'true');
  if (found.length === 0) {
    const message = `No files were found with the provided path: ${inputs['path']}. No artifacts will be uploaded.`;
    const wish = inputs['if-no-files-found'] || 'warn';
    if (wish === 'error') throw new StepFailure(message);
    if (wish === 'warn') output.annotate({ level: 'warning', message });
    return;
  }
  const root = commonFolder(found);
  const files = new Map(found.map((file) => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file)]));
  if (inputs['overwrite'] === 'true') removeArtifact(job, name);
  const artifact = keep(job, name, files, Number(inputs['retention-days'] || 90));
  output.log.push(`Artifact ${name} has been successfully uploaded! ${files.size} files`);
  set('artifact-id', String(artifact.id));
  set(
    'artifact-url',
    `${job.github.url}/${fullName(job.repository)}/actions/runs/${job.run.id}/artifacts/${artifact.id}`,
  );
}

/** Adds an artifact to the job's run, or fails the step as GitHub does. */
export function keep(job: RunningJob, name: string, files: Map<string, Uint8Array>, days: number): Artifact {
  if (/["<>|*?:\\/\r\n]/.test(name)) throw new StepFailure(`The artifact name is not valid: ${name}.`);
  try {
    return addArtifact(job.github.world, job.repository, job.run.id, { name, files, days });
  } catch (error) {
    throw new StepFailure(
      `Failed to CreateArtifact: Received non-retryable error: (409) Conflict: ${(error as Error).message}`,
    );
  }
}

function removeArtifact({ repository, run }: RunningJob, name: string): void {
  for (const artifact of repository.artifacts.values())
    if (artifact.run === run.id && artifact.name === name) repository.artifacts.delete(artifact.id);
}

/** The files below each path or pattern, in order. Hidden ones stay out unless asked for. */
function findFiles(workspace: string, patterns: string, hidden: boolean): string[] {
  const found = new Set<string>();
  for (const line of patterns
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const isExcluded = line.startsWith('!');
    for (const match of globSync(path.resolve(workspace, isExcluded ? line.slice(1) : line)))
      for (const file of filesBelow(match)) {
        if (
          !hidden &&
          path
            .relative(workspace, file)
            .split(path.sep)
            .some((part) => part.startsWith('.') && part !== '..')
        )
          continue;
        if (isExcluded) found.delete(file);
        else found.add(file);
      }
  }
  return [...found].sort();
}

function filesBelow(at: string): string[] {
  if (statSync(at).isFile()) return [at];
  return globSync(`${at}/**/{*,.*}`).filter((file) => statSync(file).isFile());
}

/** The folder that all files share, whose name the artifact leaves out. */
function commonFolder(files: string[]): string {
  const [first = '', ...others] = files.map((file) => path.dirname(file));
  return others.reduce((common, folder) => {
    let shared = common;
    while (folder !== shared && !folder.startsWith(`${shared}${path.sep}`)) shared = path.dirname(shared);
    return shared;
  }, first);
}

/** Brings back what a job or run has kept. */
export const downloadArtifact: StandIn = {
  inputs: ['name', 'path', 'pattern', 'merge-multiple', 'run-id', 'github-token', 'repository', 'artifact-ids'],
  run: download,
};

function download({ job, inputs, output, set }: ActionCall): void {
  const repository = inputs['repository'] ? repositoryOf(job.github.world, inputs['repository']) : job.repository;
  const run = Number(inputs['run-id'] || job.run.id);
  const isElsewhere = inputs['github-token'] !== undefined && inputs['github-token'] !== '';
  if (!isElsewhere && (run !== job.run.id || repository !== job.repository))
    throw new StepFailure('Unable to download artifact(s): another run needs a github-token');
  const token = job.github.world.tokens.get(inputs['github-token'] || job.token);
  if (isElsewhere && !(token && mayDo(token, repository, 'actions:read')))
    throw new StepFailure('Unable to download artifact(s): Resource not accessible by integration');
  const all = [...repository.artifacts.values()].filter(
    (each) => each.run === run && !isExpired(job.github.world, each),
  );
  const folder = path.resolve(job.workspace, inputs['path'] || '.');
  const chosen = choose(all, inputs);
  const isFlat =
    inputs['name'] || inputs['merge-multiple'] === 'true' || (inputs['artifact-ids'] && chosen.length === 1);
  for (const artifact of chosen) unpack(artifact, isFlat ? folder : path.join(folder, artifact.name));
  output.log.push(`Total of ${chosen.length} artifact(s) downloaded`);
  set('download-path', folder);
}

function choose(all: Artifact[], inputs: Record<string, string>): Artifact[] {
  if (inputs['artifact-ids']) {
    const ids = inputs['artifact-ids'].split(',').map(Number);
    return all.filter(({ id }) => ids.includes(id));
  }
  if (inputs['name']) {
    const found = all.find(({ name }) => name === inputs['name']);
    if (!found) throw new StepFailure(`Unable to download artifact(s): Artifact not found for name: ${inputs['name']}`);
    return [found];
  }
  const { pattern } = inputs;
  return pattern ? all.filter(({ name }) => path.matchesGlob(name, pattern)) : all;
}

function unpack({ files }: Artifact, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) {
    const file = path.resolve(folder, name);
    if (!file.startsWith(`${folder}${path.sep}`))
      throw new StepFailure(`Unable to download artifact(s): Malformed extraction path: ${name}`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
