/** Secrets of a job, none of which its log may show. */
export interface Masks {
  add: (secret: string) => void;
  hide: (text: string) => string;
  has: (text: string) => boolean;
}

export function createMasks(secrets: readonly string[]): Masks {
  let known: string[] = [];
  const masks: Masks = {
    add: (secret) => {
      // A secret of many lines is hidden line by line, for logs are lines.
      const parts = [secret, ...secret.split(/\r?\n/)].filter((part) => part.trim() !== '');
      known = [...new Set([...known, ...parts])].sort((a, b) => b.length - a.length);
    },
    hide: (text) => known.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
    has: (text) => known.some((secret) => text.includes(secret)),
  };
  for (const secret of secrets) masks.add(secret);
  return masks;
}
