/** Whether an address is that of a page which asks who one is. */
export function isLogIn({ hostname, pathname }: URL): boolean {
  if (LOG_IN_HOSTS.test(hostname)) return true;
  return pathname.split('/').some((segment) => LOG_IN_SEGMENT.test(segment));
}

const LOG_IN_HOSTS = /^(accounts\.google\.com|login\.microsoftonline\.com|(login|signin|sso|idp|auth)\..+)$/;
const LOG_IN_SEGMENT = /^(wp-)?(log-?in|log-?on|sign-?in)(\.(html?|php|aspx?|jsp|action|do))?$/i;
