/** The sentences of a text. One ends where a stop, or none for lack of care, comes before a capital letter. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(
    /[.!?]['"’”)]?(?=\s+['"‘“(]?[\p{Lu}\d])|(?<=\p{Ll})[.!?](?=\p{Lu}\p{Ll})/gu,
  )) {
    if (ABBREVIATION.test(text.slice(Math.max(from, index - 8), index + 1))) continue;
    sentences.push(text.slice(from, index + end.length));
    from = index + end.length;
  }
  return [...sentences, text.slice(from)].map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

const ABBREVIATION =
  /(^|[\s(])(Dr|Prof|Mr|Mrs|Ms|St|No|vs|e\.g|i\.e|etc|approx|Sept|Oct|Nov|Dec|Jan|Feb|Aug|\p{Lu})\.$/u;
