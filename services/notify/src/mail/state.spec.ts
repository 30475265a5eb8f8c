import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailIdOf, mails, type MailEvent } from './state.ts';

const mailId = 'mail-1';
const notificationId = 'notification-1';
const personId = 'person-1';
const dueAt = '2026-03-02T09:30:00.000Z';
const later = '2026-03-02T09:30:05.000Z';

const queued: MailEvent = {
  type: 'mail.queued.v1',
  data: { mailId, notificationId, personId },
  kept: { dueAt },
};
const postponed: MailEvent = {
  type: 'mail.postponed.v1',
  data: { mailId, attempts: 1 },
  kept: { dueAt: later },
};
const sent: MailEvent = {
  type: 'mail.sent.v1',
  data: { mailId, notificationId, attempts: 2 },
  kept: { sentAt: later },
};
const givenUp: MailEvent = {
  type: 'mail.given-up.v1',
  data: { mailId, notificationId, reason: 'refused' },
};

describe('a mail', () => {
  test('is queued for a person with a message, and was not tried yet', () => {
    expect(given(mails, queued).state).toEqual({
      notificationId,
      personId,
      status: 'queued',
      attempts: 0,
      dueAt,
    });
  });

  test('that is postponed stays in the queue until its new moment', () => {
    expect(given(mails, queued, postponed).state).toMatchObject({
      status: 'queued',
      attempts: 1,
      dueAt: later,
    });
  });

  test('leaves the queue when it is sent or given up', () => {
    expect(given(mails, queued, postponed, sent).state).toMatchObject({
      status: 'sent',
      attempts: 2,
      sentAt: later,
    });
    expect(given(mails, queued, postponed, givenUp).state.status).toBe('given-up');
  });

  test('never becomes a mail to another person or about another message', () => {
    fc.assert(
      fc.property(fc.subarray([postponed, sent, givenUp]), (events) => {
        expect(given(mails, queued, ...events).state).toMatchObject({ notificationId, personId });
      }),
    );
  });

  test('is one for each message: a message that is told again is the same mail', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(mailIdOf(one) === mailIdOf(other)).toBe(one === other);
      }),
    );
  });

  test('is private to who gets it, however far a role reaches', () => {
    expect(mails.scope(given(mails, queued).state)).toMatchObject({ personIds: [personId], private: true });
  });
});
