import {
  day,
  freeText,
  id,
  LocalisedText,
  moment,
  Money,
  object,
  oneOf,
  publicText,
  Region,
} from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { instalmentMoments } from './call.ts';
import { withdrawalReasons } from './words.ts';

/** `granted` until both sides have signed the agreement. */
export const awardStatuses = ['granted', 'active', 'settled', 'withdrawn'] as const;
export type AwardStatus = (typeof awardStatuses)[number];

export const agreementSides = ['funder', 'recipient'] as const;
export type AgreementSide = (typeof agreementSides)[number];

/** Besides the moments of the plan: what a settlement still has to pay. */
export const releaseMoments = [...instalmentMoments, 'settled'] as const;
export type ReleaseMoment = (typeof releaseMoments)[number];
export const instalmentStates = ['due', 'released', 'paid', 'lapsed'] as const;

export const MAX_INSTALMENTS = 13;

export const Instalment = object(
  {
    number: Type.Integer({
      minimum: 1,
      maximum: MAX_INSTALMENTS,
      description: 'Nummer. Number.',
      examples: [1],
    }),
    on: oneOf(releaseMoments, 'Waarop het vrijkomt. On what it is released.'),
    amount: Money,
    state: oneOf(instalmentStates, 'Stand. State.'),
    releasedOn: Type.Optional(day('Wanneer vrijgekomen. When released.')),
    paidOn: Type.Optional(day('Wanneer betaald. When paid.')),
  },
  { name: 'AwardInstalment' },
);
export type Instalment = Static<typeof Instalment>;

const explanation = LocalisedText;
const motivation = freeText(
  'Motivering voor het dossier. Motivation for the file.',
  4000,
  'Sterk plan met een breed draagvlak.',
);

export const NewAward = object(
  {
    amount: Money,
    motivation,
    explanation,
    conditions: Type.Optional(
      Type.Array(freeText('Een voorwaarde. A condition.', 1000, 'Deel de resultaten openbaar.'), {
        description: 'Voorwaarden van de toekenning. Conditions of the award.',
        maxItems: 20,
      }),
    ),
  },
  { name: 'NewAward' },
);
export type NewAward = Static<typeof NewAward>;

export const NewAgreementSignature = object(
  {
    side: oneOf(agreementSides, 'Voor welke kant. For which side.'),
    reference: freeText('Kenmerk van de overeenkomst. Reference of the agreement.', 200, '2026-031'),
  },
  { name: 'NewAgreementSignature' },
);
export type NewAgreementSignature = Static<typeof NewAgreementSignature>;

export const NewPayment = object(
  {
    instalmentNumber: Type.Integer({
      minimum: 1,
      maximum: MAX_INSTALMENTS,
      description: 'Welke termijn. Which instalment.',
      examples: [1],
    }),
    paidOn: day('Wanneer betaald. When paid.'),
    reference: freeText('Kenmerk van de betaling. Reference of the payment.', 200, 'BET-2026-0031'),
  },
  { name: 'NewPayment' },
);
export type NewPayment = Static<typeof NewPayment>;

export const NewRecoveryReceipt = object(
  { amount: Money, receivedOn: day('Wanneer ontvangen. When received.') },
  { name: 'NewRecoveryReceipt' },
);
export type NewRecoveryReceipt = Static<typeof NewRecoveryReceipt>;

export const NewAwardWithdrawal = object(
  {
    reason: oneOf(['by-recipient', 'conditions-not-met'], 'Waarom. Why.'),
    explanation,
  },
  { name: 'NewAwardWithdrawal' },
);
export type NewAwardWithdrawal = Static<typeof NewAwardWithdrawal>;

export const NewSettlement = object(
  { amount: Money, explanation },
  { name: 'NewSettlement', description: 'De vaststelling van een toekenning. The settlement of an award.' },
);
export type NewSettlement = Static<typeof NewSettlement>;

export const Award = object(
  {
    id: id('De toekenning. The award.'),
    applicationId: id('De aanvraag. The application.'),
    callId: id('De openstelling. The call.'),
    schemeId: id('De regeling. The scheme.'),
    organisationId: id('De ontvanger. The recipient.'),
    funderOrganisationId: id('De geldgever. The funder.'),
    fieldlabId: Type.Optional(id('Het Fieldlab. The Fieldlab.')),
    phaseId: Type.Optional(id('De fase. The phase.')),
    status: oneOf(awardStatuses, 'Stand. State.'),
    amount: Money,
    grantedOn: day('Wanneer toegekend. When awarded.'),
    explanation,
    conditions: Type.Array(freeText('Een voorwaarde. A condition.', 1000, 'Deel de resultaten.'), {
      description: 'Voorwaarden. Conditions.',
      maxItems: 20,
    }),
    signedBy: Type.Array(oneOf(agreementSides, 'Welke kant. Which side.'), {
      description: 'Wie de overeenkomst heeft getekend. Who has signed the agreement.',
      maxItems: agreementSides.length,
    }),
    instalments: Type.Array(Instalment, {
      description: 'De termijnen; samen het toegekende bedrag. The instalments; together the amount awarded.',
      maxItems: MAX_INSTALMENTS,
    }),
    paid: Money,
    toRecover: Money,
    recovered: Money,
    approvedSpending: Type.Optional(Money),
    finalReportApproved: Type.Boolean({
      description: 'Of de eindverantwoording is goedgekeurd. Whether the final report was approved.',
      examples: [false],
    }),
    openChangeRequestIds: Type.Array(id('Een wijzigingsverzoek. A change request.'), {
      description:
        'Wijzigingsverzoeken die betaling en vaststelling ophouden. Change requests that hold up payment and settlement.',
      maxItems: 100,
    }),
    settledAmount: Type.Optional(Money),
    withdrawalReason: Type.Optional(oneOf(withdrawalReasons, 'Waarom ingetrokken. Why withdrawn.')),
    createdAt: moment('Wanneer gemaakt. When made.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Award' },
);
export type Award = Static<typeof Award>;

export const PublicAward = object(
  {
    id: id('De toekenning. The award.'),
    schemeId: id('De regeling. The scheme.'),
    callId: id('De openstelling. The call.'),
    organisationId: id('De ontvanger. The recipient.'),
    organisationName: publicText(
      'Naam van de ontvanger. Name of the recipient.',
      200,
      'De Bibliotheek Utrecht',
    ),
    region: Region,
    amount: Money,
    settledAmount: Type.Optional(Money),
    grantedOn: day('Wanneer toegekend. When awarded.'),
    status: oneOf(awardStatuses, 'Stand. State.'),
    fieldlabId: Type.Optional(id('Het Fieldlab. The Fieldlab.')),
    explanation,
  },
  {
    name: 'PublicAward',
    description: 'Een regel van het openbare register. A line of the public register.',
  },
);
export type PublicAward = Static<typeof PublicAward>;

export const registerYear = Type.Integer({
  minimum: 2000,
  maximum: 2100,
  description: 'In welk jaar toegekend. Awarded in which year.',
  examples: [2026],
});
