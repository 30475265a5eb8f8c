import { eventsOf, id, LocalisedText, moment, object, oneOf, Region, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import {
  agendaTasks,
  challengeKinds,
  fieldlabWishes,
  ideaStatuses,
  requiredForSubmission,
  targetGroups,
} from './model.ts';

const defineEvent = eventsOf('ideas');

const ideaId = id('Het idee. The idea.');
const authorId = id('De indiener. The author.');
const organisationId = id('De organisatie van de indiener. The organisation of the author.');

export const ideaDrafted = defineEvent({
  aggregate: 'idea',
  name: 'drafted',
  version: 1,
  summary: text('Iemand is aan een idee begonnen.', 'Somebody began an idea.'),
  data: object({ ideaId, authorId, organisationId, region: Region }),
});

export const ideaRevised = defineEvent({
  aggregate: 'idea',
  name: 'revised',
  version: 1,
  summary: text('Een concept is gewijzigd.', 'A draft was changed.'),
  data: object({
    ideaId,
    fields: Type.Array(oneOf(requiredForSubmission), {
      description: 'Welke velden. Which fields.',
      maxItems: 9,
    }),
  }),
});

export const ideaSubmitted = defineEvent({
  aggregate: 'idea',
  name: 'submitted',
  version: 1,
  summary: text('Een idee is ingediend.', 'An idea was submitted.'),
  data: object({
    ideaId,
    authorId,
    organisationId,
    challengeId: id('De uitdaging. The challenge.'),
    agendaTasks: Type.Array(oneOf(agendaTasks), {
      description: 'Taken van de Netwerkagenda. Tasks of the network agenda.',
      maxItems: 3,
    }),
    targetGroups: Type.Array(oneOf(targetGroups), {
      description: 'Doelgroepen. Target groups.',
      maxItems: 12,
    }),
    fieldlabWish: oneOf(fieldlabWishes, 'Gewenst Fieldlab. Fieldlab wished for.'),
    publicPrizeWish: Type.Boolean({
      description: 'Wens voor de Publieksprijs. Wish for the public prize.',
      examples: [true],
    }),
  }),
});

export const ideaWithdrawn = defineEvent({
  aggregate: 'idea',
  name: 'withdrawn',
  version: 1,
  summary: text('Een idee is ingetrokken.', 'An idea was withdrawn.'),
  data: object({ ideaId, authorId, from: oneOf(ideaStatuses, 'De stand ervoor. The state before.') }),
});

export const ideaTakenIntoTriage = defineEvent({
  aggregate: 'idea',
  name: 'taken-into-triage',
  version: 1,
  summary: text(
    'De innovatieraad heeft een idee in een ronde opgenomen.',
    'The innovation council took an idea into a round.',
  ),
  data: object({
    ideaId,
    authorId,
    candidateId: id('De kandidaat. The candidate.'),
    roundId: id('De ronde. The round.'),
  }),
});

export const ideaDecided = defineEvent({
  aggregate: 'idea',
  name: 'decided',
  version: 1,
  summary: text(
    'Het bekendgemaakte besluit bepaalt de stand van een idee.',
    'The published decision sets the state of an idea.',
  ),
  data: object({
    ideaId,
    authorId,
    decisionId: id('Het besluit. The decision.'),
    outcome: oneOf(['accepted', 'declined'] as const, 'De uitkomst. The outcome.'),
    explanation: LocalisedText,
  }),
  dataClass: 'public',
});

export const endorsementGiven = defineEvent({
  aggregate: 'endorsement',
  name: 'given',
  version: 1,
  summary: text('Iemand steunt een idee.', 'Somebody supports an idea.'),
  data: object({
    endorsementId: id('De steun. The endorsement.'),
    ideaId,
    personId: id('Wie het steunt. Who supports it.'),
    organisationId: id('Namens welke organisatie. For which organisation.'),
  }),
});

const challengeData = object({
  challengeId: id('De uitdaging. The challenge.'),
  kind: oneOf(challengeKinds, 'Soort. Kind.'),
  opensAt: moment('Vanaf wanneer. From when.'),
  closesAt: Type.Optional(moment('Tot wanneer. Until when.')),
});

export const challengeAnnounced = defineEvent({
  aggregate: 'challenge',
  name: 'announced',
  version: 1,
  summary: text('Een uitdaging is aangekondigd.', 'A challenge was announced.'),
  data: challengeData,
});

export const challengeChanged = defineEvent({
  aggregate: 'challenge',
  name: 'changed',
  version: 1,
  summary: text('Een uitdaging is gewijzigd.', 'A challenge was changed.'),
  data: challengeData,
});
