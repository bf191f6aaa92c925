import { describe, expect, test } from 'vitest';
import { anEvent, drafted, from, withJsonLd } from './drafted.ts';

test('a page about an event becomes a draft that says where on the page each field stands', async () => {
  const draft = await drafted(
    withJsonLd({
      '@context': 'https://schema.org',
      '@type': 'EducationEvent',
      name: 'Gaps &amp; what to do about them',
      description: 'A sentence that is its author’s.',
      startDate: '2026-04-10T12:20:00+01:00',
      endDate: '2026-04-10T14:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Kings Hall',
          address: { '@type': 'PostalAddress', addressLocality: 'Leeds', addressCountry: 'GB' },
        },
        { '@type': 'VirtualLocation', url: 'https://gaps.example.org/join' },
      ],
      organizer: { '@type': 'Organization', name: 'Circle of Gaps' },
      performer: [
        { '@type': 'Person', name: 'Dr Ada Lovelace', affiliation: { '@type': 'Organization', name: 'Roche' } },
        'Charles Babbage',
      ],
      offers: {
        '@type': 'Offer',
        url: 'https://tickets.example.org/7?utm_source=x',
        validThrough: '2026-04-03T23:59:00+01:00',
      },
    }),
  );
  expect(draft).toMatchObject({ collection: 'events', why: 'its JSON-LD says EducationEvent', isGuess: false });
  expect(draft.data).toEqual({
    title: 'Gaps & what to do about them',
    starts: '2026-04-10T12:20',
    ends: '2026-04-10T14:00',
    attendance: 'hybrid',
    place: 'Kings Hall, Leeds, United Kingdom',
    organisers: [{ name: 'Circle of Gaps' }],
    speakers: [{ name: 'Ada Lovelace', affiliation: 'Roche' }, { name: 'Charles Babbage' }],
    url: 'https://gaps.example.org/day',
    registration: { url: 'https://tickets.example.org/7', deadline: '2026-04-03' },
  });
  expect(from(draft, 'starts')).toBe("the page's JSON-LD, startDate");
  expect(from(draft, 'registration')).toBe("the page's JSON-LD, offers.url; the page's JSON-LD, offers.validThrough");
  expect(draft.missing.map(({ field }) => field)).toEqual(['summary']);
  expect(draft.notes).toEqual([]);
});

describe('a time', () => {
  const times = async (startDate: string, more: object = {}): Promise<unknown[]> => {
    const { data, notes } = await anEvent({ startDate, ...more });
    return [data['starts'], data['zone'], notes.length];
  };
  const inZurich = { location: { '@type': 'Place', name: 'Aula', address: { addressCountry: 'CH' } } };

  test.each([
    ['of the community’s clocks stays as it is', '2026-07-10T14:00:00+01:00', {}, ['2026-07-10T14:00', undefined, 0]],
    [
      'in seconds and fractions is one in minutes',
      '2026-07-10T14:00:00.000+0100',
      {},
      ['2026-07-10T14:00', undefined, 0],
    ],
    ['in the basic form is read', '20260710T140000+0100', {}, ['2026-07-10T14:00', undefined, 0]],
    [
      'of another offset is told in the community’s zone',
      '2026-07-10T14:00:00-04:00',
      {},
      ['2026-07-10T19:00', undefined, 0],
    ],
    ['of the evening may fall on the next day', '2026-07-10T20:00:00-04:00', {}, ['2026-07-11T01:00', undefined, 0]],
    [
      'in a country of one zone is told in that',
      '2026-07-10T14:00:00+02:00',
      inZurich,
      ['2026-07-10T14:00', 'Europe/Zurich', 0],
    ],
    [
      'in a country that an address ends in is told there',
      '2026-07-10T14:00:00+02:00',
      { location: { name: 'Aula', address: 'Ramistrasse 71, Zurich, Switzerland' } },
      ['2026-07-10T14:00', 'Europe/Zurich', 0],
    ],
    ['without an offset is that of the place', '2026-07-10T14:00', inZurich, ['2026-07-10T14:00', 'Europe/Zurich', 0]],
    [
      'in a country of many zones is told in the one that the community knows',
      '2026-07-10T14:00:00-07:00',
      { location: { name: 'Hall', address: { addressCountry: 'United States' } } },
      ['2026-07-10T14:00', 'America/Los_Angeles', 0],
    ],
    [
      'in a country of zones that nobody knows here is moved, and to be looked at',
      '2026-07-10T14:00:00-04:00',
      { location: { name: 'Hall', address: { addressCountry: 'US' } } },
      ['2026-07-10T19:00', undefined, 1],
    ],
    [
      'without an offset in a country of many zones is the community’s, and to be looked at',
      '2026-07-10T14:00',
      { location: { name: 'Hall', address: { addressCountry: 'US' } } },
      ['2026-07-10T14:00', undefined, 1],
    ],
    [
      'whose zone the page names is told in that',
      '2026-07-10T12:00:00Z',
      { eventSchedule: { scheduleTimezone: 'Asia/Tokyo' } },
      ['2026-07-10T21:00', 'Asia/Tokyo', 1],
    ],
    [
      'without any zone is the community’s, and to be looked at',
      '2026-07-10 14:00',
      {},
      ['2026-07-10T14:00', undefined, 1],
    ],
    ['with a Z that is not meant is to be looked at', '2026-07-10T14:00:00Z', {}, ['2026-07-10T15:00', undefined, 1]],
    ['in British order is left out, and said', '10/07/2026', {}, [undefined, undefined, 1]],
    ['on a day that never comes is left out, and said', '2026-02-30T14:00', {}, [undefined, undefined, 1]],
    ['beyond our calendar is left out, and said', '9999-12-31T23:00:00-05:00', {}, [undefined, undefined, 1]],
  ])('%s', async (_, startDate, more, told) => {
    expect(await times(startDate, more)).toEqual(told);
  });

  test('that was moved to another zone says from what', async () => {
    const draft = await anEvent({ startDate: '2026-07-10T14:00:00-04:00' });
    expect(from(draft, 'starts')).toBe(
      `the page's JSON-LD, startDate: "2026-07-10T14:00:00-04:00", which is 2026-07-10T19:00 in Europe/London, the community's zone`,
    );
  });
});

describe('a span', () => {
  test.each([
    ['of one day is that day', '2026-04-10', '2026-04-10', ['2026-04-10', undefined]],
    ['of days is its first and last', '2026-04-10', '2026-04-12', ['2026-04-10', '2026-04-12']],
    [
      'from midnight to the minute before it is a day',
      '2026-07-10T00:00:00+00:00',
      '2026-07-10T23:59:59+00:00',
      ['2026-07-10', undefined],
    ],
    [
      'from midnight to midnight ends the day before',
      '2026-07-10T00:00',
      '2026-07-12T00:00',
      ['2026-07-10', '2026-07-11'],
    ],
    ['of a day and a time is told in days', '2026-04-10', '2026-04-12T17:00', ['2026-04-10', '2026-04-12']],
    ['that ends before it begins has no end', '2026-04-10T12:00', '2026-04-09T12:00', ['2026-04-10T12:00', undefined]],
  ])('%s', async (_, startDate, endDate, told) => {
    const { data } = await anEvent({ startDate, endDate });
    expect([data['starts'], data['ends']]).toEqual(told);
  });
});

describe('where people meet', () => {
  test.each([
    ['is told by the page', { eventAttendanceMode: 'OnlineEventAttendanceMode' }, ['online', undefined]],
    [
      'is online where the place is called so',
      { location: { '@type': 'Place', name: 'Online' } },
      ['online', undefined],
    ],
    ['is a hall where there is one', { location: 'Kings Hall, Leeds' }, ['in-person', 'Kings Hall, Leeds']],
    ['is online since it was moved there', { eventStatus: 'EventMovedOnline' }, ['online', undefined]],
    [
      'is not said twice',
      { location: { name: 'Kings Hall, London', address: { addressLocality: 'London' } } },
      ['in-person', 'Kings Hall, London'],
    ],
    ['is unknown where nothing says it', {}, [undefined, undefined]],
  ])('%s', async (_, given, told) => {
    const { data } = await anEvent({ startDate: '2026-04-10', ...given });
    expect([data['attendance'], data['place']]).toEqual(told);
  });
});

test('one that was called off says so, and one that is on need not', async () => {
  const statusOf = async (status: string) =>
    (await anEvent({ startDate: '2026-04-10', eventStatus: `https://schema.org/${status}` })).data['status'];
  expect(await statusOf('EventCancelled')).toBe('cancelled');
  expect(await statusOf('EventPostponed')).toBe('postponed');
  expect(await statusOf('EventScheduled')).toBeUndefined();
});

test('of several dates, the next is drafted and the others are told', async () => {
  const on = (startDate: string) => ({
    '@type': 'Event',
    name: 'Tea',
    startDate,
    url: `https://gaps.example.org/${startDate}`,
  });
  const { data, notes } = await drafted(withJsonLd([on('2026-01-10'), on('2026-04-10'), on('2026-05-10')]));
  expect(data['starts']).toBe('2026-04-10');
  expect(notes).toEqual([
    'The page has 3 events; this one is drafted, and not "Tea" of 2026-01-10, "Tea" of 2026-05-10',
  ]);
});

test('of several events, the one whose page it is is drafted', async () => {
  const tea = { '@type': 'Event', name: 'Tea', startDate: '2026-04-10', url: 'https://gaps.example.org/tea' };
  const cake = { '@type': 'Event', name: 'Cake', startDate: '2026-05-10', url: '/cake/' };
  const { data } = await drafted(withJsonLd({ '@graph': [tea, cake] }), { url: 'https://gaps.example.org/cake' });
  expect(data['title']).toBe('Cake');
});

test('what a graph says of an organiser elsewhere is found', async () => {
  const graph = [
    { '@type': 'Event', name: 'Tea', startDate: '2026-04-10', organizer: { '@id': '#us' } },
    { '@type': 'Organization', '@id': '#us', name: 'Circle of Gaps' },
  ];
  expect((await drafted(withJsonLd({ '@graph': graph }))).data['organisers']).toEqual([{ name: 'Circle of Gaps' }]);
});

test('microdata says as much, and fills in what JSON-LD leaves out', async () => {
  const body = `<div itemscope itemtype="https://schema.org/Event">
    <h1 itemprop="name">Tea &amp; cake</h1>
    <time itemprop="startDate" datetime="2026-04-10T14:00+01:00">10 April</time>
    <div itemprop="location" itemscope itemtype="https://schema.org/Place"><span itemprop="name">The Shed</span></div>
  </div>`;
  const alone = await drafted(body);
  expect(alone.data).toMatchObject({ title: 'Tea & cake', starts: '2026-04-10T14:00', place: 'The Shed' });
  expect(from(alone, 'starts')).toBe("the page's microdata, startDate");
  const both = await drafted(
    withJsonLd({ '@type': 'Event', name: 'Tea', startDate: '2026-04-10' }).replace('<body>', `<body>${body}`),
  );
  expect(both.data).toMatchObject({ title: 'Tea', starts: '2026-04-10', place: 'The Shed' });
  expect(both.notes).toEqual([]);
});
