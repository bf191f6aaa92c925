import { EVENT_MD, mistake, SPOTLIGHT } from './mistake.ts';

mistake('no front matter', {
  file: SPOTLIGHT,
  text: `# Mary Somerville

What are you working on?
`,
  rule: 'front-matter/missing',
  at: '1:1-1:18',
  message: 'Unexpected text on the first line, expected ---',
  help: 'Put the fields between two lines of --- at the top of the file, the text below them',
});

mistake('JSON in a file whose name ends in .md', {
  file: EVENT_MD,
  text: `{
  "title": "Tea and gaps"
}
`,
  rule: 'front-matter/missing',
  at: '1:1-1:2',
  message: 'Unexpected text on the first line, expected ---',
  help: 'Name the file so that it ends in .json, as it is JSON',
});

mistake('an empty line above the front matter', {
  file: EVENT_MD,
  text: `
---
title: Tea and gaps
---
`,
  rule: 'front-matter/missing',
  at: '1:1-1:1',
  message: 'Unexpected empty line on the first line, expected ---',
  help: 'Remove what stands above the ---',
});

mistake('front matter that is never closed', {
  file: SPOTLIGHT,
  text: `---
title: Mary Somerville, Oxford
summary: Mary connects the sciences.
person: people/ada-lovelace
published: 2026-01-12

What are you working on?
`,
  rule: 'front-matter/unclosed',
  at: '6:1-6:1',
  message: 'Unexpected empty line among the fields, expected a second line of --- below them',
  help: 'Write --- here',
});

mistake('front matter that is never closed, with no empty line to tell where it ends', {
  file: SPOTLIGHT,
  text: `---
title: Mary Somerville, Oxford
## What are you working on?
Programs.
`,
  rule: 'front-matter/unclosed',
  at: '1:1-1:4',
  message: 'Unexpected end of the file, expected a second line of --- after the fields',
  help: 'Write --- on a line of its own, below the fields and above the text',
});

mistake('a field indented deeper than its neighbours', {
  file: EVENT_MD,
  text: `---
title: Tea and gaps
  summary: An afternoon on data that are not there.
starts: 2026-05-12
---
`,
  rule: 'yaml/syntax',
  at: '3:3-3:52',
  message:
    'Unexpected indentation of "summary: An afternoon on data that are not there.", expected the column of its neighbours above',
});

mistake('an item of a list that is not in line with the others', {
  file: EVENT_MD,
  text: `---
title: Tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
topics:
  - missing-data
 - health-equity
---
`,
  rule: 'yaml/syntax',
  at: '7:2-7:17',
  message: 'Unexpected indentation of "- health-equity", expected the column of its neighbours above',
});

mistake('a tab before a field', {
  file: EVENT_MD,
  text: `---
title: Tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
registration:
\turl: https://tea.example.org/
---
`,
  rule: 'yaml/syntax',
  at: '6:1-6:31',
  message: 'Unexpected "url: https://tea.example.org/", expected YAML (tab characters must not be used in indentation)',
  help: 'Indent with spaces; YAML takes no tabs',
});

mistake('a colon inside a text without quotes', {
  file: EVENT_MD,
  text: `---
title: Tea: and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
---
`,
  rule: 'yaml/syntax',
  at: '2:8-2:21',
  message: 'Unexpected "title: Tea: and gaps", expected quotation marks around the value',
  help: 'Write title: "Tea: and gaps"',
});

mistake('a quotation mark that is never closed', {
  file: EVENT_MD,
  text: `---
title: "Tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
---
`,
  rule: 'yaml/syntax',
  at: '2:8-2:21',
  message: 'Unexpected " that is never closed, expected another " after it',
});

mistake('text after a closing quotation mark', {
  file: EVENT_MD,
  text: `---
title: "Tea" and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
---
`,
  rule: 'yaml/syntax',
  at: '2:14-2:22',
  message: 'Unexpected text after the closing " of a value, expected none',
  help: "Put the whole value between ' and '",
});

mistake('a text that starts with a sign of YAML', {
  file: EVENT_MD,
  text: `---
title: @tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
---
`,
  rule: 'yaml/syntax',
  at: '2:8-2:21',
  message: 'Unexpected "title: @tea and gaps", expected quotation marks around the value',
  help: 'Write title: "@tea and gaps"',
});

mistake('a text that starts with an asterisk', {
  file: EVENT_MD,
  text: `---
title: *Tea* and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
---
`,
  rule: 'yaml/syntax',
  at: '2:8-2:22',
  message: 'Unexpected "title: *Tea* and gaps", expected quotation marks around the value',
  help: 'Write title: "*Tea* and gaps"',
});

mistake('a colon missing after the name of a field', {
  file: EVENT_MD,
  text: `---
title Tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
---
`,
  rule: 'yaml/syntax',
  at: '2:1-2:19',
  message: 'Unexpected "title Tea and gaps", expected the name of a field, a colon and a blank',
  help: 'Write title: and the value after it',
});

mistake('no blank after the colon', {
  file: EVENT_MD,
  text: `---
title:Tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
---
`,
  rule: 'yaml/syntax',
  at: '2:1-2:19',
  message: 'Unexpected "title:Tea and gaps", expected the name of a field, a colon and a blank',
  help: 'Write title: and the value after it',
});

mistake('a bracket that is never closed', {
  file: EVENT_MD,
  text: `---
title: Tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
topics: [missing-data, health-equity
---
`,
  rule: 'yaml/syntax',
  at: '5:9-5:37',
  message: 'Unexpected [ that is never closed, expected a ] after it',
});

mistake('a field twice in YAML', {
  file: EVENT_MD,
  text: `---
title: Tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
title: Tea and holes
---
`,
  rule: 'yaml/duplicate-key',
  at: '5:1-5:6',
  message: 'Unexpected second "title", expected each field once',
  help: 'Keep one of the two',
});

mistake('a quoted field twice in YAML', {
  file: EVENT_MD,
  text: `---
title: Tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
"title": Tea and holes
---
`,
  rule: 'yaml/duplicate-key',
  at: '5:1-5:8',
  message: 'Unexpected second "title", expected each field once',
  help: 'Keep one of the two',
});

mistake('a field twice in an item of a list in YAML', {
  file: EVENT_MD,
  text: `---
title: Tea and gaps
summary: An afternoon on data that are not there.
starts: 2026-05-12
speakers:
  - name: Ada Lovelace
    affiliation: Oxford
    affiliation: Rome
---
`,
  rule: 'yaml/duplicate-key',
  at: '8:5-8:16',
  message: 'Unexpected second "affiliation", expected each field once',
  help: 'Keep one of the two',
});

mistake('aliases that multiply, meant to exhaust the checker', {
  file: EVENT_MD,
  text: `---
a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
title: *d
---
`,
  rule: 'yaml/syntax',
  at: '5:17-5:43',
  message: 'Unexpected "d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]", expected YAML (aliases exceeded maxAliases (20))',
  help: 'Write the value out where it is needed',
});

mistake('lists inside lists, meant to exhaust the checker', {
  file: EVENT_MD,
  text: `---
title: ${'['.repeat(100)}x${']'.repeat(100)}
---
`,
  rule: 'yaml/syntax',
  at: '2:39-2:209',
  message:
    'Unexpected "title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…", expected YAML (nesting exceeded maxDepth (32))',
});

mistake('a tag that would make code', {
  file: EVENT_MD,
  text: `---
title: !!js/function 'function () { return 1 }'
---
`,
  rule: 'yaml/syntax',
  at: '2:8-2:48',
  message: `Unexpected "title: !!js/function 'function () { return 1 }'", expected YAML (unknown scalar tag !<tag:yaml.org,2002:js/function>)`,
});

mistake('front matter that is a list', {
  file: EVENT_MD,
  text: `---
- title: Tea and gaps
- starts: 2026-05-12
---
`,
  rule: 'schema/wrong-type',
  at: '2:1-3:21',
  message: 'Unexpected [{"title":"Tea and gaps"},{"starts":"2026-05-12"}], expected an object with fields',
  help: 'Write the fields of one entry, each with its name',
});

mistake('front matter that is a sentence', {
  file: EVENT_MD,
  text: `---
Tea and gaps
---
`,
  rule: 'schema/wrong-type',
  at: '2:1-2:13',
  message: 'Unexpected "Tea and gaps", expected an object with fields',
  help: 'Write the fields of one entry, each with its name',
});
