import { type Block, wordsOf } from './blocks.ts';
import type { RoledDate } from './date-roles.ts';
import type { Item } from './items.ts';

export type Kind = 'spotlight' | 'publication' | 'event' | 'opportunity' | 'update' | 'news';

/**
 * What an item is, by what a reader can do with it: attend an event, apply for an opportunity, read
 * a publication; where there is nothing to do, it is an update about the community or news of others.
 * The section decides only where the words do not: courses stand under jobs, and jobs under updates.
 */
export function kindOf(item: Item, dates: readonly RoledDate[]): Kind {
  const { section, title } = item;
  if (section.role === 'spotlight' || /^(spotlight|profile)\b ?(on|:|-|–)/i.test(title)) return 'spotlight';
  if (section.role === 'publication' || isPublication(item)) return 'publication';
  return kindByTitle(item, dates) ?? kindByText(item, dates) ?? (section.role === 'updates' ? 'update' : 'news');
}

/** "New preprint from …", "First paper published": the subject is a scholarly text, and nobody is asked for one. */
function isPublication({ title, titled, body }: Item): boolean {
  if (!titled && /\b(published|papers?|preprints?)\b/i.test(textOf(body)) && body.some(leadsToPaper)) return true;
  if (!/\b(papers?|preprints?|publications?|journal articles?)\b/i.test(title)) return false;
  const leads = body.some(leadsToPaper);
  if (
    /\b(calls?|submit|submissions?|open|wanted|guidance|policy|white|position) (for )?.{0,20}\b(papers?|publications?)\b|\bcalls? for\b/i.test(
      title,
    )
  )
    return false;
  return (
    leads ||
    /\b(new|first|latest|recent|published|our|out)\b/i.test(title) ||
    /\bpublished (a|in|by)\b/i.test(textOf(body))
  );
}

function leadsToPaper({ pieces }: Block): boolean {
  return pieces.some(({ url = '' }) => /doi\.org(\/|%2F)10\.|(arxiv|biorxiv|medrxiv)\.org/i.test(url));
}

function kindByTitle(item: Item, dates: readonly RoledDate[]): Kind | undefined {
  const { title } = item;
  // Somebody did something: what follows is what they did it at or with, and no invitation.
  if (REPORTS.test(title)) return undefined;
  const noun = headNoun(title);
  const isDated = dates.some(
    ({ role, source, label }) => role === 'event' && source !== 'body' && !ABOUT_IT.test(label),
  );
  if (noun === 'event') return isOver(dates) ? undefined : 'event';
  if (noun === 'report') return undefined;
  if (noun === 'opportunity') return isClosed(item, dates) ? undefined : 'opportunity';
  if (noun === 'either') return isDated && !/\bcall\b/i.test(title) ? 'event' : undefined;
  return isDated ? 'event' : undefined;
}

/** Where every date of the text is told as one of the past. */
function isOver(dates: readonly RoledDate[]): boolean {
  return dates.length > 0 && dates.every(({ role, source }) => role === 'info' && source === 'body');
}

/** A session that only explains what there is to apply for. */
const ABOUT_IT = /\b(info(rmation)?|q ?& ?as?|questions?|briefing|applicants?)\b/i;

/** Verbs and nouns of reports. A recording of an event is not an event any more. */
const REPORTS =
  /\b(wins?|won|awarded|awards? (win|success)|selected|shortlisted|finalists?|receives?|received|recognised|recognized|present(s|ing|ed)|speaker at|speaking at|speaks at|visits?|exhibits?|attends?|features? in|featured|expands?|joins|joined|appointed|publish(es|ed)|catch[- ]?up|watch|listen|on youtube|recap|welcomes?|congratulations|demonstrator|names .{3,60} as|named|steps down|takes up|thank(s| you))\b/i;

type Noun = 'event' | 'opportunity' | 'report' | 'either';

/**
 * What the title is a name of. A phrase is named by its last noun ("PhD Student Networking Day"), and
 * what comes after a preposition or a colon only tells more ("Call for papers at the Workshop on …").
 */
export function headNoun(title: string): Noun | undefined {
  if (
    /^(jobs?|vacanc(y|ies)|posts?|internships?)\s?[:–-]|^(become|calls?|nominate|volunteer|take part|have your say)\b/i.test(
      title,
    )
  )
    return 'opportunity';
  const phrases = phrasesOf(title);
  for (const [index, phrase] of phrases.entries()) {
    const nouns = [...phrase.matchAll(NOUNS)].map(({ groups = {} }) => groups);
    if (nouns.length === 0) continue;
    // A scheme or a network is joined or attended; a stronger noun in the phrase, or in one after it, says which.
    const strong = nouns.findLast((noun) => noun['weak'] === undefined);
    if (strong)
      return strong['event'] !== undefined ? 'event' : strong['offer'] !== undefined ? 'opportunity' : 'report';
    const later = phrases.slice(index + 1).find(hasStrong);
    return later === undefined ? 'either' : headNoun(later);
  }
  return undefined;
}

function hasStrong(phrase: string): boolean {
  return [...phrase.matchAll(NOUNS)].some(({ groups = {} }) => groups['weak'] === undefined);
}

function phrasesOf(title: string): string[] {
  return title.split(
    /[:;?!|]|\s[–—-]\s|[–—-]\s|\s(?:at|by|in|on|for|from|with|(?<!\b(?:role|school) )of|to|featuring|hosted|funded|run|about|within|towards|between)\s/i,
  );
}

const EVENTS =
  'seminars?|webinars?|workshops?|conferences?|symposi(?:um|a)|summits?|congress|colloqui(?:um|a)|(?:summer|winter|spring|autumn) schools?|schools?(?! of\\b)(?=$|\\W*\\d|\\W*$)|courses?|bootcamps?|boot camps?|masterclass(?:es)?|hackathons?|\\w*hacks?|datathons?|ideathons?|jamborees?|sprints?|data study groups?|lectures?|lecture series|festivals?|meet-?ups?|(?<!doctoral )trainings?|talks?|forums?|meetings?|open days?|networking|days?|weeks?|showcases?|debates?|unconferences?|chats?|panels?|roundtables?|discussions?|events?|fringe|launch(?: event)?(?=\\W*$)|exhibitions?|retreats?|tutorials?|clubs?|socials?|drop-ins?|q ?& ?as?|classroom|assembly|expo|town halls?|info(?:rmation)? sessions?|sessions?|concerts?|competitions? finals?';
const OFFERS =
  'jobs?|vacanc(?:y|ies)|roles?(?! of\\b)|positions?|posts?|openings?|opportunit(?:y|ies)|internships?|interns?|apprentices?(?:hips?)?|placements?|secondments?|studentships?|scholarships?|fellowships?|phds?(?= (?:position|programme|program|project|opportunit|student(?:ship)?s? (?:in|wanted)|in\\b)|$)|funding|grants?|bursar(?:y|ies)|awards?|prizes?|challenges?|competitions?|calls?|surveys?|questionnaires?|volunteers?|members wanted|members|nominations?|recruiting|recruitment|hiring|hires|become an?|lectureships?|residenc(?:y|ies)|contributions?|consultation|tenders?|task force|proposals?|abstracts?';
const WEAK =
  'programmes?|programs?|schemes?|networks?|series|groups?|applications?|apply|join|nights?|lates?|hours?|professors?|lecturers?|associates?|fellows?|postdocs?|phds?';
const REPORT =
  'reports?|blogs?(?: posts?)?|podcasts?|videos?|recordings?|chapters?|reflections?|interviews?|toolkits?|guides?';
const NOUNS = new RegExp(
  `\\b(?:(?<event>${EVENTS})|(?<offer>${OFFERS})|(?<report>${REPORT})|(?<weak>${WEAK}))\\b`,
  'gi',
);

function kindByText(item: Item, dates: readonly RoledDate[]): Kind | undefined {
  const { section, title, body } = item;
  const text = textOf(body);
  const reports = REPORTS.test(title) || headNoun(title) === 'report';
  if (isClosed(item, dates)) return undefined;
  if (!reports && dates.some(({ role, source }) => role === 'deadline' && source === 'header')) return 'opportunity';
  // Updates tell what the community did; what they invite to on the side has a title that says so.
  if (reports) return undefined;
  if (section.role === 'updates') return headNoun(title) === 'either' ? kindOfInvitation(text, dates) : undefined;
  if (section.role === 'events') return HIRES.test(text) && !ATTENDS.test(text) ? 'opportunity' : 'event';
  if (/^(new|next)\b|\blaunch(es|ed)?\b|\bannounce[sd]?\b|^news\b/i.test(title) && headNoun(title) === undefined)
    return undefined;
  if (HIRES.test(text) || (APPLIES.test(text) && !ATTENDS.test(text))) return 'opportunity';
  if (dates.some(({ role }) => role === 'deadline')) return 'opportunity';
  if (section.role === 'opportunities' && POSTS.test(title)) return 'opportunity';
  if (headNoun(title) === 'either' && (APPLIES.test(title) || APPLIES.test(text))) return 'opportunity';
  return ATTENDS.test(text) ? 'event' : undefined;
}

/** What an update invites to whose title leaves open what it is: "Join our team", "Knowledge Share Series: …". */
function kindOfInvitation(text: string, dates: readonly RoledDate[]): Kind | undefined {
  if (dates.some(({ role }) => role === 'event') && ATTENDS.test(text)) return 'event';
  return dates.some(({ role }) => role === 'deadline') ? 'opportunity' : undefined;
}

/** What cannot be applied for any more is only told; what closed beside it matters as little as what is still to close is open. */
function isClosed({ title, body }: Item, dates: readonly RoledDate[]): boolean {
  return CLOSED.test(`${title}. ${textOf(body)}`) && !dates.some(({ role }) => role === 'deadline');
}

const CLOSED =
  /\b(applications?|calls?|submissions?|registration)\b[^.]{0,80}\b(has|have|are|is)? ?(now )?closed\b|\bnow closed\b|\bclosed (applications|on the|for)\b/i;
const HIRES =
  /\b(hiring|recruit(s|ing)?|vacanc(y|ies)|seeking to appoint|looking to appoint|(is|are) appointing|job (ad|advert|description)|successful (candidate|applicant)s?)\b/i;
const APPLIES =
  /\b(apply|applications?|submit|submissions?|nominat(e|ions?)|volunteers?|take part in (the|this) survey|complete (the|this|our) survey|looking for (members|volunteers|participants|contributors|people)|register (your|an) interest|express(ion of)? (your )?interest|contribute|join (the|these|this|our|us|via|by)|how to join|members (are )?(wanted|welcome)|inviting (researchers|proposals|submissions))\b/i;
const ATTENDS =
  /\b(regist(er|ration)(?! (your|an) interest)|attend(ees?|ing)?|book (a|your) (place|ticket|seat)|tickets?|sign[- ]?up|join us|will be (speaking|speakers?)|free to attend)\b/i;

/**
 * Whether an opportunity is a paid post. Money for a project, a prize, a call for texts or a membership is none.
 */
export function isJob({ title, body }: Item): boolean {
  if (/^(job|vacancy|post)s?\s?:/i.test(title)) return true;
  if (
    /\bcalls?\b(?!.*\bfellow)|\b(funding|awards?|prizes?|challenges?|surveys?|grants?|members|papers|abstracts?|proposals?)\b/i.test(
      title,
    ) &&
    !POSTS.test(title)
  )
    return false;
  if (/\bcalls? for\b(?!.*\bfellow)|\bfunding call\b|\bawards? for\b/i.test(title)) return false;
  if (UNPAID.test(textOf(body))) return false;
  if (POSTS.test(title)) return true;
  return EMPLOYS.test(textOf(body)) || (/\bteam\b/i.test(title) && /\bjoin\b/i.test(title));
}

/** A title to hold, or help to get to a meeting, may be called a fellowship, too. */
const UNPAID =
  /\b(unfunded|unpaid|unsalaried|honorary|voluntary (basis|role|position)|without (pay|salary))\b|\bsupport\b[^.]{0,60}\b(participation|attendance|travel) (at|in|to)\b/i;
const EMPLOYS =
  /\b(hiring|recruit(s|ing)?|vacanc(y|ies)|(seeking|looking) to appoint|appointing|job (ad|advert|description)|internship|salary)\b/i;
const POSTS =
  /\b(jobs?|vacanc(y|ies)|roles?|positions?|posts?|intern(ship)?s?|apprentice\w*|placements?|studentships?|(phd|doctoral) (scholarship|opportunit|programme|position)\w*|fellowships?|fellow|lecturers?|professors?|chair in|\w*statisticians?|postdoc\w*|research (associate|assistant|fellow|scientist)s?|directors?|scientists?|engineers?|analysts?|managers?|recruiting|hiring)\b/i;

/** The first of the text is enough to tell, and bounds what is looked through. */
function textOf(body: readonly Block[]): string {
  return body.map(wordsOf).join(' ').slice(0, 6000);
}
