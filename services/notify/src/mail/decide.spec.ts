/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  delayMs,
  digested,
  gather,
  holdAgain,
  MAX_ATTEMPTS,
  reconsider,
  setAside,
  settle,
  type Attempt,
} from './decide.ts';
import { mails, type MailEvent, type MailState } from './state.ts';

const mailId = 'mail-1';
const notificationId = 'notification-1';
const now = new Date('2026-03-02T09:30:00.000Z');
const inSeconds = (seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();
const HALF_A_DAY_MS = 12 * 60 * 60 * 1000;
const attempts: readonly Attempt[] = ['accepted', 'no-contact', 'refused', 'failed'];

const queued: MailEvent = {
  type: 'mail.queued.v1',
  data: { mailId, notificationId, personId: 'person-1' },
  kept: { dueAt: now.toISOString() },
};
const postponed = (times: number, dueAt = now.toISOString()): MailEvent => ({
  type: 'mail.postponed.v1',
  data: { mailId, attempts: times },
  kept: { dueAt },
});
const sent = (times: number): MailEvent => ({
  type: 'mail.sent.v1',
  data: { mailId, notificationId, attempts: times },
  kept: { sentAt: now.toISOString() },
});
const givenUp = (reason: 'no-contact' | 'refused' | 'too-many-attempts' | 'not-wanted'): MailEvent => ({
  type: 'mail.given-up.v1',
  data: { mailId, notificationId, reason },
});

/** What comes of an attempt, after these events. */
const attempted = (attempt: Attempt, ...history: readonly MailEvent[]) =>
  given(mails, queued, ...history).when((state) => settle(mailId, state, attempt, now));

describe('a mail', () => {
  test('that the server accepts is sent, and tells at which attempt', () => {
    attempted('accepted').then(sent(1));
    attempted('accepted', postponed(4)).then(sent(5));
  });

  test('that could not be sent is due again later, at first after five seconds', () => {
    attempted('failed').then(postponed(1, inSeconds(5)));
  });

  test('waits four times as long after each failure, counted from that failure and not from when it was due', () => {
    attempted('failed', postponed(1, inSeconds(-600))).then(postponed(2, inSeconds(20)));
    attempted('failed', postponed(2, inSeconds(-600))).then(postponed(3, inSeconds(80)));
  });

  test.each(['no-contact', 'refused'] as const)(
    'is given up at once, whichever attempt it is, when the outcome is %s',
    (attempt) => {
      attempted(attempt).then(givenUp(attempt));
      attempted(attempt, postponed(7)).then(givenUp(attempt));
    },
  );

  test('is given up when the last attempt fails, and not before', () => {
    expect(attempted('failed', postponed(MAX_ATTEMPTS - 2)).state().status).toBe('queued');
    attempted('failed', postponed(MAX_ATTEMPTS - 1)).then(givenUp('too-many-attempts'));
  });

  test('is sent also when only the last attempt succeeds', () => {
    attempted('accepted', postponed(MAX_ATTEMPTS - 1)).then(sent(MAX_ATTEMPTS));
  });

  test.each([
    ['sent', sent(1)],
    ['given up', givenUp('refused')],
  ] as const)('that is %s changes no more, whatever comes of an attempt that was under way', (_, end) => {
    for (const attempt of attempts) attempted(attempt, end).thenNothing();
  });
});

/** Attempts in any order and at any moment, each some time after the one before. */
const anyAttempts = fc.array(
  fc.record({
    attempt: fc.oneof({ weight: 6, arbitrary: fc.constant('failed' as const) }, fc.constantFrom(...attempts)),
    afterMs: fc.integer({ min: 0, max: 2 * HALF_A_DAY_MS }),
  }),
  { maxLength: 2 * MAX_ATTEMPTS, size: 'max' },
);

interface Step {
  readonly before: MailState;
  readonly after: MailState;
  readonly told: readonly MailEvent[];
  readonly moment: Date;
}

/** Plays attempts on a mail that was just queued. */
function play(tries: readonly { readonly attempt: Attempt; readonly afterMs: number }[]): readonly Step[] {
  let state = given(mails, queued).state;
  let moment = now;
  return tries.map(({ attempt, afterMs }) => {
    const before = state;
    moment = new Date(moment.getTime() + afterMs);
    const told = settle(mailId, before, attempt, moment);
    if ('refused' in told) throw new Error('an attempt to send cannot be refused');
    state = told.reduce((evolved, event) => mails.evolve(evolved, event), before);
    return { before, after: state, told, moment };
  });
}

describe('after any sequence of attempts', () => {
  test('a mail never goes back to the queue once it is settled, and nothing about it changes any more', () => {
    let late = 0;
    fc.assert(
      fc.property(anyAttempts, (tries) => {
        for (const { before, after, told } of play(tries)) {
          if (before.status === 'queued') continue;
          late += 1;
          expect(told).toEqual([]);
          expect(after).toEqual(before);
        }
      }),
    );
    expect(late, 'some attempts came after the end').toBeGreaterThan(0);
  });

  test('its end is told exactly once, and as the state shows it', () => {
    const ends: readonly string[] = ['mail.sent.v1', 'mail.given-up.v1'];
    fc.assert(
      fc.property(anyAttempts, (tries) => {
        const steps = play(tries);
        const told = steps.flatMap((step) => step.told.map(({ type }) => type));
        const status = steps.at(-1)?.after.status ?? 'queued';
        const expected: Readonly<Record<string, readonly string[]>> = {
          queued: [],
          sent: ['mail.sent.v1'],
          'given-up': ['mail.given-up.v1'],
        };
        expect(told.filter((type) => ends.includes(type))).toEqual(expected[status]);
      }),
    );
  });

  test('it was never tried more often than the limit, and is settled by then at the latest', () => {
    fc.assert(
      fc.property(anyAttempts, (tries) => {
        const steps = play(tries);
        expect(steps.filter(({ told }) => told.length > 0).length).toBeLessThanOrEqual(MAX_ATTEMPTS);
        if (tries.length >= MAX_ATTEMPTS) expect(steps.at(-1)?.after.status).not.toBe('queued');
      }),
    );
  });

  test('a mail that waits is always due after the attempt that failed, and within half a day of it', () => {
    fc.assert(
      fc.property(anyAttempts, (tries) => {
        for (const { before, after, moment } of play(tries)) {
          if (after.status !== 'queued') break;
          const waits = new Date(after.dueAt).getTime() - moment.getTime();
          expect(waits).toBeGreaterThan(0);
          expect(waits).toBeLessThanOrEqual(HALF_A_DAY_MS);
          expect(after.attempts).toBe(before.attempts + 1);
        }
      }),
    );
  });
});

describe('the wait between attempts', () => {
  const anyAttempt = fc.integer({ min: 1, max: 1_000 });

  test('begins at five seconds and is four times as long each time', () => {
    expect([1, 2, 3, 4].map(delayMs)).toEqual([5_000, 20_000, 80_000, 320_000]);
  });

  test('never exceeds half a day, and reaches it', () => {
    fc.assert(fc.property(anyAttempt, (attempt) => delayMs(attempt) <= HALF_A_DAY_MS));
    expect(delayMs(MAX_ATTEMPTS)).toBe(HALF_A_DAY_MS);
  });

  test('never shrinks', () => {
    fc.assert(
      fc.property(anyAttempt, anyAttempt, (one, other) => {
        expect(delayMs(Math.max(one, other))).toBeGreaterThanOrEqual(delayMs(Math.min(one, other)));
      }),
    );
  });

  test('is in all more than two days: a mail server that is away that long loses no mail', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => delayMs(index + 1));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(4 * HALF_A_DAY_MS);
  });
});

describe('a mail whose reader does not want it now', () => {
  const at = new Date('2026-03-03T07:00:00.000Z');
  const dueAt = at.toISOString();
  const digestId = 'digest-1';
  const delayed: MailEvent = {
    type: 'mail.delayed.v1',
    data: { mailId, reason: 'quiet-hours' },
    kept: { dueAt },
  };
  const held: MailEvent = { type: 'mail.held.v1', data: { mailId, reason: 'digest' }, kept: { dueAt } };
  const reconsidered: MailEvent = {
    type: 'mail.reconsidered.v1',
    data: { mailId },
    kept: { dueAt: now.toISOString() },
  };
  const gathered: MailEvent = { type: 'mail.gathered.v1', data: { mailId, digestId } };
  const after = (...history: readonly MailEvent[]) => given(mails, queued, ...history);

  test('waits until the moment that suits, or for a digest, or ends', () => {
    after()
      .when((state) => setAside(mailId, state, { send: 'later', at, because: 'quiet-hours' }))
      .then(delayed);
    after()
      .when((state) => setAside(mailId, state, { send: 'in-digest', at, because: 'digest' }))
      .then(held);
    after()
      .when((state) => setAside(mailId, state, { send: 'never' }))
      .then(givenUp('not-wanted'));
  });

  test('counts no attempt by waiting', () => {
    expect(after(delayed).state).toMatchObject({ status: 'queued', attempts: 0, dueAt });
  });

  test('is looked at again when the preferences change, as long as it waits for them', () => {
    for (const history of [[delayed], [held]])
      after(...history)
        .when((state) => reconsider(mailId, state, now))
        .then(reconsidered);
    for (const history of [[], [postponed(1)], [held, gathered], [sent(1)]])
      after(...history)
        .when((state) => reconsider(mailId, state, now))
        .thenNothing();
  });

  test('goes into the digest for which it waits and into no other', () => {
    after(held)
      .when((state) => gather(mailId, state, { id: digestId, dueAt }))
      .then(gathered);
    for (const history of [[], [delayed], [held, reconsidered], [held, gathered], [sent(1)]])
      after(...history)
        .when((state) => gather(mailId, state, { id: 'digest-2', dueAt }))
        .thenNothing();
    after(held)
      .when((state) => gather(mailId, state, { id: digestId, dueAt: now.toISOString() }))
      .thenNothing();
  });

  test('waits for the next digest when this one is full', () => {
    const next = new Date('2026-03-04T07:00:00.000Z');
    after(held)
      .when((state) => holdAgain(mailId, state, { dueAt, next }))
      .then({ ...held, kept: { dueAt: next.toISOString() } });
    after(held, gathered)
      .when((state) => holdAgain(mailId, state, { dueAt, next }))
      .thenNothing();
  });

  test('ends in its digest, once', () => {
    const end: MailEvent = { type: 'mail.digested.v1', data: { mailId, notificationId, digestId } };
    after(held, gathered)
      .when((state) => digested(mailId, state))
      .then(end);
    after(held, gathered, end)
      .when((state) => digested(mailId, state))
      .thenNothing();
  });

  test('is never sent alone once it is in a digest', () => {
    for (const attempt of attempts)
      after(held, gathered)
        .when((state) => settle(mailId, state, attempt, now))
        .thenNothing();
  });
});
