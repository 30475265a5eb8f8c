import {
  attemptOutcomes,
  count,
  dataCategories,
  day,
  EXAMPLE_ID,
  LocalisedText,
  moment,
  object,
  oneOf,
} from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

const EXAMPLE_TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const EXAMPLE_SPAN = '00f067aa0ba902b7';

const word = (description: string, example: string) => Type.String({ description, examples: [example] });

export const activityId = Type.String({
  description: 'De verwerkingsactiviteit. The processing activity.',
  maxLength: 64,
  pattern: '^[a-z][a-z-]*$',
  examples: ['idea-collection'],
});

export const ProcessingActivityRecord = object(
  {
    id: activityId,
    version: count('Versie. Version.', 1),
    validFromOn: day('Vanaf wanneer deze versie geldt. From when this version holds.'),
    title: LocalisedText,
    purpose: LocalisedText,
    legalBasis: object({
      article: Type.Optional(word('Artikel van de AVG. Article of the GDPR.', '6(1)(e)')),
      explanation: LocalisedText,
    }),
    dataSubjects: LocalisedText,
    personalData: object({
      description: LocalisedText,
      categories: Type.Array(oneOf(dataCategories, 'Soort gegevens. Kind of data.'), {
        description: 'Soorten gegevens (W3C DPV). Kinds of data (W3C DPV).',
        maxItems: dataCategories.length,
      }),
    }),
    recipients: LocalisedText,
    retentionPeriod: word(
      'Hoelang het verwerkingslogboek bewaart wie het betrof, ISO 8601. For how long the processing log keeps who was concerned, ISO 8601.',
      'P1096D',
    ),
    operations: Type.Array(word('Een bewerking van de API. An operation of the API.', 'draftIdea'), {
      description: 'De bewerkingen die eronder vallen. The operations that fall under it.',
      maxItems: 1000,
    }),
    versions: Type.Array(count('Versie. Version.', 1), {
      description: 'Alle versies, de nieuwste voorop. All versions, the newest first.',
      maxItems: 100,
    }),
  },
  { name: 'ProcessingActivity' },
);
export type ProcessingActivityRecord = Static<typeof ProcessingActivityRecord>;

export const ProcessingActivityList = object(
  {
    items: Type.Array(ProcessingActivityRecord, {
      description: 'De verwerkingsactiviteiten. The processing activities.',
      maxItems: 100,
    }),
  },
  { name: 'ProcessingActivityList' },
);

export const AuditRecord = object(
  {
    id: word('Nummer van de regel. Id of the record.', EXAMPLE_ID),
    at: moment('Wanneer het is vastgelegd. When it was recorded.'),
    service: word('De dienst. The service.', 'ideas'),
    operation: word('De bewerking. The operation.', 'submitIdea'),
    actorId: word('Wie het deed: een persoon of systeem. Who did it: a person or system.', EXAMPLE_ID),
    clientId: word('Met welke toepassing. By which application.', 'innovatienetwerk-web'),
    actingForId: Type.Optional(
      word('Namens welke organisatie. On behalf of which organisation.', EXAMPLE_ID),
    ),
    objectType: Type.Optional(word('De soort object. The kind of object.', 'idea')),
    objectId: Type.Optional(word('Het object. The object.', EXAMPLE_ID)),
    outcome: oneOf(attemptOutcomes, 'Afloop. Outcome.'),
    problem: Type.Optional(
      word(
        'Waarom niet: een code uit docs/errors.md. Why not: a code of docs/errors.md.',
        'idea.not-a-draft',
      ),
    ),
    traceId: word('De trace (W3C Trace Context). The trace.', EXAMPLE_TRACE),
  },
  { name: 'AuditRecord' },
);
export type AuditRecord = Static<typeof AuditRecord>;

/** The attributes have the names of the standard, dots and all: they are data here. */
const attributes = (description: string, example: Record<string, string>) =>
  Type.Unsafe<Readonly<Record<string, string>>>({
    type: 'object',
    additionalProperties: { type: 'string' },
    description,
    examples: [example],
  });

export const ProcessingRecord = object(
  {
    traceId: word('De trace. The trace.', EXAMPLE_TRACE),
    spanId: word('Deze regel. This line.', EXAMPLE_SPAN),
    parentSpanId: word('De bewerking waaruit zij volgt. The operation from which it follows.', EXAMPLE_SPAN),
    name: word('De bewerking. The operation.', 'getIdea'),
    status: oneOf(['Ok', 'Error'] as const, 'Afloop. Outcome.'),
    startedAt: moment('Begin. Start.'),
    endedAt: moment('Einde. End.'),
    resource: attributes('Waar het gebeurde. Where it happened.', { 'service.name': 'ideas' }),
    attributes: attributes('Volgens Logboek Dataverwerkingen. By the standard Logboek Dataverwerkingen.', {
      'dpl.core.processing_activity_id':
        'https://api.example/v1/processing-activities/idea-collection/versions/1',
      'dpl.core.data_subject_id': 'mXkqv2c0uE1nqf3l9Z2m0g',
      'dpl.core.data_subject_id_type': 'innovatienetwerk.person',
    }),
  },
  { name: 'ProcessingRecord' },
);
export type ProcessingRecord = Static<typeof ProcessingRecord>;

export const LedgerVerification = object(
  {
    verified: count('Aantal gecontroleerde regels. Number of entries checked.', 42),
    intact: Type.Boolean({
      description:
        'Of de keten heel is, zo ver als is gekeken. Whether the chain is intact, as far as was looked.',
      examples: [true],
    }),
    brokenAt: Type.Optional(count('Eerste plaats die niet klopt. First position that is wrong.', 7)),
    next: Type.Optional(
      count(
        'Na welke plaats u verdergaat; ontbreekt aan het einde. After which position to go on; absent at the end.',
        20_000,
      ),
    ),
  },
  { name: 'LedgerVerification' },
);
