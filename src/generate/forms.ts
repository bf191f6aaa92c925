import { dump } from 'js-yaml';
import { SCHEMAS } from '../archive/schemas.ts';
import type { CommunityData } from '../archive/types.generated.ts';
import type { Collection } from '../collections.ts';
import { exampleOf, targetsOf } from './fields.ts';
import {
  AGREEMENT,
  FORM_COLLECTIONS,
  type FormField,
  type FormFieldKind,
  formFields,
  topicOption,
} from './form-fields.ts';
import { describeParts, formatParts, type Part, partsOf } from './parts.ts';

const NOTE = '# Made from schemas/ by `npm run generate`. Do not edit.\n';

/**
 * GitHub's issue forms, one a collection, and the page on which one is chosen.
 * https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
 */
export function renderForms(community: CommunityData): [path: string, text: string][] {
  const forms = FORM_COLLECTIONS.map((collection): [string, string] => [
    `${collection}.yml`,
    toYaml(form(collection, community)),
  ]);
  return [...forms, ['config.yml', toYaml(chooser(community))] as [string, string]].map(([name, text]) => [
    `.github/ISSUE_TEMPLATE/${name}`,
    text,
  ]);
}

function toYaml(value: object): string {
  return NOTE + dump(value, { lineWidth: -1, noRefs: true });
}

function chooser({ name, site }: CommunityData): object {
  const contribute = new URL('contribute/', site.endsWith('/') ? site : `${site}/`).href;
  return {
    blank_issues_enabled: true,
    contact_links: [
      {
        name: 'How to contribute',
        url: contribute,
        about: `The ways to add something to the ${name}'s pages, and what happens to it`,
      },
    ],
  };
}

function form(collection: Collection, community: CommunityData): object {
  const { title = collection, description = title } = SCHEMAS[collection];
  return {
    name: title,
    description,
    title: `${title}: `,
    labels: ['submission', collection],
    body: [
      { type: 'markdown', attributes: { value: intro(community) } },
      ...formFields(collection, community.topics).map((field) => element(collection, field, community)),
      agreement(),
    ],
  };
}

function intro({ repository }: CommunityData): string {
  const guide = repository
    ? `[the guide](${repository.replace(/\/$/, '')}/blob/HEAD/content/README.md)`
    : 'content/README.md';
  return [
    'Thank you for telling us. Fill in what you know; only what is marked with a star is needed.',
    '',
    `Within minutes a comment below says that your answers have become an entry, or what to mend in them. A maintainer looks at it and publishes it; until then you can edit your answers as often as you like, and the entry follows. More is in ${guide}.`,
  ].join('\n');
}

/** GitHub's word for each kind of field. */
const ELEMENTS = {
  line: 'input',
  text: 'textarea',
  body: 'textarea',
  choice: 'dropdown',
  topics: 'dropdown',
  list: 'textarea',
  items: 'textarea',
  object: 'input',
  picture: 'textarea',
} satisfies Record<FormFieldKind, string>;

function element(collection: Collection, field: FormField, { topics }: CommunityData): object {
  const { name, kind, label, required } = field;
  const placeholder = placeholderOf(collection, field);
  return {
    type: ELEMENTS[kind],
    id: name,
    attributes: {
      label,
      description: describe(field),
      ...(kind === 'choice' ? { options: field.schema.enum } : {}),
      ...(kind === 'topics' ? { multiple: true, options: topics.map(topicOption) } : {}),
      ...(placeholder === undefined ? {} : { placeholder }),
    },
    ...(required ? { validations: { required: true } } : {}),
  };
}

function describe(field: FormField): string {
  return [saidOf(field), conventionOf(field), hintOf(field)].filter((sentence) => sentence !== '').join(' ');
}

/** What the schema says, save where it speaks of ids and files that a form does not show. */
function saidOf({ kind, schema }: FormField): string {
  if (kind === 'picture' && schema.type !== 'object') return `${(schema.description ?? '').split(':')[0]}.`;
  if (kind === 'topics') return `What it is about. Choose up to ${schema.maxItems ?? 'a few'}.`;
  return schema.description ?? '';
}

function conventionOf({ kind, schema }: FormField): string {
  switch (kind) {
    case 'items':
      return `One a line${barsIn(partsOf(schema.items ?? {}))}`;
    case 'object':
      return partsOf(schema).length > 1
        ? `On one line${barsIn(partsOf(schema))}`
        : (partsOf(schema)[0]?.schema.description ?? '');
    case 'list':
      return 'One a line.';
    case 'picture':
      return schema.type === 'object'
        ? 'Drag the picture into the box, and write below it what it shows.'
        : 'Drag the picture into the box.';
    default:
      return '';
  }
}

/** `, with bars between its parts: name | affiliation | person. Only the name is needed.` */
function barsIn(parts: Part[]): string {
  const needed = parts.filter(({ required }) => required);
  const only =
    needed.length > 0 && needed.length < parts.length
      ? ` Only the ${describeParts(needed).replaceAll(' | ', ' and the ')} is needed.`
      : '';
  return `${parts.length > 1 ? ', with bars between its parts' : ''}: ${describeParts(parts)}.${only}`;
}

/** Whoever fills in a form does not see the archive, and so does not know its ids. */
function hintOf(field: FormField): string {
  const [target] = targetsOf(field);
  if (target === undefined || target === 'topics' || field.kind === 'topics' || field.kind === 'picture') return '';
  if (target === 'people' && field.required)
    return 'If you do not know the id, write the name; somebody without a page gets one.';
  return 'If you do not know the id, write the name as it stands on the site.';
}

function placeholderOf(collection: Collection, field: FormField): string | undefined {
  const { kind, schema } = field;
  if (kind === 'choice' || kind === 'topics' || kind === 'picture') return undefined;
  if (schema.examples && schema.examples.length > 1) return schema.examples.join(' or ');
  const example = exampleOf(collection, field);
  if (example === undefined) return undefined;
  if (kind === 'items')
    return (example as unknown[]).map((item) => formatParts(item, partsOf(schema.items ?? {}))).join('\n');
  if (kind === 'object') return formatParts(example, partsOf(schema));
  return Array.isArray(example) ? example.join('\n') : String(example);
}

function agreement(): object {
  const { id, label, option } = AGREEMENT;
  return { type: 'checkboxes', id, attributes: { label, options: [{ label: option, required: true }] } };
}
