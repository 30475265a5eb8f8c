import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NewRisk } from '../../contract/index.ts';
import { belonging, fieldlabId } from '../../test/belonging.ts';
import { change, report } from './decide.ts';
import { risks, type RiskEvent, type RiskState } from './state.ts';

const id = 'risk-1';
const judgement: NewRisk = {
  description: 'De leverancier levert te laat.',
  likelihood: 4,
  impact: 3,
  ownerId: 'person-1',
  mitigation: 'Een tweede leverancier staat klaar.',
};
const reported: RiskEvent = {
  type: 'risk.reported.v1',
  data: { riskId: id, fieldlabId, ownerId: 'person-1', status: 'open', score: 12 },
  kept: { belonging, judgement },
};

describe('a risk', () => {
  test('has likelihood times impact as its score, and tells no text', () => {
    given(risks)
      .when(() => report(id, judgement, belonging, false))
      .then(reported);
    expect(JSON.stringify(reported.data)).not.toContain('leverancier');
  });

  test('is reported in a Fieldlab that is not over', () => {
    given(risks)
      .when(() => report(id, judgement, belonging, true))
      .thenRefused('fieldlab.over');
  });

  test('is judged anew', () => {
    const state = given<RiskState, RiskEvent>(risks, reported)
      .when((before) => change(id, before, { likelihood: 1, status: 'mitigated' }))
      .then({
        type: 'risk.changed.v1',
        data: { riskId: id, fieldlabId, ownerId: 'person-1', status: 'mitigated', score: 3 },
        kept: { judgement: { ...judgement, likelihood: 1 } },
      })
      .state();
    expect(state).toMatchObject({ status: 'mitigated', score: 3 });
    given<RiskState, RiskEvent>(risks, reported)
      .when((before) => change(id, before, { likelihood: 4, status: 'open' }))
      .thenNothing();
  });

  test('that is heavier always comes before a lighter one', () => {
    const level = fc.integer({ min: 1, max: 5 });
    const stateOf = (likelihood: number, impact: number) =>
      given(risks)
        .when(() => report(id, { ...judgement, likelihood, impact }, belonging, false))
        .state();
    fc.assert(
      fc.property(level, level, level, level, (one, two, three, four) => {
        const [first, second] = [stateOf(one, two), stateOf(three, four)];
        expect(Math.sign(first.priority - second.priority)).toBe(Math.sign(second.score - first.score));
      }),
    );
  });
});
