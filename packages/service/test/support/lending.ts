import { eventSubject, toCloudEventHeaders, type EventEnvelope } from '@innovatienetwerk/contract';
import { connect, headers as newHeaders } from '@nats-io/transport-node';
import { expect, vi } from 'vitest';
import { fineIdsOf, finesService } from './fines.ts';
import { loansService } from './loans.ts';
import {
  actorOf,
  ORGANISATION,
  passwordOf,
  startLendingStage,
  type Answer,
  type LendingStage,
} from './stage.ts';

/** What a test may let happen in the policies of the fines. */
export interface Interference {
  beforeEffect?: ((event: EventEnvelope) => Promise<void> | void) | undefined;
  betweenEffects?: (() => void) | undefined;
  refuses?: boolean | undefined;
}

/** Loans that are lent and fined, and what can be seen of both. */
export interface Lending {
  readonly stage: LendingStage;
  /** Changed by a test; to be emptied after it. */
  readonly interference: Interference;
  open(): Promise<string>;
  renew(loanId: string, days: number): Promise<Answer>;
  returnLoan(loanId: string): Promise<Answer>;
  /** What was raised on each of the two fines of a loan. */
  raisesOf(loanId: string): Promise<readonly (readonly number[] | undefined)[]>;
  untilRaised(loanId: string, days: readonly number[], timeoutMs?: number): Promise<void>;
  /** The events of one loan as they lie in the log of their service. */
  logged(loanId: string): Promise<readonly EventEnvelope[]>;
  /** Puts copies in the stream that the stream cannot recognise as such. */
  publishAgain(events: readonly EventEnvelope[]): Promise<void>;
  /** Nothing waits at the fines and nothing is in progress. */
  idle(): Promise<void>;
  deadLetters(eventId: string): Promise<readonly { readonly id: string; readonly [key: string]: unknown }[]>;
}

export const anna = actorOf('staff');
export const manager = actorOf('programme-manager');
export const operator = actorOf('ops');

export async function startLending(): Promise<Lending> {
  const stage = await startLendingStage();
  const interference: Interference = {};
  await stage.start(loansService());
  await stage.start(
    finesService({
      beforeEffect: (event) => interference.beforeEffect?.(event),
      betweenEffects: () => interference.betweenEffects?.(),
      refuses: () => interference.refuses ?? true,
    }),
  );

  async function open(): Promise<string> {
    const { body } = await stage.ask('loans.openLoan', anna, {
      body: { title: 'Max Havelaar', organisationId: ORGANISATION, region: 'NL-UT' },
    });
    return body.id as string;
  }
  const renew = (loanId: string, days: number): Promise<Answer> =>
    stage.ask('loans.renewLoan', anna, { params: { loanId }, body: { days } });

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

  async function logged(loanId: string): Promise<readonly EventEnvelope[]> {
    const entries = await stage
      .db('loans')
      .collection('log')
      .find({ 'event.aggregateId': loanId })
      .sort({ _id: 1 })
      .toArray();
    return entries.map((entry) => entry['event'] as EventEnvelope);
  }

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

  return {
    stage,
    interference,
    open,
    renew,
    returnLoan: (loanId) => stage.ask('loans.returnLoan', anna, { params: { loanId } }),
    raisesOf,
    untilRaised,
    logged,
    publishAgain,
    idle,
    deadLetters,
  };
}
