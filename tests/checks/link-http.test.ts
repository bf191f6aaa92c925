import { expect, test } from 'vitest';
import { linkHttp } from '../../src/checks/link-http.ts';
import { findIn, inBody, mendedBody, NEWS, news } from './found.ts';

const SECURE = { 'content/news/2026/shortlist.json': news({ url: 'https://awards.example.org/shortlist' }) };

test('http is mended where another entry links to the same host with https', () => {
  const url = 'http://awards.example.org/2026?page=2';
  expect(findIn(linkHttp, { ...SECURE, [NEWS]: news({ url }) })).toEqual([
    {
      at: `"${url}"`,
      line: 6,
      message: `Unexpected http: in "${url}", expected https: as in other links to awards.example.org`,
      mended: news({ url: 'https://awards.example.org/2026?page=2' }),
    },
  ]);
});

test('http is mended in a text and in front matter', () => {
  const found = inBody(linkHttp, '[The award](HTTP://awards.example.org/2026)', SECURE);
  expect(mendedBody(found)).toBe('[The award](https://awards.example.org/2026)');
  const yaml =
    '---\nname: Ada Lovelace\nlinks:\n  - label: The award\n    url: http://awards.example.org/2026 # won\n---\n';
  const [inYaml] = findIn(linkHttp, { ...SECURE, 'content/people/ada.md': yaml });
  expect(inYaml?.mended).toBe(yaml.replace('http:', 'https:'));
});

test('a host that nobody has linked to with https may know none', () => {
  expect(findIn(linkHttp, { ...SECURE, [NEWS]: news({ url: 'http://dsaa2022.dsaa.co/' }) })).toEqual([]);
  expect(findIn(linkHttp, { ...SECURE, [NEWS]: news({ url: 'http://old.awards.example.org/' }) })).toEqual([]);
  expect(findIn(linkHttp, { ...SECURE, [NEWS]: news({ url: 'http://awards.example.org:8080/' }) })).toEqual([]);
});

test('the port of http is left out of an address with https', () => {
  const mended = (url: string): string | undefined => findIn(linkHttp, { ...SECURE, [NEWS]: news({ url }) })[0]?.mended;
  expect(mended('http://awards.example.org:80/2026?at=10:80')).toBe(
    news({ url: 'https://awards.example.org/2026?at=10:80' }),
  );
  expect(mended('http://awards.example.org:80')).toBe(news({ url: 'https://awards.example.org' }));
});

test('an address that asks for another is of its own host, with its own scheme', () => {
  const there = 'https://awards.example.org/?from=http://old.awards.example.org/';
  expect(findIn(linkHttp, { ...SECURE, [NEWS]: news({ url: there }) })).toEqual([]);
  const links = ['http://dsaa2022.dsaa.co/?next=https://awards.example.org/', 'http://dsaa2022.dsaa.co/'];
  expect(inBody(linkHttp, links.map((url) => `[Look](${url})`).join(' '))).toEqual([]);
});

test('an address without a host is for the rule about broken hosts', () => {
  expect(inBody(linkHttp, '[One](https:///) and [another](http:///)')).toEqual([]);
});

test('a link that is replaced as a whole for its tracking is not told of twice', () => {
  const url = 'http://awards.example.org/2026?utm_source=mail';
  expect(findIn(linkHttp, { ...SECURE, [NEWS]: news({ url }) })).toEqual([]);
});
