import {
  count,
  freeText,
  id,
  LocalisedText,
  moment,
  object,
  oneOf,
  Region,
} from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

/** A round goes through these in order, each on its own date. */
export const roundPhases = [
  'scheduled',
  'intake',
  'assessment',
  'deliberation',
  'decided',
  'published',
] as const;
export type RoundPhase = (typeof roundPhases)[number];

export const recommendations = ['accept', 'decline'] as const;
export type Recommendation = (typeof recommendations)[number];

export const decisionOutcomes = ['accepted', 'declined'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export const candidateStatuses = ['waiting', 'admitted', 'advised', 'decided', 'withdrawn'] as const;
export const interestRelations = [
  'none',
  'author',
  'own-organisation',
  'funder',
  'personal',
  'other',
] as const;
export const marks = ['score', 'not-applicable', 'abstain'] as const;
export const votes = ['for', 'against', 'abstain'] as const;
export const ballotOutcomes = ['carried', 'rejected', 'no-quorum'] as const;

const criterionCode = Type.String({
  pattern: '^[a-z][a-z0-9-]{0,39}$',
  description: 'Vast kenmerk van het criterium. Fixed code of the criterion.',
  examples: ['national-potential'],
});

export const KnockOut = object(
  { code: criterionCode, question: LocalisedText },
  {
    name: 'KnockOutCriterion',
    description: 'Wie hier niet aan voldoet, valt af. Who does not meet this drops out.',
  },
);

export const WeightedCriterion = object(
  {
    code: criterionCode,
    question: LocalisedText,
    weight: Type.Integer({ minimum: 1, maximum: 100, description: 'Gewicht. Weight.', examples: [40] }),
    required: Type.Boolean({
      description: 'Of `not-applicable` niet mag. Whether "not applicable" is not allowed.',
      examples: [true],
    }),
  },
  { name: 'WeightedCriterion' },
);

const criteriaFields = {
  knockOuts: Type.Array(KnockOut, {
    description: 'Eerst: voldoet het? First: does it qualify?',
    maxItems: 20,
  }),
  weighted: Type.Array(WeightedCriterion, {
    description: 'Daarna: hoe goed is het? Then: how good is it?',
    minItems: 1,
    maxItems: 30,
  }),
} as const;

export const Criteria = object(criteriaFields, { name: 'Criteria' });
export type Criteria = Static<typeof Criteria>;

export const NewCriteriaSet = object({ name: LocalisedText, ...criteriaFields }, { name: 'NewCriteriaSet' });
export type NewCriteriaSet = Static<typeof NewCriteriaSet>;

export const CriteriaSetChanges = object(
  {
    name: Type.Optional(LocalisedText),
    knockOuts: Type.Optional(criteriaFields.knockOuts),
    weighted: Type.Optional(criteriaFields.weighted),
  },
  { name: 'CriteriaSetChanges', minProperties: 1 },
);
export type CriteriaSetChanges = Static<typeof CriteriaSetChanges>;

export const CriteriaSet = object(
  {
    id: id('De criteriaset. The criteria set.'),
    name: LocalisedText,
    draft: Criteria,
    publishedVersion: count(
      'Laatste vastgestelde versie; 0 zolang er geen is. Last fixed version; 0 while there is none.',
      1,
    ),
    createdAt: moment('Wanneer gemaakt. When made.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'CriteriaSet' },
);
export type CriteriaSet = Static<typeof CriteriaSet>;

/** The council's name, members and quorum are data: its name and role have changed before and will again. */
export const Council = object(
  {
    name: LocalisedText,
    chairId: id('De voorzitter, met de beslissende stem. The chair, with the casting vote.'),
    viceChairId: Type.Optional(
      id(
        'Zit voor bij kandidaten waarbij de voorzitter een belang heeft. Presides over candidates in which the chair has an interest.',
      ),
    ),
    memberIds: Type.Array(id('Een lid. A member.'), {
      description: 'De leden, ook de voorzitter. The members, the chair included.',
      minItems: 1,
      maxItems: 50,
      uniqueItems: true,
    }),
    quorumPercent: Type.Integer({
      minimum: 1,
      maximum: 100,
      description:
        'Deel van de stemgerechtigde leden dat moet stemmen. Share of the members entitled to vote that must vote.',
      examples: [50],
    }),
  },
  { name: 'Council' },
);
export type Council = Static<typeof Council>;

const at = (description: string, example: string) =>
  Type.String({ format: 'date-time', description, examples: [example] });

const dateFields = {
  intakeFrom: at('Begin van de inname. Start of the intake.', '2026-03-01T00:00:00.000Z'),
  assessmentFrom: at('Begin van de beoordeling. Start of the assessment.', '2026-04-01T00:00:00.000Z'),
  deliberationFrom: at('Begin van het beraad. Start of the deliberation.', '2026-05-01T00:00:00.000Z'),
  decisionFrom: at('Begin van de besluitvorming. Start of the decisions.', '2026-05-15T00:00:00.000Z'),
  publishAt: at(
    'Moment waarop alle besluiten tegelijk bekend worden. Moment at which all decisions become known at once.',
    '2026-06-01T10:00:00.000Z',
  ),
} as const;

export const NewRound = object(
  {
    title: LocalisedText,
    region: Region,
    criteriaSetId: id(
      'De criteriaset, waarvan de laatste versie wordt bevroren. The criteria set, of which the last version is frozen.',
    ),
    council: Council,
    ...dateFields,
  },
  { name: 'NewRound' },
);
export type NewRound = Static<typeof NewRound>;

export const RoundChanges = object(
  {
    assessmentFrom: Type.Optional(dateFields.assessmentFrom),
    deliberationFrom: Type.Optional(dateFields.deliberationFrom),
    decisionFrom: Type.Optional(dateFields.decisionFrom),
    publishAt: Type.Optional(dateFields.publishAt),
  },
  { name: 'RoundChanges', minProperties: 1 },
);
export type RoundChanges = Static<typeof RoundChanges>;

export const Round = object(
  {
    id: id('De ronde. The round.'),
    title: LocalisedText,
    region: Region,
    phase: oneOf(roundPhases, 'De fase op dit moment. The phase at this moment.'),
    criteriaSetId: id('De criteriaset. The criteria set.'),
    criteriaVersion: Type.Integer({
      minimum: 1,
      description: 'De bevroren versie. The frozen version.',
      examples: [1],
    }),
    criteria: Criteria,
    council: Council,
    ...dateFields,
    createdAt: moment('Wanneer aangekondigd. When announced.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Round' },
);
export type Round = Static<typeof Round>;

export const Advice = object(
  {
    recommendation: oneOf(recommendations, 'Het advies van de raad. The advice of the council.'),
    motivation: LocalisedText,
    ballotId: id('De stemming waarop het rust. The ballot on which it rests.'),
    givenAt: moment('Wanneer. When.'),
  },
  { name: 'Advice' },
);
export type Advice = Static<typeof Advice>;

export const Candidate = object(
  {
    id: id('De kandidaat. The candidate.'),
    ideaId: id('Het idee; de inhoud staat daar. The idea; its content is there.'),
    organisationId: id('De organisatie van de indiener. The organisation of the author.'),
    region: Region,
    roundId: Type.Optional(id('De ronde waarin het is opgenomen. The round into which it was admitted.')),
    status: oneOf(candidateStatuses, 'Waar de kandidaat staat. Where the candidate stands.'),
    advice: Type.Optional(Advice),
    createdAt: moment('Wanneer aangekomen. When it arrived.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Candidate' },
);
export type Candidate = Static<typeof Candidate>;

const interestFields = {
  relation: oneOf(
    interestRelations,
    'De relatie met het idee; `none` betekent geen belang. The relation to the idea; "none" means no interest.',
  ),
  explanation: Type.Optional(
    freeText('Toelichting. Explanation.', 1000, 'Ik werkte tot vorig jaar bij deze bibliotheek.'),
  ),
} as const;

export const NewInterest = object(interestFields, { name: 'NewInterest' });
export type NewInterest = Static<typeof NewInterest>;

export const Interest = object(
  {
    id: id('De verklaring. The declaration.'),
    candidateId: id('De kandidaat. The candidate.'),
    memberId: id('Het raadslid. The council member.'),
    ...interestFields,
    conflict: Type.Boolean({
      description: 'Of het lid zich onthoudt. Whether the member is recused.',
      examples: [false],
    }),
    declaredAt: moment('Wanneer. When.'),
  },
  { name: 'Interest' },
);
export type Interest = Static<typeof Interest>;

const reason = Type.Optional(freeText('Waarom. Why.', 2000, 'Sluit aan bij de Netwerkagenda.'));

export const KnockOutJudgement = object(
  {
    code: criterionCode,
    passes: Type.Boolean({ description: 'Of het voldoet. Whether it qualifies.', examples: [true] }),
    reason,
  },
  { name: 'KnockOutJudgement' },
);

export const Score = object(
  {
    code: criterionCode,
    mark: oneOf(
      marks,
      'Een cijfer, niet van toepassing, of onthouding. A score, not applicable, or abstention.',
    ),
    score: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 5,
        description: 'Cijfer van 0 tot en met 5. Score from 0 to 5.',
        examples: [4],
      }),
    ),
    reason,
  },
  { name: 'Score' },
);

const assessmentFields = {
  knockOuts: Type.Array(KnockOutJudgement, {
    description: 'Oordeel per knock-outcriterium. Judgement per knock-out criterion.',
    maxItems: 20,
  }),
  scores: Type.Array(Score, {
    description:
      'Oordeel per gewogen criterium; hoeft niet als de kandidaat afvalt. Judgement per weighted criterion; not needed when knocked out.',
    maxItems: 30,
  }),
} as const;

export const NewAssessment = object(assessmentFields, { name: 'NewAssessment' });
export type NewAssessment = Static<typeof NewAssessment>;

export const Assessment = object(
  {
    id: id('De beoordeling. The assessment.'),
    candidateId: id('De kandidaat. The candidate.'),
    roundId: id('De ronde. The round.'),
    memberId: id('Het raadslid. The council member.'),
    ...assessmentFields,
    knockedOut: Type.Boolean({
      description: 'Of een knock-outcriterium niet is gehaald. Whether a knock-out criterion was not met.',
      examples: [false],
    }),
    total: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 5,
        description:
          'Gewogen gemiddelde op twee decimalen, zonder n.v.t. en onthoudingen; ontbreekt bij een afgevallen kandidaat. Weighted mean to two decimals, without n/a and abstentions; absent when knocked out.',
        examples: [3.75],
      }),
    ),
    createdAt: moment('Wanneer gegeven. When given.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Assessment' },
);
export type Assessment = Static<typeof Assessment>;

export const Ballot = object(
  {
    id: id('De stemming. The ballot.'),
    candidateId: id('De kandidaat. The candidate.'),
    roundId: id('De ronde. The round.'),
    status: oneOf(['open', 'closed'] as const, 'Stand. State.'),
    entitled: count(
      'Stemgerechtigde leden: zonder wie zich onthoudt wegens belang. Members entitled to vote: without those recused.',
      5,
    ),
    quorum: count('Zoveel leden moeten stemmen. So many members must vote.', 3),
    cast: count('Uitgebrachte stemmen. Votes cast.', 5),
    result: Type.Optional(
      object(
        {
          for: count('Stemmen voor. Votes for.', 3),
          against: count('Stemmen tegen. Votes against.', 1),
          abstain: count('Onthoudingen. Abstentions.', 1),
          castingVoteUsed: Type.Boolean({
            description: 'Of de voorzitter de doorslag gaf. Whether the chair decided.',
            examples: [false],
          }),
          outcome: oneOf(ballotOutcomes, 'De uitslag. The outcome.'),
        },
        { name: 'BallotResult' },
      ),
    ),
    openedAt: moment('Wanneer geopend. When opened.'),
    closedAt: Type.Optional(moment('Wanneer gesloten. When closed.')),
  },
  { name: 'Ballot' },
);
export type Ballot = Static<typeof Ballot>;

const decisionFields = {
  outcome: oneOf(decisionOutcomes, 'De uitkomst. The outcome.'),
  motivation: freeText(
    'Motivering voor het dossier. Motivation for the file.',
    8000,
    'De raad adviseert positief en het budget is toereikend.',
  ),
  explanation: LocalisedText,
  deviationReason: Type.Optional(
    freeText(
      'Waarom van het advies wordt afgeweken. Why it departs from the advice.',
      4000,
      'Een vergelijkbaar Fieldlab loopt al.',
    ),
  ),
} as const;

export const NewDecision = object(decisionFields, { name: 'NewDecision' });
export type NewDecision = Static<typeof NewDecision>;

export const TriageDecision = object(
  {
    id: id('Het besluit. The decision.'),
    candidateId: id('De kandidaat. The candidate.'),
    ideaId: id('Het idee. The idea.'),
    roundId: id('De ronde. The round.'),
    outcome: decisionFields.outcome,
    advice: oneOf(recommendations, 'Het advies van de raad. The advice of the council.'),
    motivation: Type.Optional(decisionFields.motivation),
    explanation: LocalisedText,
    deviationReason: decisionFields.deviationReason,
    decidedAt: moment('Wanneer besloten. When decided.'),
    publishAt: moment('Wanneer bekend. When known.'),
  },
  { name: 'Decision' },
);
export type TriageDecision = Static<typeof TriageDecision>;
