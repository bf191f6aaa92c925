import { expect, test } from 'vitest';
import { linkTracking, linkWrapped } from '../../src/checks/link-wrapped.ts';
import { pictureFromElsewhere, pictureWithoutWords } from '../../src/checks/pictures.ts';
import { findIn, inBody, inNews, inYaml, mendedBody, NEWS, news, spotlight } from './found.ts';

const AWARD = 'https://awards.example.org/2026';
const SAFE = `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(AWARD)}&data=05%7C02%7C&reserved=0`;
const TRACKED = `${AWARD}?utm_source=newsletter&utm_medium=email&page=2`;

test('a link that Outlook has wrapped is taken out of its wrapper', () => {
  expect(inNews(linkWrapped, { url: SAFE })).toEqual([
    {
      at: `"${SAFE}"`,
      line: 6,
      message: `Unexpected address of Outlook SafeLinks around another one, expected "${AWARD}"`,
      mended: news({ url: AWARD }),
    },
  ]);
});

test('a wrapped link in front matter keeps its quotation marks', () => {
  const [found] = inYaml(linkWrapped, `links:\n  - label: The award\n    url: '${SAFE}'\n`);
  expect(found).toMatchObject({ at: `'${SAFE}'`, line: 8 });
  expect(found?.mended).toBe(spotlight('Programs.', `links:\n  - label: The award\n    url: '${AWARD}'\n`));
});

test('a wrapped link in a text is mended, and the words to click on stay', () => {
  const found = inBody(linkWrapped, `I won [the award](${SAFE} "of 2026").`);
  expect(found).toMatchObject([{ at: SAFE, line: 8 }]);
  expect(mendedBody(found)).toBe(`I won [the award](${AWARD} "of 2026").`);
});

test('a link that shows the address it wraps is mended where it leads, not where it shows', () => {
  const found = inBody(linkWrapped, `[${SAFE}](${SAFE})`);
  expect(mendedBody(found)).toBe(`[${SAFE}](${AWARD})`);
});

test('an address that links refer to is mended where it stands', () => {
  expect(mendedBody(inBody(linkWrapped, `[The award][1]\n\n[1]: ${SAFE}`))).toBe(`[The award][1]\n\n[1]: ${AWARD}`);
});

test('tracking inside a wrapper goes away with it, and is not told twice', () => {
  const wrapped = `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(TRACKED)}&data=05`;
  expect(inNews(linkWrapped, { url: wrapped })[0]?.mended).toBe(news({ url: `${AWARD}?page=2` }));
  expect(inNews(linkTracking, { url: wrapped })).toEqual([]);
});

test('a wrapper that keeps the address to itself can only be opened', () => {
  const url = 'https://gaps.us1.list-manage.com/track/click?u=1a2b&id=3c4d&e=5e6f';
  expect(inNews(linkWrapped, { url })).toEqual([
    {
      at: `"${url}"`,
      line: 6,
      message: 'Unexpected address of Mailchimp around another one, expected the page it leads to',
      help: 'Only the sender can tell which page that is: open the link, and copy the address you land on',
    },
  ]);
  expect(inNews(linkTracking, { url })).toEqual([]);
  expect(inBody(linkWrapped, `[The award](${url})`)).toMatchObject([
    { message: 'Unexpected address of Mailchimp around another one, expected the page it leads to' },
  ]);
});

test('a wrapper around a wrapper is taken off with it, and both are named', () => {
  const wrapped = `https://www.google.com/url?q=${encodeURIComponent(SAFE)}`;
  expect(inNews(linkWrapped, { url: wrapped })).toMatchObject([
    {
      message: `Unexpected address of Google and Outlook SafeLinks around another one, expected "${AWARD}"`,
      mended: news({ url: AWARD }),
    },
  ]);
});

test('tracking is named and taken away', () => {
  expect(inNews(linkTracking, { url: TRACKED })).toEqual([
    {
      at: `"${TRACKED}"`,
      line: 6,
      message: `Unexpected utm_source, utm_medium in an address, expected "${AWARD}?page=2"`,
      mended: news({ url: `${AWARD}?page=2` }),
    },
  ]);
  expect(inNews(linkWrapped, { url: TRACKED })).toEqual([]);
});

test('of many that follow a reader, four are named', () => {
  const named = (...names: string[]): string | undefined => {
    const url = `${AWARD}?${names.map((name) => `${name}=1`).join('&')}`;
    return /^Unexpected (.*) in an address/.exec(inNews(linkTracking, { url })[0]?.message ?? '')?.[1];
  };
  const four = ['utm_source', 'utm_medium', 'utm_campaign', 'fbclid'];
  expect(named(...four)).toBe('utm_source, utm_medium, utm_campaign, fbclid');
  expect(named(...four, 'gclid')).toBe('utm_source, utm_medium, utm_campaign, fbclid and more');
});

test('tracking that the path has as well is taken away behind it alone', () => {
  const url = `${AWARD}&utm_source=mail`;
  expect(inNews(linkTracking, { url: `${url}?utm_source=mail` })).toMatchObject([
    { message: `Unexpected tracking in an address, expected "${url}"`, mended: news({ url }) },
  ]);
});

test('tracking is found in front matter and in a text', () => {
  const [found] = inYaml(linkTracking, `links:\n  - { label: The award, url: "${TRACKED}" }\n`);
  expect(found?.mended).toContain(`url: "${AWARD}?page=2" }`);
  expect(mendedBody(inBody(linkTracking, `[The award](<${TRACKED}>)`))).toBe(`[The award](<${AWARD}?page=2>)`);
});

test('a picture that counts who opens a newsletter is told of once, as that', () => {
  const pixel = '![](https://elink.example.org/o/4/17/p)';
  expect(inBody(linkWrapped, pixel)).toMatchObject([
    {
      at: 'https://elink.example.org/o/4/17/p',
      message: 'Unexpected picture of ClickDimensions, which counts whoever sees it, expected none',
      help: 'Remove it; a picture that is worth seeing belongs into the archive',
    },
  ]);
  expect([...inBody(pictureWithoutWords, pixel), ...inBody(pictureFromElsewhere, pixel)]).toEqual([]);
});

test('an address that the text writes in another way is told of without a fix', () => {
  const [found] = inBody(linkTracking, `[The award](${TRACKED.replaceAll('&', '&amp;')})`);
  expect(found?.message).toContain('Unexpected utm_source');
  expect(found?.mended).toBeUndefined();
  const escaped = news({ url: TRACKED }).replaceAll('https://', 'https:\\/\\/');
  expect(findIn(linkTracking, { [NEWS]: escaped })).toEqual([
    expect.objectContaining({ at: JSON.stringify(TRACKED).replace('://', ':\\/\\/') }),
  ]);
  expect(findIn(linkTracking, { [NEWS]: escaped })[0]).not.toHaveProperty('mended');
});

test('an address whose signs mean something where it would stand is left to a person', () => {
  const around = (url: string): string => SAFE.replace(encodeURIComponent(AWARD), encodeURIComponent(url));
  const field = inNews(linkWrapped, { url: around(`${AWARD}/ada's`) });
  expect(field).toMatchObject([{ message: expect.stringContaining(`expected "${AWARD}/ada's"`) }]);
  expect(field[0]).not.toHaveProperty('mended');
  const body = inBody(linkWrapped, `[The award](${around(`${AWARD}/gap_(data)`)})`);
  expect(body).toMatchObject([{ message: expect.stringContaining(`expected "${AWARD}/gap_(data)"`) }]);
  expect(body[0]).not.toHaveProperty('mended');
  expect(inNews(linkWrapped, { url: around(`${AWARD}/gap_(data)`) })[0]).toHaveProperty('mended');
});

test('clean links are fine', () => {
  const links = [
    AWARD,
    `${AWARD}?page=2#winners`,
    'https://www.youtube.com/watch?v=PebrX_WwdgA',
    'https://outlook.office.com/',
  ];
  for (const url of links) {
    expect([...inNews(linkWrapped, { url }), ...inNews(linkTracking, { url })], url).toEqual([]);
  }
  expect(inBody(linkTracking, 'Ask [Mary](people/mary) or [us](mailto:info@example.org).')).toEqual([]);
});
