import { object, oneOf, text, type Bilingual } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

/** What holds for every message of one type. */
export interface NotificationTraits {
  /** Why one gets it, in words that stand under the message. */
  readonly summary: Bilingual;
  /** Whether not knowing it could cost the reader a right or a duty: then nobody can switch it off. */
  readonly mandatory: boolean;
  /** Whether it may break the quiet of the reader, because it is too late when it waits until the morning. */
  readonly urgent: boolean;
}

const ordinary = (nl: string, en: string): NotificationTraits => ({
  summary: text(nl, en),
  mandatory: false,
  urgent: false,
});
const mandatory = (nl: string, en: string): NotificationTraits => ({ ...ordinary(nl, en), mandatory: true });
const urgent = (nl: string, en: string): NotificationTraits => ({ ...mandatory(nl, en), urgent: true });

/**
 * Every type of message, once: its words stand in `src/texts` under the same name, and preferences, documents and events take their
 * names from here.
 */
export const notificationTraits = {
  'idea-received': ordinary('Uw idee is ontvangen', 'Your idea was received'),
  'idea-in-triage': ordinary('Uw idee wordt beoordeeld', 'Your idea is being assessed'),
  'idea-decided': mandatory('Besluit over uw idee', 'Decision on your idea'),
  'closure-due': mandatory('Een fase moet worden afgerond', 'A phase must be closed'),
  'process-stuck': ordinary('Een Fieldlab wacht op u', 'A Fieldlab is waiting for you'),
  'expert-invited': mandatory('Een Fieldlab nodigt u uit', 'A Fieldlab invites you'),
  'invitation-reminder': urgent('Uw antwoord op een uitnodiging', 'Your answer to an invitation'),
  'invitation-cancelled': ordinary('Een uitnodiging vervalt', 'An invitation lapses'),
  'profile-expiring': mandatory('Uw profiel verloopt', 'Your profile expires'),
  'sign-off-asked': mandatory('U wordt gevraagd te ondertekenen', 'You are asked to sign'),
  'application-reminder': urgent('Een openstelling sluit bijna', 'A call closes soon'),
  'application-received': mandatory('Uw aanvraag is ontvangen', 'Your application was received'),
  'application-awarded': mandatory('Uw aanvraag is toegekend', 'Your application was awarded'),
  'application-rejected': mandatory('Uw aanvraag is afgewezen', 'Your application was rejected'),
  'change-needed': mandatory('Een wijzigingsverzoek is nodig', 'A change request is needed'),
  'report-due': mandatory('Een verantwoording is nodig', 'A financial report is due'),
  'subscription-stopped': mandatory(
    'Een koppeling die u beheert is gestopt',
    'A connection that you look after has stopped',
  ),
  'deliveries-given-up': ordinary(
    'Gebeurtenissen kwamen niet aan bij een koppeling die u beheert',
    'Events did not arrive at a connection that you look after',
  ),
  'supported-idea-decided': ordinary(
    'Besluit over een idee dat u steunt',
    'Decision on an idea that you support',
  ),
  'followed-idea-submitted': ordinary('Nieuw idee over wat u volgt', 'New idea about what you follow'),
  'followed-idea-decided': ordinary(
    'Besluit over een idee dat u volgt',
    'Decision on an idea that you follow',
  ),
  'followed-fieldlab-recruiting': ordinary(
    'Een Fieldlab dat u volgt zoekt deelnemers',
    'A Fieldlab that you follow looks for participants',
  ),
  'followed-phase-decided': ordinary(
    'Besluit over een fase van een Fieldlab dat u volgt',
    'Decision on a phase of a Fieldlab that you follow',
  ),
  'followed-fieldlab-stopped': ordinary(
    'Een Fieldlab dat u volgt is gestopt',
    'A Fieldlab that you follow was stopped',
  ),
  'followed-fieldlab-scaled': ordinary(
    'Een Fieldlab dat u volgt is opgeschaald',
    'A Fieldlab that you follow was scaled up',
  ),
  'followed-adoption-live': ordinary(
    'Een bibliotheek voert in wat u volgt',
    'A library adopts what you follow',
  ),
  'followed-call-opened': ordinary(
    'Een openstelling in een regio die u volgt',
    'A call in a region that you follow',
  ),
} as const satisfies Record<string, NotificationTraits>;

/** A type about which a person can have a preference. */
export type NotificationTypeCode = keyof typeof notificationTraits;
export const notificationTypeCodes = Object.keys(notificationTraits) as NotificationTypeCode[];

/** What a message is: of a type, or the digest in which several were gathered. */
export type NotificationKind = NotificationTypeCode | 'digest';
export const notificationKinds: readonly NotificationKind[] = [...notificationTypeCodes, 'digest'];

/** The types of what happens to something that one follows. */
export type FollowedKind = Extract<NotificationTypeCode, `followed-${string}`>;
export const followedKinds = notificationTypeCodes.filter((code): code is FollowedKind =>
  code.startsWith('followed-'),
);

export const channels = ['inApp', 'email'] as const;
export type Channel = (typeof channels)[number];

export const NotificationType = object(
  {
    code: oneOf(notificationTypeCodes, 'Soort bericht. Type of message.'),
    summary: object(
      {
        nl: Type.String({
          description: 'In het Nederlands. In Dutch.',
          maxLength: 200,
          examples: ['Besluit over uw idee'],
        }),
        en: Type.String({
          description: 'In het Engels. In English.',
          maxLength: 200,
          examples: ['Decision on your idea'],
        }),
      },
      { name: 'NotificationTypeSummary', description: 'Waarover het gaat. What it is about.' },
    ),
    mandatory: Type.Boolean({
      description: 'Of het niet uit kan. Whether it cannot be switched off.',
      examples: [true],
    }),
    urgent: Type.Boolean({
      description: 'Of het ook in rustige uren komt. Whether it comes in quiet hours too.',
      examples: [false],
    }),
    channels: Type.Array(oneOf(channels), {
      description:
        'Langs welke wegen, zolang niemand anders kiest. By which ways, unless one chooses otherwise.',
      maxItems: channels.length,
      examples: [['inApp', 'email']],
    }),
  },
  { name: 'NotificationType' },
);
export type NotificationType = Static<typeof NotificationType>;

export const NotificationTypes = object(
  { items: Type.Array(NotificationType, { maxItems: 100 }) },
  { name: 'NotificationTypes', description: 'Alle soorten berichten. All types of messages.' },
);
