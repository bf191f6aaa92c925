import { type Block, wordsOf } from './blocks.ts';
import type { Facts } from './facts.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Who offers something: as its title says, as the first sentence does, or whoever is named and has
 * the host of its page; of the community's own updates nobody else is known; else the host itself.
 */
export function organisationOf({ item, title, primary }: Facts): { name: string; isGuess: boolean } | undefined {
  const host = URL.parse(primary?.url ?? '')?.hostname.replace(/^www\./, '');
  const named = inTitle(title) ?? inText(item.body) ?? ofHost(host, [title, ...item.body.map(wordsOf)].join(' '));
  if (named !== undefined) return { name: named.slice(0, LONGEST), isGuess: false };
  if (item.section.role === 'updates') return undefined;
  return host === undefined ? undefined : { name: host.slice(0, LONGEST), isGuess: true };
}

const LONGEST = 160;

/** "… at the University of Gaps", "University of Gaps lectureship", "Job: …, Institute of Gaps" */
function inTitle(title: string): string | undefined {
  const after = /\b(?:at|by|with) (?:the )?(\p{Lu}[^:;,–—]{2,100}?)(?= (?:in|on|for|to|and its)\b|[:;,–—(]|- |$)/u.exec(
    title,
  )?.[1];
  if (after !== undefined && !/\b(workshop|conference|symposium|summit|\d{4})\b/i.test(after)) return after.trim();
  return INSTITUTION.map((form) => form.exec(title)?.[1]).find((found) => found !== undefined);
}

const WORD = "\\p{Lu}[\\p{L}&’'-]{1,40}";
const INSTITUTIONS =
  'University|Institute|College|Centre|Center|Society|Academy|Hospital|Council|Foundation|Trust|School|Laboratory|Association|Network';
const INSTITUTION = [
  `\\b((?:University|Institute|College|Academy|Society|School) (?:of|for) (?:the )?${WORD}(?: (?:(?:and|of) )?${WORD}){0,3}?)(?= (?:PhD|Post\\w*|Senior|Lecturer|Research|Job)|[,:;]|$| \\p{Ll})`,
  `\\b((?:${WORD} ){1,4}(?:${INSTITUTIONS}))\\b`,
].map((form) => new RegExp(form, 'u'));

/** "The Institute of Gaps is recruiting …": the subject of the first sentence, if it is a name. */
function inText(body: readonly Block[]): string | undefined {
  const [first = ''] = sentencesOf(body.slice(0, 1).map(wordsOf).join(' ').slice(0, 600));
  const subject =
    /^(?:The )?(\p{Lu}[^.,;:()]{1,90}?)(?:’s|'s)? (?:\([^)]{2,20}\) )?(?:is|are|has|have|invites?|offers?|seeks?|will|welcomes?)\b/u.exec(
      first,
    )?.[1];
  if (
    subject === undefined ||
    !isName(subject) ||
    /^(We|This|These|Applications|It|There|They|Our|You|Do|In|If)\b/.test(subject)
  ) {
    return INSTITUTION.map((form) => form.exec(first)?.[1]).find((found) => found !== undefined);
  }
  return subject.trim();
}

/** "Gap Works" has careers.gapworks.example. */
function ofHost(host: string | undefined, text: string): string | undefined {
  const labels = host?.split('.').slice(0, -1) ?? [];
  const words = [...text.slice(0, 3000).matchAll(/\p{Lu}[\p{L}\d&]*/gu)];
  for (const [index, { index: start, 0: first }] of words.entries()) {
    if (labels.includes(first.toLowerCase())) return first;
    const next = words[index + 1];
    const run = next && next.index === start + first.length + 1 ? `${first} ${next[0]}` : undefined;
    if (run !== undefined && labels.includes(run.replace(' ', '').toLowerCase())) return run;
  }
  return undefined;
}

/** All words of a name have capital letters, but for small ones between them. */
function isName(words: string): boolean {
  return words.split(' ').every((word) => /^[\p{Lu}\d]/u.test(word) || /^(of|and|for|the|in|at|de|&)$/.test(word));
}
