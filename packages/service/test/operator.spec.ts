import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loansService } from './support/loans.ts';
import { actorOf, ORGANISATION, startLendingStage, type LendingStage } from './support/stage.ts';

let stage: LendingStage;
const operator = actorOf('ops');
beforeAll(async () => {
  stage = await startLendingStage();
  await stage.start(loansService());
  const body = { title: 'Max Havelaar', organisationId: ORGANISATION, region: 'NL-UT' };
  await Promise.all(
    Array.from({ length: 12 }, () => stage.ask('loans.openLoan', actorOf('staff'), { body })),
  );
});
afterAll(() => stage?.close());

describe('the operator sees', () => {
  it('how much waits, and that the log is whole', async () => {
    await vi.waitFor(async () =>
      expect((await stage.ask('loans.getLoansQueues', operator)).body.outbox).toEqual({ waiting: 0 }),
    );
    const { body } = await stage.ask('loans.getLoansQueues', operator);
    expect(body.log.position).toBeGreaterThan(10);
    expect((await stage.ask('loans.verifyLoansEventLog', operator)).body).toMatchObject({ intact: true });
    expect(await (await stage.bus('loans')).lastSequence('loans')).toBeGreaterThanOrEqual(body.log.position);
  });

  it('the events of one action, and what became later of what it made: ids and types, and nothing that they say', async () => {
    const traceId = crypto.randomUUID().replaceAll('-', '');
    const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
    const body = { title: 'Eline Vere', organisationId: ORGANISATION, region: 'NL-UT' };
    const opened = await stage.ask('loans.openLoan', actorOf('staff'), { body, headers });
    expect(opened.status).toBe(201);
    const story = () => stage.ask('loans.listLoansEventLog', operator, { query: { traceId } });
    await vi.waitFor(async () => expect((await story()).body.items.length).toBeGreaterThan(0));
    const [first] = (await story()).body.items;
    expect(first).toMatchObject({ aggregateId: opened.body.id, sequence: 1, traceId });
    expect(Object.keys(first).toSorted()).toEqual(
      expect.arrayContaining(['aggregateId', 'eventId', 'eventType', 'loggedAt', 'position', 'recordedAt']),
    );
    expect(JSON.stringify(first)).not.toContain('Eline Vere');
    expect(first).not.toHaveProperty('data');
    const nobody = await stage.ask('loans.listLoansEventLog', operator, {
      query: { traceId: '0'.repeat(31) + '1' },
    });
    expect(nobody.body).toEqual({ items: [] });
  });

  it('the first entry of the log that somebody changed', async () => {
    const log = stage.db('loans').collection<{ _id: number }>('log');
    await log.updateOne({ _id: 3 }, { $set: { 'event.data.days': 99 } });
    expect((await stage.ask('loans.verifyLoansEventLog', operator)).body).toMatchObject({
      intact: false,
      brokenAt: 3,
    });
  });
});
