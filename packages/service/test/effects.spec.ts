import type { EventEnvelope } from '@innovatienetwerk/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fineIdsOf } from './support/fines.ts';
import { anna, operator, startLending, type Lending } from './support/lending.ts';

let lending: Lending;

beforeAll(async () => {
  lending = await startLending();
});
afterEach(() => {
  Object.assign(lending.interference, {
    beforeEffect: undefined,
    betweenEffects: undefined,
    refuses: undefined,
  });
});
afterAll(() => lending?.stage.close());

describe('an event', () => {
  it('has its effect on every object that its policy changes, and in the view', async () => {
    const loanId = await lending.open();
    await lending.renew(loanId, 7);
    await lending.untilRaised(loanId, [7]);
    expect(
      await lending.stage.db('fines').collection<{ _id: string }>('view_loans').findOne({ _id: loanId }),
    ).toMatchObject({
      ownerId: anna.subjectId,
      days: 7,
    });
  });

  it('has its effect once, although it is in the stream many times and out of order', async () => {
    const loanId = await lending.open();
    for (const days of [1, 2, 3]) await lending.renew(loanId, days);
    await lending.untilRaised(loanId, [1, 2, 3]);
    const events = await lending.logged(loanId);
    await lending.publishAgain([...events.toReversed(), ...events, ...events.toReversed()]);
    await lending.idle();
    expect(await lending.raisesOf(loanId)).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    const inLog = () =>
      lending.stage
        .db('fines')
        .collection('log')
        .countDocuments({ 'event.aggregateId': fineIdsOf(loanId)[0] });
    // The relay writes the log, after the answer.
    await expect.poll(inLog, { timeout: 5_000 }).toBeGreaterThanOrEqual(4);
    expect(await inLog()).toBe(4);
  });

  it('waits for its predecessor when it comes too early', async () => {
    const loanId = crypto.randomUUID();
    const event = (sequence: number, type: string, data: object): EventEnvelope => ({
      id: crypto.randomUUID(),
      type,
      context: 'loans',
      aggregate: 'loan',
      aggregateId: loanId,
      sequence,
      region: 'NL-UT',
      time: new Date().toISOString(),
      data,
    });
    const renewals = [2, 3].map((sequence) => event(sequence, 'loan.renewed.v1', { loanId, days: sequence }));
    await lending.publishAgain(renewals.toReversed());
    await vi.waitFor(async () => {
      const { body } = await lending.stage.ask('fines.getFinesQueues', operator);
      expect(body.consumers[0].inProgress).toBe(2);
    });
    expect(await lending.raisesOf(loanId)).toEqual([undefined, undefined]);
    await lending.publishAgain([
      event(1, 'loan.opened.v1', {
        loanId,
        ownerId: 'x',
        organisationId: crypto.randomUUID(),
        private: false,
      }),
    ]);
    await lending.untilRaised(loanId, [2, 3]);
  });

  it('is tried again after a failure, and what follows waits for it', async () => {
    const loanId = await lending.open();
    await lending.untilRaised(loanId, []);
    let failures = 0;
    lending.interference.beforeEffect = () => {
      if ((failures += 1) <= 2) throw new Error('not now');
    };
    await lending.renew(loanId, 5);
    await lending.renew(loanId, 6);
    await lending.untilRaised(loanId, [5, 6]);
    expect(failures).toBe(4);
  });

  it('that failed half-way is tried again, and what was done already is not done twice', async () => {
    const loanId = await lending.open();
    await lending.untilRaised(loanId, []);
    let failures = 0;
    lending.interference.betweenEffects = () => {
      if ((failures += 1) <= 3) throw new Error('not now');
    };
    await lending.renew(loanId, 5);
    await lending.untilRaised(loanId, [5]);
    expect(failures).toBe(4);
  });

  it('has its effect once also when it comes again after its receipts have expired', async () => {
    const loanId = await lending.open();
    await lending.renew(loanId, 6);
    await lending.untilRaised(loanId, [6]);
    await lending.idle();
    await lending.stage
      .db('fines')
      .collection('fines')
      .updateMany({}, { $unset: { receipts: '' } });
    await lending.publishAgain(await lending.logged(loanId));
    await lending.idle();
    expect(await lending.raisesOf(loanId)).toEqual([[6], [6]]);
  });

  it('that an aggregate removed leaves the view, and no copy brings it back', async () => {
    const loanId = await lending.open();
    await lending.renew(loanId, 1);
    await lending.returnLoan(loanId);
    const views = lending.stage.db('fines').collection<{ _id: string }>('view_loans');
    await vi.waitFor(async () =>
      expect(await views.findOne({ _id: loanId })).toMatchObject({ removed: true }),
    );
    await lending.publishAgain(await lending.logged(loanId));
    await lending.idle();
    expect(await views.findOne({ _id: loanId })).toMatchObject({ removed: true });
  });
});
