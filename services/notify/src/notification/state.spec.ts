import { isDeepStrictEqual } from 'node:util';
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notificationKinds } from '../../contract/index.ts';
import { notificationIdOf, notifications, type NotificationEvent } from './state.ts';

const notificationId = 'notification-1';
const personId = 'person-1';
const subject = {
  ideaId: 'idea-1',
  outcome: 'accepted',
  explanation: { nl: 'Past bij de agenda.' },
  asAuthor: false,
} as const;
const created: NotificationEvent = {
  type: 'notification.created.v1',
  data: { notificationId, personId, kind: 'idea-decided' },
  kept: { language: 'en', subject, inApp: true },
};
const readAt = '2026-03-02T09:30:00.000Z';
const read: NotificationEvent = {
  type: 'notification.read.v1',
  data: { notificationId, personId },
  kept: { readAt },
};

describe('a message', () => {
  test('keeps what it tells to whom in which language, and is unread', () => {
    expect(given(notifications, created).state).toEqual({
      personId,
      kind: 'idea-decided',
      language: 'en',
      subject,
      inApp: true,
    });
  });

  test('that was read tells the same, and since when', () => {
    const unread = given(notifications, created).state;
    expect(given(notifications, created, read).state).toEqual({ ...unread, readAt });
  });

  test('is private to who it is for, however far a role reaches', () => {
    expect(notifications.scope(given(notifications, created, read).state)).toMatchObject({
      personIds: [personId],
      private: true,
    });
  });
});

describe('the id of a message', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const told = fc.tuple(fc.constantFrom(...notificationKinds), id, id);

  test('is the same exactly for the same kind, idea and person: a repeated event tells nobody twice', () => {
    fc.assert(
      fc.property(told, told, (one, other) => {
        expect(notificationIdOf(...one) === notificationIdOf(...other)).toBe(isDeepStrictEqual(one, other));
      }),
    );
  });
});
