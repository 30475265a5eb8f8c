import { ACCOUNT_STREAM, problems, type Account } from '@innovatienetwerk/contract';
import { formatTraceparent } from '@innovatienetwerk/telemetry';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bus } from '@innovatienetwerk/bus';
import { clerkService, type Clerk } from './support/clerk.ts';
import { finesService } from './support/fines.ts';
import { loansService } from './support/loans.ts';
import { actorOf, ORGANISATION, startLendingStage, type Answer, type LendingStage } from './support/stage.ts';

let stage: LendingStage;
let clerk: Clerk;
let operator: Bus;

beforeAll(async () => {
  stage = await startLendingStage();
  operator = await stage.bus('operator');
  const keeping = clerkService();
  clerk = keeping.clerk;
  await stage.start(loansService());
  await stage.start(finesService());
  await stage.start(keeping.definition);
});
afterAll(() => stage?.close());
afterEach(() => setLargest(-1));

const anna = actorOf('staff');
const coordinator = actorOf('coordinator');

const open = (extra: object = {}): Promise<Answer> =>
  stage.ask('loans.openLoan', anna, {
    body: { title: 'Max Havelaar', organisationId: ORGANISATION, region: 'NL-UT' },
    ...extra,
  });
const renew = (loanId: string): Promise<Answer> =>
  stage.ask('loans.renewLoan', anna, { params: { loanId }, body: { days: 3 } });
const get = (loanId: string, actor = coordinator): Promise<Answer> =>
  stage.ask('loans.getLoan', actor, { params: { loanId } });

async function askStream(verb: 'INFO' | 'UPDATE', body?: object) {
  const { payload } = await operator.request(
    `$JS.API.STREAM.${verb}.${ACCOUNT_STREAM}`,
    Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    { timeoutMs: 5_000 },
  );
  return JSON.parse(Buffer.from(payload).toString()) as {
    readonly config: object;
    readonly state: { readonly last_seq: number };
    readonly error?: object;
  };
}

const lastInStream = async (): Promise<number> => (await askStream('INFO')).state.last_seq;

/** The same when nothing came for a while: the reactions to what was done before are on record too. */
async function lastWhenQuiet(): Promise<number> {
  let last = -1;
  await vi.waitFor(
    async () => {
      const before = last;
      last = await lastInStream();
      expect(last).toBe(before);
    },
    { timeout: 8_000, interval: 250 },
  );
  return last;
}

/** The largest account that the stream takes, in bytes: with 1 it takes none, with -1 any. */
async function setLargest(bytes: number): Promise<void> {
  const { config } = await askStream('INFO');
  const { error } = await askStream('UPDATE', { ...config, max_msg_size: bytes });
  expect(error).toBeUndefined();
}

const untilKept = (what: string, isIt: (account: Account) => boolean): Promise<Account> =>
  vi.waitFor(
    () => {
      const found = clerk.accounts().find(isIt);
      expect(found, what).toBeDefined();
      return found as Account;
    },
    { timeout: 8_000, interval: 20 },
  );

const isChangeOf =
  (loanId: string, operation: string) =>
  ({ attempt, operation: its }: Account): boolean =>
    attempt?.objectId === loanId && its === operation;

describe('a change', () => {
  it('is accounted for in its own write: whose data, by whom, in which trace, under which activity', async () => {
    const trace = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), sampled: false };
    const { body } = await open({
      headers: { traceparent: formatTraceparent(trace), 'foreign-processor': ORGANISATION },
    });
    const account = await untilKept('the loan', isChangeOf(body.id, 'openLoan'));
    expect(account).toMatchObject({
      service: 'loans',
      activity: 'platform-operation/1',
      traceId: trace.traceId,
      parentSpanId: trace.spanId,
      status: 'Ok',
      foreignProcessor: ORGANISATION,
      personIds: [anna.subjectId],
      attempt: { actorId: anna.subjectId, clientId: 'test', aggregate: 'loan', outcome: 'done' },
    });
    expect(account.endedAtMs).toBeGreaterThanOrEqual(account.startedAtMs);
    expect(clerk.accounts().filter(isChangeOf(body.id, 'openLoan'))).toHaveLength(1);
  });

  it('of what a service does by itself is accounted for too, and is nobody’s attempt', async () => {
    const { body } = await open();
    await renew(body.id);
    const account = await untilKept(
      'the fine',
      ({ service, traceId }) =>
        service === 'fines' &&
        clerk.accounts().some((one) => one.traceId === traceId && isChangeOf(body.id, 'openLoan')(one)),
    );
    expect(account.operation).toMatch(/^event:/);
    expect(account).not.toHaveProperty('attempt');
  });

  it('leaves its account neither in the log nor in the event', async () => {
    const { body } = await open();
    await untilKept('the loan', isChangeOf(body.id, 'openLoan'));
    const entry = await vi.waitFor(async () => {
      const found = await stage.db('loans').collection('log').findOne({ 'event.aggregateId': body.id });
      expect(found).not.toBeNull();
      return found;
    });
    expect(entry?.['event']).not.toHaveProperty('account');
  });
});

describe('what is read', () => {
  it('is accounted for before it is answered: a line for each person whose data are in it', async () => {
    const { body } = await open();
    await untilKept('the loan', isChangeOf(body.id, 'openLoan'));
    const before = await lastWhenQuiet();
    await get(body.id);
    expect(await lastInStream()).toBe(before + 1);
    const account = await untilKept('the reading', ({ operation }) => operation === 'getLoan');
    expect(account).toMatchObject({ service: 'loans', personIds: [anna.subjectId], status: 'Ok' });
    expect(account).not.toHaveProperty('attempt');
  });

  it('in a list names each person once, and no more than were on the page', async () => {
    const [bo, cas] = [actorOf('staff'), actorOf('staff')];
    for (const actor of [bo, bo, cas]) {
      await stage.ask('loans.openLoan', actor, {
        body: { title: 'Lijst', organisationId: ORGANISATION, region: 'NL-UT' },
      });
    }
    await stage.ask('loans.listLoans', coordinator, { query: { title: 'Lijst' } });
    const account = await untilKept('the list', ({ operation }) => operation === 'listLoans');
    expect(account.personIds.toSorted()).toEqual([bo.subjectId, cas.subjectId].toSorted());
  });

  it('of what is out of reach is nobody’s data, and accounted for by nobody', async () => {
    const { body } = await open();
    const stranger = actorOf('coordinator', { regions: ['NL-LI'], organisationId: crypto.randomUUID() });
    expect((await get(body.id, stranger)).body.code).toBe(problems.notFound.code);
    await get(body.id);
    await untilKept('a later reading', ({ operation, status }) => operation === 'getLoan' && status === 'Ok');
    expect(
      clerk.accounts().filter(({ status, operation }) => status === 'Error' && operation === 'getLoan'),
    ).toEqual([]);
  });
});

describe('an attempt', () => {
  it('that is refused is on record with the reason, before the refusal is told', async () => {
    const { body } = await open();
    await stage.ask('loans.returnLoan', anna, { params: { loanId: body.id } });
    expect((await renew(body.id)).body.code).toBe('loan.returned');
    const account = await untilKept('the refusal', isChangeOf(body.id, 'renewLoan'));
    expect(account).toMatchObject({
      status: 'Error',
      personIds: [anna.subjectId],
      attempt: { actorId: anna.subjectId, outcome: 'refused', problem: 'loan.returned' },
    });
  });

  it('of somebody whose role may not is on record as well', async () => {
    const expert = actorOf('expert');
    await stage.ask('loans.listLoans', expert);
    const account = await untilKept('the refusal', ({ attempt }) => attempt?.actorId === expert.subjectId);
    expect(account.attempt).toMatchObject({ outcome: 'refused', problem: problems.forbidden.code });
  });

  it('that is repeated with its key is on record as repeated', async () => {
    const key = crypto.randomUUID();
    const { body } = await open({ key });
    await open({ key });
    const account = await untilKept('the repetition', ({ attempt }) => attempt?.outcome === 'repeated');
    expect(account.attempt?.actorId).toBe(anna.subjectId);
    await untilKept('the loan', isChangeOf(body.id, 'openLoan'));
  });
});

describe('while the stream takes no accounts', () => {
  it('nothing is shown: 503 that says when to ask again', async () => {
    const { body } = await open();
    await setLargest(1);
    const refused = await get(body.id);
    expect(refused.body).toEqual({ code: problems.unaccounted.code, retryAfterSeconds: 2 });
    expect(refused.body.title).toBeUndefined();
    await setLargest(-1);
    expect((await get(body.id)).status).toBe(200);
  });

  it('no refusal is told either, since it would be on no record', async () => {
    const { body } = await open();
    await stage.ask('loans.returnLoan', anna, { params: { loanId: body.id } });
    await setLargest(1);
    expect((await renew(body.id)).body.code).toBe(problems.unaccounted.code);
  });

  it('no change is without its record: it waits beside it, and nobody hears of the change before the record is kept', async () => {
    await setLargest(1);
    const { status, body } = await open();
    expect(status).toBe(201);
    const stored = await stage
      .db('loans')
      .collection<{ _id: string; outbox: { account?: object }[] }>('loans')
      .findOne({ _id: body.id });
    expect(stored?.outbox.at(-1)?.account).toMatchObject({
      operation: 'openLoan',
      personIds: [anna.subjectId],
    });
    const logged = () => stage.db('loans').collection('log').findOne({ 'event.aggregateId': body.id });
    await vi.waitFor(async () => expect(await logged()).not.toBeNull(), { timeout: 5_000 });
    const event = await logged();
    const loans = await stage.bus('loans');
    expect((await loans.streamIdsAfter('loans', 0)).has(event?.['eventId'])).toBe(false);
    await setLargest(-1);
    await untilKept('the loan', isChangeOf(body.id, 'openLoan'));
    await vi.waitFor(
      async () => expect((await loans.streamIdsAfter('loans', 0)).has(event?.['eventId'])).toBe(true),
      { timeout: 20_000 },
    );
    expect(
      new Set(
        clerk
          .accounts()
          .filter(isChangeOf(body.id, 'openLoan'))
          .map(({ id }) => id),
      ).size,
    ).toBe(1);
  });
});
