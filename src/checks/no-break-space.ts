import type { AnyEntry } from '../archive/archive.ts';
import { byLine, charactersIn, nearWords, oddEntriesOf, replaceWith } from './characters.ts';
import type { Finding, Rule } from './rule.ts';

export const noBreakSpace: Rule = {
  name: 'text/no-break-space',
  severity: 'warning',
  looksAt: 'words',
  why: 'Such spaces come along when text is copied from a mail or a document. Lines do not break at them, and a search for the two words finds nothing.',
  mend: 'Write an ordinary space.',
  example: {
    file: 'content/news/2026/award.json',
    text: '{\n  "title": "An award",\n  "summary": "The circle has\u00a0won an award.",\n  "date": "2026-01-08",\n  "about": "community"\n}\n',
  },
  check: (archive) => [...oddEntriesOf(archive)].flatMap(judge),
};

/** No-break space, figure space, narrow no-break space; in the text below the fields HTML’s name for them as well. */
export const SPACES = /\u00A0|\u2007|\u202F|&nbsp;|&#160;/;

function judge(entry: AnyEntry): Finding[] {
  const bodyStart = entry.text.length - (entry.body?.length ?? 0);
  const found = charactersIn(entry, SPACES).filter(
    ({ start, character }) => character.length === 1 || start >= bodyStart,
  );
  return byLine(entry, found).map(({ characters, place }) => {
    const [first] = characters;
    const near = first ? nearWords(first, ' ') : '';
    const where = near ? ` in "${near}"` : '';
    return {
      place,
      message:
        characters.length === 1
          ? `Unexpected no-break space${where}, expected an ordinary space`
          : `Unexpected ${characters.length} no-break spaces, the first${where || ' here'}, expected ordinary spaces`,
      fix: replaceWith(characters, () => ' '),
    };
  });
}
