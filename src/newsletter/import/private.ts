import { secretsInLink, secretsInText } from '../../links/secrets.ts';

/** A text without anybody's address and without passcodes. */
export function withoutPrivate(text: string): string {
  return secretsInText(text).reduce(
    (rest, { kind, found }) => rest.replaceAll(found, kind === 'passcode' ? '(passcode removed)' : '(address removed)'),
    text,
  );
}

/** What of private data is in a text that is to be written, in its words or, however encoded, in its addresses. */
export function privateIn(text: string): string[] {
  const addresses = text.match(/(?:https?:\/\/|mailto:)[^\s"'<>\\]+/gi) ?? [];
  return [...secretsInText(text), ...addresses.flatMap(secretsInLink)].map(({ found }) => found);
}

/** The same data with no private part in any of its texts. */
export function dataWithoutPrivate<T>(value: T): T {
  if (typeof value === 'string') return (/^https?:\/\//.test(value) ? value : withoutPrivate(value)) as T;
  if (Array.isArray(value)) return value.map(dataWithoutPrivate) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, dataWithoutPrivate(child)])) as T;
}
