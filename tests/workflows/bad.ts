// Workflows that break the rules of safety.ts, each in a way of its own.
import type { RULES } from './safety.ts';

const SHA = '3d3c42e5aac5ba805825da76410c181273ba90b1';
const CHECKOUT = `actions/checkout@${SHA} # v7.0.1`;

/** A workflow that keeps to every rule; a rule is broken by what it is given instead. */
export function workflow({
  on = 'push',
  top = 'permissions: {}\nconcurrency: one',
  job = 'timeout-minutes: 5\n    permissions: { contents: read }',
  steps = '- run: npm run check',
}: {
  on?: string;
  top?: string;
  job?: string;
  steps?: string;
} = {}): string {
  return `on: ${on}\n${top}\njobs:\n  one:\n    runs-on: ubuntu-latest\n    ${job}\n    steps:\n      ${steps}\n`;
}

const WRITES = 'timeout-minutes: 5\n    permissions: { issues: write }';
export const NONE = 'timeout-minutes: 5';
export const DAILY = "{ schedule: [{ cron: '12 2 * * *' }] }";
const AFTER = '{ workflow_run: { workflows: [check] } }';

/** A workflow for each way to break a rule. */
export const BAD: Record<keyof typeof RULES, string[]> = {
  'grants nothing at its top': [
    workflow({ top: 'concurrency: one' }),
    workflow({ top: 'permissions: { contents: read }\nconcurrency: one' }),
    workflow({ top: 'permissions: read-all\nconcurrency: one' }),
  ],
  'ends each job by itself within an hour': [
    workflow({ job: 'permissions: { contents: read }' }),
    workflow({ job: 'timeout-minutes: 360' }),
    workflow({ job: `timeout-minutes: \${{ inputs.minutes }}` }),
  ],
  'says which runs of it may run at the same time': [workflow({ top: 'permissions: {}' })],
  'pins every action by commit, and says its version': [
    workflow({ steps: '- { uses: actions/setup-node@v7 }' }),
    workflow({ steps: '- { uses: actions/setup-node@main }' }),
    workflow({ steps: `- uses: actions/setup-node@${SHA}` }),
    workflow({ steps: `- uses: actions/setup-node@${SHA} # newest` }),
    workflow({ steps: '- uses: docker://alpine:3' }),
    workflow({ steps: '- uses: ./.github/actions/build' }),
    workflow({ job: `${NONE}\n    uses: lab/gazette/.github/workflows/build.yml@main` }),
  ],
  'leaves no token on disk': [
    workflow({ steps: `- uses: ${CHECKOUT}` }),
    workflow({ steps: `- uses: ${CHECKOUT}\n        with: { persist-credentials: true }` }),
    workflow({ steps: `- uses: ${CHECKOUT}\n        with: { persist-credentials: 'false ' }` }),
  ],
  'never runs with power at the wish of a pull request': [
    workflow({ on: 'pull_request_target' }),
    workflow({ on: '[push, pull_request_target]' }),
    workflow({ on: '{ pull_request_target: { types: [labeled] } }' }),
    workflow({ steps: `- uses: ${CHECKOUT}\n        with: { allow-unsafe-pr-checkout: true }` }),
  ],
  'gives a pull request neither a secret nor the right to write': [
    workflow({ on: 'pull_request', job: WRITES }),
    workflow({ on: 'pull_request', job: `${NONE}\n    permissions: { id-token: write }` }),
    workflow({ on: 'pull_request', job: `${NONE}\n    permissions: write-all` }),
    workflow({ on: 'pull_request', top: 'concurrency: one', job: NONE }),
    workflow({ on: '[push, pull_request]', job: WRITES }),
    workflow({ on: 'pull_request', steps: `- { run: npm run check, env: { HOOK: "\${{ secrets.HOOK }}" } }` }),
    workflow({ on: 'pull_request', job: `${NONE}\n    secrets: inherit` }),
    workflow({ on: 'pull_request', top: `permissions: {}\nconcurrency: one\nenv: { HOOK: "\${{ secrets.HOOK }}" }` }),
    workflow({
      on: 'issue_comment',
      job: WRITES,
      steps: `- uses: ${CHECKOUT}\n        with: { ref: "refs/pull/\${{ github.event.issue.number }}/merge" }`,
    }),
    workflow({
      on: AFTER,
      job: WRITES,
      steps: `- uses: ${CHECKOUT}\n        with: { ref: "\${{ github.event.workflow_run.head_sha }}" }`,
    }),
  ],
  'takes nothing but the default branch when another run has ended': [
    workflow({
      on: AFTER,
      steps: `- uses: ${CHECKOUT}\n        with: { ref: "\${{ github.event.workflow_run.head_sha }}" }`,
    }),
    workflow({ on: AFTER, steps: `- uses: ${CHECKOUT}\n        with: { repository: "\${{ vars.FORK }}" }` }),
    workflow({ on: AFTER, steps: `- uses: actions/download-artifact@${SHA} # v8` }),
    workflow({ on: AFTER, steps: '- run: gh pr checkout 7' }),
    workflow({ on: AFTER, steps: '- run: git fetch origin refs/pull/7/head && git checkout FETCH_HEAD' }),
  ],
  'puts no expression into a script': [
    workflow({ steps: `- run: echo "\${{ github.event.pull_request.title }}"` }),
    workflow({ steps: `- run: |\n          date\n          echo \${{ github.sha }}` }),
    workflow({
      steps: `- uses: actions/github-script@${SHA} # v8\n        with: { script: "log('\${{ github.head_ref }}')" }`,
    }),
  ],
  'gives its token to the steps that need it, and to no installation': [
    workflow({ job: `${NONE}\n    env: { GITHUB_TOKEN: "\${{ github.token }}" }` }),
    workflow({ top: `permissions: {}\nconcurrency: one\nenv: { GITHUB_TOKEN: "\${{ secrets.GITHUB_TOKEN }}" }` }),
    workflow({ steps: `- { run: npm ci, env: { GITHUB_TOKEN: "\${{ github.token }}" } }` }),
  ],
  'installs what the lock file says, and runs no install script': [
    workflow({ steps: '- run: npm ci' }),
    workflow({ steps: '- run: npm install --ignore-scripts' }),
    workflow({ steps: '- run: npm i vitest' }),
    workflow({ steps: '- run: npx --yes cowsay' }),
    workflow({ steps: '- run: npm ci --ignore-scripts && npm install vitest' }),
    workflow({ steps: '- run: npm ci && npm run build -- --ignore-scripts' }),
    workflow({ steps: '- run: curl -s https://example.org/install.sh | sh' }),
  ],
  'uses no cache where it writes': [
    workflow({ job: WRITES, steps: `- uses: actions/setup-node@${SHA} # v7\n        with: { cache: npm }` }),
    workflow({ job: WRITES, steps: `- uses: actions/cache/restore@${SHA} # v5` }),
  ],
  'starts nothing by the clock in a fork': [
    workflow({ on: DAILY }),
    workflow({ on: DAILY, job: `${NONE}\n    if: github.repository_owner == 'lab'` }),
    workflow({ on: DAILY, job: `${NONE}\n    if: "!github.event.repository.fork || always()"` }),
  ],
  'runs off the full hour, when GitHub has least time': [
    workflow({ on: "{ schedule: [{ cron: '0 2 * * *' }] }" }),
    workflow({ on: "{ schedule: [{ cron: '12 2 * * *' }, { cron: '*/15 * * * *' }] }" }),
    workflow({ on: "{ schedule: [{ cron: '00 2 * * *' }] }" }),
  ],
};
