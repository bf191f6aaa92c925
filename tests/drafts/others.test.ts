import { describe, expect, test } from 'vitest';
import { drafted, from, withJsonLd } from './drafted.ts';

const metas = (tags: Record<string, string> | [string, string][]): string =>
  `<head><title>A page</title>${(Array.isArray(tags) ? tags : Object.entries(tags))
    .map(([name, content]) => `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${content}">`)
    .join('')}</head>`;

describe('an opportunity', () => {
  const posting = (given: object) =>
    drafted(withJsonLd({ '@type': 'JobPosting', title: 'Lecturer in gaps', ...given }));

  test('has its deadline, its place and who offers it from the posting', async () => {
    const { data, missing } = await posting({
      hiringOrganization: { '@type': 'Organization', name: 'University of Gaps' },
      validThrough: '2026-05-31T23:59:59+01:00',
      jobLocation: { '@type': 'Place', address: { addressLocality: 'Leeds', addressCountry: 'GB' } },
      description: '<p>Somebody’s sentences.</p>',
    });
    expect(data).toEqual({
      title: 'Lecturer in gaps',
      kind: 'job',
      organisation: 'University of Gaps',
      place: 'Leeds, United Kingdom',
      url: 'https://gaps.example.org/day',
      deadlines: [{ date: '2026-05-31' }],
    });
    expect(missing.map(({ field }) => field)).toEqual(['summary']);
  });

  test('that says no deadline leaves it to a person', async () => {
    const { data, missing } = await posting({});
    expect(data['deadlines']).toBeUndefined();
    expect(missing.map(({ field }) => field)).toEqual(['summary', 'organisation', 'deadlines']);
  });

  test.each([
    ['PhD studentship in gaps', {}, 'studentship'],
    ['Helper', { employmentType: 'INTERN' }, 'internship'],
    ['Helper', { employmentType: ['VOLUNTEER'] }, 'volunteering'],
    ['Helper', {}, 'job'],
  ])('called %s with %j is a %s', async (title, given, kind) => {
    expect((await posting({ title, ...given })).data['kind']).toBe(kind);
  });

  test('that closes at an hour of the place says in which zone', async () => {
    const { data } = await posting({
      validThrough: '2026-05-31T17:00:00+02:00',
      jobLocation: { address: { addressCountry: 'Switzerland' } },
    });
    expect(data['deadlines']).toEqual([{ date: '2026-05-31T17:00', zone: 'Europe/Zurich' }]);
  });

  test.each([
    ['anywhere on Earth', '2026-05-31T23:59:00-12:00', [{ date: '2026-05-31', zone: 'AoE' }]],
    ['in the country of the post', '2026-05-31T23:59:00+02:00', [{ date: '2026-05-31', zone: 'Europe/Zurich' }]],
    ['nobody knows where', '2026-05-31', [{ date: '2026-05-31' }]],
  ])('may be open to the end of a day %s', async (_, validThrough, deadlines) => {
    const { data } = await posting({ validThrough, jobLocation: { address: { addressCountry: 'CH' } } });
    expect(data['deadlines']).toEqual(deadlines);
  });

  test('may be a programme with a deadline to apply', async () => {
    const { data } = await drafted(
      withJsonLd({
        '@type': 'EducationalOccupationalProgram',
        name: 'A year of gaps',
        provider: { name: 'University of Gaps' },
        applicationDeadline: '2026-06-01',
      }),
    );
    expect(data).toMatchObject({
      kind: 'course',
      organisation: 'University of Gaps',
      deadlines: [{ date: '2026-06-01' }],
    });
  });
});

describe('a publication', () => {
  test('has what its publisher writes for Google Scholar, each author with where they work', async () => {
    const draft = await drafted(
      metas([
        ['citation_title', 'Learning from gaps'],
        ['citation_author', 'Lovelace, Ada'],
        ['citation_author_institution', 'Roche'],
        ['citation_author', 'Charles Babbage'],
        ['citation_journal_title', 'Journal of Gaps'],
        ['citation_publication_date', '2026/02'],
        ['citation_online_date', '2026/01/25'],
        ['citation_doi', 'doi:10.1000/gaps.7'],
      ]),
      { url: 'https://journal.example.org/articles/7?utm_medium=mail' },
    );
    expect(draft.collection).toBe('publications');
    expect(draft.data).toEqual({
      title: 'Learning from gaps',
      authors: [{ name: 'Ada Lovelace', affiliation: 'Roche' }, { name: 'Charles Babbage' }],
      venue: 'Journal of Gaps',
      doi: '10.1000/gaps.7',
      url: 'https://journal.example.org/articles/7',
      published: '2026-01-25',
    });
    expect(from(draft, 'published')).toBe("the page's meta tag, citation_online_date");
    expect(draft.missing.map(({ field }) => field)).toEqual(['summary', 'origin']);
  });

  test('may be a preprint, and name all its authors at once', async () => {
    const { data } = await drafted(
      metas({
        citation_title: 'Gaps',
        citation_authors: 'Lovelace, Ada;Babbage, Charles;',
        citation_arxiv_id: '2601.00001',
      }),
    );
    expect(data).toMatchObject({ venue: 'arXiv', authors: [{ name: 'Ada Lovelace' }, { name: 'Charles Babbage' }] });
  });

  test('may be told in JSON-LD, with its journal around its volume', async () => {
    const { data } = await drafted(
      withJsonLd({
        '@type': 'WebPage',
        mainEntity: {
          '@type': 'ScholarlyArticle',
          headline: 'Learning from gaps',
          author: [{ name: 'Ada Lovelace' }],
          sameAs: 'https://doi.org/10.1000/gaps.7',
          isPartOf: { '@type': 'PublicationVolume', isPartOf: { '@type': 'Periodical', name: 'Journal of Gaps' } },
          datePublished: '2026-01-25T00:00:00Z',
        },
      }),
    );
    expect(data).toMatchObject({
      title: 'Learning from gaps',
      doi: '10.1000/gaps.7',
      venue: 'Journal of Gaps',
      published: '2026-01-25',
    });
  });

  test('whose month alone is known has no day', async () => {
    const { data } = await drafted(metas({ citation_title: 'Gaps', citation_publication_date: '2026/02' }));
    expect(data['published']).toBeUndefined();
  });

  test('of a thousand authors names the first thirty, and says so', async () => {
    const authors = Array.from({ length: 1000 }, (_, index): [string, string] => [
      'citation_author',
      `Author ${index}`,
    ]);
    const { data, notes } = await drafted(metas([['citation_title', 'Gaps'], ...authors]));
    expect(data['authors']).toHaveLength(30);
    expect(notes).toEqual(['The page names 1000 authors; the first 30 are here']);
  });
});

describe('a recording', () => {
  const url = 'https://www.youtube.com/watch?v=PebrX_WwdgA&t=30s';
  const video = `<title>Tea - YouTube</title><div itemscope itemtype="http://schema.org/VideoObject">
    <meta itemprop="duration" content="PT62M3S"><meta itemprop="uploadDate" content="2026-03-02T16:30:00-08:00"></div>`;

  test('is a video on YouTube, whatever the page says', async () => {
    const { collection, data } = await drafted(video, { url });
    expect(collection).toBe('recordings');
    expect(data).toEqual({ title: 'Tea', youtube: 'PebrX_WwdgA', published: '2026-03-03', duration: '1:02:03' });
  });

  test('may name itself by its address', async () => {
    const html = `<div itemscope itemid="" itemtype="http://schema.org/VideoObject"><link itemprop="url" href="${url}"><link itemprop="identifier" href="${url}"><meta itemprop="name" content="Tea"><meta itemprop="duration" content="PT58S"></div>`;
    expect((await drafted(html, { url })).data).toMatchObject({ title: 'Tea', duration: '0:58' });
  });

  test('has no title where YouTube shows programs none', async () => {
    const { data, missing } = await drafted('<title> - YouTube</title>', { url });
    expect(data).toEqual({ youtube: 'PebrX_WwdgA' });
    expect(missing.map(({ field }) => field)).toEqual(['title', 'summary']);
  });

  test('may stand on a page of its own', async () => {
    const { data } = await drafted(
      withJsonLd({
        '@type': 'VideoObject',
        name: 'Tea',
        embedUrl: 'https://www.youtube-nocookie.com/embed/PebrX_WwdgA',
        duration: 'PT58M',
      }),
    );
    expect(data).toMatchObject({ youtube: 'PebrX_WwdgA', duration: '58:00' });
  });

  test('is none where YouTube does not have it', async () => {
    const { collection } = await drafted(
      withJsonLd({ '@type': 'VideoObject', name: 'Tea', contentUrl: 'https://films.example.org/tea.mp4' }),
    );
    expect(collection).toBe('news');
  });
});

describe('a news item', () => {
  test.each(['NewsArticle', 'BlogPosting', 'Article'])('is a %s', async (type) => {
    const { collection, data, missing } = await drafted(
      withJsonLd({ '@type': type, headline: 'Gaps found', name: 'Blog', datePublished: '2026-03-02T23:30:00-05:00' }),
    );
    expect(collection).toBe('news');
    expect(data).toEqual({ title: 'Gaps found', date: '2026-03-03', url: 'https://gaps.example.org/day' });
    expect(missing.map(({ field }) => field)).toEqual(['summary', 'about']);
  });
});

describe('a page that tells programs little', () => {
  test.each([
    ['https://gaps.example.org/events/tea', 'events', 'its address has the word "events"'],
    ['https://gaps.example.org/jobs/7', 'opportunities', 'its address has the word "jobs"'],
    ['https://gaps.example.org/abs/2601.00001', 'publications', 'its address has the word "abs"'],
    ['https://gaps.example.org/7', 'news', 'nothing on it says what it is'],
  ])('at %s is taken for %s, and that is a guess', async (url, collection, why) => {
    expect(await drafted(metas({ 'og:title': 'Tea' }), { url })).toMatchObject({ collection, why, isGuess: true });
  });

  test('has its title and its day from Open Graph, without the name of the site', async () => {
    const tags = {
      'og:title': 'Gaps found | The Circle',
      'og:site_name': 'The Circle',
      'article:published_time': '2026-03-02T10:00:00Z',
    };
    const draft = await drafted(metas(tags));
    expect(draft.data).toMatchObject({ title: 'Gaps found', date: '2026-03-02' });
    expect(from(draft, 'title')).toBe("the page's Open Graph, og:title");
  });

  test('is of the collection that somebody says', async () => {
    expect(await drafted(metas({ 'og:title': 'Tea' }), { collection: 'events' })).toMatchObject({
      collection: 'events',
      isGuess: false,
      missing: [{ field: 'summary' }, { field: 'starts' }],
    });
  });
});

describe('the address of an entry', () => {
  const canonical = (href: string): string => `<title>Tea</title><link rel="canonical" href="${href}">`;
  test.each([
    ['is the page’s own, clean', '/tea?utm_source=mail&id=7', 'https://gaps.example.org/tea?id=7'],
    ['is not one of another site', 'https://mallory.example/tea', 'https://gaps.example.org/day'],
    ['is not the front page that a template names', 'https://gaps.example.org/', 'https://gaps.example.org/day'],
    ['is not a script', 'javascript:alert(1)', 'https://gaps.example.org/day'],
  ])('%s', async (_, href, url) => {
    expect((await drafted(canonical(href), { url: 'https://gaps.example.org/day?fbclid=1#top' })).data['url']).toBe(
      url,
    );
  });

  test('is left out where it lets in whoever has it', async () => {
    expect(
      (await drafted('<title>Tea</title>', { url: 'https://chat.whatsapp.com/invite/AAAABBBBCCCCDDDD' })).data['url'],
    ).toBeUndefined();
  });
});
