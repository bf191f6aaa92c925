import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../src/archive/schemas.ts';
import type { CommunityData } from '../../src/archive/types.generated.ts';
import { validateValue } from '../../src/archive/validate.ts';
import { exampleOf } from '../../src/generate/fields.ts';
import {
  AGREEMENT,
  FORM_COLLECTIONS,
  formFields,
  NO_RESPONSE,
  parseAnswer,
  topicOption,
} from '../../src/generate/form-fields.ts';
import { renderForms } from '../../src/generate/forms.ts';

interface Element {
  type: string;
  id?: string;
  attributes: Record<string, unknown>;
  validations?: Record<string, unknown>;
}

interface Form {
  name: string;
  description: string;
  title: string;
  labels: string[];
  body: Element[];
}

const COMMUNITY: CommunityData = {
  name: 'Marine Acoustics Network',
  mission: 'Listening to the sea together.',
  site: 'https://acoustics.example.org/network',
  repository: 'https://github.com/acoustics/gazette',
  language: 'en-GB',
  zone: 'Europe/Lisbon',
  topics: [
    { id: 'whale-song', title: 'Whale song' },
    { id: 'ships-and-sonar', title: 'Ships, sonar and noise' },
  ],
};

const NO_ELEMENT: Pick<Element, 'attributes'> = { attributes: {} };

const files = new Map(renderForms(COMMUNITY));
const formOf = (collection: string): Form => load(files.get(`.github/ISSUE_TEMPLATE/${collection}.yml`) ?? '') as Form;

/** What GitHub permits, by type of element (its "Syntax for GitHub's form schema"). */
const ATTRIBUTES: Record<string, string[]> = {
  markdown: ['value'],
  input: ['label', 'description', 'placeholder', 'value'],
  textarea: ['label', 'description', 'placeholder', 'value', 'render'],
  dropdown: ['label', 'description', 'multiple', 'options', 'default'],
  checkboxes: ['label', 'description', 'options'],
};

describe.each(FORM_COLLECTIONS)('the form for %s', (collection) => {
  const form = formOf(collection);
  const inputs = form.body.filter(({ type }) => type !== 'markdown');

  test('has the keys GitHub wants and no other', () => {
    expect(Object.keys(form)).toEqual(['name', 'description', 'title', 'labels', 'body']);
    for (const text of [form.name, form.description]) expect(text.trim().length).toBeGreaterThanOrEqual(3);
    expect(form.labels).toEqual(['submission', collection]);
    expect(form.title).toMatch(/^\w+: $/);
  });

  test('has elements of known types with the attributes GitHub permits', () => {
    for (const { type, id, attributes, validations, ...rest } of form.body) {
      expect(Object.keys(rest)).toEqual([]);
      expect(ATTRIBUTES[type], `${id}: ${type}`).toBeDefined();
      expect(ATTRIBUTES[type]).toEqual(expect.arrayContaining(Object.keys(attributes)));
      for (const value of Object.values(attributes)) if (typeof value === 'string') expect(value.trim()).not.toBe('');
      expect(type === 'markdown' ? attributes['value'] : attributes['label']).toBeTypeOf('string');
      if (type === 'markdown') expect([id, validations]).toEqual([undefined, undefined]);
      if (validations) expect(validations).toEqual({ required: true });
    }
  });

  test('has ids and labels that tell its elements apart', () => {
    const ids = inputs.map(({ id }) => id ?? '');
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(new Set(ids).size).toBe(ids.length);
    // GitHub compares labels as Rails' parameterize leaves them, and the answers are found by them.
    const labels = inputs.map(({ attributes }) =>
      String(attributes['label'])
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-'),
    );
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).not.toMatch(/password|token|secret|credential/);
  });

  test('has choices that GitHub takes', () => {
    for (const { attributes } of inputs.filter(({ type }) => type === 'dropdown')) {
      const options = attributes['options'] as unknown[];
      expect(options.length).toBeGreaterThan(0);
      expect(new Set(options).size).toBe(options.length);
      for (const option of options) expect(option).toBeTypeOf('string');
      for (const option of options as string[]) expect(option.trim()).not.toBe('');
      expect((options as string[]).map((option) => option.toLowerCase())).not.toContain('none');
    }
  });

  test('asks for every field of the schema, and insists on those the schema insists on', () => {
    const { properties = {}, required = [] } = SCHEMAS[collection];
    const wanted = Object.keys(properties).filter(
      (name) => !['$schema', 'aliases', 'firstPublished', 'lastChanged', 'moved'].includes(name),
    );
    const ids = inputs.map(({ id }) => id);
    expect(ids.filter((id) => id !== 'body' && id !== AGREEMENT.id)).toEqual(wanted);
    const insisted = inputs.filter(({ validations }) => validations?.['required'] === true).map(({ id }) => id);
    expect(insisted.filter((id) => id !== 'body').sort()).toEqual([...required].sort());
    expect(ids.includes('body')).toBe(SCHEMAS[collection]['x-body'] !== undefined);
  });

  test('ends with the agreement to publish', () => {
    const last = form.body.at(-1);
    expect(last?.id).toBe(AGREEMENT.id);
    expect(last?.attributes['options']).toEqual([{ label: AGREEMENT.option, required: true }]);
    expect(AGREEMENT.option).toContain('creativecommons.org/licenses/by/4.0');
  });

  test('suggests answers that become a valid entry', () => {
    const fields = formFields(collection, COMMUNITY.topics).filter(({ kind }) => kind !== 'body' && kind !== 'picture');
    const answers = fields.map((field): [string, unknown] => {
      const { attributes } = inputs.find(({ id }) => id === field.name) ?? NO_ELEMENT;
      const options = attributes['options'] as string[] | undefined;
      const answer = options ? (options[0] ?? '') : String(attributes['placeholder']).split(' or ')[0];
      return [field.name, parseAnswer(field, answer ?? '', COMMUNITY.topics)];
    });
    expect(answers.filter(([, value]) => value === undefined)).toEqual([]);
    expect(validateValue(collection, Object.fromEntries(answers))).toEqual([]);
  });
});

test('the examples of lists and objects come back from the line they are shown as', () => {
  for (const collection of FORM_COLLECTIONS) {
    const body = formOf(collection).body;
    for (const field of formFields(collection, COMMUNITY.topics).filter(
      ({ kind }) => kind === 'items' || kind === 'object',
    )) {
      const { attributes } = body.find(({ id }) => id === field.name) ?? NO_ELEMENT;
      const shown = parseAnswer(field, String(attributes['placeholder']), COMMUNITY.topics);
      expect(withoutNestedCredit(shown), `${collection}.${field.name}`).toEqual(
        withoutNestedCredit(exampleOf(collection, field)),
      );
    }
  }
});

/** Of a person within an object, a line holds the name only. */
function withoutNestedCredit(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, child) => (key === 'by' ? { name: child.name } : child)));
}

test('three speakers on three lines are three speakers', () => {
  const speakers = fieldOf('events', 'speakers');
  expect(
    parseAnswer(
      speakers,
      'Ana Širović | University of Trieste\r\n- Roger Payne\r\n\r\nKaty Payne | Cornell | people/katy-payne\r\n',
      [],
    ),
  ).toEqual([
    { name: 'Ana Širović', affiliation: 'University of Trieste' },
    { name: 'Roger Payne' },
    { name: 'Katy Payne', affiliation: 'Cornell', person: 'people/katy-payne' },
  ]);
});

test('a line with too many parts stays text, for the checker to name', () => {
  expect(parseAnswer(fieldOf('events', 'links'), 'Report | https://a.org | more', [])).toEqual([
    'Report | https://a.org | more',
  ]);
});

test('no answer is no field', () => {
  expect(parseAnswer(fieldOf('events', 'place'), NO_RESPONSE, [])).toBeUndefined();
  expect(parseAnswer(fieldOf('events', 'place'), '  \n', [])).toBeUndefined();
});

test('topics are offered by title and come back as ids', () => {
  const topics = fieldOf('events', 'topics');
  expect(COMMUNITY.topics.map(topicOption)).toEqual(['Whale song', 'ships-and-sonar']);
  expect(parseAnswer(topics, 'Whale song, ships-and-sonar', COMMUNITY.topics)).toEqual([
    'whale-song',
    'ships-and-sonar',
  ]);
});

test('a community without topics still has forms', () => {
  const text = new Map(renderForms({ ...COMMUNITY, topics: [] })).get('.github/ISSUE_TEMPLATE/events.yml') ?? '';
  const topics = (load(text) as Form).body.find(({ id }) => id === 'topics');
  expect(topics?.type).toBe('textarea');
});

test('whoever finds no form is led to the contribute page', () => {
  expect(load(files.get('.github/ISSUE_TEMPLATE/config.yml') ?? '')).toEqual({
    blank_issues_enabled: true,
    contact_links: [
      {
        name: 'How to contribute',
        url: 'https://acoustics.example.org/network/contribute/',
        about: "The ways to add something to the Marine Acoustics Network's pages, and what happens to it",
      },
    ],
  });
});

function fieldOf(collection: (typeof FORM_COLLECTIONS)[number], name: string) {
  const field = formFields(collection, COMMUNITY.topics).find((candidate) => candidate.name === name);
  if (!field) throw new Error(`Cannot find ${name} in ${collection}`);
  return field;
}
