import { describe, expect, test } from 'vitest';
import { factsOfOne } from './imported.ts';

/** The kind of an announcement with this title, in a section of this name. */
async function kind(
  title: string,
  { section = 'Other announcements', header = '', text = 'More [here](https://gaps.example.org/a).' } = {},
) {
  const { kind: found, isJob } = await factsOfOne(`## ${section}\n\n### ${title}\n\n${header}\n\n${text}\n`);
  return isJob ? `${found}, a job` : found;
}

describe('what can be attended is an event', () => {
  test.each([
    ['Gaps Circle monthly seminar: what is not there'],
    ['PhD Student Presentation and Networking Day'],
    ['Training course: handling gaps with care'],
    ['Applications open for the Gap Summer School'],
    ['The Circle relaunches its monthly seminars'],
    ['Workshop on calls for papers'],
    ['Data hackathon by the Society for Gaps'],
  ])('%s', async (title) => {
    expect(await kind(title)).toBe('event');
  });

  test('whatever it is called, if it has a date of its own', async () => {
    expect(await kind('The role of gaps in medicine', { header: '**5 May 2026**' })).toBe('event');
    expect(
      await kind('Educators’ Programme', { header: '**Running 5 May - 6 June 2026**\n\n**Deadline: 1 April 2026**' }),
    ).toBe('event');
  });

  test('in a section of events, where nothing else is said', async () => {
    expect(await kind('Gaps UK', { section: 'Events' })).toBe('event');
  });
});

describe('what can be applied for or joined is an opportunity', () => {
  test.each([
    ['Call for papers: Workshop on Gaps', 'opportunity'],
    ['Society for Gaps call for proposals for the 2027 conference', 'opportunity'],
    ['Funding call on missing data', 'opportunity'],
    ['Job: Keeper of gaps', 'opportunity, a job'],
    ['PhD positions at the University of Gaps', 'opportunity, a job'],
    ['Three researcher positions open at the Gap Institute', 'opportunity, a job'],
    ['Become a study group leader', 'opportunity'],
    ['Survey on gaps in care', 'opportunity'],
    ['Gap data challenge', 'opportunity'],
    ['Gaps interest group: members wanted', 'opportunity'],
    ['The Institute launches a new scholarship', 'opportunity'],
  ])('%s', async (title, expected) => {
    expect(await kind(title)).toBe(expected);
  });

  test.each([
    ['Gap Fellowships', 'Fellowships are offered on an unfunded basis. Apply [here](https://gaps.example.org/a).'],
    ['Gap Fellowship', 'Fellowships support the participation at meetings. Apply [here](https://gaps.example.org/a).'],
  ])('without pay it is no job: %s', async (title, text) => {
    expect(await kind(title, { text })).toBe('opportunity');
  });

  test('also where it dates the workshop it is for', async () => {
    const header = '**Deadline: 1 April 2026**\n\n**Workshop: 5 May 2026**';
    expect(await kind('Call for abstracts at the Gap Workshop', { header })).toBe('opportunity');
  });

  test('with a bare date, as nobody attends a post', async () => {
    expect(await kind('Analyst role at the Gap Foundation', { header: '**5 May 2026**' })).toBe('opportunity, a job');
  });

  test('with a deadline, whatever it is called', async () => {
    expect(await kind('Gap Labs', { header: '**Deadline 5 May 2026**' })).toBe('opportunity');
  });

  test('with words in the text that ask for it', async () => {
    const text =
      'They are looking for members of the field to join. Follow [this link](https://gaps.example.org/a) to register your interest.';
    expect(await kind('Gap Support Unit', { section: 'Opportunities', text })).toBe('opportunity');
  });

  test('in a section of updates, if its title says so', async () => {
    expect(await kind('We launch a funding call on gaps', { section: 'Our updates' })).toBe('opportunity');
  });
});

describe('a report of something is none', () => {
  test.each([
    ['Ada Lovelace joins the Circle as Research Associate'],
    ['Circle shortlisted for the Gap Awards'],
    ['Ada Lovelace presenting at the Gap Conference'],
    ['Ada Lovelace speaker at the Book Launch Event'],
    ['Our talk at the Gap Conference on YouTube'],
    ['Member blog on the Congress of Gaps'],
    ['New video series'],
  ])('%s is an update about us', async (title) => {
    expect(await kind(title, { section: 'Our updates' })).toBe('update');
  });

  test.each([
    ['The Institute’s report on the use of gaps'],
    ['Gap podcast: an episode with Ada Lovelace'],
    ['Catch-up on the gap workshops'],
    ['A team from the Institute wins the Gap Award'],
  ])('%s is news of others', async (title) => {
    expect(await kind(title, { section: 'Other opportunities' })).toBe('news');
  });

  test('what has closed is told, not offered', async () => {
    const text = 'We have now closed applications, thank you to all who applied.';
    expect(await kind('Funding call and posts', { section: 'Our updates', text })).toBe('update');
  });

  test('but what is open beside something that closed is offered', async () => {
    const text =
      'The deadline is 1 May 2026. Applications are closed for the workshop. More [here](https://gaps.example.org/a).';
    expect(await kind('Funding call on gaps', { section: 'Our updates', text })).toBe('opportunity');
  });
});

describe('what is read as research is a publication', () => {
  test.each([
    ['Anything at all', 'Publication of the month'],
    ['New preprint from our gaps team', 'Our updates'],
    ['First paper published: gaps and how to keep them', 'Our updates'],
  ])('%s, under %s', async (title, section) => {
    expect(await kind(title, { section })).toBe('publication');
  });

  test('but a paper that is asked for is not', async () => {
    expect(await kind('Call for position papers on gaps', { section: 'Our updates' })).toBe('opportunity');
  });
});

describe('an update of the community may invite, too', () => {
  const section = 'Partnership News';

  test.each([
    ['Knowledge Series: gaps', 'We meet on 24 May 2026. Register [here](https://gaps.example.org/a).', 'event'],
    ['Join our team: gap keeper', 'Closes on 5 May 2026: [advert](https://gaps.example.org/a).', 'opportunity, a job'],
    ['A new home for our code', 'It is [here](https://gaps.example.org/a).', 'update'],
    ['The Circle names Ada as new chief scientist', 'More [here](https://gaps.example.org/a).', 'update'],
    [
      'Symposium: thank you for coming',
      'Many came on 8 January 2026. The talks are [here](https://gaps.example.org/a).',
      'update',
    ],
    ['Two papers at the congress', 'Ada wrote [one](https://arxiv.org/abs/2601.01111).', 'publication'],
  ])('%s', async (title, text, expected) => {
    expect(await kind(title, { section, text })).toBe(expected);
  });
});

describe('who has a deadline, or offers a post, is to be applied to', () => {
  const section = 'Opportunities';

  test.each([
    [
      'Postdoc in gap theory, Somewhere',
      'Closing date: 15.05.2026. [Advert](https://gaps.example.org/a)',
      'opportunity, a job',
    ],
    [
      'Chair in gaps, Somewhere',
      'Two permanent posts. [Particulars](https://gaps.example.org/a)',
      'opportunity, a job',
    ],
    ['Take part: how do you share gaps?', 'The first round ends on 20 May 2026.', 'opportunity'],
    ['Have your say on gaps', 'It is [online](https://gaps.example.org/a).', 'opportunity'],
    [
      'Gaps Interest Group',
      'New members are welcome. Join via [this form](https://gaps.example.org/a).',
      'opportunity',
    ],
  ])('%s', async (title, text, expected) => {
    expect(await kind(title, { section, text })).toBe(expected);
  });

  test('a session for applicants does not make it an event', async () => {
    const header = '**Deadline: 14 May 2026**\n\n**Webinar for applicants: 20 April 2026**';
    expect(await kind('Second cohort of scholars: applications open', { header })).toBe('opportunity');
  });
});
