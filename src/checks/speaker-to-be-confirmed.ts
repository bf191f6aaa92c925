import type { Archive, Entry } from '../archive/archive.ts';
import { zoneOf } from '../archive/select.ts';
import { dateAt, dateOf } from '../dates.ts';
import type { Path } from '../entries/locate.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** Who speaks is open for long, but not for ever; and nobody need write so, least of all as a name. */
export const speakerToBeConfirmed: Rule = {
  name: 'event/speaker-to-be-confirmed',
  severity: 'warning',
  looksAt: 'entry',
  why: 'People decide by the speaker whether to come, and the archive should remember who it was.',
  mend: 'Write the name, or leave the speaker out until it is known.',
  threshold: { default: 14, unit: 'days before the event' },
  example: {
    file: 'content/events/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  "starts": "2026-02-10",\n  "speakers": [{ "name": "Ada Lovelace" }, { "name": "Speaker tbc" }]\n}\n',
    now: '2026-02-01T12:00:00Z',
  },
  check: findUnconfirmed,
};

function findUnconfirmed(archive: Archive, { now, threshold, changed }: RuleContext): Finding[] {
  return archive.events.flatMap((event) => {
    const { starts, status } = event.data;
    if (status === 'cancelled' || status === 'postponed') return [];
    const found = openPlaces(event);
    if (found.length === 0) return [];
    const today = dateAt(now, zoneOf(archive, event));
    const isSoon = today.until(dateOf(starts)).days <= threshold;
    // Whoever is at it hears at once that this is no name, and so does who asks about everything.
    const isAsked = changed.size === 0 || changed.has(event.file);
    const told = isSoon ? found : isAsked ? found.filter(({ path }) => path.at(-1) === 'name') : [];
    const expected = isSoon ? `a name by now, as the event starts on ${starts.slice(0, 10)}` : 'a name';
    return told.map(({ path, text }) => ({
      place: event.place(...path),
      message: `Unexpected "${text}", expected ${expected}`,
      help: 'Write the name, or leave the speaker out until it is known',
    }));
  });
}

const OPEN = /\b(?:tb[cad]|to be (?:confirmed|announced|decided|determined))\b/i;
/** In a sentence, what is to be announced may be a prize; so the speaker has to be near, or brackets around it. */
const OPEN_IN_SENTENCE = [
  /\bspeakers?\b[^.;!?]{0,30}?(\b(?:tb[cad]|to be (?:confirmed|announced|decided|determined))\b)/i,
  /[([]((?:tb[cad]|to be (?:confirmed|announced|decided|determined)))[)\]]/i,
];

function openPlaces({ data }: Entry<'events'>): { path: Path; text: string }[] {
  const { title, summary, speakers = [], organisers = [] } = data;
  const sentence = OPEN_IN_SENTENCE.map((form) => form.exec(summary)?.[1]).find((found) => found !== undefined);
  return [
    ...(OPEN.test(title) ? [{ path: ['title'], text: title }] : []),
    ...(sentence === undefined ? [] : [{ path: ['summary'], text: sentence }]),
    ...openNames('organisers', organisers),
    ...openNames('speakers', speakers),
  ];
}

function openNames(field: string, credits: { name: string }[]): { path: Path; text: string }[] {
  return credits.flatMap(({ name }, index) => (OPEN.test(name) ? [{ path: [field, index, 'name'], text: name }] : []));
}
