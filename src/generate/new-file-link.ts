/** Servers and browsers differ in how long an address may be; all take this. */
const LONGEST = 7500;

/**
 * The address of GitHub's editor with a new file in it, name and text filled in. A text too long
 * for an address stays out; it can be pasted.
 *
 * @param repository as in `content/community.json`
 */
export function newFileLink(repository: string, file: string, text: string): string {
  const start = `${repository.replace(/\/$/, '')}/new/main?filename=${encodeURIComponent(file)}`;
  // What is cut within a character outside the first plane cannot be written into an address.
  const link = `${start}&value=${encodeURIComponent(text.toWellFormed())}`;
  return link.length <= LONGEST ? link : start;
}
