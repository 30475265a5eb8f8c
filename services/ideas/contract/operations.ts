import {
  defineOperation,
  freeText,
  id,
  ImportReport,
  listQuery,
  object,
  oneOf,
  pageOf,
  Region,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from './events.ts';
import {
  Challenge,
  ChallengeChanges,
  Endorsement,
  Idea,
  IdeaChanges,
  IdeaImport,
  ideaStatuses,
  NewChallenge,
  NewIdea,
  TimelineEntry,
} from './model.ts';
import * as problems from './problems.ts';

const processingActivity = 'idea-collection';
const ideaParams = object({ ideaId: id('Het idee. The idea.') });
const challengeParams = object({ challengeId: id('De uitdaging. The challenge.') });

/** Who works on ideas of their own; a POI's system does it for the libraries in its provinces. */
const authors = {
  staff: 'own',
  specialist: 'own',
  coordinator: 'own',
  'programme-manager': 'own',
  'service-account': 'own',
} as const;

const readers = {
  staff: 'region',
  specialist: 'region',
  coordinator: 'region',
  'service-account': 'region',
  'council-member': 'all',
  'council-chair': 'all',
  'programme-manager': 'all',
} as const;

const everyone = {
  staff: 'all',
  specialist: 'all',
  coordinator: 'all',
  'service-account': 'all',
  'council-member': 'all',
  'council-chair': 'all',
  'programme-manager': 'all',
  expert: 'all',
  funder: 'all',
  partner: 'all',
} as const;

export const draftIdea = defineOperation({
  id: 'draftIdea',
  method: 'POST',
  path: '/ideas',
  summary: text('Aan een idee beginnen', 'Begin an idea'),
  description: text(
    'Maakt een concept dat alleen de indiener ziet. Alleen een titel is nodig; de rest kan later.',
    'Makes a draft that only its author sees. Only a title is needed; the rest can come later.',
  ),
  body: NewIdea,
  success: { status: 201, body: Idea },
  allow: {
    staff: 'organisation',
    specialist: 'organisation',
    coordinator: 'region',
    'programme-manager': 'all',
    'service-account': 'region',
  },
  dataScope: 'creation',
  events: [events.ideaDrafted],
  processingActivity,
});

export const importIdeas = defineOperation({
  id: 'importIdeas',
  method: 'POST',
  path: '/idea-imports',
  summary: text('Ideeën overnemen uit een ander systeem', 'Import ideas from another system'),
  description: text(
    'Neemt hoogstens 200 ideeën over, elk met het kenmerk dat het in uw systeem heeft. Dezelfde regels kunt u altijd opnieuw sturen: een concept wordt bijgewerkt, wat al zo is blijft zo, en er komt nooit iets dubbel. De regels van losse ideeën gelden; het verslag zegt per regel wat er gebeurde. De indiener is het account waarmee u aanlevert.',
    'Imports 200 ideas at most, each with the key that it has in your system. The same lines may be sent again at any time: a draft is brought up to date, what is so already stays so, and nothing is ever made twice. The rules of single ideas hold; the report says of each line what became of it. The author is the account with which you send.',
  ),
  body: IdeaImport,
  success: { status: 200, body: ImportReport },
  problems: [
    problems.notADraft,
    problems.staysInPlace,
    problems.incomplete,
    problems.challengeNotOpen,
    problems.challengeUnknown,
  ],
  allow: { coordinator: 'region', 'service-account': 'region' },
  dataScope: 'lines',
  events: [events.ideaDrafted, events.ideaRevised, events.ideaSubmitted],
  processingActivity,
});

export const getIdea = defineOperation({
  id: 'getIdea',
  method: 'GET',
  path: '/ideas/{ideaId}',
  summary: text('Een idee lezen', 'Read an idea'),
  description: text(
    'Een concept is er alleen voor zijn indiener. Leden van de raad lezen een idee na hun belangenverklaring.',
    'A draft is there for its author only. Members of the council read an idea after declaring their interest.',
  ),
  params: ideaParams,
  success: { status: 200, body: Idea },
  problems: [problems.interestNotDeclared],
  allow: readers,
  dataScope: 'object',
  processingActivity,
});

export const listIdeas = defineOperation({
  id: 'listIdeas',
  method: 'GET',
  path: '/ideas',
  summary: text('Ideeën bekijken', 'List ideas'),
  description: text(
    'De ideeën binnen uw bereik en uw eigen concepten, met filters en volgorde.',
    'The ideas within your reach and your own drafts, with filters and order.',
  ),
  query: listQuery(
    {
      status: Type.Optional(oneOf(ideaStatuses, 'Stand. State.')),
      challengeId: Type.Optional(id('Uitdaging. Challenge.')),
      organisationId: Type.Optional(id('Organisatie. Organisation.')),
      authorId: Type.Optional(id('Indiener. Author.')),
      region: Type.Optional(Region),
    },
    ['createdAt', 'updatedAt', 'submittedAt'],
    Idea,
  ),
  success: { status: 200, body: pageOf(Idea, 'IdeaPage') },
  // The council reads through its candidates, after a declaration, and so has no list of ideas.
  allow: {
    staff: 'region',
    specialist: 'region',
    coordinator: 'region',
    'service-account': 'region',
    'programme-manager': 'all',
  },
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotIdeas, followIdeas } = syncOperations(listIdeas, { of: text('ideeën', 'ideas') });

export const saveIdea = defineOperation({
  id: 'saveIdea',
  method: 'PATCH',
  path: '/ideas/{ideaId}',
  summary: text('Een concept bewaren', 'Save a draft'),
  description: text(
    'Bewaart de meegestuurde velden van een concept; de andere blijven zoals ze zijn en `null` maakt een veld leeg. Geschikt voor automatisch bewaren.',
    'Saves the fields that are sent; the others stay as they are and `null` empties a field. Fit for saving automatically.',
  ),
  params: ideaParams,
  body: IdeaChanges,
  success: { status: 200, body: Idea },
  problems: [problems.notADraft],
  allow: authors,
  dataScope: 'object',
  ifMatch: true,
  events: [events.ideaRevised],
  processingActivity,
});

export const submitIdea = defineOperation({
  id: 'submitIdea',
  method: 'POST',
  path: '/ideas/{ideaId}/submissions',
  summary: text('Een idee indienen', 'Submit an idea'),
  description: text(
    'Dient een compleet concept in bij een open uitdaging of het altijd open kanaal. De innovatieraad neemt het dan in triage.',
    'Submits a complete draft to an open challenge or the always-open channel. The innovation council then triages it.',
  ),
  params: ideaParams,
  success: { status: 201, body: Idea },
  problems: [problems.notADraft, problems.incomplete, problems.challengeNotOpen, problems.challengeUnknown],
  allow: authors,
  dataScope: 'object',
  ifMatch: true,
  events: [events.ideaSubmitted],
  processingActivity,
});

export const withdrawIdea = defineOperation({
  id: 'withdrawIdea',
  method: 'POST',
  path: '/ideas/{ideaId}/withdrawals',
  summary: text('Een idee intrekken', 'Withdraw an idea'),
  description: text(
    'De indiener trekt een concept of ingediend idee in; dat kan tot het besluit. De reden komt op de tijdlijn.',
    'The author withdraws a draft or a submitted idea; that is possible until the decision. The reason is put on the timeline.',
  ),
  params: ideaParams,
  body: object(
    { reason: freeText('Waarom. Why.', 1000, 'We werken het idee eerst verder uit met de scholen.') },
    { name: 'Withdrawal' },
  ),
  success: { status: 201, body: Idea },
  problems: [problems.notWithdrawable],
  allow: authors,
  dataScope: 'object',
  ifMatch: true,
  events: [events.ideaWithdrawn],
  processingActivity,
});

export const getIdeaTimeline = defineOperation({
  id: 'getIdeaTimeline',
  method: 'GET',
  path: '/ideas/{ideaId}/timeline',
  summary: text('De tijdlijn van een idee', 'The timeline of an idea'),
  description: text(
    'Elke stand die het idee had, met de publieke uitleg, de oudste eerst.',
    'Every state that the idea had, with its public explanation, the oldest first.',
  ),
  params: ideaParams,
  success: {
    status: 200,
    body: object({ items: Type.Array(TimelineEntry, { maxItems: 100 }) }, { name: 'Timeline' }),
  },
  problems: [problems.interestNotDeclared],
  allow: readers,
  dataScope: 'object',
  processingActivity,
});

export const endorseIdea = defineOperation({
  id: 'endorseIdea',
  method: 'POST',
  path: '/ideas/{ideaId}/endorsements',
  summary: text('Een idee steunen', 'Support an idea'),
  description: text(
    'Spreekt steun uit, één keer per persoon. Wie steunt, hoort ook wat er wordt besloten.',
    'Expresses support, once per person. Who supports also hears what is decided.',
  ),
  params: ideaParams,
  success: { status: 201, body: Endorsement },
  problems: [problems.notEndorsable, problems.alreadyEndorsed],
  allow: { staff: 'region', specialist: 'region', coordinator: 'region', 'programme-manager': 'all' },
  dataScope: 'object',
  events: [events.endorsementGiven],
  processingActivity,
});

export const listEndorsements = defineOperation({
  id: 'listEndorsements',
  method: 'GET',
  path: '/ideas/{ideaId}/endorsements',
  summary: text('Wie een idee steunt', 'Who supports an idea'),
  description: text('De steun voor een idee, de oudste eerst.', 'The support for an idea, the oldest first.'),
  params: ideaParams,
  query: listQuery({}, ['givenAt'], Endorsement),
  success: { status: 200, body: pageOf(Endorsement, 'EndorsementPage') },
  allow: {
    staff: 'region',
    specialist: 'region',
    coordinator: 'region',
    'service-account': 'region',
    'programme-manager': 'all',
  },
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotEndorsements, followEndorsements } = syncOperations(listEndorsements, {
  of: text('steunbetuigingen', 'endorsements'),
  path: '/endorsements',
});

export const announceChallenge = defineOperation({
  id: 'announceChallenge',
  method: 'POST',
  path: '/challenges',
  summary: text('Een uitdaging aankondigen', 'Announce a challenge'),
  description: text(
    'Vraagt om ideeën, landelijk of in een provincie: een campagne met een einddatum, of een kanaal dat altijd open is.',
    'Asks for ideas, nationally or in a province: a campaign with a closing date, or a channel that is always open.',
  ),
  body: NewChallenge,
  success: { status: 201, body: Challenge },
  problems: [problems.closesBeforeItOpens, problems.campaignNeedsClosing],
  allow: { coordinator: 'region', 'programme-manager': 'all' },
  dataScope: 'creation',
  events: [events.challengeAnnounced],
  processingActivity,
});

export const getChallenge = defineOperation({
  id: 'getChallenge',
  method: 'GET',
  path: '/challenges/{challengeId}',
  summary: text('Een uitdaging lezen', 'Read a challenge'),
  description: text('Een uitdaging en of zij nu open is.', 'A challenge and whether it is open now.'),
  params: challengeParams,
  success: { status: 200, body: Challenge },
  allow: everyone,
  dataScope: 'object',
  processingActivity,
});

export const listChallenges = defineOperation({
  id: 'listChallenges',
  method: 'GET',
  path: '/challenges',
  summary: text('Uitdagingen bekijken', 'List challenges'),
  description: text(
    'Alle uitdagingen; met `open=true` die nu ideeën aannemen.',
    'All challenges; with `open=true` those that take ideas now.',
  ),
  query: listQuery(
    {
      open: Type.Optional(
        Type.Boolean({ description: 'Alleen die nu open of dicht zijn. Only those open or closed now.' }),
      ),
      region: Type.Optional(Region),
    },
    ['opensAt', 'closesAt', 'createdAt'],
    Challenge,
  ),
  success: { status: 200, body: pageOf(Challenge, 'ChallengePage') },
  allow: everyone,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotChallenges, followChallenges } = syncOperations(listChallenges, {
  of: text('uitdagingen', 'challenges'),
});

export const changeChallenge = defineOperation({
  id: 'changeChallenge',
  method: 'PATCH',
  path: '/challenges/{challengeId}',
  summary: text('Een uitdaging wijzigen', 'Change a challenge'),
  description: text(
    'Wijzigt tekst of data; een einddatum die voorbij is sluit de uitdaging.',
    'Changes text or dates; a closing date in the past closes the challenge.',
  ),
  params: challengeParams,
  body: ChallengeChanges,
  success: { status: 200, body: Challenge },
  problems: [problems.closesBeforeItOpens, problems.campaignNeedsClosing],
  allow: { coordinator: 'region', 'programme-manager': 'all' },
  dataScope: 'object',
  ifMatch: true,
  events: [events.challengeChanged],
  processingActivity,
});
