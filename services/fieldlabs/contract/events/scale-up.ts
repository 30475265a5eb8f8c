import { id, Money, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { FinancingCommitment, handoverSides } from '../model/scale-up.ts';
import { waits } from '../model/words.ts';
import { defineEvent } from './define.ts';

const scaleUpId = id('De opschaling. The scale-up.');
const fieldlabId = id('Het Fieldlab. The Fieldlab.');
const ownerOrganisationId = id('Wie eigenaar wordt. Who becomes the owner.');
const commitmentId = id('De toezegging. The commitment.');

export const scaleUpOpened = defineEvent({
  aggregate: 'scale-up',
  name: 'opened',
  version: 1,
  summary: text('De opschaling van een Fieldlab is geopend.', 'The scale-up of a Fieldlab was opened.'),
  data: object({ scaleUpId, fieldlabId }),
});

export const scaleUpWaiting = defineEvent({
  aggregate: 'scale-up',
  name: 'waiting',
  version: 1,
  summary: text('Een opschaling wacht op een andere stap.', 'A scale-up waits for another step.'),
  data: object({
    scaleUpId,
    fieldlabId,
    waitingFor: oneOf(waits, 'Waarop zij wacht. What it waits for.'),
  }),
});

export const scaleUpDescribed = defineEvent({
  aggregate: 'scale-up',
  name: 'described',
  version: 1,
  summary: text(
    'Gereedheid, kosten of overdrachtsplan van een opschaling is gewijzigd.',
    'The readiness, costs or handover plan of a scale-up changed.',
  ),
  data: object({ scaleUpId, fieldlabId, costPerYear: Type.Optional(Money) }),
});

export const scaleUpOwnerProposed = defineEvent({
  aggregate: 'scale-up',
  name: 'owner-proposed',
  version: 1,
  summary: text('Een eigenaar is voorgesteld.', 'An owner was proposed.'),
  data: object({ scaleUpId, fieldlabId, ownerOrganisationId }),
});

export const scaleUpFinancingCommitted = defineEvent({
  aggregate: 'scale-up',
  name: 'financing-committed',
  version: 1,
  summary: text('Een financier heeft toegezegd te betalen.', 'A funder committed itself to pay.'),
  data: object({
    scaleUpId,
    fieldlabId,
    commitmentId,
    funderOrganisationId: FinancingCommitment.properties.funderOrganisationId,
    amountPerYear: Money,
    fromYear: FinancingCommitment.properties.fromYear,
    untilYear: FinancingCommitment.properties.untilYear,
    lasting: FinancingCommitment.properties.lasting,
  }),
});

export const scaleUpFinancingWithdrawn = defineEvent({
  aggregate: 'scale-up',
  name: 'financing-withdrawn',
  version: 1,
  summary: text('Een toezegging is ingetrokken.', 'A commitment was withdrawn.'),
  data: object({ scaleUpId, fieldlabId, commitmentId }),
});

export const scaleUpHandoverAccepted = defineEvent({
  aggregate: 'scale-up',
  name: 'handover-accepted',
  version: 1,
  summary: text('Een kant heeft de overdracht aanvaard.', 'A side accepted the handover.'),
  data: object({
    scaleUpId,
    fieldlabId,
    side: oneOf(handoverSides, 'Welke kant. Which side.'),
    organisationId: id('Voor welke organisatie. For which organisation.'),
  }),
});

export const scaleUpHandoverVoided = defineEvent({
  aggregate: 'scale-up',
  name: 'handover-voided',
  version: 1,
  summary: text(
    'Wat aanvaard was is gewijzigd; beide kanten aanvaarden opnieuw.',
    'What was accepted changed; both sides accept anew.',
  ),
  data: object({ scaleUpId, fieldlabId }),
});

export const scaleUpCompleted = defineEvent({
  aggregate: 'scale-up',
  name: 'completed',
  version: 1,
  summary: text(
    'Een opschaling is voltooid: eigenaar, blijvende financiering en overdracht zijn er.',
    'A scale-up is completed: owner, lasting financing and handover are there.',
  ),
  data: object({ scaleUpId, fieldlabId, ownerOrganisationId }),
});

export const scaleUpFinancingLost = defineEvent({
  aggregate: 'scale-up',
  name: 'financing-lost',
  version: 1,
  summary: text(
    'Een voltooide opschaling heeft geen blijvende financiering meer.',
    'A completed scale-up has no lasting financing any more.',
  ),
  data: object({ scaleUpId, fieldlabId, ownerOrganisationId }),
});

export const scaleUpFinancingRestored = defineEvent({
  aggregate: 'scale-up',
  name: 'financing-restored',
  version: 1,
  summary: text(
    'Een voltooide opschaling heeft weer blijvende financiering.',
    'A completed scale-up has lasting financing again.',
  ),
  data: object({ scaleUpId, fieldlabId, ownerOrganisationId }),
});
