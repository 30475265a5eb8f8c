import { eventsOf, id, LocalisedText, moment, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { ballotOutcomes, decisionOutcomes, recommendations, roundPhases } from './model.ts';

const defineEvent = eventsOf('triage');

const roundId = id('De ronde. The round.');
const candidateId = id('De kandidaat. The candidate.');
const ideaId = id('Het idee. The idea.');

export const criteriaSetPublished = defineEvent({
  aggregate: 'criteria-set',
  name: 'published',
  version: 1,
  summary: text('Een versie van de criteria is vastgesteld.', 'A version of the criteria was fixed.'),
  data: object({
    criteriaSetId: id('De criteriaset. The criteria set.'),
    criteriaVersion: Type.Integer({ minimum: 1, description: 'Versie. Version.', examples: [1] }),
  }),
});

export const roundAnnounced = defineEvent({
  aggregate: 'round',
  name: 'announced',
  version: 1,
  summary: text('Een triageronde is aangekondigd.', 'A triage round was announced.'),
  data: object({
    roundId,
    criteriaSetId: id('De bevroren criteriaset. The frozen criteria set.'),
    criteriaVersion: Type.Integer({ minimum: 1, description: 'Versie. Version.', examples: [1] }),
    intakeFrom: moment('Begin van de inname. Start of the intake.'),
    assessmentFrom: moment('Begin van de beoordeling. Start of the assessment.'),
    deliberationFrom: moment('Begin van het beraad. Start of the deliberation.'),
    decisionFrom: moment('Begin van de besluitvorming. Start of the decisions.'),
    publishAt: moment('Moment van bekendmaking. Moment of publication.'),
  }),
});

export const roundPhaseEntered = defineEvent({
  aggregate: 'round',
  name: 'phase-entered',
  version: 1,
  summary: text(
    'Een ronde is op haar datum in een volgende fase gekomen.',
    'A round entered its next phase on its date.',
  ),
  data: object({ roundId, phase: oneOf(roundPhases, 'De fase. The phase.') }),
});

export const roundPublished = defineEvent({
  aggregate: 'round',
  name: 'published',
  version: 1,
  summary: text(
    'Alle besluiten van een ronde zijn bekendgemaakt.',
    'All decisions of a round were published.',
  ),
  data: object({ roundId }),
});

export const candidateArrived = defineEvent({
  aggregate: 'candidate',
  name: 'arrived',
  version: 1,
  summary: text('Een ingediend idee wacht op triage.', 'A submitted idea awaits triage.'),
  data: object({ candidateId, ideaId }),
});

export const candidateAdmitted = defineEvent({
  aggregate: 'candidate',
  name: 'admitted',
  version: 1,
  summary: text('Een idee is in een triageronde opgenomen.', 'An idea was admitted to a triage round.'),
  data: object({ candidateId, ideaId, roundId }),
});

export const candidateWithdrawn = defineEvent({
  aggregate: 'candidate',
  name: 'withdrawn',
  version: 1,
  summary: text(
    'Een kandidaat is vervallen omdat het idee is ingetrokken.',
    'A candidate lapsed because the idea was withdrawn.',
  ),
  data: object({ candidateId, ideaId }),
});

export const interestDeclared = defineEvent({
  aggregate: 'interest',
  name: 'declared',
  version: 1,
  summary: text('Een raadslid heeft zijn belang verklaard.', 'A council member declared an interest.'),
  data: object({
    interestId: id('De verklaring. The declaration.'),
    candidateId,
    ideaId,
    memberId: id('Het raadslid. The council member.'),
    conflict: Type.Boolean({
      description: 'Of er een belang is. Whether there is an interest.',
      examples: [false],
    }),
  }),
});

export const adviceGiven = defineEvent({
  aggregate: 'candidate',
  name: 'advised',
  version: 1,
  summary: text('De raad heeft geadviseerd.', 'The council gave its advice.'),
  data: object({
    candidateId,
    ideaId,
    roundId,
    recommendation: oneOf(recommendations, 'Het advies. The advice.'),
  }),
});

export const decisionTaken = defineEvent({
  aggregate: 'decision',
  name: 'taken',
  version: 1,
  summary: text(
    'Er is besloten; de uitkomst blijft tot de bekendmaking geheim.',
    'A decision was taken; its outcome stays secret until publication.',
  ),
  data: object({ decisionId: id('Het besluit. The decision.'), candidateId, ideaId, roundId }),
});

export const decisionPublished = defineEvent({
  aggregate: 'decision',
  name: 'published',
  version: 1,
  summary: text('Een besluit is bekendgemaakt.', 'A decision was published.'),
  data: object({
    decisionId: id('Het besluit. The decision.'),
    candidateId,
    ideaId,
    roundId,
    outcome: oneOf(decisionOutcomes, 'De uitkomst. The outcome.'),
    explanation: LocalisedText,
  }),
  dataClass: 'public',
});

export const criteriaSetDrafted = defineEvent({
  aggregate: 'criteria-set',
  name: 'drafted',
  version: 1,
  summary: text('Criteria zijn opgesteld of gewijzigd.', 'Criteria were drafted or changed.'),
  data: object({ criteriaSetId: id('De criteriaset. The criteria set.') }),
});

export const roundRescheduled = defineEvent({
  aggregate: 'round',
  name: 'rescheduled',
  version: 1,
  summary: text('Data van een ronde zijn verschoven.', 'Dates of a round were moved.'),
  data: object({
    roundId,
    assessmentFrom: moment('Begin van de beoordeling. Start of the assessment.'),
    deliberationFrom: moment('Begin van het beraad. Start of the deliberation.'),
    decisionFrom: moment('Begin van de besluitvorming. Start of the decisions.'),
    publishAt: moment('Moment van bekendmaking. Moment of publication.'),
  }),
});

export const candidateCarriedOver = defineEvent({
  aggregate: 'candidate',
  name: 'carried-over',
  version: 1,
  summary: text(
    'Een kandidaat zonder besluit wacht op de volgende ronde.',
    'A candidate without a decision awaits the next round.',
  ),
  data: object({ candidateId, ideaId, roundId }),
});

export const candidateDecided = defineEvent({
  aggregate: 'candidate',
  name: 'decided',
  version: 1,
  summary: text('Over een kandidaat is besloten.', 'A decision on a candidate was taken.'),
  data: object({ candidateId, ideaId, roundId }),
});

export const assessmentGiven = defineEvent({
  aggregate: 'assessment',
  name: 'given',
  version: 1,
  summary: text(
    'Een raadslid heeft beoordeeld; de cijfers blijven binnen de raad.',
    'A council member assessed; the scores stay within the council.',
  ),
  data: object({
    assessmentId: id('De beoordeling. The assessment.'),
    candidateId,
    roundId,
    memberId: id('Het raadslid. The council member.'),
  }),
});

export const assessmentRevised = defineEvent({
  aggregate: 'assessment',
  name: 'revised',
  version: 1,
  summary: text('Een raadslid heeft een beoordeling gewijzigd.', 'A council member changed an assessment.'),
  data: object({
    assessmentId: id('De beoordeling. The assessment.'),
    candidateId,
    roundId,
    memberId: id('Het raadslid. The council member.'),
  }),
});

export const ballotOpened = defineEvent({
  aggregate: 'ballot',
  name: 'opened',
  version: 1,
  summary: text('De voorzitter heeft een stemming geopend.', 'The chair opened a ballot.'),
  data: object({ ballotId: id('De stemming. The ballot.'), candidateId, roundId }),
});

export const voteCast = defineEvent({
  aggregate: 'ballot',
  name: 'vote-cast',
  version: 1,
  summary: text(
    'Een lid heeft gestemd; wat, blijft in de stemming.',
    'A member voted; what, stays in the ballot.',
  ),
  data: object({
    ballotId: id('De stemming. The ballot.'),
    memberId: id('Het raadslid. The council member.'),
  }),
});

export const ballotClosed = defineEvent({
  aggregate: 'ballot',
  name: 'closed',
  version: 1,
  summary: text('De voorzitter heeft een stemming gesloten.', 'The chair closed a ballot.'),
  data: object({
    ballotId: id('De stemming. The ballot.'),
    candidateId,
    roundId,
    outcome: oneOf(ballotOutcomes, 'De uitslag. The outcome.'),
  }),
});
