import type { Archive } from '../archive/archive.ts';
import { referring } from '../archive/select.ts';
import type { Finding, Rule } from './rule.ts';

/** Every scholar of a cohort is presented once. */
export const spotlightMissing: Rule = {
  name: 'person/spotlight-missing',
  severity: 'warning',
  audience: 'maintainers',
  why: 'A scholar the community has not met yet; and the next issue may need a spotlight.',
  mend: 'Ask the scholar for a spotlight, or make an exception with the reason why there is none.',
  example: {
    file: 'content/people/ada-lovelace.json',
    text: '{\n  "name": "Ada Lovelace",\n  "cohort": "2025-2026"\n}\n',
  },
  check: findUnlit,
};

function findUnlit(archive: Archive): Finding[] {
  return archive.people
    .filter(({ data }) => data.cohort !== undefined)
    .filter((person) => referring(archive, person, 'spotlights', 'person').length === 0)
    .map((person) => ({
      place: person.place('cohort'),
      message: `Unexpected scholar of ${person.data.cohort} without a spotlight, expected one in content/spotlights`,
    }));
}
