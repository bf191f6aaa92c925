import { kindInTitle } from '../newsletter/import/draft-opportunity.ts';
import type { DraftContext } from './context.ts';
import { addressOf, type Found, type Gathered, inThings, part, titleOf } from './found.ts';
import type { Page } from './page.ts';
import { locationIn } from './place.ts';
import type { Thing } from './things.ts';
import { tellDeadline, type Zones } from './times.ts';

/** The fields of an opportunity, by https://schema.org/JobPosting and its kin. */
export function gatherOpportunity(page: Page, things: readonly Thing[], { community }: DraftContext): Gathered {
  const location = locationIn(things, 'jobLocation', community.language);
  const zones: Zones = { own: community.zone, others: community.otherZones ?? [], country: location.country };
  const until = inThings(things, 'validThrough', 'applicationDeadline');
  const told = until && tellDeadline(until, zones);
  const deadline = told && !('note' in told) ? told : undefined;
  const title = titleOf(page, things, 'title');
  return {
    parts: [
      part('title', title),
      part('kind', kindOf(things, title?.value ?? '')),
      part('organisation', inThings(things, 'hiringOrganization', 'provider', 'funder', 'sponsor')),
      part('place', location.place),
      part('url', addressOf(page)),
      part(
        'deadlines',
        deadline && {
          value: [{ date: deadline.value, ...(deadline.zone === undefined ? {} : { zone: deadline.zone }) }],
          from: deadline.from,
        },
      ),
    ],
    notes: told === undefined ? [] : 'note' in told ? [told.note] : told.notes,
  };
}

const BY_TYPE = new Map([
  ['JobPosting', 'job'],
  ['Grant', 'funding'],
  ['MonetaryGrant', 'funding'],
  ['Course', 'course'],
  ['EducationalOccupationalProgram', 'course'],
  ['WorkBasedProgram', 'internship'],
]);

/** A post is called a job by whatever system lists it; its title knows better. */
function kindOf(things: readonly Thing[], title: string): Found | undefined {
  const inTitle = kindInTitle(title);
  const byTitle = inTitle === undefined ? undefined : { value: inTitle, from: 'the words of the title' };
  for (const { types, source } of things)
    for (const type of types) {
      const kind = BY_TYPE.get(type);
      if (kind === undefined) continue;
      if (type !== 'JobPosting') return { value: kind, from: `the page's ${source}, ${type}` };
      const employment = inThings(things, 'employmentType');
      if (employment && /intern/i.test(employment.value)) return { value: 'internship', from: employment.from };
      if (employment && /volunteer/i.test(employment.value)) return { value: 'volunteering', from: employment.from };
      return byTitle && POSTS.includes(byTitle.value)
        ? byTitle
        : { value: kind, from: `the page's ${source}, ${type}` };
    }
  return byTitle;
}

const POSTS = ['studentship', 'internship', 'fellowship'];
