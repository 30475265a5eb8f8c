import type { Criteria, NewAssessment, RoundPhase } from '../contract/index.ts';
import type { Seat } from '../src/candidate/seat.ts';
import { candidates, type CandidateEvent, type CandidateState } from '../src/candidate/state.ts';
import type { InterestState } from '../src/interest/state.ts';
import { noRound, type RoundDates, type RoundEvent, type RoundState } from '../src/round/state.ts';

/** One round of one council with one candidate, on which the tests of the triage are played. */
export const dates: RoundDates = {
  intakeFrom: '2026-03-01T00:00:00.000Z',
  assessmentFrom: '2026-04-01T00:00:00.000Z',
  deliberationFrom: '2026-05-01T00:00:00.000Z',
  decisionFrom: '2026-05-15T00:00:00.000Z',
  publishAt: '2026-06-01T10:00:00.000Z',
};

const starts: Readonly<Record<RoundPhase, string>> = {
  scheduled: '2026-02-01T00:00:00.000Z',
  intake: dates.intakeFrom,
  assessment: dates.assessmentFrom,
  deliberation: dates.deliberationFrom,
  decided: dates.decisionFrom,
  published: dates.publishAt,
};

/** The first moment of a phase of the sample round. */
export const at = (phase: RoundPhase): Date => new Date(starts[phase]);

export const chair = 'member-chair';
export const deputy = 'member-deputy';
export const member = 'member-1';
export const council = {
  name: { nl: 'Innovatieraad' },
  chairId: chair,
  viceChairId: deputy,
  memberIds: [chair, deputy, member, 'member-2', 'member-3'],
  quorumPercent: 60,
};

export const criteria: Criteria = {
  knockOuts: [{ code: 'public-library', question: { nl: 'Komt het van een openbare bibliotheek?' } }],
  weighted: [
    { code: 'potential', question: { nl: 'Is het landelijk bruikbaar?' }, weight: 40, required: true },
    { code: 'agenda', question: { nl: 'Past het bij de Netwerkagenda?' }, weight: 60, required: false },
  ],
};

export const roundId = 'round-1';
export const announced: RoundEvent = {
  type: 'round.announced.v1',
  data: { roundId, criteriaSetId: 'set-1', criteriaVersion: 1, ...dates },
  kept: { title: { nl: 'Voorjaarsronde' }, region: 'NL', council, criteria },
};

export const round: RoundState = {
  ...noRound,
  ...dates,
  title: { nl: 'Voorjaarsronde' },
  criteriaSetId: 'set-1',
  criteriaVersion: 1,
  criteria,
  council,
};

export const candidateId = 'candidate-1';
export const ideaId = 'idea-1';
const ofIdea = { candidateId, ideaId };
export const author = 'person-author';
export const library = 'organisation-library';

type Happening = 'arrived' | 'admitted' | 'advised' | 'carriedOver' | 'withdrawn' | 'decided';

export const happened: Readonly<Record<Happening, CandidateEvent>> = {
  arrived: {
    type: 'candidate.arrived.v1',
    data: ofIdea,
    kept: { organisationId: library, authorId: author, region: 'NL-UT' },
  },
  admitted: { type: 'candidate.admitted.v1', data: { ...ofIdea, roundId } },
  advised: {
    type: 'candidate.advised.v1',
    data: { ...ofIdea, roundId, recommendation: 'accept' },
    kept: {
      recommendation: 'accept',
      motivation: { nl: 'Veelbelovend.' },
      ballotId: 'ballot-1',
      givenAt: dates.deliberationFrom,
    },
  },
  carriedOver: { type: 'candidate.carried-over.v1', data: { ...ofIdea, roundId } },
  withdrawn: { type: 'candidate.withdrawn.v1', data: ofIdea },
  decided: { type: 'candidate.decided.v1', data: { ...ofIdea, roundId } },
};

export const candidateAfter = (...events: readonly Happening[]): CandidateState =>
  events.reduce<CandidateState>(
    (state, name) => candidates.evolve(state, happened[name]),
    candidates.initial,
  );

export const declaration = (memberId: string, conflict: boolean): InterestState => ({
  candidateId,
  memberId,
  conflict,
  relation: conflict ? 'funder' : 'none',
  declaredAt: dates.intakeFrom,
});

/** The seat at the sample candidate. @param declared what the member declared: no interest, one, or nothing yet */
export const seat = (
  memberId: string,
  declared: 'no interest' | 'interest' | 'nothing' = 'no interest',
  candidate: CandidateState = candidateAfter('arrived', 'admitted'),
): Seat => ({
  candidateId,
  candidate,
  round: candidate.roundId === undefined ? undefined : round,
  interest: declared === 'nothing' ? undefined : declaration(memberId, declared === 'interest'),
});

export const assessment: NewAssessment = {
  knockOuts: [{ code: 'public-library', passes: true }],
  scores: [
    { code: 'potential', mark: 'score', score: 5 },
    { code: 'agenda', mark: 'score', score: 3 },
  ],
};
