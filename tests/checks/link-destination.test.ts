import { expect, test } from 'vitest';
import { linkLogIn, linkSearchResults } from '../../src/checks/link-destination.ts';
import { inBody, inNews, inYaml } from './found.ts';

test('results of a search are found in a field, in front matter and in a text', () => {
  const url = 'https://www.jobs.example.org/search/?keywords=basiri';
  const message = `Unexpected search results "${url}", expected the page of what was found`;
  expect(inNews(linkSearchResults, { url })).toEqual([{ at: `"${url}"`, line: 6, message }]);
  expect(inYaml(linkSearchResults, `links:\n  - label: Posts\n    url: ${url}\n`)).toEqual([
    { at: url, line: 8, message },
  ]);
  expect(inBody(linkSearchResults, `[Posts](${url})`)).toEqual([{ at: url, line: 8, message }]);
});

test('search engines, catalogues and jobs boards are known', () => {
  for (const url of [
    'https://www.google.co.uk/search?q=missing+data',
    'https://scholar.google.com/scholar?q=missing+data',
    'https://duckduckgo.com/?q=gaps',
    'https://pubmed.ncbi.nlm.nih.gov/?term=missing+data',
    'https://blog.example.org/?s=gaps',
    'https://www.linkedin.com/jobs/search/?currentJobId=1',
    'https://careers.example.org/search-results?department=statistics',
    'https://library.example.org/results.aspx?query=gaps',
    'https://library.example.org/results?page=2&query=gaps',
  ]) {
    expect(inNews(linkSearchResults, { url }), url).toHaveLength(1);
  }
});

test('a search inside a wrapper is found too', () => {
  const url = `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent('https://jobs.example.org/search?q=a')}`;
  expect(inNews(linkSearchResults, { url })).toHaveLength(1);
});

test('pages about searching, and pages that were found, are fine', () => {
  for (const url of [
    'https://jobs.example.org/search/',
    'https://jobs.example.org/search/?keywords=',
    'https://jobs.example.org/search/#form',
    'https://jobs.example.org/research/?keywords=gaps',
    'https://example.org/awards/results?year=2026',
    'https://scholar.google.com/citations?user=abc',
    'https://www.google.com/maps?q=library',
    'https://www.google.com/maps/search?q=library',
    'https://pubmed.ncbi.nlm.nih.gov/12345/',
    'https://pubmed.ncbi.nlm.nih.gov/12345/?term=missing+data',
    'https://pubmed.ncbi.nlm.nih.gov/?size=20',
    'https://example.org/?page_id=7',
  ]) {
    expect(inNews(linkSearchResults, { url }), url).toEqual([]);
  }
});

test('a page that asks for a password is found in a field, in front matter and in a text', () => {
  const url = 'https://cmt3.example.com/User/Login?ReturnUrl=%2FTrust2026';
  const message = `Unexpected log-in page "${url}", expected a page that everybody can read`;
  expect(inNews(linkLogIn, { url })).toEqual([{ at: `"${url}"`, line: 6, message }]);
  expect(inYaml(linkLogIn, `links:\n  - label: Papers\n    url: ${url}\n`)).toEqual([{ at: url, line: 8, message }]);
  expect(inBody(linkLogIn, `[Papers](${url})`)).toEqual([{ at: url, line: 8, message }]);
});

test('log-in pages are known by their host or by a part of their path', () => {
  for (const url of [
    'https://accounts.google.com/o/oauth2/auth',
    'https://login.microsoftonline.com/common',
    'https://sso.university.ac.uk/idp',
    'https://example.org/wp-login.php',
    'https://example.org/users/sign-in',
    'https://example.org/signin/',
    'http://example.org/signin/',
  ]) {
    expect(inNews(linkLogIn, { url }), url).toHaveLength(1);
  }
});

test('pages that only mention logging in are fine', () => {
  for (const url of [
    'https://example.org/blog/login-free-tools',
    'https://example.org/page?login=false',
    'https://example.org/authors/blogin',
    'https://loginov.example.org/',
    'https://example.org/signing-up',
  ]) {
    expect(inNews(linkLogIn, { url }), url).toEqual([]);
  }
});

test('only pages of the web ask for a password', () => {
  for (const url of ['mailto:login', 'ftp://example.org/login', 'ftp://example.org/login?next=https://example.org/']) {
    expect(inBody(linkLogIn, `[Papers](${url})`), url).toEqual([]);
  }
});
