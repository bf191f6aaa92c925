import type { Archive, Entry } from '../../archive/archive.ts';
import { cut, type Draft, type Drafted, type DraftOptions, linksOf, without } from './draft.ts';
import type { Facts } from './facts.ts';
import { isLineOfSpotlight } from './items.ts';
import { markdownOf } from './prose.ts';
import { factsSummary } from './summary.ts';

export function draftSpotlight(facts: Facts, options: DraftOptions): Drafted {
  const { person, item } = facts;
  const { archive, sent, factsOnly } = options;
  if (!person) return without('the name of the person');
  const known = personNamed(person.name, archive);
  const shown = known && archive.spotlights.find(({ data }) => data.person === known.id);
  const profile: Draft = {
    collection: 'people',
    data: {
      name: person.name,
      ...(person.affiliation === undefined ? {} : { roles: [{ organisation: cut(person.affiliation, 160) }] }),
    },
    ...(known ? { same: known.id } : {}),
  };
  const title = person.affiliation === undefined ? person.name : cut(`${person.name}, ${person.affiliation}`, 120);
  const summary = factsSummary(facts, sent);
  const body = factsOnly ? `${summary}` : markdownOf(item.body, isLineOfSpotlight);
  const draft: Draft = {
    collection: 'spotlights',
    data: { title, summary, person: known?.id ?? '', published: sent, ...linksOf(facts, true) },
    body: body === '' ? summary : body,
    called: person.name,
    refers: { field: 'person', to: profile },
    ...(shown ? { same: shown.id } : {}),
  };
  return { drafts: [draft], besides: known ? [] : [profile], assumed: [] };
}

/** The person who alone goes by a name, however it is spelt. */
function personNamed(name: string, { people }: Archive): Entry<'people'> | undefined {
  const wanted = bare(name);
  const found = people.filter(({ data }) =>
    [data.name, ...(data.otherNames ?? [])].some((given) => bare(given) === wanted),
  );
  return found.length === 1 ? found[0] : undefined;
}

function bare(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}
