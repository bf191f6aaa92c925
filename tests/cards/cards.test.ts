import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { keptIn, tidy } from '../../src/cards/cache.ts';
import { type Card, cardsOf } from '../../src/cards/card.ts';
import { designOf, type Element } from '../../src/cards/design.ts';
import { drawCard, layOut } from '../../src/cards/draw.ts';
import { drawAll } from '../../src/cards/draw-all.ts';
import { encodePng } from '../../src/cards/png.ts';
import { readableOn } from '../../src/colour.ts';
import { anArchive, community, event, instant, person } from '../builders.ts';

const PAGES = [
  { path: 'events/', label: 'Events' },
  { path: 'people/', label: 'People' },
];
const NOW = instant('2026-03-01T12:00:00Z');

function aCard(given: Partial<Card> = {}): Card {
  return {
    path: 'cards/events/2026/an-hour.png',
    kind: 'Events',
    title: 'An hour on missing data',
    line: '17 March 2026',
    community: 'Missing Data Circle',
    accent: '#0b6e6e',
    ...given,
  };
}

test('there is a card for the home page, for each page of the menus and for each entry', () => {
  const archive = anArchive({
    community: community({ accent: '#aa0044' }),
    events: [event({ place: 'Leeds' })],
    people: [person()],
  });
  const shared = { community: 'Missing Data Circle', accent: '#aa0044' };
  expect(cardsOf(archive, PAGES, NOW)).toEqual([
    { ...shared, path: 'cards/home.png', title: 'Missing Data Circle', line: 'circle.example.org' },
    { ...shared, path: 'cards/events.png', title: 'Events' },
    { ...shared, path: 'cards/people.png', title: 'People' },
    {
      ...shared,
      path: 'cards/events/2026/an-hour-on-missing-data.png',
      kind: 'Events',
      title: 'An hour on missing data',
      line: '17 March 2026 · Leeds',
    },
    { ...shared, path: 'cards/people/ada-lovelace.png', kind: 'People', title: 'Ada Lovelace' },
  ]);
});

describe('a card', () => {
  test('is a picture of 1200 by 630 in few bytes, the same for the same words', async () => {
    const picture = await drawCard(aCard());
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(picture.length).toBeLessThan(40_000);
    expect(await drawCard(aCard())).toEqual(picture);
    expect(await drawCard(aCard({ line: '18 March 2026' }))).not.toEqual(picture);
  });

  test('has room for the longest titles of the archive, whole', async () => {
    const { archive } = loadArchive(join(import.meta.dirname, '../..'));
    const longest = cardsOf(archive, PAGES, NOW)
      .sort((a, b) => b.title.length - a.title.length)
      .slice(0, 12);
    expect(longest[0]?.title.length).toBeGreaterThan(150);
    for (const card of longest) expect(await isCut(card), card.title).toBe(false);
    expect(await isCut(aCard({ title: 'W'.repeat(200) }))).toBe(true);
  });

  test('writes the letters of Europe, and Greek ones by name', async () => {
    expect(await missingFrom('Łódź, Škoda, Đặng, Ångström: naïve – “señor”')).toEqual([]);
    expect(await drawCard(aCard({ title: 'α-synuclein and Δ' }))).toEqual(
      await drawCard(aCard({ title: 'alpha-synuclein and Delta' })),
    );
  });

  test('leaves out what the font does not have, rather than show empty boxes', async () => {
    expect(await drawCard(aCard({ title: 'Tea 🫖 at four' }))).toEqual(await drawCard(aCard({ title: 'Tea at four' })));
  });

  test('in a script that the font does not have says what kind of page it is', async () => {
    const { line: _, kind: __, ...bare } = aCard({ title: 'Events' });
    for (const title of ['数据缺失', 'Отсутствующие данные', 'بيانات مفقودة'])
      expect(await drawCard(aCard({ title, line: '2026年3月17日' }))).toEqual(await drawCard(bare));
  });

  test.each([
    '',
    ' ',
    '\u0000\u202e',
    '\ud800',
    '<b>&amp;</b>',
    'W'.repeat(200),
    '👩‍👩‍👧‍👦'.repeat(20),
    'e\u0301'.repeat(150),
  ])('of %j can be drawn', async (title) => {
    expect((await drawCard(aCard({ title, line: title, community: title, kind: title }))).length).toBeGreaterThan(500);
  });
});

test('the colour of a community is as dark as reading needs', () => {
  expect(readableOn('#fcfbf8', '#0b6e6e')).toBe('#0b6e6e');
  expect(readableOn('#fcfbf8', '#fe0')).toBe(readableOn('#fcfbf8', '#ffee00'));
  expect(readableOn('#fcfbf8', '#ffee00')).not.toBe('#ffee00');
  expect(readableOn('#fcfbf8', '#fff')).toBe('#737373');
  expect(readableOn('#181c1b', '#0b6e6e')).toMatch(/^#[4-9a-f]/);
});

describe('the cache of cards', () => {
  const cards = [aCard(), aCard({ path: 'cards/b.png', title: 'Another hour' })];
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gazette-cards-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('lets a second build draw only what is new', async () => {
    const kept = await drawAll(cards, folder, 2);
    const old = new Date(1_000_000);
    for (const { file } of kept) utimesSync(file, old, old);
    const again = await drawAll([...cards, aCard({ title: 'A third hour' })], folder, 2);
    expect(again.slice(0, 2)).toEqual(kept);
    expect(again.map(({ file }) => statSync(file).mtimeMs === old.getTime())).toEqual([true, true, false]);
    expect(readFileSync(kept[0]!.file)).toEqual(await drawCard(cards[0]!));
  });

  test('has one picture for two pages that look alike', () => {
    const [first, second] = keptIn(folder, [aCard(), aCard({ path: 'cards/elsewhere.png' })]);
    expect(first?.file).toBe(second?.file);
  });

  test('keeps no more than a thousand pictures that nobody needs', async () => {
    const kept = await drawAll(cards, folder, 2);
    for (let index = 0; index < 1_050; index += 1) {
      const file = join(folder, `old-${index}.png`);
      writeFileSync(file, '');
      utimesSync(file, index, index);
    }
    tidy(folder, kept);
    const left = readdirSync(folder);
    expect(left).toHaveLength(1_002);
    expect(left).not.toContain('old-0.png');
    expect(left).toContain('old-1049.png');
  });
});

test('a picture of up to 256 colours is kept as it is, and one of more with its ground', () => {
  const few = pixels(64, (at) => [at, 255 - at, 7]);
  expect(coloursOf(encodePng(few, 8, 8), 8)).toEqual(Array.from({ length: 64 }, (_, at) => [at, 255 - at, 7]));
  const many = coloursOf(
    encodePng(
      pixels(4096, (at) => (at < 2048 ? [252, 251, 248] : [at & 255, at >> 4, (at * 7) & 255])),
      64,
      64,
    ),
    64,
  );
  expect(many.slice(0, 2048).every((colour) => colour.join() === '252,251,248')).toBe(true);
  expect(new Set(many.map(String)).size).toBeLessThanOrEqual(256);
});

/** Whether a title lost its end. */
async function isCut(card: Card): Promise<boolean> {
  const design = designOf(card);
  return (await layOut(design)).svg !== (await layOut(unclamped(design))).svg;
}

function unclamped({ type, props: { style, children } }: Element): Element {
  const { lineClamp: _, ...rest } = style;
  return {
    type,
    props: {
      style: rest,
      ...(children && { children: typeof children === 'string' ? children : children.map(unclamped) }),
    },
  };
}

async function missingFrom(title: string): Promise<string[]> {
  return [...(await layOut(designOf(aCard({ title })))).missing];
}

function pixels(count: number, colour: (at: number) => number[]): Uint8Array {
  return Uint8Array.from(Array.from({ length: count }, (_, at) => [...colour(at), 255]).flat());
}

/** The colour of each pixel of a PNG with a palette. */
function coloursOf(png: Buffer, width: number): number[][] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const palette = chunks.get('PLTE')!;
  const rows = inflateSync(chunks.get('IDAT')!);
  return [...rows]
    .filter((_, at) => at % (width + 1) > 0)
    .map((index) => [...palette.subarray(index * 3, index * 3 + 3)]);
}
