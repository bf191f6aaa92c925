/** The field for which another word stands that means the same to most people. */
export function otherWord(field: string, fields: readonly string[]): string | undefined {
  return fields.find((name) => OTHER_WORDS.get(name)?.includes(field.toLowerCase()));
}

const OTHER_WORDS: ReadonlyMap<string, string[]> = new Map(
  Object.entries({
    title: 'name heading text',
    label: 'name text title',
    summary: 'description abstract about',
    starts: 'date day start when time',
    ends: 'end',
    published: 'date day',
    sendDate: 'date day',
    date: 'day when',
    place: 'location venue where',
    attendance: 'format',
    url: 'website link href address',
    speakers: 'speaker',
    authors: 'author',
    deadlines: 'deadline closes',
    organisation: 'employer company',
    topics: 'tags keywords',
    portrait: 'photo image',
  }).map(([field, words]) => [field, words.split(' ')]),
);
