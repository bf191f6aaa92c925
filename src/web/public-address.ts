import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';

/**
 * Whether a host of a URL may be in the public internet: a name, or an address that is not private, local or
 * reserved (RFC 6890). What a name leads to, `publicLookup` sees to.
 *
 * @param hostname as `URL` gives it: in IPv6 with brackets, and with every spelling of an IPv4 address settled
 */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(host) ? isPublic(host) : host !== '' && !/(^|\.)localhost\.?$/i.test(host);
}

/** Like `lookup` of `node:dns`, for connections; a name that leads to a private address leads nowhere. */
export function publicLookup(
  hostname: string,
  options: LookupOptions,
  done: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, []);
    if (!addresses.every(({ address }) => isPublic(address))) return done(privateError(hostname), []);
    const [first] = addresses;
    if (options.all || !first) return done(null, addresses);
    return done(null, first.address, first.family);
  });
}

function isPublic(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast' && address !== HOST_OF_AZURE;
}

/**
 * Public by its number, and answered by the machine below, which hosted runners stand on.
 * https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
const HOST_OF_AZURE = '168.63.129.16';

function privateError(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} is not in the public internet`), { code: PRIVATE });
}

export const PRIVATE = 'EPRIVATE';
