import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loansService } from './support/loans.ts';
import { actorOf, startLendingStage, type Answer, type LendingStage } from './support/stage.ts';

let stage: LendingStage;
const manager = actorOf('programme-manager');
beforeAll(async () => {
  stage = await startLendingStage();
  await stage.start(loansService());
});
afterAll(() => stage?.close());

describe('acting for another organisation', () => {
  const other = crypto.randomUUID();
  const delegate = crypto.randomUUID();
  const actor = actorOf('staff', { organisationId: delegate });
  const acting = { ...actor, actingFor: other };
  const openThere = (who = acting): Promise<Answer> =>
    stage.ask('loans.openLoan', who, { body: { title: 'x', organisationId: other, region: 'NL-GR' } });
  const permit = (validFrom: string, validUntil: string): Promise<Answer> =>
    stage.ask('loans.givePermit', manager, {
      body: {
        organisationId: other,
        delegateId: delegate,
        roles: ['staff'],
        regions: ['NL-GR'],
        validFrom,
        validUntil,
      },
    });
  const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString();

  it('is refused as long as no permission in force is recorded', async () => {
    await permit(day(1), day(2));
    await permit(day(-2), day(-1));
    await vi.waitFor(async () =>
      expect(
        await stage.db('loans').collection('view_permits').countDocuments({ organisationId: other }),
      ).toBe(2),
    );
    expect((await openThere()).body.code).toBe('access.delegation-not-recorded');
  });

  it('is possible from the moment that one is known until it is withdrawn, and for its people only', async () => {
    const { body } = await permit(day(-1), day(1));
    await vi.waitFor(async () => expect((await openThere()).status).toBe(201));
    const stranger = { ...actorOf('staff', { organisationId: crypto.randomUUID() }), actingFor: other };
    expect((await openThere(stranger)).body.code).toBe('access.delegation-not-recorded');
    // Who acts for another has the grants of that other, and not their own as well.
    expect(
      (
        await stage.ask('loans.openLoan', acting, {
          body: { title: 'x', organisationId: delegate, region: 'NL-UT' },
        })
      ).body.code,
    ).toBe('access.out-of-reach');
    await stage.ask('loans.withdrawPermit', manager, { params: { permitId: body.id } });
    await vi.waitFor(async () =>
      expect((await openThere()).body.code).toBe('access.delegation-not-recorded'),
    );
  });
});
