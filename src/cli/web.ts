import type { CommunityData } from '../archive/types.generated.ts';
import { openWeb, type Web } from '../web/web.ts';
import { UsageError } from './command.ts';

/**
 * The outside web, for a command. Servers are told whose site asks.
 *
 * @throws UsageError if GAZETTE_WEB, which tests set, names anything but a server on this machine
 */
export function openOutside({ site }: Pick<CommunityData, 'site'>): Web {
  const standIn = process.env['GAZETTE_WEB'];
  if (standIn && !/^http:\/\/127\.0\.0\.1:\d+\/?$/.test(standIn))
    throw new UsageError(`Unexpected GAZETTE_WEB "${standIn}", expected an address such as http://127.0.0.1:8080`);
  return openWeb({ agent: `Gazette/1 (+${site})`, standIn });
}
