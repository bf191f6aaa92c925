import { compareDates } from '../../dates.ts';
import { wordsOf } from './blocks.ts';
import {
  cut,
  type Draft,
  type Drafted,
  type DraftOptions,
  inZone,
  linksOf,
  summaryAndBody,
  titleFor,
  urlOf,
  without,
} from './draft.ts';
import type { Deadline, Facts } from './facts.ts';
import { isElided } from './links.ts';
import { organisationOf } from './organisation.ts';
import { placeOf } from './place.ts';

export function draftOpportunity(facts: Facts, options: DraftOptions): Drafted {
  const { primary, deadlines } = facts;
  if (!primary || isElided(primary.url)) return without('the address of a page where to apply');
  const organisation = organisationOf(facts);
  const review = Temporal.PlainDate.from(options.sent).add({ months: 2 }).toString();
  const draft: Draft = {
    collection: 'opportunities',
    data: {
      title: titleFor(facts),
      ...summaryAndBody(facts, options).data,
      kind: opportunityKind(facts),
      organisation: organisation?.name ?? options.archive.community.name,
      ...urlOf(primary),
      ...(deadlines.length > 0 ? { deadlines: deadlinesIn(deadlines) } : { rolling: { review } }),
      ...placeOf(facts),
      ...linksOf(facts),
    },
    ...summaryAndBody(facts, options).body,
  };
  const assumed = [
    ...(organisation && !organisation.isGuess ? [] : [`who offers it: "${draft.data['organisation']}"`]),
    ...(deadlines.length > 0 ? [] : [`that it stays open, to be looked at on ${review}`]),
  ];
  return { drafts: [draft], besides: [], assumed };
}

export function deadlinesIn(deadlines: readonly Deadline[]): Record<string, string>[] {
  return deadlines
    .map((deadline) => ({
      ...(deadlines.length > 1 && deadline.label.length >= 2 ? { label: cut(deadline.label, 80) } : {}),
      date: inZone(deadline),
      ...(deadline.zone === undefined ? {} : { zone: deadline.zone }),
    }))
    .sort((a, b) => compareDates(a.date, b.date));
}

/** What is offered, by the words of its title; in order, as a fellowship may be a job. */
function opportunityKind({ title, isJob, item }: Facts): string {
  const found = kindInTitle(title);
  if (found !== undefined) return found;
  if (isJob) return 'job';
  return KINDS.find(({ form }) => form.test(item.body.map(wordsOf).join(' ').slice(0, 1500)))?.kind ?? 'call';
}

/** What is offered, as far as a title says. */
export function kindInTitle(title: string): string | undefined {
  return KINDS.find(({ form }) => form.test(title))?.kind;
}

const KINDS = [
  { kind: 'survey', form: /\b(survey|questionnaire)\b/i },
  { kind: 'studentship', form: /\b(studentships?|phds?|(?<!post-?)doctoral)\b(?!.*\bintern(ship)?s?\b)/i },
  { kind: 'internship', form: /\b(intern|interns|internships?|placements?)\b/i },
  {
    kind: 'job',
    form: /\b(jobs?|roles?|positions?|posts?|vacanc(y|ies)|lecturers?|professors?|research (fellow|associate|assistant)s?|postdoc\w*|apprentice\w*|directors?|scientists?|engineers?|managers?|hiring|recruiting)\b/i,
  },
  { kind: 'fellowship', form: /\b(fellowships?|fellows?)\b/i },
  { kind: 'award', form: /\b(awards?|prizes?|medals?|challenges?|competitions?)\b/i },
  { kind: 'call', form: /\b(calls? (for|to)|abstracts?|papers|proposals?|submissions?)\b/i },
  { kind: 'funding', form: /\b(fund(s|ing)|grants?|bursar(y|ies)|scholarships?|schemes?)\b/i },
  { kind: 'volunteering', form: /\b(volunteers?|members?|join|contribut\w+)\b/i },
  { kind: 'course', form: /\b(courses?|degree|msc|programmes?)\b/i },
];
