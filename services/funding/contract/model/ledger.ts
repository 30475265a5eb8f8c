import { id, moment, Money, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { code } from './scheme.ts';

/** Where an application stands in the ledger of its call. */
export const receiptStates = ['reserved', 'waiting', 'awarded', 'rejected', 'withdrawn'] as const;
export type ReceiptState = (typeof receiptStates)[number];

export const MAX_RECEIPTS = 2000;

export const position = Type.Integer({
  minimum: 1,
  description: 'Plaats in de volgorde van binnenkomst. Place in the order of arrival.',
  examples: [1],
});
export const rank = Type.Integer({
  minimum: 1,
  description: 'Plaats in de rangschikking. Place in the ranking.',
  examples: [1],
});

export const LedgerEntry = object(
  {
    applicationId: id('De aanvraag. The application.'),
    position,
    organisationId: id('De aanvrager. The applicant.'),
    requested: Money,
    receivedAt: moment('Wanneer binnengekomen. When received.'),
    state: oneOf(receiptStates, 'Stand. State.'),
    reserved: Type.Optional(Money),
    awarded: Type.Optional(Money),
    rank: Type.Optional(rank),
  },
  { name: 'LedgerEntry', description: 'Eén aanvraag in het grootboek. One application in the ledger.' },
);

export const Ledger = object(
  {
    callId: id('De openstelling. The call.'),
    ceiling: Money,
    allocated: Money,
    reserved: Money,
    left: Money,
    positionsWithoutHoles: Type.Boolean({
      description:
        'Of de plaatsen van 1 af doorlopen: niemand is ertussen gekomen of weggelaten. Whether the places run on from 1: nobody was put in between or left out.',
      examples: [true],
    }),
    entries: Type.Array(LedgerEntry, {
      description: 'Alle aanvragen op volgorde van binnenkomst. All applications in order of arrival.',
      maxItems: MAX_RECEIPTS,
    }),
  },
  { name: 'CallLedger' },
);
export type Ledger = Static<typeof Ledger>;

const points = Type.Integer({
  minimum: 0,
  maximum: 100,
  description: 'Punten van 0 tot 100. Points from 0 to 100.',
  examples: [75],
});

export const ScoredApplication = object(
  {
    applicationId: id('De aanvraag. The application.'),
    scores: Type.Array(
      object(
        { criterion: code('Het criterium. The criterion.', 'innovative-power'), points },
        { name: 'CriterionScore' },
      ),
      {
        description: 'Eén score voor elk criterium. One score for each criterion.',
        minItems: 1,
        maxItems: 20,
      },
    ),
  },
  { name: 'ScoredApplication' },
);
export type ScoredApplication = Static<typeof ScoredApplication>;

export const NewRanking = object(
  {
    applications: Type.Array(ScoredApplication, {
      description:
        'Elke aanvraag waarover nog niet is beslist. Every application on which nothing is decided yet.',
      minItems: 1,
      maxItems: MAX_RECEIPTS,
    }),
    lotSeed: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z0-9-]{8,100}$',
        description:
          'Vooraf bekendgemaakt zaad voor de loting, zodat ieder haar kan nadoen. Seed of the lot, published beforehand, so that anybody can repeat it.',
        examples: ['notaris-2026-04-01'],
      }),
    ),
  },
  { name: 'NewRanking' },
);
export type NewRanking = Static<typeof NewRanking>;

export const RankedApplication = object(
  {
    applicationId: id('De aanvraag. The application.'),
    position,
    rank: Type.Optional(rank),
    total: Type.Integer({
      minimum: 0,
      maximum: 10_000,
      description:
        'Gewogen score in honderdsten van een punt, naar beneden afgerond; gerangschikt wordt op de exacte score. Weighted score in hundredths of a point, rounded down; the order goes by the exact score.',
      examples: [7525],
    }),
    outcome: oneOf(
      ['within', 'waiting', 'below-threshold'],
      'Of er geld voor is. Whether there is money for it.',
    ),
    reserved: Type.Optional(Money),
  },
  { name: 'RankedApplication' },
);
export type RankedApplication = Static<typeof RankedApplication>;

export const Ranking = object(
  {
    callId: id('De openstelling. The call.'),
    rankedAt: moment('Wanneer vastgesteld. When fixed.'),
    lotSeed: Type.Optional(
      Type.String({
        description: 'Zaad van de loting. Seed of the lot.',
        maxLength: 100,
        examples: ['notaris-2026-04-01'],
      }),
    ),
    applications: Type.Array(RankedApplication, {
      description:
        'De hoogste eerst; onder de drempel zonder plaats. The highest first; those below the threshold without a place.',
      maxItems: MAX_RECEIPTS,
    }),
  },
  { name: 'CallRanking' },
);
export type Ranking = Static<typeof Ranking>;
