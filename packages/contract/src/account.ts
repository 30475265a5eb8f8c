import type { EventEnvelope } from './event.ts';

/** How a processing ended, in the words of the Logboek Dataverwerkingen. */
export type AccountStatus = 'Ok' | 'Error';

/** What became of an attempt to change something. */
export const attemptOutcomes = ['done', 'repeated', 'refused', 'failed'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** That somebody tried to change something, or was refused: what the audit trail holds. Ids only. */
export interface Attempt {
  readonly actorId: string;
  /** The application through which the actor worked. */
  readonly clientId: string;
  /** The organisation on whose behalf, by a recorded delegation. */
  readonly actingFor?: string;
  /** The kind of object, and which one; absent when it was never found or made. */
  readonly aggregate?: string;
  readonly objectId?: string;
  readonly outcome: AttemptOutcome;
  /** Why it was refused or failed. */
  readonly problem?: string;
  /** Whom the object that was changed is about, by its own scope: they may see it. Of what was not done, only who tried. */
  readonly concerns?: readonly string[];
}

/**
 * What one operation, policy or schedule did with data of people: from it follow one line of the processing log for each person, and one
 * record of the audit trail for each attempt. It travels from a service to the service that keeps accounts, and to nobody else.
 */
export interface Account {
  /** The id of the event in whose write it was saved, or one of its own: by it a repeated account is known. */
  readonly id: string;
  readonly service: string;
  /** The operation, or the policy or schedule, by its name. */
  readonly operation: string;
  /** The processing activity, with its version at that moment: `idea-collection/1`. */
  readonly activity: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  /** Milliseconds since the epoch. */
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly status: AccountStatus;
  /** The organisation whose system began the trace, when it was not ours. */
  readonly foreignProcessor?: string;
  /** Ids of the persons whose data were used. */
  readonly personIds: readonly string[];
  readonly attempt?: Attempt;
}

/** What lies on the bus: the accounts of a moment together, so that one sync to disk holds for all of them. */
export interface AccountBundle {
  readonly id: string;
  /** Whether they were saved with changes: then they may come again in other bundles, each under its own id. */
  readonly saved: boolean;
  readonly accounts: readonly Account[];
}

/** An event in an outbox, with the account of the change that made it. Neither the log nor the event stream holds the account. */
export type AccountedEvent = EventEnvelope & { readonly account?: Account };

/** The event as everybody may have it. */
export function withoutAccount({ account: _, ...event }: AccountedEvent): EventEnvelope {
  return event;
}

/** The stream in which accounts wait until they are kept. */
export const ACCOUNT_STREAM = 'ACCOUNTS';

/** The subject on which a service hands its accounts over. */
export const accountSubject = (service: string): string => `acc.${service}`;
