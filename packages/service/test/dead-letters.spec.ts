import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { problems, type EventEnvelope } from '@innovatienetwerk/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { REFUSED_DAYS } from './support/fines.ts';
import { manager, operator, startLending, type Lending } from './support/lending.ts';
import { passwordOf } from './support/stage.ts';

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

describe('an event whose effect is refused by a rule', () => {
  it('is set aside with the reason, and does not hold up what follows', async () => {
    const loanId = await lending.open();
    await lending.renew(loanId, REFUSED_DAYS);
    await lending.renew(loanId, 8);
    await lending.untilRaised(loanId, [8]);
    const refused = (await lending.logged(loanId))[1] as EventEnvelope;
    expect(await lending.deadLetters(refused.id)).toMatchObject([
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
    const loanId = await lending.open();
    await lending.renew(loanId, REFUSED_DAYS);
    const event = await vi.waitFor(async () => {
      const found = (await lending.logged(loanId))[1];
      expect(found).toBeDefined();
      return found as EventEnvelope;
    });
    const [letter] = await vi.waitFor(async () => {
      const found = await lending.deadLetters(event.id);
      expect(found.length).toBe(1);
      return found;
    });
    const replay = () =>
      lending.stage.ask('fines.replayFinesDeadLetter', operator, { params: { deadLetterId: letter?.id } });

    expect((await replay()).body).toMatchObject({
      code: 'dead-letter.replay-failed',
      parameters: { error: 'PolicyRefused' },
    });
    expect(await lending.deadLetters(event.id)).toMatchObject([{ status: 'open' }]);
    lending.interference.refuses = false;
    expect(await replay()).toMatchObject({ status: 201, body: { status: 'replayed' } });
    expect(await lending.raisesOf(loanId)).toEqual([[REFUSED_DAYS], [REFUSED_DAYS]]);
    expect((await replay()).body.code).toBe('dead-letter.already-replayed');
    await lending.publishAgain(await lending.logged(loanId));
    await lending.idle();
    expect(await lending.raisesOf(loanId)).toEqual([[REFUSED_DAYS], [REFUSED_DAYS]]);
  });

  it('can be replayed by an operator only', async () => {
    const { body } = await lending.stage.ask('fines.replayFinesDeadLetter', manager, {
      params: { deadLetterId: crypto.randomUUID() },
    });
    expect(body.code).toBe(problems.forbidden.code);
  });
});

describe('a message that nobody could handle', () => {
  /** Lets the server give up sooner than in production. */
  async function deliverAtMost(times: number): Promise<void> {
    const raw = await connect({
      servers: lending.stage.natsUrl,
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
      servers: lending.stage.natsUrl,
      user: 'loans',
      pass: passwordOf('loans'),
      inboxPrefix: '_INBOX.loans',
    });
    raw.publish('evt.loans.ut.loan.opened.v1', 'no event');
    await raw.flush();
    await raw.close();
    await vi.waitFor(async () => {
      const { body } = await lending.stage.ask('fines.listFinesDeadLetters', operator, {
        query: { status: 'open' },
      });
      expect(body.items[0]).toMatchObject({ reason: 'undecodable', status: 'open' });
      expect(body.items[0].eventId).toBeUndefined();
    });
  });

  it('cannot be replayed when it is no event, and stays open', async () => {
    const open = async () =>
      (await lending.stage.ask('fines.listFinesDeadLetters', operator, { query: { status: 'open' } })).body
        .items;
    const letter = (await open()).find(({ reason }: { reason: string }) => reason === 'undecodable');
    const replayed = await lending.stage.ask('fines.replayFinesDeadLetter', operator, {
      params: { deadLetterId: letter.id },
    });
    expect(replayed.body).toMatchObject({
      code: 'dead-letter.replay-failed',
      parameters: { error: 'undecodable' },
    });
    expect(await open()).toContainEqual(letter);
  });

  it('because its consumer died each time is found by the sweeper, and its aggregate goes on', async () => {
    const loanId = await lending.open();
    await lending.untilRaised(loanId, []);
    await deliverAtMost(2);
    // The consumer was told at its start that it has more attempts, so to it this is not the last: as when it dies.
    lending.interference.beforeEffect = () => {
      throw new Error('not now');
    };
    await lending.renew(loanId, 4);
    const event = await vi.waitFor(async () => {
      const all = await lending.logged(loanId);
      expect(all.length).toBe(2);
      return all[1] as EventEnvelope;
    });
    await vi.waitFor(async () => expect((await lending.deadLetters(event.id)).length).toBe(1), {
      timeout: 20_000,
    });
    lending.interference.beforeEffect = undefined;
    await lending.renew(loanId, 9);
    await lending.untilRaised(loanId, [9], 20_000);
    const [letter] = await lending.deadLetters(event.id);
    expect(letter).toMatchObject({ reason: 'lost-by-crash', deliveries: 2 });
    const replayed = await lending.stage.ask('fines.replayFinesDeadLetter', operator, {
      params: { deadLetterId: letter?.id },
    });
    expect(replayed.status).toBe(201);
    expect((await lending.raisesOf(loanId))[0]?.toSorted((left, right) => left - right)).toEqual([4, 9]);
  });
});
