import type { Archive } from '../archive/archive.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';

/** A rule: what it looks for, and all that a person needs to know of it. */
export interface Rule {
  /** `group/what-is-wrong`. Contributors search for it: once published, it stays. */
  name: string;
  severity: Severity;
  /** For rules about what nobody did wrong: only who looks after the archive is told. */
  audience?: 'maintainers';
  /**
   * For rules that look at one entry after the other: what in the archive may change what they find in it. The
   * fewer, the less a check of a change has to look through.
   * - "entry": its data and `content/community.json`.
   * - "words": its words and links alone, whatever else is wrong with it.
   * - "entry-and-named": the entries it names as well; of an issue, also whether it is the first to announce them.
   * - "entry-and-links": the pages that its links lead to.
   * - "entry-among-others": any other entry. Who adds one is told of it there, and nobody elsewhere.
   */
  looksAt?: 'entry' | 'words' | 'entry-and-named' | 'entry-and-links' | 'entry-among-others';
  /** Why it matters, in a sentence or two. */
  why: string;
  /** How to mend it, in a sentence or two. */
  mend: string;
  /** The number it counts by, which `content/community.json` may set. */
  threshold?: Threshold;
  /** A file that it finds, in an archive that is good otherwise. It is printed on the page of rules, and tested. */
  example: Example;
  check: (archive: Archive, context: RuleContext) => Finding[];
}

export interface Threshold {
  default: number;
  /** What it counts: "days before the event". */
  unit: string;
}

export interface Example {
  file: string;
  text: string;
  /** Other files that the mistake needs to be one. */
  beside?: Record<string, string>;
  /** The moment to judge by, where it matters. */
  now?: string;
}

export interface RuleContext {
  /** The moment to judge by. */
  now: Temporal.Instant;
  /** The rule's threshold, or 0 for one without. */
  threshold: number;
  /** Files that are being added or changed; empty where the archive is looked at as a whole. */
  changed: ReadonlySet<string>;
  /** Those of them that were not there before. */
  added: ReadonlySet<string>;
  /** The files whose entries are looked at by rules that take one after the other; all, if left out. */
  closely?: ReadonlySet<string>;
}

/** What a rule finds; its name and severity are added by who runs it. */
export type Finding = Omit<Diagnostic, 'rule' | 'severity'>;
