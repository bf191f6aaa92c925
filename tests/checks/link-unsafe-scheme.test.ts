import { expect, test } from 'vitest';
import { linkUnsafeScheme } from '../../src/checks/link-unsafe-scheme.ts';
import { inBody, inNews } from './found.ts';

test('a link to a file of the reader’s own is found', () => {
  expect(inBody(linkUnsafeScheme, 'Read [the programs](file:///C:/Users/ada/programs.pdf).')).toEqual([
    {
      at: 'file:///C:/Users/ada/programs.pdf',
      line: 8,
      message: 'Unexpected address "file:///C:/Users/ada/programs.pdf", expected one with https:',
    },
  ]);
});

test('a link that runs a program is found in every spelling', () => {
  for (const link of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#9;script:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    '&#x1;javascript:alert(1)',
    '%6Aavascript:alert(1)',
    'java&#x200B;script:alert(1)',
    '<java\u00ADscript:alert(1)>',
    '< javascript:alert(1)>',
    'data:text/html,hello',
    'vbscript:MsgBox',
  ]) {
    expect(inBody(linkUnsafeScheme, `Try [the engine](${link}) today.`), link).toHaveLength(1);
  }
  expect(inBody(linkUnsafeScheme, '[The engine][1]\n\n[1]: javascript:alert(1)')).toHaveLength(1);
  expect(inBody(linkUnsafeScheme, '![The engine](data:image/png;base64,AAAA)')).toHaveLength(1);
});

test('web pages, mailboxes, pages of ours and names with such words are fine', () => {
  for (const link of [
    'https://example.org/javascript:void',
    'mailto:info@example.org?subject=data:',
    'people/ada-lovelace',
    '#data',
    'database:7',
    'https://data.example.org/file:1',
  ]) {
    expect(inBody(linkUnsafeScheme, `[Look](${link})`), link).toEqual([]);
  }
  expect(inNews(linkUnsafeScheme, { title: 'javascript: a history' })).toEqual([]);
});
