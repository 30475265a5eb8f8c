import type { Bilingual } from '@innovatienetwerk/contract';

/** What a check finds; the page follows from its code. */
export type Diagnosis = Omit<Finding, 'runbook'>;

/** One thing that is wrong, why that is believed, and what to do about it. */
export interface Finding {
  /** The same for the same kind of trouble; scripts may look for it. */
  readonly code: FindingCode;
  /** `wrong` needs somebody now; `warning` will, or may explain something else. */
  readonly severity: 'wrong' | 'warning';
  /** The process, service or object that it is about. */
  readonly subject: string;
  readonly what: Bilingual;
  /** Facts, as they were seen. */
  readonly evidence: readonly string[];
  readonly todo: Bilingual;
  /** Below `docs/runbooks/`. */
  readonly runbook: string;
}

export const findingCodes = [
  'gateway-away',
  'process-away',
  'process-not-ready',
  'crash-loop',
  'region-lost',
  'bus-away',
  'database-away',
  'database-slow',
  'disk-full',
  'permission-refused',
  'relay-stuck',
  'consumer-stuck',
  'dead-letters',
  'endpoint-dead',
  'mail-away',
  'certificate-expires',
  'clock-skew',
  'process-stuck',
  'not-allowed',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** The page that says what to do. */
export const runbooks: Readonly<Record<FindingCode, string>> = {
  'gateway-away': 'service-away.md',
  'process-away': 'service-away.md',
  'process-not-ready': 'service-away.md',
  'crash-loop': 'service-away.md',
  'region-lost': 'region-lost.md',
  'bus-away': 'bus-down.md',
  'database-away': 'database-down.md',
  'database-slow': 'database-slow.md',
  'disk-full': 'disk-full.md',
  'permission-refused': 'permission-revoked.md',
  'relay-stuck': 'relay-stuck.md',
  'consumer-stuck': 'consumer-stuck.md',
  'dead-letters': 'events-set-aside.md',
  'endpoint-dead': 'endpoint-dead.md',
  'mail-away': 'mail-fails.md',
  'certificate-expires': 'certificate.md',
  'clock-skew': 'clock.md',
  'process-stuck': 'process-stuck.md',
  'not-allowed': 'README.md',
};
