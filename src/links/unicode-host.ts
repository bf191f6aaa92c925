/**
 * A host as its readers see it: `xn--mnchen-3ya.de` is münchen.de. Node has this in `node:url`, but
 * browsers, where entries are checked as well, do not. A host that is none becomes empty.
 */
export function unicodeHost(host: string): string {
  const ascii = URL.parse(`https://${host}`)?.hostname ?? '';
  return ascii
    .split('.')
    .map((label) => (label.startsWith('xn--') ? readLabel(label) : label))
    .join('.');
}

/** A label stays as it is if nobody would write it so. */
function readLabel(label: string): string {
  const letters = decodeLabel(label.slice('xn--'.length));
  return letters !== '' && URL.parse(`https://${letters}`)?.hostname === label ? letters : label;
}

/** Punycode (RFC 3492, 6.2). */
function decodeLabel(label: string): string {
  const delimiter = label.lastIndexOf('-');
  const letters = delimiter > 0 ? [...label.slice(0, delimiter)] : [];
  let code = 128;
  let bias = 72;
  let place = 0;
  for (let at = delimiter > 0 ? delimiter + 1 : 0; at < label.length; ) {
    const before = place;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(at));
      at += 1;
      if (digit === undefined) return '';
      place += digit * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapt(place - before, letters.length + 1, before === 0);
    code += Math.floor(place / (letters.length + 1));
    place %= letters.length + 1;
    if (code > 0x10ffff) return '';
    letters.splice(place, 0, String.fromCodePoint(code));
    place += 1;
  }
  return letters.join('');
}

const BASE = 36;

/** a to z are 0 to 25, 0 to 9 are 26 to 35. */
function digitOf(code: number): number | undefined {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : undefined;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > 455; k += BASE) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
