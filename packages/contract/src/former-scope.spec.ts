import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinReach, reachQuery, type Actor, type Scope } from './actor.ts';
import { formerScope, wasWithinReach, type FormerScope } from './former-scope.ts';
import { provinceCodes } from './region.ts';
import { reaches, roleNames, type Reach, type Role } from './role.ts';

const place = (region: Scope['region'], more: Partial<Scope> = {}): Scope => ({
  region,
  personIds: [],
  ...more,
});

describe('where an object lay before', () => {
  it('is nowhere while it stays where it is', () => {
    expect(formerScope(undefined, place('NL-UT'), place('NL-UT'), 2)).toBeUndefined();
  });

  it('is the region that it left, with the event by which it left', () => {
    expect(formerScope(undefined, place('NL-UT'), place('NL-LI'), 4)).toMatchObject({
      regions: ['NL-UT'],
      upTo: 4,
    });
  });

  it('does not hold where it lies again', () => {
    const away = formerScope(undefined, place('NL-UT'), place('NL-LI'), 2);
    expect(formerScope(away, place('NL-LI'), place('NL-UT'), 3)?.regions).toEqual(['NL-LI']);
  });

  it('is nowhere for a draft that becomes public', () => {
    const draft = place('NL-UT', { private: true, personIds: ['p'] });
    expect(formerScope(undefined, draft, { ...draft, region: 'NL-LI', private: false }, 2)).toBeUndefined();
  });

  it('is where it was seen, for one that becomes private', () => {
    const shown = place('NL-UT', { organisationId: 'o' });
    expect(formerScope(undefined, shown, { ...shown, private: true }, 3)).toMatchObject({
      regions: ['NL-UT'],
      organisationIds: ['o'],
    });
  });
});

const scopes = fc.record({
  region: fc.constantFrom(...provinceCodes.slice(0, 3)),
  organisationId: fc.constantFrom('o1', 'o2'),
  personIds: fc.subarray(['p1', 'p2']),
  private: fc.boolean(),
});
const readers = fc.record({
  role: fc.constantFrom<Role>(...roleNames),
  reach: fc.constantFrom<Reach>(...reaches),
  subjectId: fc.constantFrom('p1', 'p2', 'p3'),
  organisationId: fc.constantFrom('o1', 'o2', 'o3'),
  regions: fc.subarray([...provinceCodes].slice(0, 4)),
});

describe('who could see an object before', () => {
  it('is exactly who had it within reach at some time, of those who have it no longer', () => {
    fc.assert(
      fc.property(fc.array(scopes, { minLength: 1, maxLength: 6 }), readers, (history, reader) => {
        const allow = { [reader.role]: reader.reach };
        const { role, organisationId, regions, subjectId } = reader;
        const actor: Actor = { subjectId, clientId: 'c', grants: [{ role, organisationId, regions }] };
        let former: FormerScope | undefined;
        for (const [index, scope] of history.entries()) {
          const before = history[index - 1];
          if (before !== undefined) former = formerScope(former, before, scope, index + 1);
        }
        const now = history.at(-1);
        fc.pre(now !== undefined && !isWithinReach(allow, actor, now));
        const saw = history.some((scope) => isWithinReach(allow, actor, scope));
        const told = former !== undefined && wasWithinReach(reachQuery(allow, actor), former);
        expect(told).toBe(saw);
      }),
    );
  });
});
