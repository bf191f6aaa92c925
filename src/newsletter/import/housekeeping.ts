import { type Block, wordsOf } from './blocks.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Lines that a mailer puts around every issue, and that are about the message rather than in it: how
 * to see it in a browser, how to leave the list, who owns the copyright. They hold the reader's own links.
 */
export function isHousekeeping(block: Block): boolean {
  const words = wordsOf(block);
  if (words.length > LONGEST) return false;
  return ABOUT_THE_MESSAGE.some((form) => form.test(words));
}

/** A longer paragraph says something else, too. */
const LONGEST = 400;

const ABOUT_THE_MESSAGE = [
  /\bunsubscribe\b|\b(subscription|e-?mail|communication) preferences\b|\bopt[- ]out\b/i,
  /\b(view|read|open|see) (this|it|the|our)?\b.{0,30}\b(in ((your|a|the) )?(web )?browser|online|on the web)\b/i,
  /\btrouble (viewing|reading|seeing)\b|\bnot display(ed|ing)? (correctly|properly)\b/i,
  /^(link to |the )?(html|web|online|browser)[- ]?(version|view|link)\b|^view (in|as) (browser|a web ?page)/i,
  /^forward (this|to a friend)\b|\bforwarded (this|to you)\b.{0,40}\bsubscribe\b/i,
  /\byou('re| are)? (are )?(receiv(ed|ing)|getting) this\b/i,
  /^(copyright|©|\(c\)) |\ball rights reserved\b|\bour mailing address\b|\bprivacy (policy|notice)\b/i,
  /\b(direct|point|invite|ask) (them|colleagues|others|people) to (sign[- ]?up|subscribe)\b/i,
  /\b(sign[- ]?up|subscribe) (to|for) (this|the|our) (newsletter|mailing list)\b/i,
];

/**
 * A short line that leads to all vacancies of an organisation: it stands in every issue, says nothing
 * of this month, and is no announcement.
 */
export function isStandingLink(block: Block): boolean {
  const words = wordsOf(block);
  const links = Map.groupBy(
    block.pieces.filter(({ url }) => url !== undefined),
    ({ url }) => url,
  );
  if (links.size > 0 && sentencesOf(words).every((sentence) => POSTS_OF_NOW.test(sentence))) return true;
  return (
    links.size > 0 &&
    words.split(' ').length <= MOST_WORDS * links.size &&
    !/[.!?]$/.test(words) &&
    [...links.values()].every((pieces) => ALL_POSTS.test(wordsOf({ pieces })))
  );
}

const ALL_POSTS = /\b(vacanc(y|ies)|careers?|jobs?|job (board|listings?)|openings)$/i;
/** "Current vacancies at the institute are here." */
const POSTS_OF_NOW = /^(see |find |browse )?(all )?(the )?current\b.{0,60}\b(vacanc(y|ies)|jobs?|openings)\b.{0,30}$/i;
const MOST_WORDS = 8;
