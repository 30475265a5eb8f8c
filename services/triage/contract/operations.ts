import {
  defineOperation,
  id,
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
import * as model from './model.ts';
import * as problems from './problems.ts';

const processingActivity = 'idea-triage';
const criteriaSetParams = object({ criteriaSetId: id('De criteriaset. The criteria set.') });
const roundParams = object({ roundId: id('De ronde. The round.') });
const candidateParams = object({ candidateId: id('De kandidaat. The candidate.') });

const steering = { 'programme-manager': 'all', 'council-chair': 'all' } as const;
const council = { 'council-member': 'all', 'council-chair': 'all' } as const;
const councilAndSteering = { ...council, 'programme-manager': 'all' } as const;
const everyone = {
  staff: 'all',
  specialist: 'all',
  coordinator: 'all',
  'service-account': 'all',
  expert: 'all',
  funder: 'all',
  partner: 'all',
  ...councilAndSteering,
} as const;

const inRound = [problems.notInRound, problems.wrongPhase] as const;
const asMember = [problems.notOnCouncil, problems.interestNotDeclared, problems.recused] as const;
const presiding = [problems.notTheChair, ...asMember] as const;

export const createCriteriaSet = defineOperation({
  id: 'createCriteriaSet',
  method: 'POST',
  path: '/criteria-sets',
  summary: text('Criteria opstellen', 'Draft criteria'),
  description: text(
    'Knock-outcriteria en gewogen criteria, als concept. Een ronde gebruikt een vastgestelde versie.',
    'Knock-out criteria and weighted criteria, as a draft. A round uses a published version.',
  ),
  body: model.NewCriteriaSet,
  success: { status: 201, body: model.CriteriaSet },
  problems: [problems.duplicateCriterion],
  allow: steering,
  dataScope: 'creation',
  events: [events.criteriaSetDrafted],
  processingActivity,
});

export const getCriteriaSet = defineOperation({
  id: 'getCriteriaSet',
  method: 'GET',
  path: '/criteria-sets/{criteriaSetId}',
  summary: text('Criteria lezen', 'Read criteria'),
  description: text(
    'Het concept en het nummer van de laatste vastgestelde versie.',
    'The draft and the number of the last published version.',
  ),
  params: criteriaSetParams,
  success: { status: 200, body: model.CriteriaSet },
  allow: everyone,
  dataScope: 'object',
  processingActivity,
});

export const listCriteriaSets = defineOperation({
  id: 'listCriteriaSets',
  method: 'GET',
  path: '/criteria-sets',
  summary: text('Criteriasets bekijken', 'List criteria sets'),
  description: text('Alle criteriasets.', 'All criteria sets.'),
  query: listQuery({}, ['createdAt'], model.CriteriaSet),
  success: { status: 200, body: pageOf(model.CriteriaSet, 'CriteriaSetPage') },
  allow: everyone,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotCriteriaSets, followCriteriaSets } = syncOperations(listCriteriaSets, {
  of: text('criteriasets', 'criteria sets'),
});

export const changeCriteriaSet = defineOperation({
  id: 'changeCriteriaSet',
  method: 'PATCH',
  path: '/criteria-sets/{criteriaSetId}',
  summary: text('Criteria wijzigen', 'Change criteria'),
  description: text(
    'Wijzigt het concept. Lopende rondes houden de versie waarmee zij zijn aangekondigd.',
    'Changes the draft. Running rounds keep the version with which they were announced.',
  ),
  params: criteriaSetParams,
  body: model.CriteriaSetChanges,
  success: { status: 200, body: model.CriteriaSet },
  problems: [problems.duplicateCriterion],
  allow: steering,
  dataScope: 'object',
  ifMatch: true,
  events: [events.criteriaSetDrafted],
  processingActivity,
});

export const publishCriteriaSet = defineOperation({
  id: 'publishCriteriaSet',
  method: 'POST',
  path: '/criteria-sets/{criteriaSetId}/publications',
  summary: text('Criteria vaststellen', 'Publish criteria'),
  description: text(
    'Maakt van het concept de volgende, onveranderlijke versie.',
    'Makes the draft the next, unchangeable version.',
  ),
  params: criteriaSetParams,
  success: { status: 201, body: model.CriteriaSet },
  problems: [problems.nothingToPublish],
  allow: steering,
  dataScope: 'object',
  ifMatch: true,
  events: [events.criteriaSetPublished],
  processingActivity,
});

export const announceRound = defineOperation({
  id: 'announceRound',
  method: 'POST',
  path: '/rounds',
  summary: text('Een triageronde aankondigen', 'Announce a triage round'),
  description: text(
    'Legt data, raad en quorum vast en bevriest de laatste versie van de criteria. De fasen wisselen vanzelf op hun datum.',
    'Fixes dates, council and quorum and freezes the last version of the criteria. The phases switch by themselves on their dates.',
  ),
  body: model.NewRound,
  success: { status: 201, body: model.Round },
  problems: [
    problems.criteriaNotPublished,
    problems.datesOutOfOrder,
    problems.dateHasPassed,
    problems.chairNotOnCouncil,
  ],
  allow: { 'programme-manager': 'all' },
  dataScope: 'creation',
  events: [events.roundAnnounced],
  processingActivity,
});

export const getRound = defineOperation({
  id: 'getRound',
  method: 'GET',
  path: '/rounds/{roundId}',
  summary: text('Een ronde lezen', 'Read a round'),
  description: text(
    'Een ronde met haar fase op dit moment, haar data, raad en criteria.',
    'A round with its phase at this moment, its dates, council and criteria.',
  ),
  params: roundParams,
  success: { status: 200, body: model.Round },
  allow: everyone,
  dataScope: 'object',
  processingActivity,
});

export const listRounds = defineOperation({
  id: 'listRounds',
  method: 'GET',
  path: '/rounds',
  summary: text('Rondes bekijken', 'List rounds'),
  description: text('Alle rondes, op het begin van hun inname.', 'All rounds, by the start of their intake.'),
  query: listQuery({ region: Type.Optional(Region) }, ['intakeFrom', 'publishAt'], model.Round),
  success: { status: 200, body: pageOf(model.Round, 'RoundPage') },
  allow: everyone,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotRounds, followRounds } = syncOperations(listRounds, {
  of: text('triagerondes', 'rounds'),
});

export const rescheduleRound = defineOperation({
  id: 'rescheduleRound',
  method: 'PATCH',
  path: '/rounds/{roundId}',
  summary: text('Een ronde verschuiven', 'Reschedule a round'),
  description: text(
    'Verschuift data die nog komen. Zodra er besloten kan worden, staat de bekendmaking vast.',
    'Moves dates that are still to come. Once decisions can be taken, the publication is fixed.',
  ),
  params: roundParams,
  body: model.RoundChanges,
  success: { status: 200, body: model.Round },
  problems: [problems.datesOutOfOrder, problems.dateHasPassed, problems.publicationFixed],
  allow: { 'programme-manager': 'all' },
  dataScope: 'object',
  ifMatch: true,
  events: [events.roundRescheduled],
  processingActivity,
});

export const listCandidates = defineOperation({
  id: 'listCandidates',
  method: 'GET',
  path: '/candidates',
  summary: text('Kandidaten bekijken', 'List candidates'),
  description: text(
    'De ideeën die op triage wachten of in een ronde zijn, zonder hun inhoud: genoeg om een belang te verklaren.',
    'The ideas that await triage or are in a round, without their content: enough to declare an interest.',
  ),
  query: listQuery(
    {
      roundId: Type.Optional(id('Ronde. Round.')),
      ideaId: Type.Optional(id('Idee. Idea.')),
      status: Type.Optional(oneOf(model.candidateStatuses, 'Stand. State.')),
    },
    ['createdAt', 'updatedAt'],
    model.Candidate,
  ),
  success: { status: 200, body: pageOf(model.Candidate, 'CandidatePage') },
  allow: councilAndSteering,
  dataScope: 'collection',
  processingActivity,
});

export const getCandidate = defineOperation({
  id: 'getCandidate',
  method: 'GET',
  path: '/candidates/{candidateId}',
  summary: text('Een kandidaat lezen', 'Read a candidate'),
  description: text(
    'Een kandidaat met zijn ronde en het advies. Wie zich onthoudt ziet het advies niet.',
    'A candidate with its round and the advice. Who is recused does not see the advice.',
  ),
  params: candidateParams,
  success: { status: 200, body: model.Candidate },
  allow: councilAndSteering,
  dataScope: 'object',
  processingActivity,
});

export const declareInterest = defineOperation({
  id: 'declareInterest',
  method: 'POST',
  path: '/candidates/{candidateId}/interests',
  summary: text('Belang verklaren', 'Declare an interest'),
  description: text(
    'Elk lid verklaart vóór het lezen of het een belang bij het idee heeft. Met een belang leest, beoordeelt en stemt het niet mee.',
    'Each member declares, before reading, whether they have an interest in the idea. With one they do not read, assess or vote.',
  ),
  params: candidateParams,
  body: model.NewInterest,
  success: { status: 201, body: model.Interest },
  problems: [...inRound, problems.notOnCouncil, problems.interestDeclaredAlready, problems.ownOrganisation],
  allow: council,
  dataScope: 'object',
  events: [events.interestDeclared],
  processingActivity,
});

export const reviseInterest = defineOperation({
  id: 'reviseInterest',
  method: 'PATCH',
  path: '/interests/{interestId}',
  summary: text('Belangenverklaring wijzigen', 'Change a declaration of interest'),
  description: text(
    'Wijzigt de eigen verklaring als er iets is veranderd.',
    'Changes one’s own declaration when something changed.',
  ),
  params: object({ interestId: id('De verklaring. The declaration.') }),
  body: model.NewInterest,
  success: { status: 200, body: model.Interest },
  problems: [...inRound, problems.notOnCouncil, problems.ownOrganisation],
  allow: { 'council-member': 'own', 'council-chair': 'own' },
  dataScope: 'object',
  ifMatch: true,
  events: [events.interestDeclared],
  processingActivity,
});

export const listInterests = defineOperation({
  id: 'listInterests',
  method: 'GET',
  path: '/candidates/{candidateId}/interests',
  summary: text('Belangenverklaringen bekijken', 'List declarations of interest'),
  description: text(
    'Leden zien hun eigen verklaring; voorzitter en programmamanager zien alle.',
    'Members see their own declaration; chair and programme manager see all.',
  ),
  params: candidateParams,
  query: listQuery({}, ['declaredAt'], model.Interest),
  success: { status: 200, body: pageOf(model.Interest, 'InterestPage') },
  allow: { 'council-member': 'own', 'council-chair': 'all', 'programme-manager': 'all' },
  dataScope: 'collection',
  processingActivity,
});

export const giveAssessment = defineOperation({
  id: 'giveAssessment',
  method: 'POST',
  path: '/candidates/{candidateId}/assessments',
  summary: text('Een kandidaat beoordelen', 'Assess a candidate'),
  description: text(
    'Eerst de knock-outcriteria, dan een cijfer van 0 tot en met 5, `not-applicable` of onthouding per gewogen criterium. Wat niet aan elk knock-outcriterium voldoet, krijgt geen gemiddelde.',
    'First the knock-out criteria, then a score from 0 to 5, "not applicable" or an abstention for each weighted criterion. What does not meet every knock-out criterion gets no mean.',
  ),
  params: candidateParams,
  body: model.NewAssessment,
  success: { status: 201, body: model.Assessment },
  problems: [...inRound, ...asMember, problems.assessedAlready, problems.assessmentIncomplete],
  allow: council,
  dataScope: 'object',
  events: [events.assessmentGiven],
  processingActivity,
});

export const reviseAssessment = defineOperation({
  id: 'reviseAssessment',
  method: 'PATCH',
  path: '/assessments/{assessmentId}',
  summary: text('Een beoordeling wijzigen', 'Change an assessment'),
  description: text(
    'Vervangt de eigen beoordeling zolang de beoordeling loopt.',
    'Replaces one’s own assessment while the assessment runs.',
  ),
  params: object({ assessmentId: id('De beoordeling. The assessment.') }),
  body: model.NewAssessment,
  success: { status: 200, body: model.Assessment },
  problems: [...inRound, ...asMember, problems.assessmentIncomplete],
  allow: { 'council-member': 'own', 'council-chair': 'own' },
  dataScope: 'object',
  ifMatch: true,
  events: [events.assessmentRevised],
  processingActivity,
});

export const listAssessments = defineOperation({
  id: 'listAssessments',
  method: 'GET',
  path: '/candidates/{candidateId}/assessments',
  summary: text('Beoordelingen bekijken', 'List assessments'),
  description: text(
    'De beoordelingen in deze ronde. Leden zien die van anderen nadat zij zelf hebben beoordeeld; wie zich onthoudt ziet er geen en telt niet mee.',
    'The assessments in this round. Members see those of others after giving their own; who is recused sees none and does not count.',
  ),
  params: candidateParams,
  query: listQuery({}, ['createdAt'], model.Assessment),
  success: { status: 200, body: pageOf(model.Assessment, 'AssessmentPage') },
  problems: [...asMember, problems.ownAssessmentFirst],
  allow: councilAndSteering,
  dataScope: 'collection',
  processingActivity,
});

export const openBallot = defineOperation({
  id: 'openBallot',
  method: 'POST',
  path: '/candidates/{candidateId}/ballots',
  summary: text('Een stemming openen', 'Open a ballot'),
  description: text(
    'De voorzitter laat stemmen over een positief advies. Wie een belang heeft telt niet mee voor het quorum.',
    'The chair has the council vote on a positive advice. Who has an interest does not count for the quorum.',
  ),
  params: candidateParams,
  success: { status: 201, body: model.Ballot },
  problems: [...inRound, ...presiding, problems.ballotOpenAlready],
  allow: { 'council-chair': 'all' },
  dataScope: 'object',
  events: [events.ballotOpened],
  processingActivity,
});

export const castVote = defineOperation({
  id: 'castVote',
  method: 'POST',
  path: '/ballots/{ballotId}/votes',
  summary: text('Stemmen', 'Vote'),
  description: text(
    'Eén stem per lid, tijdens het beraad en na de eigen belangenverklaring.',
    'One vote per member, during the deliberation and after one’s own declaration of interest.',
  ),
  params: object({ ballotId: id('De stemming. The ballot.') }),
  body: object({ vote: oneOf(model.votes, 'De stem. The vote.') }, { name: 'Vote' }),
  success: { status: 201, body: model.Ballot },
  problems: [...inRound, ...asMember, problems.ballotClosed, problems.votedAlready],
  allow: council,
  dataScope: 'object',
  events: [events.voteCast],
  processingActivity,
});

export const closeBallot = defineOperation({
  id: 'closeBallot',
  method: 'POST',
  path: '/ballots/{ballotId}/closures',
  summary: text('Een stemming sluiten', 'Close a ballot'),
  description: text(
    'De voorzitter sluit en stelt de uitslag vast. Staken de stemmen, dan geeft de voorzitter hier de beslissende stem.',
    'The chair closes and establishes the outcome. When the votes are tied, the chair gives the casting vote here.',
  ),
  params: object({ ballotId: id('De stemming. The ballot.') }),
  body: object(
    {
      castingVote: Type.Optional(
        oneOf(['for', 'against'] as const, 'Beslissende stem bij staken. Casting vote in a tie.'),
      ),
    },
    { name: 'BallotClosure' },
  ),
  success: { status: 201, body: model.Ballot },
  problems: [...inRound, ...presiding, problems.ballotClosed, problems.castingVoteRequired],
  allow: { 'council-chair': 'all' },
  dataScope: 'object',
  events: [events.ballotClosed],
  processingActivity,
});

export const getBallot = defineOperation({
  id: 'getBallot',
  method: 'GET',
  path: '/ballots/{ballotId}',
  summary: text('Een stemming lezen', 'Read a ballot'),
  description: text(
    'De stand van een stemming; de uitslag staat er na het sluiten in.',
    'The state of a ballot; the outcome is in it after closing.',
  ),
  params: object({ ballotId: id('De stemming. The ballot.') }),
  success: { status: 200, body: model.Ballot },
  allow: councilAndSteering,
  problems: [problems.recused],
  dataScope: 'object',
  processingActivity,
});

export const giveAdvice = defineOperation({
  id: 'giveAdvice',
  method: 'POST',
  path: '/candidates/{candidateId}/advices',
  summary: text('Advies uitbrengen', 'Give advice'),
  description: text(
    'De voorzitter brengt namens de raad het advies uit dat uit de stemming volgt, met de motivering. De raad adviseert; de KB besluit.',
    'The chair gives, for the council, the advice that follows from the ballot, with its motivation. The council advises; the KB decides.',
  ),
  params: candidateParams,
  body: object(
    { ballotId: id('De stemming. The ballot.'), motivation: model.Advice.properties.motivation },
    { name: 'NewAdvice' },
  ),
  success: { status: 201, body: model.Candidate },
  problems: [...inRound, ...presiding, problems.adviceNeedsBallot, problems.advisedAlready],
  allow: { 'council-chair': 'all' },
  dataScope: 'object',
  events: [events.adviceGiven],
  processingActivity,
});

export const takeDecision = defineOperation({
  id: 'takeDecision',
  method: 'POST',
  path: '/candidates/{candidateId}/decisions',
  summary: text('Besluiten', 'Take a decision'),
  description: text(
    'De programmamanager besluit, gemotiveerd, na het advies. Het besluit blijft geheim tot de ronde alles tegelijk bekendmaakt.',
    'The programme manager decides, with reasons, after the advice. The decision stays secret until the round publishes all at once.',
  ),
  params: candidateParams,
  body: model.NewDecision,
  success: { status: 201, body: model.TriageDecision },
  problems: [
    ...inRound,
    problems.recused,
    problems.decisionNeedsAdvice,
    problems.deviationNeedsReason,
    problems.decidedAlready,
  ],
  allow: { 'programme-manager': 'all' },
  dataScope: 'object',
  events: [events.decisionTaken],
  processingActivity,
});

export const getDecision = defineOperation({
  id: 'getDecision',
  method: 'GET',
  path: '/decisions/{decisionId}',
  summary: text('Een besluit lezen', 'Read a decision'),
  description: text(
    'Tot de bekendmaking bestaat een besluit alleen voor programmamanager en voorzitter, en niet voor wie zich onthoudt.',
    'Until publication a decision exists for programme manager and chair only, and not for who is recused.',
  ),
  params: object({ decisionId: id('Het besluit. The decision.') }),
  success: { status: 200, body: model.TriageDecision },
  allow: everyone,
  dataScope: 'object',
  processingActivity,
});

export const listDecisions = defineOperation({
  id: 'listDecisions',
  method: 'GET',
  path: '/decisions',
  summary: text('Besluiten bekijken', 'List decisions'),
  description: text(
    'De bekendgemaakte besluiten; programmamanager en voorzitter zien ook wat nog geheim is.',
    'The published decisions; programme manager and chair also see what is still secret.',
  ),
  query: listQuery(
    {
      roundId: Type.Optional(id('Ronde. Round.')),
      outcome: Type.Optional(oneOf(model.decisionOutcomes, 'Uitkomst. Outcome.')),
    },
    ['publishAt', 'decidedAt'],
    model.TriageDecision,
  ),
  success: { status: 200, body: pageOf(model.TriageDecision, 'DecisionPage') },
  allow: everyone,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotDecisions, followDecisions } = syncOperations(listDecisions, {
  of: text('besluiten', 'decisions'),
});
