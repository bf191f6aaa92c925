import { EVENT, mistake } from './mistake.ts';

mistake('a comma missing between two fields', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps"
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:26-2:26',
  message: 'Unexpected "summary", expected a comma after the value before it',
  help: 'Add a comma here',
});

mistake('a comma missing between two items', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "topics": ["missing-data" "health-equity"]
}`,
  rule: 'json/syntax',
  at: '5:28-5:28',
  message: 'Unexpected "health-equity", expected a comma after the value before it',
  help: 'Add a comma here',
});

mistake('a comma after the last field', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
}`,
  rule: 'json/syntax',
  at: '4:25-4:26',
  message: 'Unexpected comma after the last field, expected none',
  help: 'Remove the comma',
});

mistake('a comma after the last item', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "topics": ["missing-data",]
}`,
  rule: 'json/syntax',
  at: '5:28-5:29',
  message: 'Unexpected comma after the last item, expected none',
  help: 'Remove the comma',
});

mistake('a comment', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps", // may change
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:28-2:41',
  message: 'Unexpected comment, expected none: JSON has no comments',
  help: 'Remove the comment',
});

mistake('single quotes', {
  file: EVENT,
  text: `{
  "title": 'Tea and gaps',
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:12-2:16',
  message: "Unexpected 'Tea, expected a text in double quotation marks, a number, true, false, [ or {",
  help: 'Use straight double quotation marks: "',
});

mistake('typographic quotes', {
  file: EVENT,
  text: `{
  “title”: “Tea and gaps”,
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:3-2:10',
  message: 'Unexpected “title”, expected the name of a field in double quotation marks',
  help: 'Use straight double quotation marks: "',
});

mistake('a field name without quotes', {
  file: EVENT,
  text: `{
  title: "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:3-2:8',
  message: 'Unexpected title, expected the name of a field in double quotation marks',
  help: 'Write "title"',
});

mistake('a colon missing', {
  file: EVENT,
  text: `{
  "title" "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:11-2:25',
  message: 'Unexpected "Tea and gaps", expected a colon after the name of the field',
});

mistake('a value missing', {
  file: EVENT,
  text: `{
  "title": ,
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:12-2:13',
  message: 'Unexpected ",", expected a value before it',
});

mistake('a date without quotes', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": 2026-05-12
}`,
  rule: 'json/syntax',
  at: '4:13-4:23',
  message: 'Unexpected 2026-05-12 without quotation marks, expected "2026-05-12"',
});

mistake('a text without quotes', {
  file: EVENT,
  text: `{
  "title": Tea and gaps,
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:12-2:15',
  message: 'Unexpected Tea, expected a text in double quotation marks, a number, true, false, [ or {',
  help: 'Put the text between double quotation marks',
});

mistake('the last brace missing', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
`,
  rule: 'json/syntax',
  at: '4:24-4:25',
  message: 'Unexpected end of the file, expected a closing }',
});

mistake('the bracket of a list missing', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "topics": ["missing-data", "health-equity",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '5:11-5:12',
  message: 'Unexpected colon, expected a comma or a closing bracket',
  help: 'Close the list above with ], or put a colon that is part of a text between its quotation marks',
});

mistake('a second object after the end', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}
{ "title": "Another one" }`,
  rule: 'json/syntax',
  at: '6:1-6:2',
  message: 'Unexpected "{", expected nothing after the closing }',
});

mistake('a text that is never closed', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps,
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:12-2:26',
  message: 'Unexpected end of the line inside a text, expected a closing quotation mark',
  help: 'A text stands on one line, between two quotation marks',
});

mistake('a line break inside a text', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data
    that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '3:14-3:35',
  message: 'Unexpected end of the line inside a text, expected a closing quotation mark',
  help: 'A text stands on one line, between two quotation marks',
});

mistake('a quotation mark inside a text', {
  file: EVENT,
  text: `{
  "title": "Tea and "gaps"",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:22-2:26',
  message: 'Unexpected gaps, expected a text in double quotation marks, a number, true, false, [ or {',
  help: 'Write \\" for a quotation mark inside a text',
});

mistake('a backslash that escapes nothing', {
  file: EVENT,
  text: `{
  "title": "Tea \\& gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:17-2:19',
  message: 'Unexpected \\&, expected an escape such as \\n or \\"',
  help: 'Write \\\\ for a backslash',
});

mistake('a tab inside a text', {
  file: EVENT,
  text: `{
  "title": "Tea\tand gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12"
}`,
  rule: 'json/syntax',
  at: '2:16-2:17',
  message: 'Unexpected tab inside a text, expected none',
  help: 'Write a blank in its place',
});

mistake('a field twice', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "title": "Tea and holes"
}`,
  rule: 'json/duplicate-key',
  at: '5:3-5:10',
  message: 'Unexpected second "title", expected each field once',
  help: 'Keep one of the two',
});

mistake('a field twice in an item of a list', {
  file: EVENT,
  text: `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  "speakers": [
    { "name": "Ada Lovelace" },
    { "name": "Mary Somerville", "affiliation": "Oxford", "affiliation": "Rome" }
  ]
}`,
  rule: 'json/duplicate-key',
  at: '7:59-7:72',
  message: 'Unexpected second "affiliation", expected each field once',
  help: 'Keep one of the two',
});

mistake('the prose of an e-mail instead of JSON', {
  file: EVENT,
  text: `Hi all,
please add our tea on 12 May.`,
  rule: 'json/syntax',
  at: '1:1-1:8',
  message: 'Unexpected "Hi all,", expected {',
  help: 'Put the fields between { and }, as in the other files of this folder',
});

mistake('front matter in a file whose name ends in .json', {
  file: EVENT,
  text: `---
title: Tea and gaps
---
`,
  rule: 'json/syntax',
  at: '1:1-1:4',
  message: 'Unexpected "---", expected {',
  help: 'Name the file so that it ends in .md, as its fields stand between two lines of ---',
});

mistake('a hundred thousand brackets, meant to exhaust the checker', {
  file: EVENT,
  text: '['.repeat(100_000) + ']'.repeat(100_000),
  rule: 'json/syntax',
  at: '1:33-1:34',
  message: 'Unexpected bracket inside 32 others, expected an entry',
});
