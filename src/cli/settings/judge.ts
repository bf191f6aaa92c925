import type { RepositorySettings } from '../../github/settings.ts';

/** How a setting is: what is not known may well be right, and advice is wrong for nobody. */
export type Verdict = 'right' | 'wrong' | 'unknown' | 'advice';

/** A setting, how it is, and what to do about it. */
export interface JudgedSetting {
  name: string;
  verdict: Verdict;
  /** How it should be, or is. */
  what: string;
  /** The page on which it is seen and changed. */
  page: string;
}

/** What automation needs of the settings, one by one. */
export function judgeSettings(settings: RepositorySettings, address: string): JudgedSetting[] {
  return SETTINGS.map(({ name, page, isRight, should, isAdvice }) => {
    const right = isRight(settings);
    return { name, verdict: verdictOf(right, isAdvice), what: should(settings), page: `${address}/${page}` };
  });
}

function verdictOf(isRight: boolean | undefined, isAdvice = false): Verdict {
  if (isRight) return 'right';
  if (isAdvice) return 'advice';
  return isRight === undefined ? 'unknown' : 'wrong';
}

/** The check that a pull request cannot be merged without: the name of its job. */
const CHECK = 'check';

interface Setting {
  name: string;
  /** Below the repository's address. */
  page: string;
  /** Undefined where the token may not see it. */
  isRight: (settings: RepositorySettings) => boolean | undefined;
  /** What to choose on the page. */
  should: (settings: RepositorySettings) => string;
  isAdvice?: true;
}

const SETTINGS: readonly Setting[] = [
  {
    name: 'pages',
    page: 'settings/pages',
    isRight: ({ pages }) => pages && pages === 'workflow',
    should: () => 'Under "Build and deployment", the source is "GitHub Actions"',
  },
  {
    name: 'issues',
    page: 'settings',
    isRight: ({ hasIssues }) => hasIssues,
    should: () => 'Under "Features", "Issues" is on: forms and reports to maintainers are GitHub issues',
  },
  {
    name: 'labels',
    page: 'labels',
    isRight: ({ missingLabels }) => missingLabels.length === 0,
    should: ({ missingLabels }) =>
      missingLabels.length === 0
        ? 'The labels that forms and workflows give are there'
        : `These labels are there: ${missingLabels.map(({ name }) => name).join(', ')}. gazette settings --fix creates them`,
  },
  {
    name: 'branch rule',
    page: 'settings/rules',
    isRight: ({ requiredChecks }) => requiredChecks?.includes(CHECK),
    should: ({ defaultBranch }) =>
      `A rule for ${defaultBranch} requires the status check "${CHECK}" before a pull request is merged`,
  },
  {
    name: 'workflow permissions',
    page: 'settings/actions',
    isRight: ({ workflowToken }) => workflowToken && workflowToken === 'read',
    should: () => 'Under "Workflow permissions", "Read repository contents and packages permissions" is chosen',
  },
  {
    name: 'pull requests by workflows',
    page: 'settings/actions',
    isRight: ({ workflowsOpenPullRequests }) => workflowsOpenPullRequests,
    should: () => 'Under "Workflow permissions", "Allow GitHub Actions to create and approve pull requests" is on',
  },
  {
    name: 'private reports',
    page: 'settings/security_analysis',
    isRight: ({ privateReports }) => privateReports,
    should: () => '"Private vulnerability reporting" is on, if you want to hear of weaknesses before everybody does',
    isAdvice: true,
  },
];

/** The settings for a terminal: those to see to with what to choose, and where. */
export function renderSettings(judged: readonly JudgedSetting[]): string {
  const width = Math.max(...Object.values(WORDS).map(({ length }) => length));
  return judged
    .map(({ verdict, name, what, page }) => {
      const head = `${WORDS[verdict].padEnd(width)}  ${name}`;
      return verdict === 'right' ? head : `${head}\n${' '.repeat(width)}  ${what}\n${' '.repeat(width)}  → ${page}`;
    })
    .join('\n');
}

const WORDS = { right: 'right', wrong: 'WRONG', unknown: 'unknown', advice: 'advice' } satisfies Record<
  Verdict,
  string
>;
