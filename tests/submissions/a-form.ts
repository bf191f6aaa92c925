// A filled-in form as GitHub writes it into the GitHub issue it makes.

import type { CommunityData } from '../../src/archive/types.generated.ts';
import type { Collection } from '../../src/collections.ts';
import { AGREEMENT, formFields, NO_RESPONSE } from '../../src/generate/form-fields.ts';
import { community } from '../builders.ts';

/** What somebody typed, under the names of the fields; what is left out was left empty. */
export type Answers = Record<string, string>;

export function aForm(
  collection: Collection,
  answers: Answers,
  { topics }: Pick<CommunityData, 'topics'> = community(),
): string {
  const sections = formFields(collection, topics).map(
    ({ name, label }) => `### ${label}\n\n${answers[name] ?? NO_RESPONSE}`,
  );
  return [...sections, `### ${AGREEMENT.label}\n\n- [X] ${AGREEMENT.option}`].join('\n\n');
}
