import type { Language } from '@innovatienetwerk/contract';
import type { NotificationKind } from '../../contract/index.ts';
import { dutchConnections, englishConnections } from './connections.ts';
import { dutchDigest, englishDigest } from './digest.ts';
import { dutchInvitations, dutchProfile, englishInvitations, englishProfile } from './experts.ts';
import { dutchFieldlabs, englishFieldlabs } from './fieldlabs.ts';
import { dutchFunding, englishFunding } from './funding.ts';
import {
  dutchCalls,
  dutchFollowedFieldlabs,
  dutchFollowedIdeas,
  englishCalls,
  englishFollowedFieldlabs,
  englishFollowedIdeas,
} from './followed.ts';
import { dutchIdeas, englishIdeas } from './ideas.ts';
import type { Message, Subject } from './subject.ts';

export { keyOf, type DigestItem, type DigestSubject, type Message, type Subject } from './subject.ts';

const dutch = {
  ...dutchIdeas,
  ...dutchFieldlabs,
  ...dutchInvitations,
  ...dutchFunding,
  ...dutchConnections,
  ...dutchFollowedIdeas,
  ...dutchFollowedFieldlabs,
  'followed-call-opened': dutchCalls,
  'profile-expiring': dutchProfile,
  digest: dutchDigest,
} as const;
const english: { readonly [Kind in keyof typeof dutch]: (typeof dutch)[Kind] } = {
  ...englishIdeas,
  ...englishFieldlabs,
  ...englishInvitations,
  ...englishFunding,
  ...englishConnections,
  ...englishFollowedIdeas,
  ...englishFollowedFieldlabs,
  'followed-call-opened': englishCalls,
  'profile-expiring': englishProfile,
  digest: englishDigest,
};

/** What a message of this kind is about. */
export type SubjectOf<Kind extends NotificationKind> = Parameters<(typeof dutch)[Kind]>[0];

const templates: Record<Language, Record<NotificationKind, (subject: never) => Message>> = {
  nl: dutch,
  en: english,
};

/** The words of a message. @param subject of the kind that it belongs to, as {@link SubjectOf} says */
export const messageFor = (kind: NotificationKind, language: Language, subject: Subject): Message =>
  templates[language][kind](subject as never);
