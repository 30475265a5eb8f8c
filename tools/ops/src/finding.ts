import type { Bilingual } from '@innovatienetwerk/contract';

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

export const AWAY = 'part-is-away.md';
export const MOVE = 'events-do-not-move.md';
export const ASIDE = 'events-set-aside.md';
