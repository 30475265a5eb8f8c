import { isWithinReach, mayCreate, type Actor, type Grant } from '@innovatienetwerk/contract';
import { describe, expect, test } from 'vitest';
import { operations } from '../../contract/index.ts';
import { belonging, lead } from '../../test/belonging.ts';
import { madeBy, scopeOf } from './belonging.ts';

const operation = operations.planExperiment;
const actor = (role: Grant['role'], organisationId: string, subjectId = 'person-1'): Actor => ({
  subjectId,
  clientId: 'client',
  grants: [{ role, organisationId, regions: ['NL-LI'] }],
});
const [participant] = belonging.personIds;

describe('what is made in a Fieldlab', () => {
  test('belongs to the organisation that leads it', () => {
    expect(madeBy({ operation, actor: actor('specialist', lead) }, belonging)).toBe(belonging);
    expect(madeBy({ operation, actor: actor('programme-manager', 'organisation-kb') }, belonging)).toBe(
      belonging,
    );
    expect(madeBy({ operation, actor: actor('expert', 'organisation-other', participant) }, belonging)).toBe(
      belonging,
    );
  });

  test('belongs to the own organisation of who takes part from another, so that they may make it', () => {
    const maker = actor('specialist', 'organisation-other', participant);
    expect(mayCreate(operation.allow, maker, scopeOf(belonging))).toBe(false);
    const made = madeBy({ operation, actor: maker }, belonging);
    expect(made).toEqual({ ...belonging, organisationId: 'organisation-other' });
    expect(mayCreate(operation.allow, maker, scopeOf(made))).toBe(true);
  });

  test('stays out of reach for a stranger, to whom its Fieldlab does not exist', () => {
    const stranger = actor('specialist', 'organisation-other');
    expect(isWithinReach(operation.allow, stranger, scopeOf(belonging))).toBe(false);
  });
});
