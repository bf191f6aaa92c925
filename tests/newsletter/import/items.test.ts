import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/newsletter/import/blocks.ts';
import { roleOf, sectionsOf } from '../../../src/newsletter/import/sections.ts';
import { itemsIn, newsletter } from './imported.ts';

const HERE = 'Register [here](https://gaps.example.org/a).';

async function titles(text: string): Promise<string[]> {
  return (await itemsIn(text)).map(({ section, title }) => `${section.heading}: ${title}`);
}

describe('announcements are found', () => {
  test('as headings below headings', async () => {
    const text = `# News of March\n\nHello all.\n\n## Events\n\n### Tea and gaps\n\n**5 May 2026**\n\n${HERE}\n\n### Gap school\n\n${HERE}\n\n## Jobs\n\n### Gap keeper\n\n${HERE}\n`;
    expect(await titles(text)).toEqual(['Events: Tea and gaps', 'Events: Gap school', 'Jobs: Gap keeper']);
  });

  test('as bold lines below headings', async () => {
    const text = `## Events\n\n**Tea and gaps**\n\n**5 May 2026**\n\n${HERE}\n\n**Gap school**\n\n**12-14 May 2026**\n\n${HERE}\n`;
    expect(await titles(text)).toEqual(['Events: Tea and gaps', 'Events: Gap school']);
  });

  test('as bold lines below bold lines', async () => {
    const text = `**Events**\n\n**Tea and gaps**\n\n**5 May 2026**\n\n${HERE}\n\n**Other opportunities**\n\n**Gap keeper wanted**\n\n${HERE}\n`;
    expect(await titles(text)).toEqual(['Events: Tea and gaps', 'Other opportunities: Gap keeper wanted']);
  });

  test('with the month in the title, and many words', async () => {
    const long =
      'A talk by somebody on all that is missing, on what to do about it, and on what nobody knows yet of either';
    const text = `**Events**\n\n**${long}**\n\n**5 May 2026**\n\n${HERE}\n\n**Networking day of the Circle- May 2026**\n\n**Event: 8 May 2026**\n\n${HERE}\n`;
    expect(await titles(text)).toEqual([`Events: ${long}`, 'Events: Networking day of the Circle- May 2026']);
  });

  test('as headings of one rank with their sections', async () => {
    const text = `## Events\n\n## Tea and gaps\n\n${HERE}\n\n## Opportunities\n\n## Gap keeper\n\n${HERE}\n`;
    expect(await titles(text)).toEqual(['Events: Tea and gaps', 'Opportunities: Gap keeper']);
  });

  test('as bullets and paragraphs without a title', async () => {
    const text =
      '## Events\n\n- **Tea and gaps**, 5 May: register [here](https://gaps.example.org/a)\n- [A school for those who miss data](https://gaps.example.org/b), 12 May\n\n## Jobs\n\nThe lab is looking for a gap keeper. Apply [here](https://gaps.example.org/c).\n';
    expect(await titles(text)).toEqual([
      'Events: Tea and gaps',
      'Events: A school for those who miss data',
      'Jobs: The lab is looking for a gap keeper',
    ]);
  });

  test('as paragraphs that start bold, beside lines that are bold as a whole', async () => {
    const text =
      '## Money\n\n**Two keepers of gaps** — apply [here](https://gaps.example.org/a).\n\n**Travel grants.** Deadline 1 May. [Details](https://gaps.example.org/b)\n\n**Seed funding**\nRead the [call](https://gaps.example.org/c).\n';
    expect(await titles(text)).toEqual(['Money: Two keepers of gaps', 'Money: Travel grants', 'Money: Seed funding']);
  });

  test('as bullets below bold capitals, after the newsletter’s own lines', async () => {
    const text = `**GAP NEWSLETTER**\n\n**Issue 3 | 10 March 2026**\n\nHello all.\n\n**EVENTS**\n\n- **Tea and gaps**, 5 May 2026. ${HERE}\n\n**PUBLICATION OF THE MONTH**\n\n**On gaps**\n\n${HERE}\n`;
    expect(await titles(text)).toEqual(['EVENTS: Tea and gaps', 'PUBLICATION OF THE MONTH: On gaps']);
  });

  test('in a “spotlight” on the community, which introduces nobody', async () => {
    const text = `## Community spotlight: what we did\n\n### Gap day\n\n${HERE}\n\n### Gap school\n\n${HERE}\n`;
    expect(await titles(text)).toEqual([
      'Community spotlight: what we did: Gap day',
      'Community spotlight: what we did: Gap school',
    ]);
  });

  test('and not in lines about the message, or of all vacancies', async () => {
    const text = `Sent 7 June 2026. [View in browser](https://gaps.example.org/m)\n\n## Jobs\n\n### Gap keeper\n\n${HERE}\n\nCurrent Circle vacancies [here](https://gaps.example.org/jobs). Current Gap Ltd vacancies [here](https://gaps.example.org/j).\n`;
    const [only, ...others] = await itemsIn(text);
    expect(others).toEqual([]);
    expect(only?.body.map(wordsOf)).toEqual(['Register here.']);
  });

  test('under names that no list of sections has', async () => {
    const text = `## Come along\n\n### Tea and gaps\n\n${HERE}\n\n## Take a chance\n\n### Gap keeper\n\n${HERE}\n`;
    expect(await titles(text)).toEqual(['Come along: Tea and gaps', 'Take a chance: Gap keeper']);
  });

  test('without any section', async () => {
    expect(await titles(`**Tea and gaps**\n\n**5 May 2026**\n\n${HERE}\n`)).toEqual([': Tea and gaps']);
  });
});

describe('lines between title and text are no titles', () => {
  const header = async (lines: string): Promise<string[]> => {
    const items = await itemsIn(`## Events\n\n### Tea and gaps\n\n${lines}\n\n${HERE}\n\n### Gap school\n\n${HERE}\n`);
    expect(items).toHaveLength(2);
    return items[0]?.header.map(wordsOf) ?? [];
  };

  test('dates and deadlines, bold or not', async () => {
    expect(await header('**Deadline for abstracts: 1 April 2026**\n\n5 May 2026')).toEqual([
      'Deadline for abstracts: 1 April 2026',
      '5 May 2026',
    ]);
  });

  test('a place', async () => {
    expect(await header('**Bologna, Italy**\n\n**5 May 2026**')).toEqual(['Bologna, Italy', '5 May 2026']);
  });

  test('what is labelled', async () => {
    expect(await header('When: 5 May 2026\n\nWhere: the old library')).toEqual([
      'When: 5 May 2026',
      'Where: the old library',
    ]);
  });

  test('but a sentence with a date in it is text', async () => {
    expect(await header('We meet on 5 May 2026 in the garden of the library and talk about what is missing.')).toEqual(
      [],
    );
  });

  test('nor is a question or a bold sentence in the text', async () => {
    const text = `## Events\n\n### Tea and gaps\n\n${HERE}\n\n**Please bring a cup of your own.**\n\n**How do I get there?**\n\nBy train.\n`;
    expect(await titles(text)).toEqual(['Events: Tea and gaps']);
  });
});

describe('what stands in every issue is no announcement', () => {
  test('the team, how to connect, and the links of the mailer', async () => {
    const text = `[View this email in your browser](https://track.example.org/v)\n\n## Events\n\n### Tea and gaps\n\n${HERE}\n\n### The gaps team\n\n- Ada Lovelace, Lead\n- Charles Babbage, Deputy\n\n**Connect with us**\n\nOur [website](https://gaps.example.org/).\n\nClick [here](https://track.example.org/u) to unsubscribe.\n`;
    expect(await titles(text)).toEqual(['Events: Tea and gaps']);
  });

  test('but an announcement may be about a team', async () => {
    const text = `## Our updates\n\n### New preprint from the gaps team\n\n${HERE}\n\n### Tea and gaps\n\n${HERE}\n`;
    expect(await titles(text)).toHaveLength(2);
  });

  test('the link to all vacancies, in one line or two', async () => {
    const text = `## Jobs\n\n### Gap keeper\n\n${HERE}\n\n**Current Gap Institute**\n\n**[job vacancies](https://gaps.example.org/jobs)**\n\nCurrent Gap Trust [vacancies](https://gaps.example.org/more) Current Gap House [vacancies](https://gaps.example.org/most)\n\n## Events\n\n### Tea\n\n${HERE}\n`;
    expect(await titles(text)).toEqual(['Jobs: Gap keeper', 'Events: Tea']);
  });

  test('the letter in front', async () => {
    const text = `## Welcome to the March issue\n\nHello. Read more about us [here](https://gaps.example.org/).\n\n## Events\n\n### Tea\n\n${HERE}\n`;
    expect(await titles(text)).toEqual(['Events: Tea']);
  });
});

describe('a spotlight is one announcement with all its questions', () => {
  test('called by the one it introduces', async () => {
    const text =
      '## Featured Member of the Month\n\nRead about all our members [here](https://gaps.example.org/people).\n\nThis month it is Ada Lovelace, from the University of Gaps.\n\n**What are you working on?**\n\nGaps.\n\n**What is your favourite gap?**\n\nThe one in my teeth.\n';
    expect(await itemsIn(text)).toHaveLength(1);
  });

  test('and two people are two', async () => {
    const text =
      '## Member spotlights\n\n### Ada Lovelace\n\n**What do you do?**\n\nGaps.\n\n### Charles Babbage\n\n**What do you do?**\n\nEngines.\n';
    expect((await itemsIn(text)).map(({ title }) => title)).toEqual(['Ada Lovelace', 'Charles Babbage']);
  });
});

test.each([
  ['Upcoming events', 'events'],
  ['What’s on', 'events'],
  ['Current News and Opportunities from the Institute', 'opportunities'],
  ['Jobs and funding', 'opportunities'],
  ['Other Opportunitites', 'opportunities'],
  ['Gaps Circle Updates', 'updates'],
  ['News from around the field', 'news'],
  ['Paper of the month', 'publication'],
  ['What we are reading: paper picks', 'publication'],
  ['Featured Community Scholar of the Month', 'spotlight'],
  ['Meet our members', 'spotlight'],
  ['Introduction to the Circle', 'intro'],
  ['The Gaps Circle team', 'end'],
  ['Connect with us', 'end'],
  ['Stay in touch', 'end'],
  ['Miscellanea', 'other'],
])('a section called "%s" is for %s', (heading, role) => {
  expect(roleOf(heading)).toBe(role);
});

test('a section knows its heading as written', async () => {
  const { blocks } = await newsletter(`## **Events**\n\n### Tea\n\n${HERE}\n`);
  expect(sectionsOf(blocks).map(({ heading, role }) => [heading, role])).toEqual([['Events', 'events']]);
});
