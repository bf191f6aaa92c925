import type { Answer } from './api/route.ts';

/** What can go wrong between a program and GitHub. */
export type FaultKind = (typeof FAULT_KINDS)[number];

export const FAULT_KINDS = [
  'time-out',
  'forbidden',
  'not-found',
  'conflict',
  'unprocessable',
  'too-many-requests',
  'secondary-limit',
  'server-error',
  'cut-before',
  'cut-after',
] as const;

/** One thing that goes wrong, and when. Without `call` and `route` it happens at the very next call. */
export interface Fault {
  kind: FaultKind;
  /** The number of the call, counted from 1 since the faults were last cleared. */
  call?: number;
  /** An operation as the description writes it: `PATCH /repos/{owner}/{repo}/git/refs/{ref}`. */
  route?: string;
  /** How often it happens; `Infinity` for a GitHub that stays broken. */
  times?: number;
  /** Seconds that `too-many-requests` and `secondary-limit` ask to wait. GitHub asks for 60. */
  retryAfter?: number;
}

/** The faults of one GitHub. */
export interface Faults {
  inject: (fault: Fault) => void;
  /** Takes all faults back and counts calls from the start. */
  clear: () => void;
  /** Calls so far. */
  calls: () => number;
  /** How many faults took effect. A story whose fault never came has tested nothing. */
  met: () => number;
  /** For the server: counts a call, and gives the fault that strikes it. */
  next: (route: string) => Fault | undefined;
}

export function createFaults(): Faults {
  let pending: (Fault & { times: number })[] = [];
  let calls = 0;
  let met = 0;
  return {
    inject: (fault) => {
      const call = fault.call ?? (fault.route === undefined ? calls + 1 : undefined);
      pending.push({ times: 1, ...fault, ...(call === undefined ? {} : { call }) });
    },
    clear: () => {
      pending = [];
      calls = 0;
      met = 0;
    },
    calls: () => calls,
    met: () => met,
    next: (route) => {
      calls += 1;
      const fault = pending.find(
        (each) => (each.route === undefined || each.route === route) && (each.call === undefined || each.call <= calls),
      );
      if (!fault) return undefined;
      met += 1;
      fault.times -= 1;
      pending = pending.filter(({ times }) => times > 0);
      return fault;
    },
  };
}

/** Every fault at every one of so many calls: one world for each, run one after the other. */
export function everyFault(
  calls: number,
  kinds: readonly FaultKind[] = FAULT_KINDS,
): { call: number; kind: FaultKind }[] {
  return Array.from({ length: calls }, (_, index) => index + 1).flatMap((call) =>
    kinds.map((kind) => ({ call, kind })),
  );
}

/** What GitHub says for a fault; undefined where it says nothing. */
export function answerOf({ kind, retryAfter = 60 }: Fault): Answer | undefined {
  const say = ANSWERS[kind];
  if (say === undefined) return undefined;
  const { status, message, documentation } = say;
  const waits = kind === 'too-many-requests' || kind === 'secondary-limit';
  return {
    status,
    body: { message, documentation_url: documentation ?? 'https://docs.github.com/rest', status: String(status) },
    headers: waits ? { 'retry-after': String(retryAfter) } : {},
  };
}

const ABOUT_LIMITS = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';

const ANSWERS: Partial<Record<FaultKind, { status: number; message: string; documentation?: string }>> = {
  forbidden: { status: 403, message: 'Resource not accessible by integration' },
  'not-found': { status: 404, message: 'Not Found' },
  conflict: { status: 409, message: 'Conflict' },
  unprocessable: { status: 422, message: 'Validation Failed' },
  'too-many-requests': { status: 429, message: 'API rate limit exceeded', documentation: ABOUT_LIMITS },
  'secondary-limit': {
    status: 403,
    message:
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. For more on scraping GitHub and how it may affect your rights, please review our Terms of Service',
    documentation: `${ABOUT_LIMITS}#about-secondary-rate-limits`,
  },
  'server-error': { status: 500, message: 'Server Error' },
};
