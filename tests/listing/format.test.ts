import { expect, test } from 'vitest';
import { firstSentence } from '../../src/listing/format.ts';

test.each([
  ['en-GB', 'No two patients are alike. Around 2.5 million people…', 'No two patients are alike.'],
  ['ja', '患者は一人ひとり違う。そのために集まった。', '患者は一人ひとり違う。'],
  ['en-GB', 'One sentence without an end', 'One sentence without an end'],
  ['en-GB', '', ''],
])('the front page shows the first sentence of a mission in %s', (language, mission, sentence) => {
  expect(firstSentence(mission, language)).toBe(sentence);
});
