import type { Random } from './random.ts';

/** What entries are about; each noun of more than one word is a topic of the community, too. */
export const TOPICS = {
  'missing-data': 'Missing data',
  'clinical-trials': 'Clinical trials',
  'digital-twins': 'Digital twins',
  'medical-images': 'Medical images',
  'health-records': 'Health records',
  'gene-expression': 'Gene expression',
  'causal-inference': 'Causal inference',
  'synthetic-data': 'Synthetic data',
  'patient-cohorts': 'Patient cohorts',
  'language-models': 'Language models',
  'survival-curves': 'Survival curves',
  'wearable-sensors': 'Wearable sensors',
  'tissue-slides': 'Tissue slides',
  'random-forests': 'Random forests',
  'research-software': 'Research software',
  'data-protection': 'Data protection',
};

const list = (words: string): string[] => words.split(' ');
const ADJECTIVES = list(
  'early careful sparse open honest robust simple causal federated hidden plausible rare noisy local shared fair patient reliable linked ordinary stubborn gradual early large small uneven delayed clinical statistical unexpected',
);
const NOUNS = [
  ...Object.values(TOPICS).map((title) => title.toLowerCase()),
  ...list(
    'patients models hospitals registries scans samples outcomes biases predictions uncertainties biomarkers proteins pathways networks symptoms therapies diagnoses guidelines surveys benchmarks embeddings gradients priors intervals questionnaires clinicians nurses libraries notebooks archives',
  ),
];
const VERBS = list(
  'explain predict reveal hide follow replace improve question compare support challenge describe shape outlive complete reconcile',
);
const PLACES = [
  'primary care',
  'small hospitals',
  'oncology',
  'neurology',
  'intensive care',
  'public health',
  'rural clinics',
  'the laboratory',
  'early phases',
  'routine practice',
  'low-income countries',
  'paediatrics',
];
const FIRST = list(
  'Ada Amina Bruno Carla Céline Dmitri Elena Farah Grace Hiro Ines Jonas Kavya Leandra Mateo Nadia Olu Priya Quentin Rosa Søren Tara Uma Viktor Wei Ximena Yusuf Zoë',
);
const LAST = list(
  'Abara Bauer Cho Díaz Eriksen Fontaine Grant Hassan Ito Janssen Kowalski Lindqvist Mbeki Novak Okafor Patel Quist Rossi Schäfer Tanaka Ueda Varga Walsh Xu Yilmaz Zhang Bräuninger MacLeod Silva Haddad Petrov Nguyen',
);
const HOUSES = ['University', 'Institute', 'Hospital', 'School of Medicine', 'Data Centre', 'Society', 'Academy'];
const TOWNS = list(
  'Aldgate Brno Cork Delft Exeter Fife Ghent Harwell Izmir Jena Kraków Leeds Malmö Nantes Oxford Porto',
);

export interface Words {
  name(): string;
  house(): string;
  /** About 45 characters, as titles are. */
  title(): string;
  /** One sentence or two of about 100 characters. */
  summary(): string;
  sentence(): string;
  phrase(): string;
  town(): string;
  /** A page somewhere, under one of some thirty hosts. */
  url(): string;
  /** Markdown of about so many characters. */
  body(size: number): string;
}

export function wordsFrom(random: Random): Words {
  const { pick, happens, between } = random;
  const adjective = (): string => pick(ADJECTIVES);
  const noun = (): string => pick(NOUNS);
  const phrase = (): string => (happens(60) ? `${adjective()} ${noun()}` : noun());
  const town = (): string => pick(TOWNS);
  const house = (): string => `${town()} ${pick(HOUSES)}`;
  const clause = (): string => `${phrase()} ${pick(VERBS)} ${phrase()} in ${pick(PLACES)}`;
  const sentence = (): string =>
    `${capital(clause())}${happens(50) ? `, while ${clause()}` : ''}${happens(30) ? `, and so do ${phrase()}` : ''}.`;
  const title = (): string =>
    capital(
      pick([
        () => `${phrase()} for ${phrase()} in ${pick(PLACES)}`,
        () => `when ${noun()} ${pick(VERBS)} ${phrase()}`,
        () => `${phrase()}: what ${adjective()} ${noun()} ${pick(VERBS)}`,
        () => `${adjective()} ${noun()} and ${phrase()}`,
      ])(),
    );
  const url = (): string =>
    `https://${pick(['www', 'events', 'research', 'news'])}.${asciiOf(town())}.example.${pick(['org', 'com'])}/${pick(['about', 'posts', 'en/item', 'blog'])}/${slugOf(title())}`;
  const paragraph = (): string => {
    const link = happens(40) ? ` The [notes on ${phrase()}](${url()}) say more.` : '';
    const stress = happens(25) ? ` That *${phrase()}* matter is not in doubt.` : '';
    return `${Array.from({ length: between(3, 6) }, sentence).join(' ')}${stress}${link}`;
  };
  const items = (): string => Array.from({ length: between(2, 5) }, () => `- ${sentence()}`).join('\n');
  const body = (size: number): string => {
    let text = '';
    for (let part = 0; text.length < size; part += 1) {
      if (part % 3 === 0) text += `## What do ${phrase()} have to do with ${noun()}?\n\n`;
      text += `${happens(12) ? items() : happens(6) ? `> ${sentence()}` : paragraph()}\n\n`;
    }
    return text;
  };
  return {
    name: () => `${pick(FIRST)} ${pick(LAST)}${happens(40) ? `-${pick(LAST)}` : ''}`,
    house,
    title,
    summary: () => `${capital(clause())}${happens(50) ? `, and ${phrase()} ${pick(VERBS)} ${noun()}` : ''}.`,
    sentence,
    phrase,
    town,
    url,
    body,
  };
}

export function slugOf(text: string): string {
  return asciiOf(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function asciiOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('ø', 'o')
    .toLowerCase();
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
