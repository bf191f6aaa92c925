import type { Entry } from '../archive/archive.ts';
import { currentDeadline, isOpen } from '../archive/deadlines.ts';
import { countryIn, placeOf } from './place.ts';
import { type DataContext, datesIn, described, isoDate, organisation, type Thing, withOffset } from './thing.ts';

/**
 * Something to apply for. A job is one to search engines as long as somebody can still get it, and
 * if its country is known.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
export function opportunityOf(context: DataContext, entry: Entry<'opportunities'>): Thing {
  return jobOf(context, entry) ?? programOf(context, entry) ?? grantOf(context, entry) ?? workOf(context, entry);
}

function jobOf(context: DataContext, entry: Entry<'opportunities'>): Thing | undefined {
  const { kind, title, summary, organisation: employer, place, url } = entry.data;
  const { community } = context.archive;
  const country = place && countryIn(community.language)(place);
  const posted = datesIn(context, entry)?.published;
  if (!JOBS.includes(kind) || !country || !posted) return undefined;
  if (!isOpen(entry, community, context.now)) return undefined;
  const deadline = currentDeadline(entry, community, context.now);
  return {
    '@type': 'JobPosting',
    ...described(context, entry),
    keywords: undefined,
    name: undefined,
    title,
    description: summary,
    datePosted: posted,
    validThrough: deadline && withOffset(deadline.ends, deadline.zone),
    hiringOrganization: organisation(employer),
    jobLocation: placeOf(place, community.language),
    employmentType: kind === 'internship' ? 'INTERN' : undefined,
    directApply: false,
    sameAs: url,
  };
}

const JOBS: readonly string[] = ['job', 'internship'];

function programOf(context: DataContext, entry: Entry<'opportunities'>): Thing | undefined {
  if (!PROGRAMS.includes(entry.data.kind)) return undefined;
  return {
    '@type': 'EducationalOccupationalProgram',
    ...described(context, entry),
    keywords: undefined,
    provider: organisation(entry.data.organisation),
    applicationDeadline: deadlineOf(context, entry),
    sameAs: entry.data.url,
  };
}

const PROGRAMS: readonly string[] = ['studentship', 'fellowship'];

function grantOf(context: DataContext, entry: Entry<'opportunities'>): Thing | undefined {
  if (entry.data.kind !== 'funding') return undefined;
  return {
    '@type': 'Grant',
    ...described(context, entry),
    keywords: undefined,
    funder: organisation(entry.data.organisation),
    sameAs: entry.data.url,
  };
}

/** A call, an award, a survey, or a job that is over: an announcement that expires. */
function workOf(context: DataContext, entry: Entry<'opportunities'>): Thing {
  return {
    '@type': 'CreativeWork',
    ...described(context, entry),
    datePublished: datesIn(context, entry)?.published,
    expires: deadlineOf(context, entry),
    sourceOrganization: organisation(entry.data.organisation),
    sameAs: entry.data.url,
  };
}

/** As written: a day lasts until it is over. */
function deadlineOf({ archive, now }: DataContext, entry: Entry<'opportunities'>): string | undefined {
  const deadline = currentDeadline(entry, archive.community, now);
  return deadline && isoDate(deadline.date, deadline.zone);
}
