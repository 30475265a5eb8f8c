import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { eventSubject, toCloudEventHeaders, type EventEnvelope } from '@innovatienetwerk/contract';
import { headers as newHeaders } from '@nats-io/transport-node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fineIdsOf, finesService, REFUSED_DAYS } from './support/fines.ts';
import { loansService } from './support/loans.ts';
import {
  actorOf,
  ORGANISATION,
  passwordOf,
  startLendingStage,
  type Answer,
  type LendingStage,
} from './support/stage.ts';

let stage: LendingStage;
let beforeEffect: ((event: EventEnvelope) => Promise<void> | void) | undefined;
let betweenEffects: (() => void) | undefined;
let refuses = true;

beforeAll(async () => {
  stage = await startLendingStage();
  await stage.start(loansService());
  await stage.start(
    finesService({
      beforeEffect: (event) => beforeEffect?.(event),
      betweenEffects: () => betweenEffects?.(),
      refuses: () => refuses,
    }),
  );
});
afterEach(() => {
  beforeEffect = undefined;
  betweenEffects = undefined;
  refuses = true;
});
afterAll(() => stage?.close());

const anna = actorOf('staff');
const manager = actorOf('programme-manager');
const operator = actorOf('ops');

async function open(actor = anna): Promise<string> {
  const { body } = await stage.ask('loans.openLoan', actor, {
    body: { title: 'Max Havelaar', organisationId: ORGANISATION, region: 'NL-UT' },
  });
  return body.id as string;
}
const renew = (loanId: string, days: number): Promise<Answer> =>
  stage.ask('loans.renewLoan', anna, { params: { loanId }, body: { days } });

/** What was raised on each of the two fines of a loan. */
async function raisesOf(loanId: string): Promise<readonly (readonly number[] | undefined)[]> {
  const answers = await Promise.all(
    fineIdsOf(loanId).map((fineId) => stage.ask('fines.getFine', manager, { params: { fineId } })),
  );
  return answers.map(({ body }) => body.raises as number[] | undefined);
}
const untilRaised = (loanId: string, days: readonly number[], timeoutMs = 10_000): Promise<void> =>
  vi.waitFor(async () => expect(await raisesOf(loanId)).toEqual([days, days]), {
    timeout: timeoutMs,
    interval: 30,
  });

/** The events of one loan as they lie in the log of their service. */
async function logged(loanId: string): Promise<readonly EventEnvelope[]> {
  const entries = await stage
    .db('loans')
    .collection('log')
    .find({ 'event.aggregateId': loanId })
    .sort({ _id: 1 })
    .toArray();
  return entries.map((entry) => entry['event'] as EventEnvelope);
}

/** Puts a copy in the stream that the stream cannot recognise as one. */
async function publishAgain(events: readonly EventEnvelope[]): Promise<void> {
  const raw = await connect({
    servers: stage.natsUrl,
    user: 'loans',
    pass: passwordOf('loans'),
    inboxPrefix: '_INBOX.loans',
  });
  for (const event of events) {
    const headers = newHeaders();
    for (const [name, value] of Object.entries(toCloudEventHeaders(event))) headers.set(name, value);
    headers.set('Nats-Msg-Id', crypto.randomUUID());
    raw.publish(eventSubject(event), JSON.stringify(event.data), { headers });
  }
  await raw.flush();
  await raw.close();
}

const idle = (): Promise<void> =>
  vi.waitFor(
    async () => {
      const { body } = await stage.ask('fines.getFinesQueues', operator);
      expect(body.consumers).toEqual([{ stream: 'EVT_LOANS', pending: 0, inProgress: 0 }]);
    },
    { timeout: 20_000, interval: 50 },
  );

const deadLetters = async (eventId: string): Promise<readonly { id: string; [key: string]: unknown }[]> => {
  const { body } = await stage.ask('fines.listFinesDeadLetters', operator);
  return body.items.filter((item: { eventId?: string }) => item.eventId === eventId);
};

describe('an event', () => {
  it('has its effect on every object that its policy changes, and in the view', async () => {
    const loanId = await open();
    await renew(loanId, 7);
    await untilRaised(loanId, [7]);
    expect(
      await stage.db('fines').collection<{ _id: string }>('view_loans').findOne({ _id: loanId }),
    ).toMatchObject({
      ownerId: anna.subjectId,
      days: 7,
    });
  });

  it('has its effect once, although it is in the stream many times and out of order', async () => {
    const loanId = await open();
    for (const days of [1, 2, 3]) await renew(loanId, days);
    await untilRaised(loanId, [1, 2, 3]);
    const events = await logged(loanId);
    await publishAgain([...events.toReversed(), ...events, ...events.toReversed()]);
    await idle();
    expect(await raisesOf(loanId)).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(
      await stage
        .db('fines')
        .collection('log')
        .countDocuments({ 'event.aggregateId': fineIdsOf(loanId)[0] }),
    ).toBe(4);
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
    await publishAgain(renewals.toReversed());
    await vi.waitFor(async () => {
      const { body } = await stage.ask('fines.getFinesQueues', operator);
      expect(body.consumers[0].inProgress).toBe(2);
    });
    expect(await raisesOf(loanId)).toEqual([undefined, undefined]);
    await publishAgain([
      event(1, 'loan.opened.v1', {
        loanId,
        ownerId: 'x',
        organisationId: crypto.randomUUID(),
        private: false,
      }),
    ]);
    await untilRaised(loanId, [2, 3]);
  });

  it('is tried again after a failure, and what follows waits for it', async () => {
    const loanId = await open();
    await untilRaised(loanId, []);
    let failures = 0;
    beforeEffect = () => {
      if ((failures += 1) <= 2) throw new Error('not now');
    };
    await renew(loanId, 5);
    await renew(loanId, 6);
    await untilRaised(loanId, [5, 6]);
    expect(failures).toBe(4);
  });

  it('that failed half-way is tried again, and what was done already is not done twice', async () => {
    const loanId = await open();
    await untilRaised(loanId, []);
    let failures = 0;
    betweenEffects = () => {
      if ((failures += 1) <= 3) throw new Error('not now');
    };
    await renew(loanId, 5);
    await untilRaised(loanId, [5]);
    expect(failures).toBe(4);
  });

  it('has its effect once also when it comes again after its receipts have expired', async () => {
    const loanId = await open();
    await renew(loanId, 6);
    await untilRaised(loanId, [6]);
    await idle();
    await stage
      .db('fines')
      .collection('fines')
      .updateMany({}, { $unset: { receipts: '' } });
    await publishAgain(await logged(loanId));
    await idle();
    expect(await raisesOf(loanId)).toEqual([[6], [6]]);
  });

  it('that an aggregate removed leaves the view, and no copy brings it back', async () => {
    const loanId = await open();
    await renew(loanId, 1);
    await stage.ask('loans.returnLoan', anna, { params: { loanId } });
    const views = stage.db('fines').collection<{ _id: string }>('view_loans');
    await vi.waitFor(async () =>
      expect(await views.findOne({ _id: loanId })).toMatchObject({ removed: true }),
    );
    await publishAgain(await logged(loanId));
    await idle();
    expect(await views.findOne({ _id: loanId })).toMatchObject({ removed: true });
  });
});

describe('an event whose effect is refused by a rule', () => {
  it('is set aside with the reason, and does not hold up what follows', async () => {
    const loanId = await open();
    await renew(loanId, REFUSED_DAYS);
    await renew(loanId, 8);
    await untilRaised(loanId, [8]);
    const refused = (await logged(loanId))[1] as EventEnvelope;
    expect(await deadLetters(refused.id)).toMatchObject([
      {
        eventType: 'loan.renewed.v1',
        stream: 'EVT_LOANS',
        reason: 'permanent-failure',
        error: 'PolicyRefused fine.too-long',
        deliveries: 1,
        status: 'open',
      },
    ]);
  });

  it('is replayed by the operator once the cause is mended, with its effect exactly once', async () => {
    const loanId = await open();
    await renew(loanId, REFUSED_DAYS);
    const event = await vi.waitFor(async () => {
      const found = (await logged(loanId))[1];
      expect(found).toBeDefined();
      return found as EventEnvelope;
    });
    const [letter] = await vi.waitFor(async () => {
      const found = await deadLetters(event.id);
      expect(found.length).toBe(1);
      return found;
    });
    const replay = () =>
      stage.ask('fines.replayFinesDeadLetter', operator, { params: { deadLetterId: letter?.id } });

    expect((await replay()).body).toMatchObject({
      code: 'dead-letter.replay-failed',
      parameters: { error: 'PolicyRefused' },
    });
    expect(await deadLetters(event.id)).toMatchObject([{ status: 'open' }]);
    refuses = false;
    expect(await replay()).toMatchObject({ status: 201, body: { status: 'replayed' } });
    expect(await raisesOf(loanId)).toEqual([[REFUSED_DAYS], [REFUSED_DAYS]]);
    expect((await replay()).body.code).toBe('dead-letter.already-replayed');
    await publishAgain(await logged(loanId));
    await idle();
    expect(await raisesOf(loanId)).toEqual([[REFUSED_DAYS], [REFUSED_DAYS]]);
  });

  it('can be replayed by an operator only', async () => {
    const { body } = await stage.ask('fines.replayFinesDeadLetter', manager, {
      params: { deadLetterId: crypto.randomUUID() },
    });
    expect(body.code).toBe('access.forbidden');
  });
});

describe('a message that nobody could handle', () => {
  /** Lets the server give up sooner than in production. */
  async function deliverAtMost(times: number): Promise<void> {
    const raw = await connect({
      servers: stage.natsUrl,
      user: 'operator',
      pass: passwordOf('operator'),
      inboxPrefix: '_INBOX.operator',
    });
    const manager = await jetstreamManager(raw, { checkAPI: false });
    const { config } = await manager.consumers.info('EVT_LOANS', 'fines');
    await manager.consumers.update('EVT_LOANS', 'fines', { ...config, max_deliver: times });
    await raw.close();
  }

  it('because it is no event is kept as it is, for an operator', async () => {
    const raw = await connect({
      servers: stage.natsUrl,
      user: 'loans',
      pass: passwordOf('loans'),
      inboxPrefix: '_INBOX.loans',
    });
    raw.publish('evt.loans.ut.loan.opened.v1', 'no event');
    await raw.flush();
    await raw.close();
    await vi.waitFor(async () => {
      const { body } = await stage.ask('fines.listFinesDeadLetters', operator, { query: { status: 'open' } });
      expect(body.items[0]).toMatchObject({ reason: 'undecodable', status: 'open' });
      expect(body.items[0].eventId).toBeUndefined();
    });
  });

  it('because its consumer died each time is found by the sweeper, and its aggregate goes on', async () => {
    const loanId = await open();
    await untilRaised(loanId, []);
    await deliverAtMost(2);
    // The consumer was told at its start that it has more attempts, so to it this is not the last: as when it dies.
    beforeEffect = () => {
      throw new Error('not now');
    };
    await renew(loanId, 4);
    const event = await vi.waitFor(async () => {
      const all = await logged(loanId);
      expect(all.length).toBe(2);
      return all[1] as EventEnvelope;
    });
    await vi.waitFor(async () => expect((await deadLetters(event.id)).length).toBe(1), { timeout: 20_000 });
    beforeEffect = undefined;
    await renew(loanId, 9);
    await untilRaised(loanId, [9], 20_000);
    const [letter] = await deadLetters(event.id);
    expect(letter).toMatchObject({ reason: 'lost-by-crash', deliveries: 2 });
    const replayed = await stage.ask('fines.replayFinesDeadLetter', operator, {
      params: { deadLetterId: letter?.id },
    });
    expect(replayed.status).toBe(201);
    expect((await raisesOf(loanId))[0]?.toSorted((left, right) => left - right)).toEqual([4, 9]);
  });
});
