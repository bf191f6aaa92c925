import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const WORDS =
  'data missing pattern trial patient model cohort signal image gene protein record imputation bias sample outcome risk method clinic network'.split(
    ' ',
  );

/** Pseudo-random numbers from 0 to 1 (mulberry32): the same seed, the same archive. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes an archive of a size and shape like real ones: 60 % JSON and 40 % Markdown of 1 to 6 KB,
 * in five collections, without a mistake in it.
 *
 * @returns the mean size of an entry in bytes
 */
export function writeArchive(root: string, count: number): number {
  const random = randomFrom(count);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const sentence = (words: number): string => {
    const text = Array.from({ length: words }, () => pick(WORDS)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraphs = (size: number): string => {
    let text = '';
    for (let part = 0; text.length < size; part += 1) {
      const heading = part % 3 === 0 ? `## What about ${pick(WORDS)} ${part}?\n\n` : '';
      const link =
        part % 3 === 1 ? ` See [${pick(WORDS)} and ${pick(WORDS)}](https://example.org/${pick(WORDS)}/${part}).` : '';
      text += `${heading}${sentence(40)}${link}\n\n`;
    }
    return text;
  };
  let bytes = 0;
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    bytes += text.length;
  };
  const json = (file: string, data: unknown): void => write(file, `${JSON.stringify(data, null, 2)}\n`);
  const markdown = (file: string, data: Record<string, unknown>): void => {
    const front = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
    write(file, `---\n${front.join('')}---\n\n${paragraphs(1_000 + random() * 4_500)}`);
  };

  json('content/community.json', {
    name: 'The Gaps Circle',
    mission: 'People who work with data that are not there.',
    site: 'https://gaps.example.org/',
    language: 'en-GB',
    zone: 'Europe/London',
    topics: WORDS.map((id) => ({ id, title: id })),
  });
  const people = Math.max(1, Math.floor(count / 10));
  for (let index = 0; index < count; index += 1) {
    const year = 2015 + (index % 10);
    const day = `${year}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (Math.floor(index / 12) % 28)).padStart(2, '0')}`;
    const about = {
      title: `${sentence(6).slice(0, -1)} ${index}`,
      summary: sentence(24),
      topics: [...new Set([pick(WORDS), pick(WORDS)])],
    };
    const number = Math.floor(random() * people);
    const [name, person] = [`Person ${number}`, `people/person-${number}`];
    const links = Array.from({ length: 2 }, (_, link) => ({
      label: `${sentence(4).slice(0, -1)} ${link}`,
      url: `https://example.org/${index}/${link}`,
    }));
    if (index < people)
      json(`content/people/person-${index}.json`, { name: `Person ${index}`, summary: sentence(20), links });
    else if (index % 10 < 3)
      json(`content/events/${year}/event-${index}.json`, {
        ...about,
        starts: day,
        speakers: [{ name, person }],
        url: `https://example.org/events/${index}`,
        links,
      });
    else if (index % 10 < 5)
      json(`content/publications/${year}/paper-${index}.json`, {
        ...about,
        url: `https://example.org/papers/${index}`,
        origin: 'community',
        published: day,
        authors: [{ name, person }],
        links,
      });
    else if (index % 10 < 6)
      json(`content/opportunities/${year}/job-${index}.json`, {
        ...about,
        kind: 'job',
        organisation: `Organisation ${index % 97}`,
        url: `https://example.org/jobs/${index}`,
        deadlines: [{ date: day }],
        links,
      });
    else if (index % 10 < 8)
      markdown(`content/news/${year}/news-${index}.md`, {
        ...about,
        date: day,
        about: 'field',
        url: `https://example.org/news/${index}`,
      });
    else markdown(`content/spotlights/${year}/spotlight-${index}.md`, { ...about, person, published: day });
  }
  return Math.round(bytes / count);
}
