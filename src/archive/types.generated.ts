// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * A person and the part they play here.
 */
export interface Credit {
  /**
   * The name to print.
   */
  name: string;
  /**
   * The id of their page in content/people, if they have one.
   */
  person?: string;
  /**
   * Where they worked or studied at the time.
   */
  affiliation?: string;
}
/**
 * A picture of the person, kept beside the entries, with words for those who cannot see it.
 */
export interface Portrait {
  /**
   * The path of a .jpg, .png, .webp or .avif file under content/.
   */
  file: string;
  /**
   * What the picture shows, in a few words.
   */
  alt: string;
}
/**
 * One issue of the newsletter: its sections, and in each the entries it announces. The editor's letter is the text below the front matter.
 */
export interface IssuesData {
  /**
   * Optional: the path of this schema, for editors that complete as you type.
   */
  $schema?: string;
  /**
   * What it is called, as you would say it aloud. Leave out the date and words such as "Job:" or "Event:"; they are shown anyway.
   */
  title: string;
  /**
   * One or two plain sentences that tell a stranger what this is and why it may matter to them. No Markdown.
   */
  summary?: string;
  /**
   * The day it is sent. Everything in it is judged against this day.
   */
  sendDate: string;
  /**
   * Who put it together.
   */
  editors?: Credit[];
  /**
   * The sections in order.
   *
   * Items: One section: a heading and the entries below it.
   */
  sections: {
    /**
     * The section's heading.
     */
    heading: string;
    /**
     * The ids of the entries it announces, in order.
     */
    entries: string[];
  }[];
  /**
   * What gazette compose has proposed so far, so that what you take out stays out. Nobody else reads it.
   */
  proposed?: string[];
  /**
   * What it is about: one to five ids from the list of topics in content/community.json.
   */
  topics?: string[];
  /**
   * Further pages worth a visit, each with the words to click on.
   *
   * Items: One link: the words to click on and where they lead.
   */
  links?: {
    /**
     * The words to click on. Say what is behind the link; "here" tells nobody anything.
     */
    label: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  }[];
  /**
   * Ids this entry had before its file was renamed, oldest first. Old addresses lead here, and subscribers do not see it twice.
   */
  aliases?: string[];
  /**
   * Rarely needed: the day feeds give this entry, if not the day its file was added.
   */
  firstPublished?: string;
  /**
   * Rarely needed: the day feeds and calendars say it was last changed, if not that of the last change to its file.
   */
  lastChanged?: string;
  /**
   * Rules this entry may break, each with the reason: only where the checker is wrong about it. An exception that is no longer needed is reported.
   *
   * Items: One exception.
   */
  exceptions?: {
    /**
     * The name of the rule, as the checker prints it.
     */
    rule: string;
    /**
     * Why it is right here, for whoever reads the entry next.
     */
    reason: string;
  }[];
}
/**
 * Something people can attend: a talk, a workshop, a course, a conference.
 */
export interface EventsData {
  /**
   * Optional: the path of this schema, for editors that complete as you type.
   */
  $schema?: string;
  /**
   * What it is called, as you would say it aloud. Leave out the date and words such as "Job:" or "Event:"; they are shown anyway.
   */
  title: string;
  /**
   * One or two plain sentences that tell a stranger what this is and why it may matter to them. No Markdown.
   */
  summary: string;
  /**
   * When it starts: a day, or with the local time as in 2026-03-31T14:00. Never an offset; the zone says the rest.
   */
  starts: string;
  /**
   * When it ends, written like the start. For an event of one day without times, leave it out.
   */
  ends?: string;
  /**
   * The time zone of every time here, by a city in it: Europe/London, America/New_York (an IANA name). AoE, anywhere on Earth, is understood too. Left out, it is the community's.
   */
  zone?: string;
  /**
   * Earlier starts this event was moved from, oldest first. The next newsletter announces it again.
   *
   * Items: One earlier start.
   */
  moved?: {
    /**
     * The earlier start.
     */
    from: string;
    /**
     * The day it was moved.
     */
    on?: string;
  }[];
  /**
   * Whether it takes place as announced. Left out, it is scheduled.
   */
  status?: 'scheduled' | 'tentative' | 'postponed' | 'cancelled';
  /**
   * How one can take part.
   */
  attendance?: 'online' | 'in-person' | 'hybrid';
  /**
   * Where people meet: venue, city, country. Leave it out when it is only online.
   */
  place?: string;
  /**
   * The id of the series it belongs to, if any.
   */
  series?: string;
  /**
   * The people or organisations behind it.
   */
  organisers?: Credit[];
  /**
   * Who speaks, in order. Leave it out until you know; never write "tbc".
   */
  speakers?: Credit[];
  /**
   * The event's own page.
   */
  url?: string;
  /**
   * Where to sign up, if not on the event's own page, and until when.
   */
  registration?: {
    /**
     * Where to sign up.
     */
    url?: string;
    /**
     * The last day, or day and local time, to sign up.
     */
    deadline?: string;
  };
  /**
   * The slides shown, one item a talk.
   *
   * Items: One set of slides.
   */
  slides?: {
    /**
     * Whose slides, or what they are called.
     */
    label?: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  }[];
  /**
   * What it is about: one to five ids from the list of topics in content/community.json.
   */
  topics?: string[];
  /**
   * Further pages worth a visit, each with the words to click on.
   *
   * Items: One link: the words to click on and where they lead.
   */
  links?: {
    /**
     * The words to click on. Say what is behind the link; "here" tells nobody anything.
     */
    label: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  }[];
  /**
   * Ids this entry had before its file was renamed, oldest first. Old addresses lead here, and subscribers do not see it twice.
   */
  aliases?: string[];
  /**
   * Rarely needed: the day feeds give this entry, if not the day its file was added.
   */
  firstPublished?: string;
  /**
   * Rarely needed: the day feeds and calendars say it was last changed, if not that of the last change to its file.
   */
  lastChanged?: string;
  /**
   * Rules this entry may break, each with the reason: only where the checker is wrong about it. An exception that is no longer needed is reported.
   *
   * Items: One exception.
   */
  exceptions?: {
    /**
     * The name of the rule, as the checker prints it.
     */
    rule: string;
    /**
     * Why it is right here, for whoever reads the entry next.
     */
    reason: string;
  }[];
}
/**
 * A run of events or videos that belong together.
 */
export interface SeriesData {
  /**
   * Optional: the path of this schema, for editors that complete as you type.
   */
  $schema?: string;
  /**
   * What it is called, as you would say it aloud. Leave out the date and words such as "Job:" or "Event:"; they are shown anyway.
   */
  title: string;
  /**
   * One or two plain sentences that tell a stranger what this is and why it may matter to them. No Markdown.
   */
  summary: string;
  /**
   * Whether it is a run of events or of videos.
   */
  kind: 'events' | 'videos';
  /**
   * How often, in a word or two.
   */
  cadence?: string;
  /**
   * The people or organisations behind it.
   */
  organisers?: Credit[];
  /**
   * The series' own page.
   */
  url?: string;
  /**
   * The playlist's id: what stands after list= in its address.
   */
  playlist?: string;
  /**
   * What it is about: one to five ids from the list of topics in content/community.json.
   */
  topics?: string[];
  /**
   * Further pages worth a visit, each with the words to click on.
   *
   * Items: One link: the words to click on and where they lead.
   */
  links?: {
    /**
     * The words to click on. Say what is behind the link; "here" tells nobody anything.
     */
    label: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  }[];
  /**
   * Ids this entry had before its file was renamed, oldest first. Old addresses lead here, and subscribers do not see it twice.
   */
  aliases?: string[];
  /**
   * Rarely needed: the day feeds give this entry, if not the day its file was added.
   */
  firstPublished?: string;
  /**
   * Rarely needed: the day feeds and calendars say it was last changed, if not that of the last change to its file.
   */
  lastChanged?: string;
  /**
   * Rules this entry may break, each with the reason: only where the checker is wrong about it. An exception that is no longer needed is reported.
   *
   * Items: One exception.
   */
  exceptions?: {
    /**
     * The name of the rule, as the checker prints it.
     */
    rule: string;
    /**
     * Why it is right here, for whoever reads the entry next.
     */
    reason: string;
  }[];
}
/**
 * A video on YouTube: a recorded event, an episode of a video series, or one worth watching.
 */
export interface RecordingsData {
  /**
   * Optional: the path of this schema, for editors that complete as you type.
   */
  $schema?: string;
  /**
   * What it is called, as you would say it aloud. Leave out the date and words such as "Job:" or "Event:"; they are shown anyway.
   */
  title: string;
  /**
   * One or two plain sentences that tell a stranger what this is and why it may matter to them. No Markdown.
   */
  summary: string;
  /**
   * The eleven characters after v= in the video's address, or after youtu.be/.
   */
  youtube: string;
  /**
   * Where it begins inside a longer video, in seconds.
   */
  startSeconds?: number;
  /**
   * The day it went online, if you know it.
   */
  published?: string;
  /**
   * How long it is: minutes and seconds, or hours, minutes and seconds.
   */
  duration?: string;
  /**
   * A still of the video, 16 by 9, that stands for it before it is played: the path of a .jpg, .png, .webp or .avif file under content/.
   */
  thumbnail?: string;
  /**
   * Where its parts begin, in order, each with a few words on what it is about.
   *
   * Items: One part of the recording.
   */
  chapters?: {
    /**
     * Where it begins, as the player shows it: minutes and seconds, or hours, minutes and seconds.
     */
    at: string;
    /**
     * What it is about, in a few words.
     */
    title: string;
  }[];
  /**
   * The address of a page or file with all that is said.
   */
  transcript?: string;
  /**
   * The id of the event it records, if any.
   */
  event?: string;
  /**
   * The id of the series it belongs to, if any.
   */
  series?: string;
  /**
   * Who speaks, in order. Leave it out until you know; never write "tbc".
   */
  speakers?: Credit[];
  /**
   * Whether it can be watched. Left out, it is available.
   */
  availability?: 'available' | 'private' | 'removed';
  /**
   * The last day it was known to be online.
   */
  lastSeen?: string;
  /**
   * What it is about: one to five ids from the list of topics in content/community.json.
   */
  topics?: string[];
  /**
   * Further pages worth a visit, each with the words to click on.
   *
   * Items: One link: the words to click on and where they lead.
   */
  links?: {
    /**
     * The words to click on. Say what is behind the link; "here" tells nobody anything.
     */
    label: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  }[];
  /**
   * Ids this entry had before its file was renamed, oldest first. Old addresses lead here, and subscribers do not see it twice.
   */
  aliases?: string[];
  /**
   * Rarely needed: the day feeds give this entry, if not the day its file was added.
   */
  firstPublished?: string;
  /**
   * Rarely needed: the day feeds and calendars say it was last changed, if not that of the last change to its file.
   */
  lastChanged?: string;
  /**
   * Rules this entry may break, each with the reason: only where the checker is wrong about it. An exception that is no longer needed is reported.
   *
   * Items: One exception.
   */
  exceptions?: {
    /**
     * The name of the rule, as the checker prints it.
     */
    rule: string;
    /**
     * Why it is right here, for whoever reads the entry next.
     */
    reason: string;
  }[];
}
/**
 * Something one can apply for, submit to, or join: a job, a studentship, a call, an award.
 */
export interface OpportunitiesData {
  /**
   * Optional: the path of this schema, for editors that complete as you type.
   */
  $schema?: string;
  /**
   * What it is called, as you would say it aloud. Leave out the date and words such as "Job:" or "Event:"; they are shown anyway.
   */
  title: string;
  /**
   * One or two plain sentences that tell a stranger what this is and why it may matter to them. No Markdown.
   */
  summary: string;
  /**
   * What is offered. A job, studentship or internship is a paid post; a call asks for ideas, papers or events.
   */
  kind:
    | 'job'
    | 'studentship'
    | 'internship'
    | 'fellowship'
    | 'funding'
    | 'award'
    | 'call'
    | 'course'
    | 'volunteering'
    | 'survey';
  /**
   * Who offers it.
   */
  organisation: string;
  /**
   * Where to read more and apply.
   */
  url: string;
  /**
   * Every deadline, in order. An opportunity has deadlines or is rolling, never both.
   *
   * Items: One deadline. A date without a time lasts to the end of that day.
   */
  deadlines?: {
    /**
     * What is due, when there are several.
     */
    label?: string;
    /**
     * The last day, or the last day and local time.
     */
    date: string;
    /**
     * The time zone of every time here, by a city in it: Europe/London, America/New_York (an IANA name). AoE, anywhere on Earth, is understood too. Left out, it is the community's.
     */
    zone?: string;
    /**
     * Earlier dates this deadline was moved from, oldest first.
     *
     * Items: One earlier date.
     */
    extended?: {
      /**
       * The earlier deadline.
       */
      from: string;
      /**
       * The day it was moved.
       */
      on?: string;
    }[];
  }[];
  /**
   * For what has no deadline: when somebody should look whether it is still open.
   */
  rolling?: {
    /**
     * The day to look again.
     */
    review: string;
  };
  /**
   * Where people meet: venue, city, country. Leave it out when it is only online.
   */
  place?: string;
  /**
   * The id of the event it is for, if any.
   */
  event?: string;
  /**
   * What it is about: one to five ids from the list of topics in content/community.json.
   */
  topics?: string[];
  /**
   * Further pages worth a visit, each with the words to click on.
   *
   * Items: One link: the words to click on and where they lead.
   */
  links?: {
    /**
     * The words to click on. Say what is behind the link; "here" tells nobody anything.
     */
    label: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  }[];
  /**
   * Ids this entry had before its file was renamed, oldest first. Old addresses lead here, and subscribers do not see it twice.
   */
  aliases?: string[];
  /**
   * Rarely needed: the day feeds give this entry, if not the day its file was added.
   */
  firstPublished?: string;
  /**
   * Rarely needed: the day feeds and calendars say it was last changed, if not that of the last change to its file.
   */
  lastChanged?: string;
  /**
   * Rules this entry may break, each with the reason: only where the checker is wrong about it. An exception that is no longer needed is reported.
   *
   * Items: One exception.
   */
  exceptions?: {
    /**
     * The name of the rule, as the checker prints it.
     */
    rule: string;
    /**
     * Why it is right here, for whoever reads the entry next.
     */
    reason: string;
  }[];
}
/**
 * A paper, preprint, book or report by the community, or one somebody chose as worth reading.
 */
export interface PublicationsData {
  /**
   * Optional: the path of this schema, for editors that complete as you type.
   */
  $schema?: string;
  /**
   * The title as published.
   */
  title: string;
  /**
   * One or two plain sentences that tell a stranger what this is and why it may matter to them. No Markdown.
   */
  summary: string;
  /**
   * Where to read it: the published version before the preprint.
   */
  url: string;
  /**
   * Whose work it is: the community's own (community), by members and near its themes (associated), members' independent research (independent), or by others (elsewhere).
   */
  origin: 'community' | 'associated' | 'independent' | 'elsewhere';
  /**
   * The authors in order, as far as you want to name them.
   */
  authors?: Credit[];
  /**
   * The journal, conference, publisher or preprint server.
   */
  venue?: string;
  /**
   * The DOI, without https://doi.org/ in front.
   */
  doi?: string;
  /**
   * Where the preprint is, if it is not the page itself.
   */
  preprint?: string;
  /**
   * The day it was published, if you know it.
   */
  published?: string;
  /**
   * If it was the publication of the month: when, and by whom.
   */
  chosen?: {
    /**
     * The month whose issue it stands in.
     */
    month: string;
    by?: Credit;
  };
  /**
   * What it is about: one to five ids from the list of topics in content/community.json.
   */
  topics?: string[];
  /**
   * Further pages worth a visit, each with the words to click on.
   *
   * Items: One link: the words to click on and where they lead.
   */
  links?: {
    /**
     * The words to click on. Say what is behind the link; "here" tells nobody anything.
     */
    label: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  }[];
  /**
   * Ids this entry had before its file was renamed, oldest first. Old addresses lead here, and subscribers do not see it twice.
   */
  aliases?: string[];
  /**
   * Rarely needed: the day feeds give this entry, if not the day its file was added.
   */
  firstPublished?: string;
  /**
   * Rarely needed: the day feeds and calendars say it was last changed, if not that of the last change to its file.
   */
  lastChanged?: string;
  /**
   * Rules this entry may break, each with the reason: only where the checker is wrong about it. An exception that is no longer needed is reported.
   *
   * Items: One exception.
   */
  exceptions?: {
    /**
     * The name of the rule, as the checker prints it.
     */
    rule: string;
    /**
     * Why it is right here, for whoever reads the entry next.
     */
    reason: string;
  }[];
}
/**
 * Something that happened, to the community or in its field.
 */
export interface NewsData {
  /**
   * Optional: the path of this schema, for editors that complete as you type.
   */
  $schema?: string;
  /**
   * What it is called, as you would say it aloud. Leave out the date and words such as "Job:" or "Event:"; they are shown anyway.
   */
  title: string;
  /**
   * One or two plain sentences that tell a stranger what this is and why it may matter to them. No Markdown.
   */
  summary: string;
  /**
   * The day of the news.
   */
  date: string;
  /**
   * Whether it is about the community or the wider field.
   */
  about: 'community' | 'field';
  /**
   * Where to read more.
   */
  url?: string;
  /**
   * The ids of the people it is about.
   */
  people?: string[];
  /**
   * What it is about: one to five ids from the list of topics in content/community.json.
   */
  topics?: string[];
  /**
   * Further pages worth a visit, each with the words to click on.
   *
   * Items: One link: the words to click on and where they lead.
   */
  links?: {
    /**
     * The words to click on. Say what is behind the link; "here" tells nobody anything.
     */
    label: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  }[];
  /**
   * Ids this entry had before its file was renamed, oldest first. Old addresses lead here, and subscribers do not see it twice.
   */
  aliases?: string[];
  /**
   * Rarely needed: the day feeds give this entry, if not the day its file was added.
   */
  firstPublished?: string;
  /**
   * Rarely needed: the day feeds and calendars say it was last changed, if not that of the last change to its file.
   */
  lastChanged?: string;
  /**
   * Rules this entry may break, each with the reason: only where the checker is wrong about it. An exception that is no longer needed is reported.
   *
   * Items: One exception.
   */
  exceptions?: {
    /**
     * The name of the rule, as the checker prints it.
     */
    rule: string;
    /**
     * Why it is right here, for whoever reads the entry next.
     */
    reason: string;
  }[];
}
/**
 * One person of the community in questions and answers. The questions and answers are the text below the front matter.
 */
export interface SpotlightsData {
  /**
   * Optional: the path of this schema, for editors that complete as you type.
   */
  $schema?: string;
  /**
   * The person's name, or a headline with it.
   */
  title: string;
  /**
   * One or two plain sentences that tell a stranger what this is and why it may matter to them. No Markdown.
   */
  summary: string;
  /**
   * The id of the person's page in content/people.
   */
  person: string;
  /**
   * The day the spotlight first appeared, or today.
   */
  published: string;
  portrait?: Portrait;
  /**
   * What it is about: one to five ids from the list of topics in content/community.json.
   */
  topics?: string[];
  /**
   * Further pages worth a visit, each with the words to click on.
   *
   * Items: One link: the words to click on and where they lead.
   */
  links?: {
    /**
     * The words to click on. Say what is behind the link; "here" tells nobody anything.
     */
    label: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  }[];
  /**
   * Ids this entry had before its file was renamed, oldest first. Old addresses lead here, and subscribers do not see it twice.
   */
  aliases?: string[];
  /**
   * Rarely needed: the day feeds give this entry, if not the day its file was added.
   */
  firstPublished?: string;
  /**
   * Rarely needed: the day feeds and calendars say it was last changed, if not that of the last change to its file.
   */
  lastChanged?: string;
  /**
   * Rules this entry may break, each with the reason: only where the checker is wrong about it. An exception that is no longer needed is reported.
   *
   * Items: One exception.
   */
  exceptions?: {
    /**
     * The name of the rule, as the checker prints it.
     */
    rule: string;
    /**
     * Why it is right here, for whoever reads the entry next.
     */
    reason: string;
  }[];
}
/**
 * Somebody of the community: a member of the team, a scholar, a speaker, an author.
 */
export interface PeopleData {
  /**
   * Optional: the path of this schema, for editors that complete as you type.
   */
  $schema?: string;
  /**
   * The name as the person writes it, without Dr or Professor.
   */
  name: string;
  /**
   * Other ways the name is written, so that a search finds them.
   */
  otherNames?: string[];
  /**
   * One or two plain sentences that tell a stranger what this is and why it may matter to them. No Markdown.
   */
  summary?: string;
  /**
   * What they do and did, and where. The newest first.
   *
   * Items: One role. Leave a date out when you do not know it; without an end it is a present role.
   */
  roles?: {
    /**
     * What they do there.
     */
    role?: string;
    /**
     * Where.
     */
    organisation: string;
    /**
     * The first month.
     */
    from?: string;
    /**
     * The last month.
     */
    until?: string;
  }[];
  /**
   * For community scholars: the years of their cohort.
   */
  cohort?: string;
  /**
   * The sixteen digits of their ORCID iD, in groups of four.
   */
  orcid?: string;
  /**
   * Their own page.
   */
  url?: string;
  portrait?: Portrait;
  /**
   * What it is about: one to five ids from the list of topics in content/community.json.
   */
  topics?: string[];
  /**
   * Further pages worth a visit, each with the words to click on.
   *
   * Items: One link: the words to click on and where they lead.
   */
  links?: {
    /**
     * The words to click on. Say what is behind the link; "here" tells nobody anything.
     */
    label: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  }[];
  /**
   * Ids this entry had before its file was renamed, oldest first. Old addresses lead here, and subscribers do not see it twice.
   */
  aliases?: string[];
  /**
   * Rarely needed: the day feeds give this entry, if not the day its file was added.
   */
  firstPublished?: string;
  /**
   * Rarely needed: the day feeds and calendars say it was last changed, if not that of the last change to its file.
   */
  lastChanged?: string;
  /**
   * Rules this entry may break, each with the reason: only where the checker is wrong about it. An exception that is no longer needed is reported.
   *
   * Items: One exception.
   */
  exceptions?: {
    /**
     * The name of the rule, as the checker prints it.
     */
    rule: string;
    /**
     * Why it is right here, for whoever reads the entry next.
     */
    reason: string;
  }[];
}
/**
 * Who the community is. Everything that names it comes from this one file, content/community.json.
 */
export interface CommunityData {
  /**
   * Optional: the path of this schema, for editors that complete as you type.
   */
  $schema?: string;
  /**
   * The community's name.
   */
  name: string;
  /**
   * A few words below the name.
   */
  tagline?: string;
  /**
   * What the community is for, in a few sentences.
   */
  mission: string;
  /**
   * The address where the site is published, with its path if it has one.
   */
  site: string;
  /**
   * The address of this repository on GitHub.
   */
  repository?: string;
  /**
   * The language of the content, as a BCP 47 tag. It also decides how dates are written.
   */
  language: string;
  /**
   * Rarely needed: who gives out the ids in feeds and calendars, as a host name and a year in which it was yours. Left out, it is the host of the site. Before the site moves to another host, write the old one here with the year 2026, or subscribers see everything again.
   */
  idAuthority?: string;
  /**
   * The zone of every time that names none.
   */
  zone: string;
  /**
   * The zone in which deadlines end, when they name none. Left out, it is the community's zone.
   */
  deadlineZone?: string;
  /**
   * One or two more time zones that many readers live in. Times of events are shown in them as well.
   *
   * Items: The time zone of every time here, by a city in it: Europe/London, America/New_York (an IANA name). AoE, anywhere on Earth, is understood too. Left out, it is the community's.
   */
  otherZones?: string[];
  /**
   * One colour for links and marks, as a hex code. It is adjusted for light and dark so that text stays readable.
   */
  accent?: string;
  /**
   * The topics entries may name. Add a topic here before you use it.
   *
   * Items: One topic.
   */
  topics: {
    /**
     * The word entries use, in small letters with hyphens.
     */
    id: string;
    /**
     * How readers see it.
     */
    title: string;
    /**
     * One or two plain sentences that tell a stranger what this is and why it may matter to them. No Markdown.
     */
    summary?: string;
  }[];
  /**
   * The channels and playlists the recordings come from.
   */
  youtube?: {
    /**
     * Channels whose new videos are looked at.
     *
     * Items: One channel.
     */
    channels?: {
      /**
       * The channel's id: it starts with UC.
       */
      id: string;
      /**
       * The channel's name.
       */
      title: string;
      /**
       * Which of its videos are proposed as recordings: all, or only those that record one of our events, as for a channel of the whole institute. Left out, all.
       */
      takes?: 'all' | 'events';
    }[];
    /**
     * Playlists whose new videos are looked at.
     *
     * Items: One playlist.
     */
    playlists?: {
      /**
       * The playlist's id: what stands after list= in its address.
       */
      id: string;
      /**
       * The playlist's name.
       */
      title: string;
    }[];
  };
  /**
   * Where the community talks, and how to join.
   */
  chat?: {
    /**
     * What it is called.
     */
    name: string;
    /**
     * A page or form where one asks to join. Never a bare invitation link: those are secrets and they expire.
     */
    join: string;
    /**
     * How new entries come to the chat, where a webhook is set up: each, as soon as the site has them, or weekly, all together and with what closes in the week after. Left out, each.
     */
    announce?: 'each' | 'weekly';
    /**
     * The day of the week on which a weekly digest comes. Left out, Monday.
     */
    digestDay?: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
  };
  /**
   * The e-mail newsletter.
   */
  newsletter?: {
    /**
     * What the newsletter is called.
     */
    title: string;
    /**
     * Where one subscribes by e-mail.
     */
    signUp?: string;
    /**
     * What your mailer replaces by the reader's own address to unsubscribe: {{ unsubscribe_url }} in Buttondown, {{ UnsubscribeURL }} in listmonk, *|UNSUB|* in Mailchimp.
     */
    unsubscribe?: string;
    /**
     * Whom the newsletter comes from: a shared mailbox, never somebody's own address.
     */
    from?: {
      /**
       * The name that mail programs show.
       */
      name: string;
      /**
       * The shared mailbox.
       */
      address: string;
    };
    /**
     * The day of the month it is usually sent; the Monday after, if that is a weekend. Left out, the first.
     */
    sendDay?: number;
    /**
     * The sections of an issue in order, for gazette compose. An entry goes to the first that holds it. Left out: news, events, recordings, opportunities, a spotlight and a publication.
     *
     * Items: A heading, and what stands below it.
     */
    sections?: {
      /**
       * The section's heading.
       */
      heading: string;
      /**
       * How many entries it has room for. Left out, 8.
       */
      most?: number;
      /**
       * What belongs in it.
       *
       * Items: Entries of a collection, all or some.
       */
      holds: {
        /**
         * The collection they are of.
         */
        collection: 'events' | 'recordings' | 'opportunities' | 'publications' | 'news' | 'spotlights';
        /**
         * Only those of the community itself: its publications, news about it, events and recordings of its series, what its organisation offers.
         */
        own?: boolean;
        /**
         * Only the one whose turn it is: chosen for the month, or else waiting longest.
         */
        oneByOne?: boolean;
      }[];
    }[];
    /**
     * The series that the community runs itself.
     */
    ownSeries?: string[];
    /**
     * Where you can be reached by post, which some countries ask of every newsletter.
     */
    postalAddress?: string;
  };
  /**
   * How to reach the people who run it: a page, or a shared mailbox. Never somebody's own address.
   */
  contact?: {
    /**
     * A page with ways to get in touch.
     */
    url?: string;
    /**
     * An address that belongs to the community, not to a person.
     */
    email?: string;
  };
  /**
   * How strict the checker is here. A rule that is not listed is as it comes.
   *
   * Items: One rule.
   */
  rules?: {
    /**
     * The name of the rule, as the checker prints it.
     */
    rule: string;
    /**
     * An error holds an entry up, a warning does not, off says nothing.
     */
    severity?: 'error' | 'warning' | 'off';
    /**
     * The number the rule counts by, if it has one: days, for most.
     */
    threshold?: number;
  }[];
  /**
   * The ids of the people who run the community, in the order to show them.
   */
  team?: string[];
  /**
   * Where else the community is found.
   *
   * Items: One link: the words to click on and where they lead.
   */
  socials?: {
    /**
     * The words to click on. Say what is behind the link; "here" tells nobody anything.
     */
    label: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  }[];
  /**
   * Where the content comes from and under which licence it may be used again.
   */
  attribution?: {
    /**
     * The sentence to print.
     */
    text: string;
    /**
     * The full web address, as clean as you can make it: no tracking, nothing personal.
     */
    url: string;
  };
}
