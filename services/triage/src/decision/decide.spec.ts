import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import { roundPhases, type NewDecision } from '../../contract/index.ts';
import { at, candidateAfter, candidateId, dates, ideaId, roundId, seat } from '../../test/sample.ts';
import { publish, take } from './decide.ts';
import { decisionIdOf, decisions, type DecisionEvent, type DecisionState } from './state.ts';

const id = decisionIdOf(candidateId);
const manager = 'person-manager';
const accepted: NewDecision = {
  outcome: 'accepted',
  motivation: 'De raad adviseert positief en het budget is toereikend.',
  explanation: { nl: 'Uw idee is aangenomen.' },
};
const taken: DecisionEvent = {
  type: 'decision.taken.v1',
  data: { decisionId: id, candidateId, ideaId, roundId },
  kept: {
    ...accepted,
    advice: 'accept',
    decidedAt: at('decided').toISOString(),
    publishAt: dates.publishAt,
  },
};
const published: DecisionEvent = {
  type: 'decision.published.v1',
  data: {
    decisionId: id,
    candidateId,
    ideaId,
    roundId,
    outcome: 'accepted',
    explanation: accepted.explanation,
  },
};
const advisedCandidate = candidateAfter('arrived', 'admitted', 'advised');
const decide = (
  decision: NewDecision = accepted,
  where = seat(manager, 'nothing', advisedCandidate),
  now = at('decided'),
) => given(decisions).when(() => take(id, decision, where, now));

describe('taking a decision', () => {
  test('keeps it until the publication of its round', () => {
    decide().then(taken);
  });

  test('is possible in the decision phase only', () => {
    const where = seat(manager, 'nothing', advisedCandidate);
    const allowed = roundPhases.filter((phase) => !('refused' in take(id, accepted, where, at(phase))));
    expect(allowed).toEqual(['decided']);
  });

  test('comes after the advice', () => {
    decide(accepted, seat(manager, 'nothing')).thenRefused('decision.needs-advice');
  });

  test('may depart from the advice, with a reason', () => {
    const declined: NewDecision = { ...accepted, outcome: 'declined' };
    decide(declined).thenRefused('decision.deviation-needs-reason');
    const state = decide({ ...declined, deviationReason: 'Een vergelijkbaar Fieldlab loopt al.' }).state();
    expect(state).toMatchObject({ outcome: 'declined', advice: 'accept' });
  });

  test('is not for who sits on the council and has an interest', () => {
    decide(accepted, seat(manager, 'interest', advisedCandidate)).thenRefused('interest.recused');
  });

  test.each([
    ['was decided on', 'decision.taken-already', candidateAfter('arrived', 'admitted', 'advised', 'decided')],
    [
      'was withdrawn',
      'candidate.not-in-round',
      candidateAfter('arrived', 'admitted', 'advised', 'withdrawn'),
    ],
    ['waits for a round', 'candidate.not-in-round', candidateAfter('arrived')],
  ])('is not possible on a candidate that %s', (_, code, candidate) => {
    decide(accepted, seat(manager, 'nothing', candidate)).thenRefused(code);
  });
});

describe('publishing a decision', () => {
  test('tells outcome and explanation, and never the motivation for the file', () => {
    given<DecisionState, DecisionEvent>(decisions, taken)
      .when((state) => publish(id, state))
      .then(published);
    expect(JSON.stringify(published)).not.toContain(accepted.motivation);
  });

  test('is told once', () => {
    given(decisions, taken, published)
      .when((state) => publish(id, state))
      .thenNothing();
  });
});
