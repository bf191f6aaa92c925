import { expect, test } from 'vitest';
import { renderFormComment, titleFormProposal } from '../../src/report/form.ts';

test('the title of a form’s pull request closes no GitHub issue, notes itself at none and tells nobody', () => {
  const title = 'Open day – fixes #1, closes GH-2, resolves https://github.com/circle/news/issues/3 for @ada [skip ci]';
  const said = titleFormProposal('event', title);
  expect(said.replaceAll('\u200B', '')).toBe(`Event: ${title}`);
  expect(said).not.toMatch(/#\d|GH-\d|:\/\/|@ada|\[skip/);
});

test('what a comment suggests can be copied as it is', () => {
  const help = 'Did you mean "https://www.example.org/talk"?';
  const troubles = [{ labels: ['Page'], message: 'Unexpected "www.example.org/talk", expected a web address', help }];
  const comment = renderFormComment({ status: 'to-mend', troubles });
  expect(comment).toContain('→ Did you mean `https://www.example.org/talk`?');
});
