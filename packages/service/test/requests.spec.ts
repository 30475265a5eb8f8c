import { allOperations, problems } from '@innovatienetwerk/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loansService } from './support/loans.ts';
import { actorOf, ORGANISATION, startLendingStage, type Answer, type LendingStage } from './support/stage.ts';

let stage: LendingStage;
let release: (() => void)[] = [];
let beforeRenewal: (() => Promise<void>) | undefined;

beforeAll(async () => {
  stage = await startLendingStage();
  await stage.start(
    loansService({
      wait: () => new Promise((resolve) => release.push(resolve)),
      beforeRenewal: async () => await beforeRenewal?.(),
    }),
    { maxInFlight: 64 },
  );
});
afterAll(() => stage?.close());

const anna = actorOf('staff');
const loan = (title = 'Max Havelaar', more: object = {}) => ({
  title,
  organisationId: ORGANISATION,
  region: 'NL-UT',
  ...more,
});
const open = (actor = anna, body: object = loan(), key?: string): Promise<Answer> =>
  stage.ask('loans.openLoan', actor, { body, ...(key === undefined ? {} : { key }) });
const get = (loanId: string, actor = anna): Promise<Answer> =>
  stage.ask('loans.getLoan', actor, { params: { loanId } });
const renew = (loanId: string, days: number, key?: string, actor = anna): Promise<Answer> =>
  stage.ask('loans.renewLoan', actor, {
    params: { loanId },
    body: { days },
    ...(key === undefined ? {} : { key }),
  });
const rename = (loanId: string, title: string, ifMatch?: string): Promise<Answer> =>
  stage.ask('loans.renameLoan', anna, { params: { loanId }, body: { title }, ifMatch });
const eventsOf = async (loanId: string): Promise<readonly string[]> => {
  const entries = await stage
    .db('loans')
    .collection('log')
    .find({ 'event.aggregateId': loanId })
    .sort({ _id: 1 })
    .toArray();
  return entries.map((entry) => entry['event'].type as string);
};

describe('a creation', () => {
  it('answers with the object, its version and its place, and the object is there', async () => {
    const { status, body, headers } = await open();
    expect(status).toBe(201);
    expect(headers).toMatchObject({ etag: '1', location: `/loans/${body.id}` });
    expect((await get(body.id)).body).toEqual(body);
    await vi.waitFor(async () => expect(await eventsOf(body.id)).toEqual(['loan.opened.v1']));
  });

  it('that is repeated with the same key gives the first answer again and makes nothing', async () => {
    const key = crypto.randomUUID();
    const first = await open(anna, loan(), key);
    const second = await open(anna, loan(), key);
    expect(second.body).toEqual(first.body);
    expect(second).toMatchObject({
      status: 201,
      headers: { etag: '1', location: first.headers['location'], replayed: 'true' },
    });
    expect(first.headers['replayed']).toBeUndefined();
  });

  it('makes one object when fifty copies of the request come together', async () => {
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => open(anna, loan('vijftig'), key)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(await stage.db('loans').collection('loans').countDocuments({ 'state.title': 'vijftig' })).toBe(1);
  });

  it('is a conflict when the key comes with another body', async () => {
    const key = crypto.randomUUID();
    await open(anna, loan('een'), key);
    expect((await open(anna, loan('twee'), key)).body.code).toBe(problems.idempotencyConflict.code);
  });

  it('of another person or another client may use the same key', async () => {
    const key = crypto.randomUUID();
    const first = await open(anna, loan(), key);
    const other = await open(actorOf('staff'), loan(), key);
    const otherClient = await open({ ...anna, clientId: 'another' }, loan(), key);
    expect(new Set([first, other, otherClient].map(({ body }) => body.id)).size).toBe(3);
  });

  it('that would lie out of reach is refused and makes nothing', async () => {
    const elsewhere = { organisationId: crypto.randomUUID(), region: 'NL-GR' };
    const { body } = await open(actorOf('coordinator'), loan('ver weg', elsewhere));
    expect(body.code).toBe(problems.outOfReach.code);
    expect(await stage.db('loans').collection('loans').countDocuments({ 'state.title': 'ver weg' })).toBe(0);
  });
});

describe('a command', () => {
  it('changes the object and raises its version by one', async () => {
    const { body } = await open();
    expect(await renew(body.id, 7)).toMatchObject({ status: 200, body: { days: 7 }, headers: { etag: '2' } });
    expect((await get(body.id)).body.days).toBe(7);
  });

  it('that is repeated with the same key has one effect and one answer', async () => {
    const { body } = await open();
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => renew(body.id, 7, key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['replayed'] === undefined).length).toBe(1);
    expect((await get(body.id)).body.days).toBe(7);
  });

  it('gives the answer of then, also after the object has changed', async () => {
    const { body } = await open();
    const key = crypto.randomUUID();
    await renew(body.id, 7, key);
    await renew(body.id, 5);
    expect(await renew(body.id, 7, key)).toMatchObject({
      body: { days: 7 },
      headers: { etag: '2', replayed: 'true' },
    });
  });

  it('is a conflict when its key comes with another body or for another object', async () => {
    const [first, second] = [await open(), await open()];
    const key = crypto.randomUUID();
    await renew(first.body.id, 7, key);
    expect((await renew(first.body.id, 8, key)).body.code).toBe(problems.idempotencyConflict.code);
    expect((await renew(second.body.id, 7, key)).body.code).toBe(problems.idempotencyConflict.code);
    expect((await get(second.body.id)).body.days).toBe(0);
  });

  it('that its domain refuses changes nothing, and may be repeated with its key', async () => {
    const { body } = await open();
    await stage.ask('loans.returnLoan', anna, { params: { loanId: body.id } });
    const key = crypto.randomUUID();
    expect((await renew(body.id, 7, key)).body.code).toBe('loan.returned');
    expect((await renew(body.id, 7, key)).body.code).toBe('loan.returned');
    expect((await get(body.id)).body.days).toBe(0);
  });

  it('with nothing to do succeeds without a new version and without an event', async () => {
    const { body } = await open(anna, loan('zelfde'));
    expect(await rename(body.id, 'zelfde', '1')).toMatchObject({ status: 200, headers: { etag: '1' } });
    await rename(body.id, 'anders', '1');
    await vi.waitFor(async () =>
      expect(await eventsOf(body.id)).toEqual(['loan.opened.v1', 'loan.renamed.v1']),
    );
  });

  it('starts again when it lost a race, so that no change is lost', async () => {
    const { body } = await open();
    const answers = await Promise.all(Array.from({ length: 6 }, () => renew(body.id, 1)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect((await get(body.id)).body.days).toBe(6);
    expect(new Set(answers.map(({ headers }) => headers['etag'])).size).toBe(6);
  });

  it('decides on what it changes: what came in between it sees', async () => {
    const { body } = await open();
    let once = true;
    beforeRenewal = async () => {
      if (!once) return;
      once = false;
      await stage.ask('loans.returnLoan', anna, { params: { loanId: body.id } });
    };
    expect((await renew(body.id, 7)).body.code).toBe('loan.returned');
    beforeRenewal = undefined;
  });
});

describe('a command with If-Match', () => {
  it('changes the object when the version is the one that was read', async () => {
    const { body } = await open();
    expect(await rename(body.id, 'nieuw', '1')).toMatchObject({ status: 200, body: { title: 'nieuw' } });
  });

  it('is refused when somebody changed the object in between', async () => {
    const { body } = await open();
    await rename(body.id, 'eerst', '1');
    expect((await rename(body.id, 'later', '1')).body.code).toBe(problems.preconditionFailed.code);
    expect((await get(body.id)).body.title).toBe('eerst');
  });

  it('lets one of many with the same version through', async () => {
    const { body } = await open();
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((title) => rename(body.id, title, '1')));
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    expect(answers.filter((answer) => answer.body.code === problems.preconditionFailed.code).length).toBe(3);
  });

  it('is refused when it does not say a version', async () => {
    const { body } = await open();
    expect((await rename(body.id, 'nieuw')).body.code).toBe(problems.preconditionRequired.code);
  });
});

describe('what is out of reach', () => {
  it('is not found, whether it is there or not', async () => {
    const { body } = await open();
    const stranger = actorOf('staff', { organisationId: crypto.randomUUID() });
    for (const loanId of [body.id, crypto.randomUUID()]) {
      expect((await get(loanId, stranger)).body).toEqual({ code: problems.notFound.code });
      expect((await renew(loanId, 1, undefined, stranger)).body).toEqual({ code: problems.notFound.code });
    }
  });

  it('is not told by a key that somebody else used', async () => {
    const { body } = await open();
    const key = crypto.randomUUID();
    await renew(body.id, 1, key);
    const stranger = {
      ...anna,
      grants: actorOf('staff', { organisationId: crypto.randomUUID() }).grants,
      subjectId: 'x',
    };
    expect((await renew(body.id, 1, key, stranger)).body.code).toBe(problems.notFound.code);
  });

  it('when it is private, is found by its owner only, however far a role reaches', async () => {
    const { body } = await open(anna, loan('geheim', { private: true }));
    expect((await get(body.id)).status).toBe(200);
    expect((await get(body.id, actorOf('programme-manager'))).body.code).toBe(problems.notFound.code);
  });

  it('by the role itself is forbidden', async () => {
    expect((await open(actorOf('funder'))).body.code).toBe(problems.forbidden.code);
    expect(
      (await stage.ask('loans.openLoan', { subjectId: '', clientId: '', grants: [] }, {})).body.code,
    ).toBe(problems.forbidden.code);
  });

  it('acting for another organisation counts only with a recorded permission', async () => {
    const { body } = await open(anna, loan(), crypto.randomUUID());
    const { body: refused } = await get(body.id, { ...anna, actingFor: ORGANISATION });
    expect(refused.code).toBe(problems.delegationNotRecorded.code);
  });
});

describe('a request', () => {
  it('past its deadline is dropped without being done', async () => {
    const { body } = await stage.ask('loans.openLoan', anna, {
      body: loan('te laat'),
      headers: { deadline: String(Date.now() - 1) },
    });
    expect(body.code).toBe(problems.timeout.code);
    expect(await stage.db('loans').collection('loans').countDocuments({ 'state.title': 'te laat' })).toBe(0);
  });

  it('beyond what the service takes at a time is refused at once, and those before it are answered', async () => {
    release = [];
    const waiting = Array.from({ length: 64 }, () => stage.ask('loans.waitForLoans', anna));
    await vi.waitFor(() => expect(release.length).toBe(64));
    const startedAt = performance.now();
    await expect(get(crypto.randomUUID())).rejects.toMatchObject({ code: 'overloaded' });
    expect(performance.now() - startedAt).toBeLessThan(100);
    for (const resolve of release.splice(0)) resolve();
    expect((await Promise.all(waiting)).every(({ status }) => status === 200)).toBe(true);
    expect((await open()).status).toBe(201);
  });

  it('that makes the code fail is told nothing of the fault', async () => {
    const raw = await stage.gateway.request('rpc.loans.openLoan.v1', Buffer.from('{"body":'), {
      timeoutMs: 1_000,
      headers: { actor: JSON.stringify(anna) },
    });
    expect(JSON.parse(Buffer.from(raw.payload).toString())).toEqual({ code: problems.internal.code });
  });

  it('never leaks a field that its answer does not name', async () => {
    const { body } = await open();
    expect(Object.keys(body).toSorted()).toEqual(['createdAt', 'days', 'id', 'ownerId', 'title']);
  });

  it('of every operation of the contract, the operator’s too, is answered', async () => {
    const { loansContract } = await import('./support/contracts.ts');
    for (const { id } of allOperations(loansContract).filter(
      (operation) => operation.id !== 'waitForLoans',
    )) {
      // oxlint-disable-next-line no-await-in-loop -- a handful
      expect((await stage.ask(`loans.${id}`, actorOf('ops'))).status).toBeGreaterThanOrEqual(200);
    }
  });
});
