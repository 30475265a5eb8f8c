import { id, moment, object, oneOf, removableFields } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { notificationTypeCodes } from './catalogue.ts';

export const digestFrequencies = ['none', 'daily', 'weekly'] as const;
export type DigestFrequency = (typeof digestFrequencies)[number];

const timeOfDay = (description: string, example: string) =>
  Type.String({ description, pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', examples: [example] });

/** 1 for Monday to 7 for Sunday (ISO 8601). */
const weekday = (description: string) => Type.Integer({ minimum: 1, maximum: 7, description, examples: [1] });

const Choice = object(
  {
    kind: oneOf(notificationTypeCodes, 'Soort bericht. Type of message.'),
    inApp: Type.Boolean({ description: 'In de app. In the app.', examples: [true] }),
    email: Type.Boolean({ description: 'Per e-mail. By e-mail.', examples: [false] }),
  },
  { name: 'NotificationChoice' },
);
export type Choice = Static<typeof Choice>;

const Digest = object(
  {
    frequency: oneOf(digestFrequencies, 'Hoe vaak een overzicht. How often a digest.'),
    at: timeOfDay('Hoe laat, in de eigen tijdzone. At what time, in one’s own time zone.', '08:00'),
    weekday: weekday('Dag van het weekoverzicht; 1 is maandag. Day of the weekly digest; 1 is Monday.'),
  },
  { name: 'NotificationDigestWish' },
);

const QuietHours = object(
  {
    from: timeOfDay('Vanaf. From.', '22:00'),
    until: timeOfDay(
      'Tot; op of voor het begin is de dag erna. Until; at or before the begin is the day after.',
      '07:00',
    ),
    days: Type.Array(weekday('Een dag. A day.'), {
      description: 'Op welke dagen het begint; 1 is maandag. On which days it begins; 1 is Monday.',
      minItems: 1,
      maxItems: 7,
      uniqueItems: true,
      examples: [[1, 2, 3, 4, 5, 6, 7]],
    }),
  },
  { name: 'QuietHours', description: 'Wanneer geen e-mail komt. When no e-mail comes.' },
);
export type QuietHours = Static<typeof QuietHours>;

const fields = {
  email: Type.Boolean({
    description:
      'Of e-mail mag; verplichte berichten komen altijd. Whether e-mail may come; mandatory messages always do.',
    examples: [true],
  }),
  choices: Type.Array(Choice, {
    description:
      'Wat afwijkt van de soorten zelf; een lijst vervangt de vorige. What differs from the types themselves; a list replaces the one before.',
    maxItems: 100,
    examples: [[{ kind: 'idea-received', inApp: true, email: false }]],
  }),
  digest: Digest,
  timeZone: Type.String({
    description: 'Tijdzone volgens IANA. Time zone by IANA.',
    maxLength: 50,
    pattern: '^[A-Za-z][A-Za-z0-9_+/-]*$',
    examples: ['Europe/Amsterdam'],
  }),
} as const;

const optional = {
  quietHours: QuietHours,
  snoozedUntilAt: moment('Tot wanneer geen e-mail. Until when no e-mail.'),
  maxMailsPerDay: Type.Integer({
    minimum: 1,
    maximum: 100,
    description:
      'Hoogste aantal e-mails in 24 uur; de rest komt in het overzicht. Highest number of e-mails in 24 hours; the rest comes in the digest.',
    examples: [10],
  }),
} as const;

export const NotificationPreferencesChanges = object(
  { ...Type.Partial(Type.Object(fields)).properties, ...removableFields(optional) },
  { name: 'NotificationPreferencesChanges', minProperties: 1 },
);
export type NotificationPreferencesChanges = Static<typeof NotificationPreferencesChanges>;

export const NotificationPreferences = object(
  {
    personId: id('De persoon. The person.'),
    ...fields,
    ...Type.Partial(Type.Object(optional)).properties,
  },
  { name: 'NotificationPreferences' },
);
export type NotificationPreferences = Static<typeof NotificationPreferences>;

export const NotificationDigestPreview = object(
  {
    subject: Type.String({ description: 'Onderwerp. Subject.', examples: ['Uw overzicht: 3 berichten'] }),
    text: Type.String({ description: 'De platte tekst. The plain text.', examples: ['Uw overzicht'] }),
    html: Type.String({ description: 'De opmaak. The markup.', examples: ['<!doctype html>'] }),
    messages: Type.Integer({
      minimum: 0,
      description: 'Hoeveel berichten wachten. How many messages wait.',
      examples: [3],
    }),
    dueAt: Type.Optional(moment('Wanneer het gaat. When it goes.')),
  },
  { name: 'NotificationDigestPreview' },
);
export type NotificationDigestPreview = Static<typeof NotificationDigestPreview>;
