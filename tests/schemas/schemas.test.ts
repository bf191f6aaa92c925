// Every schema, held against files that are good (valid/) and files whose name says what is wrong with them (invalid/).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/archive/formats.ts';
import { COMMON_SCHEMA, resolveSchema, SCHEMAS, type Schema } from '../../src/archive/schemas.ts';
import { validateValue } from '../../src/archive/validate.ts';
import type { Collection } from '../../src/collections.ts';

const NAMES = Object.keys(SCHEMAS) as (Collection | 'community')[];

function filesIn(...folders: string[]): { name: string; data: unknown }[] {
  const folder = join(import.meta.dirname, ...folders);
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      data: JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown,
    }));
}

test.each(NAMES)('%s: the good files are good', (collection) => {
  const files = filesIn(collection, 'valid');
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['full', 'minimal']));
  for (const { name, data } of files) expect(validateValue(collection, data), name).toEqual([]);
});

test.each(NAMES)('%s: the full file uses every field there is', (collection) => {
  const full = filesIn(collection, 'valid').find(({ name }) => name === 'full');
  expect(unusedFields(SCHEMAS[collection], [full?.data])).toEqual([]);
});

test.each(NAMES)('%s: the minimal file has no field to spare', (collection) => {
  const minimal = filesIn(collection, 'valid').find(({ name }) => name === 'minimal');
  expect(Object.keys(minimal?.data as object).sort()).toEqual(SCHEMAS[collection].required?.toSorted());
});

test('each broken file has the one mistake in its name', () => {
  const told = NAMES.flatMap((collection) =>
    filesIn(collection, 'invalid').map(({ name, data }) => {
      const problems = validateValue(collection, data).map(
        ({ rule, path, message }) => `${rule} ${path.join('.')}: ${message}`,
      );
      return `${collection}/${name}\n  ${problems.join('\n  ')}`;
    }),
  );
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "issues/editor-is-a-text
      schema/wrong-type editors.0: Unexpected "Ada Lovelace", expected an object with fields
    issues/entry-twice-in-a-section
      schema/repeated sections.0.entries.1: Unexpected second "events/2026/tea", expected each item once
    issues/no-sections
      schema/empty sections: Unexpected empty list, expected at least one item
    issues/section-with-no-entry
      schema/empty sections.0.entries: Unexpected empty list, expected at least one item
    issues/section-without-entries
      schema/missing-field sections.0: Unexpected item of "sections" without "entries", expected that field
    issues/send-date-is-a-month
      schema/wrong-form sendDate: Unexpected "2026-03", expected a calendar date such as 2026-03-31
    issues/send-date-is-missing
      schema/missing-field : Unexpected issue without "sendDate", expected that field
    events/alias-is-a-path
      schema/wrong-form aliases.0: Unexpected "content/events/2025/tea.json", expected an id such as "events/2023/old-name": the old path under content/ without its ending
    events/attendance-is-a-list
      schema/unknown-value attendance: Unexpected attendance ["online","in-person"], expected online, in-person or hybrid
    events/ends-is-on-no-day-of-the-calendar
      schema/wrong-form ends: Unexpected "2026-06-31", expected a day that is in the calendar
    events/exception-from-no-rule
      schema/wrong-form exceptions.0.rule: Unexpected "everything", expected the name of a rule such as event/recording-missing
    events/exception-without-reason
      schema/missing-field exceptions.0: Unexpected item of "exceptions" without "reason", expected that field
    events/link-without-label
      schema/missing-field links.0: Unexpected item of "links" without "label", expected that field
    events/place-is-empty
      schema/empty place: Unexpected empty text, expected something to read
    events/registration-is-empty
      schema/empty registration: Unexpected empty object, expected at least one field
    events/six-topics
      schema/too-many topics: Unexpected list of 6, expected at most 5
    events/slides-without-url
      schema/missing-field slides.0: Unexpected item of "slides" without "url", expected that field
    events/speaker-with-an-email
      schema/unknown-field speakers.0.email: Unexpected field "email", expected one of name, person, affiliation
    events/speaker-without-name
      schema/missing-field speakers.0: Unexpected item of "speakers" without "name", expected that field
    events/starts-has-an-offset
      schema/wrong-form starts: Unexpected "2026-05-12T14:00+01:00", expected a date such as 2026-03-31, or a date and local time such as 2026-03-31T14:00
    events/starts-is-missing
      schema/missing-field : Unexpected event without "starts", expected that field
    events/starts-is-not-a-date
      schema/wrong-form starts: Unexpected "soon", expected a date such as 2026-03-31, or a date and local time such as 2026-03-31T14:00
    events/status-is-unknown
      schema/unknown-value status: Unexpected status "maybe", expected scheduled, tentative, postponed or cancelled
    events/url-has-a-user-name
      schema/wrong-form url: Unexpected "https://www.turing.ac.uk@evil.example.org/", expected a full web address that starts with https://
    events/url-runs-a-script
      schema/wrong-form url: Unexpected "javascript:alert(1)", expected a full web address that starts with https://
    events/zone-is-an-abbreviation
      schema/wrong-form zone: Unexpected "BST", expected a time zone such as Europe/London, America/New_York or AoE
    series/kind-is-missing
      schema/missing-field : Unexpected series without "kind", expected that field
    series/kind-is-singular
      schema/unknown-value kind: Unexpected kind "event", expected events or videos
    series/playlist-is-an-address
      schema/wrong-form playlist: Unexpected "https://www.youtube.com/playlist?list=PLDbZND-EA4eHYGwDyO…", expected a YouTube playlist id such as PLDbZND-EA4eHYGwDyOEiUumyCNPAx2gyF
    recordings/availability-is-unknown
      schema/unknown-value availability: Unexpected availability "unlisted", expected available, private or removed
    recordings/duration-is-in-minutes
      schema/wrong-form duration: Unexpected "58 min", expected a duration such as 58:07 or 1:02:33
    recordings/published-has-a-time
      schema/wrong-form published: Unexpected "2026-05-13T10:00", expected a calendar date such as 2026-03-31
    recordings/start-is-a-text
      schema/wrong-type startSeconds: Unexpected "492", expected a whole number
    recordings/start-is-half-a-second
      schema/wrong-type startSeconds: Unexpected 0.5, expected a whole number
    recordings/start-is-zero
      schema/too-small startSeconds: Unexpected 0, expected a number of at least 1
    recordings/thumbnail-is-an-address
      schema/wrong-form thumbnail: Unexpected "https://i.ytimg.com/vi/PebrX_WwdgA/hqdefault.jpg", expected the path of a picture under content/ such as people/ellen-visscher.jpg
    recordings/youtube-is-an-address
      schema/wrong-form youtube: Unexpected "https://www.youtube.com/watch?v=PebrX_WwdgA", expected the eleven characters that name a YouTube video, such as PebrX_WwdgA
    recordings/youtube-is-missing
      schema/missing-field : Unexpected recording without "youtube", expected that field
    recordings/youtube-is-too-short
      schema/wrong-form youtube: Unexpected "PebrX_Wwdg", expected the eleven characters that name a YouTube video, such as PebrX_WwdgA
    opportunities/deadline-in-an-unknown-zone
      schema/wrong-form deadlines.0.zone: Unexpected "Europe/Londn", expected a time zone such as Europe/London, America/New_York or AoE
    opportunities/deadline-is-a-text
      schema/wrong-type deadlines.0: Unexpected "2026-05-31", expected an object with fields
    opportunities/deadline-without-date
      schema/missing-field deadlines.0: Unexpected item of "deadlines" without "date", expected that field
    opportunities/extended-without-from
      schema/missing-field deadlines.0.extended.0: Unexpected item of "extended" without "from", expected that field
    opportunities/kind-is-unknown
      schema/unknown-value kind: Unexpected kind "post", expected job, studentship, internship, fellowship, funding, award, call, course, volunteering or survey
    opportunities/no-deadlines-in-the-list
      schema/empty deadlines: Unexpected empty list, expected at least one item
    opportunities/organisation-is-too-short
      schema/too-short organisation: Unexpected text of 1 character, expected at least 2
    opportunities/rolling-is-true
      schema/wrong-type rolling: Unexpected true, expected an object with fields
    opportunities/rolling-without-review
      schema/missing-field rolling: Unexpected "rolling" without "review", expected that field
    opportunities/url-is-missing
      schema/missing-field : Unexpected opportunity without "url", expected that field
    publications/author-is-a-list
      schema/wrong-type authors.0: Unexpected ["Ada Lovelace","Mary Somerville"], expected an object with fields
    publications/chosen-in-a-thirteenth-month
      schema/wrong-form chosen.month: Unexpected "2026-13", expected a month such as 2026-03
    publications/chosen-without-month
      schema/missing-field chosen: Unexpected "chosen" without "month", expected that field
    publications/doi-is-an-address
      schema/wrong-form doi: Unexpected "https://doi.org/10.1038/s42256-022-00596-z", expected a DOI such as 10.1038/s42256-022-00596-z, without https://doi.org/
    publications/origin-is-missing
      schema/missing-field : Unexpected publication without "origin", expected that field
    publications/published-is-a-year
      schema/wrong-form published: Unexpected "2026", expected a calendar date such as 2026-03-31
    news/about-is-unknown
      schema/unknown-value about: Unexpected about "everything", expected community or field
    news/date-is-missing
      schema/missing-field : Unexpected news item without "date", expected that field
    news/person-twice
      schema/repeated people.1: Unexpected second "people/ada-lovelace", expected each item once
    news/title-is-null
      schema/wrong-type title: Unexpected null, expected a text
    spotlights/person-is-an-object
      schema/wrong-type person: Unexpected {"name":"Ada Lovelace"}, expected a text
    spotlights/person-is-missing
      schema/missing-field : Unexpected spotlight without "person", expected that field
    spotlights/portrait-is-a-gif
      schema/wrong-form portrait.file: Unexpected "people/ada-lovelace.gif", expected the path of a picture under content/ such as people/ellen-visscher.jpg
    spotlights/portrait-leads-out-of-content
      schema/wrong-form portrait.file: Unexpected "../../secret.png", expected the path of a picture under content/ such as people/ellen-visscher.jpg
    spotlights/portrait-without-alt
      schema/missing-field portrait: Unexpected "portrait" without "alt", expected that field
    people/an-email-nobody-asked-for
      schema/unknown-field email: Unexpected field "email", expected one of name, otherNames, summary, roles, cohort, orcid, url, portrait, topics, links, aliases, firstPublished, lastChanged, exceptions
    people/cohort-is-one-year
      schema/wrong-form cohort: Unexpected "2023", expected two years such as 2023-2024
    people/name-is-a-number
      schema/wrong-type name: Unexpected 1815, expected a text
    people/name-is-missing
      schema/missing-field : Unexpected person without "name", expected that field
    people/orcid-is-an-address
      schema/wrong-form orcid: Unexpected "https://orcid.org/0000-0002-1825-0097", expected an ORCID iD such as 0000-0002-1825-0097
    people/orcid-without-hyphens
      schema/wrong-form orcid: Unexpected "0000000218250097", expected an ORCID iD such as 0000-0002-1825-0097
    people/role-from-a-year
      schema/wrong-form roles.0.from: Unexpected "2022", expected a month such as 2026-03
    people/role-without-organisation
      schema/missing-field roles.0: Unexpected item of "roles" without "organisation", expected that field
    people/summary-is-too-long
      schema/too-long summary: Unexpected text of 420 characters, expected at most 400
    community/accent-is-a-name
      schema/wrong-form accent: Unexpected "navy", expected a colour such as #1d4ed8
    community/attribution-without-url
      schema/missing-field attribution: Unexpected "attribution" without "url", expected that field
    community/channel-id-is-a-handle
      schema/wrong-form youtube.channels.0.id: Unexpected "@circle", expected a YouTube channel id such as UCtDFLOFg1QBVfPUl5Ei9-Mg
    community/chat-without-join
      schema/missing-field chat: Unexpected "chat" without "join", expected that field
    community/contact-is-empty
      schema/empty contact: Unexpected empty object, expected at least one field
    community/email-is-a-name
      schema/wrong-form contact.email: Unexpected "the editors", expected an e-mail address such as newsletter@example.org
    community/language-is-a-name
      schema/wrong-form language: Unexpected "English", expected a language tag such as en-GB
    community/no-topics
      schema/empty topics: Unexpected empty list, expected at least one item
    community/rule-with-an-unknown-severity
      schema/unknown-value rules.0.severity: Unexpected severity "ignore", expected error, warning or off
    community/site-without-https
      schema/wrong-form site: Unexpected "circle.example.org", expected a full web address that starts with https://
    community/topic-id-with-capitals
      schema/wrong-form topics.0.id: Unexpected "Missing-Data", expected small letters, digits and hyphens, such as health-equity
    community/zone-is-missing
      schema/missing-field : Unexpected community without "zone", expected that field"
  `);
});

describe('a schema', () => {
  const ALL: [string, Schema][] = [...Object.entries(SCHEMAS), ['common', COMMON_SCHEMA]];

  test.each(ALL)('%s is JSON Schema 2020-12, by its own schema', (_, schema) => {
    const ajv = new Ajv2020();
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  test.each(ALL)('%s names only formats that are ours and keywords that are known', (_, schema) => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, formats: FORMATS });
    ajv.addVocabulary(['x-reference', 'x-expected', 'x-body']);
    if (schema !== COMMON_SCHEMA) ajv.addSchema(COMMON_SCHEMA);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  test.each(NAMES)('%s has examples that are good themselves', (collection) => {
    const examples = SCHEMAS[collection].examples ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(validateValue(collection, example)).toEqual([]);
  });

  test.each(ALL)('%s has, at every field, examples that are good themselves', (_, schema) => {
    const ajv = new Ajv2020({ formats: FORMATS, strict: false });
    ajv.addSchema(COMMON_SCHEMA);
    for (const { path, schema: field } of fieldsOf(schema)) {
      for (const example of field.examples ?? []) {
        const validate = ajv.compile(standingAlone(field));
        expect(validate(example), `${path}: ${JSON.stringify(example)} ${ajv.errorsText(validate.errors)}`).toBe(true);
      }
    }
  });

  test.each(ALL)('%s says of every field what to write, in a sentence', (_, schema) => {
    const undescribed = fieldsOf(schema).filter(
      ({ path, schema: field }) =>
        !(path.endsWith('[]') && field.properties === undefined) && !/^[A-Z0-9].*[.?]$/s.test(field.description ?? ''),
    );
    expect(undescribed.map(({ path }) => path)).toEqual([]);
  });

  test.each(ALL)('%s shows of every field an example, unless its values can be counted', (_, schema) => {
    const bare = fieldsOf(schema).filter(
      ({ path, schema: field }) =>
        !path.endsWith('[]') && field.enum === undefined && field.type !== 'boolean' && !field.examples?.length,
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  test.each(ALL)('%s never chooses between forms, which makes errors that nobody can read', (_, schema) => {
    expect(JSON.stringify(schema)).not.toMatch(/"(oneOf|anyOf|allOf|not|if)":/);
  });

  test.each(ALL)('%s takes no field that it does not know', (_, schema) => {
    const open = [{ path: '', schema }, ...fieldsOf(schema)].filter(
      ({ schema: field }) =>
        field.properties && (field as { additionalProperties?: boolean }).additionalProperties !== false,
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  test.each(ALL)('%s says in words what a pattern or format asks for', (_, schema) => {
    const mute = fieldsOf(schema).filter(
      ({ schema: field }) => (field.pattern ?? field.format) !== undefined && field['x-expected'] === undefined,
    );
    expect(mute.map(({ path }) => path)).toEqual([]);
  });
});

/** A part of a schema, with references that lead into the whole of it made to lead there from outside. */
function standingAlone(schema: Schema): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"common.schema.json#/$defs/')) as object;
}

interface Field {
  path: string;
  schema: Schema;
}

/** Every field of a schema and every item of its lists (`speakers[]`), with references followed. */
function fieldsOf(schema: Schema, path = ''): Field[] {
  const children: [string, Schema][] = [
    ...Object.entries(schema.properties ?? {}).map(([key, child]): [string, Schema] => [`${path}.${key}`, child]),
    ...Object.entries(schema.$defs ?? {}).map(([key, child]): [string, Schema] => [`${path}#${key}`, child]),
    ...(schema.items ? [[`${path}[]`, schema.items] as [string, Schema]] : []),
  ];
  return children.flatMap(([childPath, child]) => {
    const resolved = resolveSchema(child);
    return [{ path: childPath, schema: resolved }, ...fieldsOf(resolved, childPath)];
  });
}

/** The fields that none of some values has. */
function unusedFields(schema: Schema, values: unknown[], path = ''): string[] {
  const { properties = {}, items } = resolveSchema(schema);
  const unused = Object.entries(properties).flatMap(([key, child]) => {
    const present = values
      .map((value) => (value as Record<string, unknown>)[key])
      .filter((value) => value !== undefined);
    return present.length === 0 ? [`${path}.${key}`] : unusedFields(child, present, `${path}.${key}`);
  });
  return items ? [...unused, ...unusedFields(items, values.flat(), `${path}[]`)] : unused;
}
