/** Somebody a newsletter names, with what it says of where they are. */
export interface Person {
  name: string;
  affiliation?: string;
}

/** A name: two to five words with capital letters, small particles between them; accents, hyphens and apostrophes as names have them. */
const PART = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}’'-]{0,40})";
const NAME = `${PART}(?: (?:(?:van|von|de|da|del|della|der|den|di|dos|du|la|le|al|bin|ibn|el|y) ){0,2}${PART}){1,4}`;
const HONORIFIC = '(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame)\\.? )?';

/** Words that names of institutions, posts and meetings have, and names of people hardly ever. */
const NO_NAME =
  /\b(university|institute|college|school|centre|center|department|society|association|programme|program|research|science|sciences|data|health|community|scholar|month|update|updates|news|event|events|conference|workshop|seminar|series|opportunities|publication|call|job|lecture|award|new|the|and|of|for|in|your|our|this|january|february|march|april|june|july|august|september|october|november|december)\b/i;

export function isPersonName(words: string): boolean {
  const [name = ''] = words.split(/, | \(/);
  return new RegExp(`^${HONORIFIC}${NAME}$`, 'u').test(name) && !NO_NAME.test(name);
}

/** "This month's scholar is Ada Lovelace, from the University of Gaps", "Meet Ada Lovelace" */
const INTRODUCTION = new RegExp(
  `(?:\\bis|\\bare|\\b[Mm]eet|\\b[Ii]ntroduc(?:e|es|ing)|\\b[Ff]eatur(?:es?|ing)|\\b[Ww]elcom(?:e|ing)|\\b[Ss]potlight(?: on|:)|\\b(?:scholar|time|month|issue|edition):|\\bto) ${HONORIFIC}(?<name>${NAME})`,
  'gu',
);

/** Whom a spotlight is about. */
export function introducedPerson(text: string): Person | undefined {
  const lower = text.replace(/^(Meet|Introducing|Spotlight)\b/u, (word) => word.toLowerCase());
  for (const { groups, index, 0: found } of lower.matchAll(INTRODUCTION)) {
    const name = groups?.['name'] ?? '';
    if (NO_NAME.test(name)) continue;
    return { name: name.replace(/[.,]$/, ''), ...affiliationAfter(text.slice(index + found.length)) };
  }
  return undefined;
}

/** `Ada Lovelace, University of Gaps` as a title. */
export function personInTitle(title: string): Person | undefined {
  const words = title.replace(/^[^:]{1,60}: /, '');
  if (!isPersonName(words)) return undefined;
  const [name = ''] = words.replace(new RegExp(`^${HONORIFIC}`, 'u'), '').split(/, | \(/);
  return { name, ...affiliationAfter(words.slice(words.indexOf(name) + name.length)) };
}

function affiliationAfter(rest: string): { affiliation?: string } {
  const found =
    /^[ ,(–-]{1,3}(?:(?:who is |based |a |an )?(?:\p{Ll}[\p{L} ]{0,60}? )??(?:from|at|of) (?:the )?)?(\p{Lu}[^.,;!?()]{2,90})/u
      .exec(rest)?.[1]
      ?.trim();
  return found === undefined ? {} : { affiliation: found };
}

/** "…, chosen by our community scholar Ada Lovelace", "Ada Lovelace has chosen this paper" */
export function chooserOf(text: string): string | undefined {
  const forms = [
    `\\b(?:chosen|picked|selected|recommended|suggested|nominated) by (?:[\\p{Ll}]+ |our |[Tt]he |[A-Z][\\p{L}-]+ (?=[A-Z][\\p{L}-]+ [A-Z])){0,8}?${HONORIFIC}(?<name>${NAME})`,
    `(?<name>${NAME}),? (?:has |have )?(?:chosen|picked|selected|recommends|recommended|suggests)\\b`,
  ];
  for (const form of forms) {
    const name = new RegExp(form, 'u').exec(text)?.groups?.['name'];
    if (name !== undefined) return lastName(name);
  }
  return undefined;
}

/** "Community Scholar Ada Lovelace" is Ada Lovelace: what comes before the last words of a name is what she is. */
function lastName(name: string): string | undefined {
  const words = name.split(' ');
  const start = words.findLastIndex(
    (word) => NO_NAME.test(word) || /^(Featured|Lead|Senior|Fellow|Theme|Deputy|Member|Manager)$/.test(word),
  );
  const rest = words
    .slice(start + 1)
    .join(' ')
    .replace(/[.,]$/, '');
  return isPersonName(rest) ? rest : undefined;
}
