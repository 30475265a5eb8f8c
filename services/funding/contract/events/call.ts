import { id, moment, Money, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { distributionMethods } from '../model/call.ts';
import { position, rank } from '../model/ledger.ts';
import { code } from '../model/scheme.ts';
import { defineEvent } from './define.ts';

/**
 * What happens to the money of a call. Every event of the ledger carries its amounts, so that anybody can recompute from these events
 * alone what was reserved, allocated and freed, and that it never was more than the ceiling.
 */
const callId = id('De openstelling. The call.');
const applicationId = id('De aanvraag. The application.');
const dates = {
  opensAt: moment('Vanaf wanneer. From when.'),
  conceptsUntilAt: Type.Optional(moment('Tot wanneer concepten. Until when concepts.')),
  closesAt: moment('Tot wanneer. Until when.'),
  ceiling: Money,
  method: oneOf(distributionMethods, 'Verdeling. Distribution.'),
} as const;

export const callAnnounced = defineEvent({
  aggregate: 'call',
  name: 'announced',
  version: 1,
  summary: text('Een openstelling is aangekondigd.', 'A call was announced.'),
  data: object({
    callId,
    schemeId: id('De regeling. The scheme.'),
    funderOrganisationId: id('Wie het geld geeft. Who gives the money.'),
    ...dates,
  }),
});

export const callChanged = defineEvent({
  aggregate: 'call',
  name: 'changed',
  version: 1,
  summary: text('Een openstelling is voor haar opening gewijzigd.', 'A call was changed before its opening.'),
  data: object({ callId, ...dates }),
});

export const callOpened = defineEvent({
  aggregate: 'call',
  name: 'opened',
  version: 1,
  summary: text('Een openstelling is open.', 'A call is open.'),
  data: object({ callId }),
});

export const callClosed = defineEvent({
  aggregate: 'call',
  name: 'closed',
  version: 1,
  summary: text('Een openstelling is gesloten.', 'A call is closed.'),
  data: object({ callId }),
});

export const applicationReceived = defineEvent({
  aggregate: 'call',
  name: 'application-received',
  version: 1,
  summary: text(
    'Een aanvraag kreeg haar plaats in de volgorde van binnenkomst.',
    'An application got its place in the order of arrival.',
  ),
  data: object({
    callId,
    applicationId,
    organisationId: id('De aanvrager. The applicant.'),
    part: Type.Optional(code('Het onderdeel. The part.', 'a')),
    requested: Money,
    position,
    receivedAt: moment('Wanneer. When.'),
  }),
});

export const placeReserved = defineEvent({
  aggregate: 'call',
  name: 'place-reserved',
  version: 1,
  summary: text(
    'Voor de volgende in de rij is geld opzijgezet.',
    'Money was set aside for the next in line.',
  ),
  data: object({ callId, applicationId, position, amount: Money }),
});

export const moneyAllocated = defineEvent({
  aggregate: 'call',
  name: 'allocated',
  version: 1,
  summary: text('Geld uit een openstelling is toegewezen.', 'Money of a call was allocated.'),
  data: object({
    callId,
    applicationId,
    awardId: Type.Optional(id('De toekenning. The award.')),
    position,
    amount: Money,
    allocated: Money,
  }),
});

export const moneyReleased = defineEvent({
  aggregate: 'call',
  name: 'released',
  version: 1,
  summary: text(
    'Een aanvraag gaf haar plaats of geld terug.',
    'An application gave back its place or money.',
  ),
  data: object({
    callId,
    applicationId,
    position,
    state: oneOf(['awarded', 'rejected', 'withdrawn'], 'Stand daarna. State afterwards.'),
    amount: Money,
    awarded: Type.Optional(Money),
    releasedAt: moment('Wanneer. When.'),
    allocated: Money,
  }),
});

export const callRanked = defineEvent({
  aggregate: 'call',
  name: 'ranked',
  version: 1,
  summary: text(
    'De rangschikking is vastgesteld; een lange in delen.',
    'The ranking was fixed; a long one in parts.',
  ),
  data: object({
    callId,
    batch: Type.Integer({
      minimum: 1,
      description:
        'Het hoeveelste deel; 1 begint een nieuwe rangschikking. Which part; 1 begins a new ranking.',
      examples: [1],
    }),
    lotSeed: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z0-9-]{8,100}$',
        description: 'Zaad van de loting. Seed of the lot.',
        examples: ['notaris-2026-04-01'],
      }),
    ),
    applications: Type.Array(
      object({ applicationId, rank: Type.Optional(rank), reserved: Type.Optional(Money) }),
      {
        description: 'Zonder plaats: onder de drempel. Without a place: below the threshold.',
        maxItems: 100,
      },
    ),
  }),
});
