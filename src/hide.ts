/** A text in which secrets are not to be seen: a server may give back what it was told. */
export function hide(text: string, secrets: readonly string[]): string {
  return secrets.filter((secret) => secret !== '').reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}
