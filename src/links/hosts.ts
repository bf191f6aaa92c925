/** Whether a host is a domain or one below it: `www.youtube.com` is on `youtube.com`. */
export function isOn(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Whether a host is a brand's in any country: `www.amazon.co.uk` and `amazon.de` are both amazon's. */
export function isOfBrand(host: string, brand: string): boolean {
  return (
    host
      .replace(/\.(com?\.[a-z]{2}|[a-z]{2,3})$/, '')
      .split('.')
      .at(-1) === brand
  );
}
