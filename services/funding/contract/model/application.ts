import {
  day,
  freeText,
  id,
  LocalisedText,
  moment,
  Money,
  object,
  oneOf,
  removableFields,
} from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { Budget } from './budget.ts';
import { durationMonths } from './eligibility.ts';
import { anyObject, formStages } from './form.ts';
import { position } from './ledger.ts';
import { code } from './scheme.ts';
import { rejectionReasons } from './words.ts';

export const applicationStatuses = [
  'draft',
  'concept-submitted',
  'invited',
  'submitted',
  'awarded',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

export const signOffs = ['none', 'signed', 'refused'] as const;
export type SignOff = (typeof signOffs)[number];
export const conceptOutcomes = ['invite', 'decline'] as const;
export const reminderDays = [14, 3] as const;

const partnerFields = {
  organisationId: id('De partner. The partner.'),
  signatoryIds: Type.Array(id('Een persoon. A person.'), {
    description:
      'Wie voor de partner mag lezen en tekenen; zij horen bij die organisatie. Who may read and sign for the partner; they belong to that organisation.',
    minItems: 1,
    maxItems: 5,
    uniqueItems: true,
  }),
} as const;

export const NamedPartner = object(partnerFields, { name: 'NamedPartner' });
export type NamedPartner = Static<typeof NamedPartner>;

export const Partner = object(
  {
    ...partnerFields,
    signOff: oneOf(signOffs, 'Of de partner heeft getekend. Whether the partner has signed.'),
    personId: Type.Optional(id('Wie tekende of weigerde. Who signed or refused.')),
    at: Type.Optional(moment('Wanneer. When.')),
  },
  { name: 'ApplicationPartner' },
);
export type Partner = Static<typeof Partner>;

const title = freeText('Titel van het project. Title of the project.', 200, 'Taalcafé in de wijk');
const answers = anyObject('Antwoorden op het formulier. Answers to the form.', { goal: 'Meer lezers' });

/** What an applicant may leave out for the time being, and take away again with `null`. */
const optional = {
  title,
  part: code('Voor welk onderdeel. For which part.', 'a'),
  durationMonths,
  alignedOn: day('Wanneer er is afgestemd. When it was aligned.'),
  alignedWithId: id('Met wie is afgestemd. With whom it was aligned.'),
} as const;

export const NewApplication = object(
  {
    callId: id('De openstelling. The call.'),
    organisationId: id('De aanvrager. The applicant.'),
    fieldlabId: Type.Optional(id('Het Fieldlab waarvoor. The Fieldlab for which.')),
  },
  { name: 'NewGrantApplication' },
);
export type NewApplication = Static<typeof NewApplication>;

export const ApplicationChanges = object(
  {
    ...removableFields(optional),
    answers: Type.Optional(answers),
    partners: Type.Optional(Type.Array(NamedPartner, { description: 'Met wie. With whom.', maxItems: 20 })),
    budget: Type.Optional(Budget),
  },
  { name: 'GrantApplicationChanges', minProperties: 1 },
);
export type ApplicationChanges = Static<typeof ApplicationChanges>;

export const OpenQuestion = object(
  {
    name: freeText('Het veld of de regel. The field or the rule.', 500, 'answers.goal'),
    severity: oneOf(
      ['error', 'warning'],
      'Een `error` houdt indienen tegen. An `error` stops the submission.',
    ),
    text: LocalisedText,
  },
  {
    name: 'OpenQuestion',
    description: 'Wat nog moet of beter kan. What is still to be done or could be better.',
  },
);
export type OpenQuestion = Static<typeof OpenQuestion>;

export const Application = object(
  {
    id: id('De aanvraag. The application.'),
    callId: id('De openstelling. The call.'),
    organisationId: id('De aanvrager. The applicant.'),
    status: oneOf(applicationStatuses, 'Stand. State.'),
    stage: oneOf(formStages, 'Concept of hele aanvraag. Concept or full application.'),
    title: Type.Optional(title),
    part: Type.Optional(optional.part),
    durationMonths: Type.Optional(durationMonths),
    alignedOn: Type.Optional(optional.alignedOn),
    alignedWithId: Type.Optional(optional.alignedWithId),
    fieldlabId: Type.Optional(id('Het Fieldlab. The Fieldlab.')),
    phaseId: Type.Optional(id('De fase. The phase.')),
    formId: id('Het formulier. The form.'),
    formVersion: Type.Integer({ minimum: 1, description: 'Versie. Version.', examples: [1] }),
    answers,
    fellAway: Type.Array(freeText('Pad. Path.', 500, 'goal'), {
      description:
        'Antwoorden die bij de overgang naar een andere versie vervielen. Answers that fell away by moving to another version.',
      maxItems: 1000,
    }),
    openQuestions: Type.Array(OpenQuestion, {
      description: 'Wat het formulier nog vraagt. What the form still asks.',
      maxItems: 200,
    }),
    partners: Type.Array(Partner, { description: 'Met wie. With whom.', maxItems: 20 }),
    budget: Budget,
    requested: Money,
    suspendedAt: Type.Optional(moment('Sinds wanneer het rust. Since when it rests.')),
    submittedAt: Type.Optional(moment('Wanneer ingediend. When submitted.')),
    position: Type.Optional(position),
    rejection: Type.Optional(
      object(
        {
          reason: oneOf(rejectionReasons, 'Waarom. Why.'),
          explanation: LocalisedText,
        },
        { name: 'ApplicationRejection' },
      ),
    ),
    awardId: Type.Optional(id('De toekenning. The award.')),
    createdAt: moment('Wanneer gemaakt. When made.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'GrantApplication' },
);
export type Application = Static<typeof Application>;

export const NewSignOff = object(
  {
    agree: Type.Boolean({
      description: 'Of de partner akkoord is. Whether the partner agrees.',
      examples: [true],
    }),
  },
  { name: 'NewSignOff' },
);

export const NewRejection = object(
  {
    reason: oneOf(rejectionReasons, 'Waarom. Why.'),
    motivation: freeText(
      'Motivering voor het dossier. Motivation for the file.',
      4000,
      'De kosten zijn onvoldoende onderbouwd.',
    ),
    explanation: LocalisedText,
  },
  { name: 'NewApplicationRejection' },
);
export type NewRejection = Static<typeof NewRejection>;

export const NewConceptDecision = object(
  {
    outcome: oneOf(conceptOutcomes, 'Uitnodigen of afwijzen. Invite or decline.'),
    motivation: freeText('Motivering. Motivation.', 4000, 'Een sterk begin; werk de begroting uit.'),
    explanation: LocalisedText,
  },
  { name: 'NewConceptDecision' },
);
export type NewConceptDecision = Static<typeof NewConceptDecision>;
