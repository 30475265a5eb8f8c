import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteria } from '../../test/sample.ts';
import type { Criteria } from '../../contract/index.ts';
import { draft, publish } from './decide.ts';
import { criteriaSets, type CriteriaSetEvent } from './state.ts';

const id = 'set-1';
const name = { nl: 'Criteria van de raad', en: 'Criteria of the council' };
const drafted = (content: Criteria = criteria): CriteriaSetEvent => ({
  type: 'criteria-set.drafted.v1',
  data: { criteriaSetId: id },
  kept: { name, draft: content },
});
const published = (criteriaVersion: number): CriteriaSetEvent => ({
  type: 'criteria-set.published.v1',
  data: { criteriaSetId: id, criteriaVersion },
});

/** The sample criteria with another weight for the first, as a committee would change them. */
const withWeight = (weight: number): Criteria => ({
  ...criteria,
  weighted: criteria.weighted.map((criterion, index) => (index === 0 ? { ...criterion, weight } : criterion)),
});

describe('drafting criteria', () => {
  test('keeps them as a draft, which no round can use yet', () => {
    const after = given(criteriaSets)
      .when(() => draft(id, { name, draft: criteria }))
      .then(drafted())
      .state();
    expect(after.versions).toEqual([]);
  });

  test('refuses a code that occurs twice, also once among the knock-outs and once among the weighted', () => {
    const [knockOut] = criteria.knockOuts;
    const [weighted] = criteria.weighted;
    if (knockOut === undefined || weighted === undefined) throw new Error('The sample has no criteria');
    const twice = { ...criteria, knockOuts: [{ ...knockOut, code: weighted.code }] };
    given(criteriaSets)
      .when(() => draft(id, { name, draft: twice }))
      .thenRefused('criteria-set.duplicate-code');
  });
});

describe('publishing criteria', () => {
  test('makes the draft the next version', () => {
    given(criteriaSets, drafted())
      .when((state) => publish(id, state))
      .then(published(1));
    given(criteriaSets, drafted(), published(1), drafted(withWeight(10)))
      .when((state) => publish(id, state))
      .then(published(2));
  });

  test('refuses when nothing changed since the last version', () => {
    given(criteriaSets, drafted(), published(1))
      .when((state) => publish(id, state))
      .thenRefused('criteria-set.nothing-to-publish');
  });

  test('sees no change in the order in which the languages of a text were given', () => {
    const [first] = criteria.knockOuts;
    if (first === undefined) throw new Error('The sample has no knock-out criterion');
    const inOrder = (question: typeof first.question) => ({
      ...criteria,
      knockOuts: [{ ...first, question }],
    });
    given(
      criteriaSets,
      drafted(inOrder({ nl: 'Mag het?', en: 'May it?' })),
      published(1),
      drafted(inOrder({ en: 'May it?', nl: 'Mag het?' })),
    )
      .when((state) => publish(id, state))
      .thenRefused('criteria-set.nothing-to-publish');
  });

  test('never changes a version that was published before, whatever is drafted and published after', () => {
    const step = fc.oneof(fc.integer({ min: 1, max: 100 }).map(withWeight), fc.constant('publish' as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let state = criteriaSets.evolve(criteriaSets.initial, drafted());
        for (const next of steps) {
          const before = state.versions;
          const decision = next === 'publish' ? publish(id, state) : draft(id, { name, draft: next });
          if ('refused' in decision) continue;
          state = decision.reduce((evolved, event) => criteriaSets.evolve(evolved, event), state);
          expect(state.versions.slice(0, before.length)).toEqual(before);
          expect(state.versions.length - before.length).toBe(next === 'publish' ? 1 : 0);
        }
      }),
    );
  });
});
