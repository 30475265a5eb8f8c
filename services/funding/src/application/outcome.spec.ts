import { describe, expect, test } from 'vitest';
import { applicationStatuses, type NewRejection } from '../../contract/index.ts';
import type { ApplicationDecision } from './drafting.ts';
import { markAwarded, reject, withdraw, withdrawIfOpen } from './outcome.ts';
import { evolve, noApplication, type ApplicationState } from './state.ts';

const applicationId = 'application-1';
const award = { awardId: 'award-1', amount: { amount: '800.00', currency: 'EUR' } } as const;
const rejection: NewRejection = {
  reason: 'quality',
  motivation: 'Te weinig uitgewerkt',
  explanation: { nl: 'Het plan is te weinig uitgewerkt.' },
};

const submitted: ApplicationState = {
  ...noApplication,
  callId: 'call-1',
  organisationId: 'organisation-1',
  fieldlabId: 'fieldlab-1',
  phaseId: 'phase-1',
  authorIds: ['person-1'],
  status: 'submitted',
};
const inStatus = (status: ApplicationState['status']): ApplicationState => ({ ...submitted, status });

const eventsOf = (decision: ApplicationDecision) => ('refused' in decision ? [] : decision);
const refusalOf = (decision: ApplicationDecision) =>
  'refused' in decision ? decision.refused.code : undefined;
const after = (state: ApplicationState, decision: ApplicationDecision): ApplicationState =>
  eventsOf(decision).reduce(evolve, state);

const open: readonly ApplicationState['status'][] = ['draft', 'concept-submitted', 'invited', 'submitted'];
const over = applicationStatuses.filter((status) => !open.includes(status));

describe('an award', () => {
  test('is told to who wrote the application', () => {
    expect(markAwarded(applicationId, submitted, award)).toEqual([
      {
        type: 'application.awarded.v1',
        data: {
          applicationId,
          callId: 'call-1',
          organisationId: 'organisation-1',
          personIds: ['person-1'],
          ...award,
        },
      },
    ]);
  });

  test('is learnt once, however often it is told', () => {
    const awarded = after(submitted, markAwarded(applicationId, submitted, award));
    expect(awarded).toMatchObject({ status: 'awarded', awardId: 'award-1' });
    expect(markAwarded(applicationId, awarded, award)).toEqual([]);
  });

  test.each(applicationStatuses.filter((status) => status !== 'submitted'))(
    'comes too late or too early for one that is %s',
    (status) => {
      expect(markAwarded(applicationId, inStatus(status), award)).toEqual([]);
    },
  );
});

describe('a withdrawal', () => {
  test.each(open)('ends one that is %s, and names the phase that it was for', (status) => {
    const decision = withdraw(applicationId, inStatus(status));
    expect(eventsOf(decision)).toMatchObject([
      { type: 'application.withdrawn.v1', data: { fieldlabId: 'fieldlab-1', phaseId: 'phase-1' } },
    ]);
    expect(after(inStatus(status), decision).status).toBe('withdrawn');
    expect(withdrawIfOpen(applicationId, inStatus(status))).toEqual(decision);
  });

  test.each(over)('is refused to a person for one that is %s, and is nothing to a reaction', (status) => {
    expect(refusalOf(withdraw(applicationId, inStatus(status)))).toBe('application.over');
    expect(withdrawIfOpen(applicationId, inStatus(status))).toEqual([]);
  });
});

describe('a rejection', () => {
  test('keeps what people wrote out of the event', () => {
    const decision = reject(applicationId, submitted, rejection);
    expect(eventsOf(decision)).toMatchObject([{ type: 'application.rejected.v1', kept: rejection }]);
    expect(JSON.stringify(eventsOf(decision).map(({ data }) => data))).not.toContain('uitgewerkt');
    expect(after(submitted, decision)).toMatchObject({ status: 'rejected', rejection });
  });

  test.each(applicationStatuses.filter((status) => status !== 'submitted'))(
    'is refused for one that is %s',
    (status) => {
      expect(refusalOf(reject(applicationId, inStatus(status), rejection))).toBe('application.not-submitted');
    },
  );
});
