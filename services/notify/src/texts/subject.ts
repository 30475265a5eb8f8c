import type { LocalisedText, ProvinceCode } from '@innovatienetwerk/contract';
import type { StopReason } from '@innovatienetwerk/connect/contract';
import type { PhaseOutcome } from '@innovatienetwerk/fieldlabs/contract';
import type { NotificationTypeCode } from '../../contract/index.ts';

/** What a message is about. No names and no titles: a mail travels over networks that are not ours. */
export interface IdeaSubject {
  readonly ideaId: string;
  readonly outcome?: 'accepted' | 'declined';
  readonly explanation?: LocalisedText;
  /** Whether the reader is the author; otherwise a supporter. */
  readonly asAuthor: boolean;
}

export interface FieldlabSubject {
  readonly fieldlabId: string;
  /** The last day for something, as `2026-03-02`. */
  readonly dueOn?: string;
  /** Since when it waits, for one that is told of each wait once. */
  readonly since?: string;
  /** How near that day is. */
  readonly when?: 'soon' | 'today' | 'overdue';
}

export interface InvitationSubject extends FieldlabSubject {
  readonly invitationId: string;
}

export interface ApplicationSubject {
  readonly applicationId: string;
  readonly dueOn?: string;
  readonly when?: FieldlabSubject['when'];
  /** How many days are left. */
  readonly daysLeft?: number;
}

export interface ProfileSubject {
  readonly expiresOn: string;
}

/** What happened to a Fieldlab that somebody follows. */
export interface FollowedFieldlabSubject extends FieldlabSubject {
  readonly phaseId?: string;
  readonly outcome?: PhaseOutcome;
  readonly adoptionId?: string;
  readonly province?: ProvinceCode;
}

export interface CallSubject {
  readonly callId: string;
}

/** What went wrong with a subscription: it stopped, or events did not arrive. */
export interface SubscriptionSubject {
  readonly subscriptionId: string;
  readonly reason?: StopReason;
  /** When it stopped, or the day on which events were given up: what happens again is told again. */
  readonly since: string;
}

/** What one message in a digest tells. */
export interface DigestItem {
  readonly kind: NotificationTypeCode;
  readonly subject: Exclude<Subject, DigestSubject>;
}

export interface DigestSubject {
  /** The moment at which it was due, by which one digest differs from the next. */
  readonly digestDueAt: string;
  readonly items: readonly DigestItem[];
}

export type Subject =
  | IdeaSubject
  | FieldlabSubject
  | InvitationSubject
  | ApplicationSubject
  | ProfileSubject
  | FollowedFieldlabSubject
  | CallSubject
  | SubscriptionSubject
  | DigestSubject;

export interface Message {
  readonly title: string;
  readonly body: string;
}

/** The words of one kind of message, in one language. */
export type Template<S> = (subject: S) => Message;

/** The short names by which people know things: the end of an id. */
const referenceOf = (letter: string, id: string): string => `${letter}-${id.slice(-8).toUpperCase()}`;
export const ideaReference = (ideaId: string): string => referenceOf('I', ideaId);
export const applicationReference = (applicationId: string): string => referenceOf('A', applicationId);
export const callReference = (callId: string): string => referenceOf('O', callId);
export const subscriptionReference = (subscriptionId: string): string => referenceOf('K', subscriptionId);
export const fieldlabReference = (fieldlabId: string): string => referenceOf('F', fieldlabId);

const told = (...parts: readonly (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('/');

/** Which message about its subject it is: one that tells something else is another. */
export function keyOf(subject: Subject): string {
  if ('ideaId' in subject) return subject.ideaId;
  if ('expiresOn' in subject) return subject.expiresOn;
  if ('applicationId' in subject)
    return told(subject.applicationId, subject.dueOn, subject.when, subject.daysLeft);
  if ('callId' in subject) return subject.callId;
  if ('subscriptionId' in subject) return told(subject.subscriptionId, subject.since);
  if ('digestDueAt' in subject) return subject.digestDueAt;
  const id = 'invitationId' in subject ? subject.invitationId : subject.fieldlabId;
  const { phaseId, adoptionId } = subject as FollowedFieldlabSubject;
  return told(id, subject.dueOn, subject.since, subject.when, phaseId, adoptionId);
}
