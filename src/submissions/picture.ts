/** A picture that somebody dropped into a form. GitHub keeps it, and writes its address. */
export interface DroppedPicture {
  field: string;
  /** The heading of the answer. */
  label: string;
  address: string;
  /** What it shows, where the field wants to know. */
  words?: string;
}

/** Nobody writes as much beside a picture, and what is longer is not searched. */
const LONGEST = 4000;

/** What GitHub writes for a picture dropped into a text, and an address alone. */
const PICTURE =
  /!\[[^\]\n]*\]\((?<markdown>[^()\s]+)\)|<img\s[^<>]*?\bsrc="(?<html>[^"<>]+)"[^<>]*>|(?<bare>https?:\/\/[^\s<>"()]+)/g;

/**
 * The address of the picture in an answer, and the words beside it; or what is wrong with the answer.
 *
 * @param hasWords whether the answer has to say what the picture shows
 */
export function readPicture(
  answer: string,
  { hasWords }: { hasWords: boolean },
): { address: string; words?: string } | { message: string; help?: string } {
  const found = answer.length > LONGEST ? [] : [...answer.matchAll(PICTURE)];
  const [picture, second] = found;
  if (!picture || second)
    return {
      message: second
        ? `Unexpected ${found.length} pictures, expected one`
        : 'Unexpected answer without a picture, expected one dragged into the box',
      help: 'Edit this answer, and drag a picture from your machine into it; leave it empty if there is none',
    };
  const { markdown, html, bare } = picture.groups ?? {};
  const address = (markdown ?? html ?? bare ?? '').replaceAll('&amp;', '&');
  if (!isPictureHost(address))
    return {
      message: `Unexpected picture from "${address.slice(0, 100)}", expected one that you dragged into the box`,
      help: 'Save the picture on your machine, and drag it into this answer',
    };
  const words = answer.replace(picture[0], '').trim();
  if (!hasWords) return words === '' ? { address } : { message: 'Unexpected text beside the picture, expected none' };
  if (words === '')
    return {
      message: 'Unexpected picture without words, expected what it shows on a line below it',
      help: 'Write it for those who cannot see the picture, such as: Ellen Visscher in a green scarf, smiling',
    };
  return { address, words };
}

/** Where GitHub keeps what is dropped into its texts. */
function isPictureHost(address: string): boolean {
  const url = URL.parse(address);
  if (!url || !isPlain(url)) return false;
  const { host, pathname } = url;
  if (host === 'github.com')
    return /^\/(user-attachments\/assets|[\w.-]+\/[\w.-]+\/assets\/\d+)\/[\w-]+$/.test(pathname);
  return host === 'user-images.githubusercontent.com' || host === 'private-user-images.githubusercontent.com';
}

/** Whether an address may be asked for a picture: GitHub's own, and the storage that it sends askers on to. */
export function mayAskForPicture(url: URL): boolean {
  return (
    isPictureHost(url.href) ||
    (isPlain(url) &&
      /^(github-production-user-asset-[\w-]+\.s3\.amazonaws\.com|[\w-]+\.githubusercontent\.com)$/.test(url.host))
  );
}

function isPlain({ protocol, username, password, port }: URL): boolean {
  return protocol === 'https:' && username === '' && password === '' && port === '';
}
