import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interestRelations, roundPhases } from '../../contract/index.ts';
import { at, author, candidateAfter, candidateId, ideaId, library, member, seat } from '../../test/sample.ts';
import { takesPart } from '../candidate/council-rules.ts';
import { declare } from './decide.ts';
import { interests, type InterestEvent } from './state.ts';

const id = 'interest-1';
type Relation = (typeof interestRelations)[number];

const actor = (subjectId: string, organisationId = 'organisation-kb') => ({
  subjectId,
  grants: [{ role: 'council-member', organisationId, regions: ['NL'] }] as const,
});
const declaredBy = (
  relation: Relation,
  who: ReturnType<typeof actor> = actor(member),
  now = at('intake'),
  where = seat(who.subjectId, 'nothing'),
) => given(interests).when(() => declare(id, { relation }, where, who, now));
const declared = (relation: Relation, conflict: boolean): InterestEvent => ({
  type: 'interest.declared.v1',
  data: { interestId: id, candidateId, ideaId, memberId: member, conflict },
  kept: { relation, explanation: undefined, declaredAt: at('intake').toISOString() },
});

describe('a declaration of interest', () => {
  test('without an interest lets the member take part', () => {
    const interest = declaredBy('none').then(declared('none', false)).state();
    expect(takesPart({ ...seat(member), interest }, member)).toBeUndefined();
  });

  test.each(interestRelations.filter((relation) => relation !== 'none'))(
    'of the relation %s recuses the member',
    (relation) => {
      const interest = declaredBy(relation).then(declared(relation, true)).state();
      expect(takesPart({ ...seat(member), interest }, member)?.refused.code).toBe('interest.recused');
    },
  );

  test('cannot be "none" for an idea of one’s own organisation', () => {
    declaredBy('none', actor(member, library)).thenRefused('interest.own-organisation');
    declaredBy('own-organisation', actor(member, library)).state();
  });

  test('cannot be "none" for one’s own idea, at whatever organisation it was written', () => {
    const where = seat(member, 'nothing', { ...candidateAfter('arrived', 'admitted'), authorId: member });
    declaredBy('none', actor(member), at('intake'), where).thenRefused('interest.own-organisation');
    expect(author).not.toBe(member);
  });

  test('of the member’s own is the only one: not of who is not on the council', () => {
    declaredBy('none', actor('stranger')).thenRefused('council.not-a-member');
  });

  test('is made and changed while the council is at work, from intake to deliberation', () => {
    const allowed = roundPhases.filter((phase) => {
      const decision = declare(id, { relation: 'none' }, seat(member), actor(member), at(phase));
      return !('refused' in decision);
    });
    expect(allowed).toEqual(['intake', 'assessment', 'deliberation']);
  });

  test('counts as it was made last', () => {
    const last = fc.array(fc.constantFrom(...interestRelations), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(last, (relations) => {
        let state = interests.initial;
        for (const relation of relations) {
          const decision = declare(id, { relation }, seat(member), actor(member), at('assessment'));
          if ('refused' in decision) throw new Error('this member may declare anything');
          state = decision.reduce((evolved, event) => interests.evolve(evolved, event), state);
        }
        expect(state.conflict).toBe(relations.at(-1) !== 'none');
      }),
    );
  });

  test('that was never made counts as an interest', () => {
    expect(interests.initial.conflict).toBe(true);
  });
});
