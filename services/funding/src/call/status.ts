import type { CallStatus, CallTerms } from '../../contract/index.ts';

/** The status follows from the window and the moment alone, so a call opens and closes exactly on time. */
export function statusAt({ opensAt, closesAt }: CallTerms['window'], now: Date): CallStatus {
  const moment = now.toISOString();
  if (moment < opensAt) return 'announced';
  return moment < closesAt ? 'open' : 'closed';
}
