/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { roleNames, type Grant, type Scope } from '@innovatienetwerk/contract';
import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import { followedKinds } from '../../contract/index.ts';
import { goOn, type Page } from './decide.ts';
import { mayHear } from './hearing.ts';
import { announcements, type AnnouncementEvent } from './state.ts';

const announcementId = 'announcement-1';
const place = { at: '2026-03-01T00:00:00.000Z', id: 'follow-500' };
const made: AnnouncementEvent = {
  type: 'announcement.made.v1',
  data: { announcementId, kind: 'followed-idea-submitted' },
  kept: {
    subject: { ideaId: 'idea-1', asAuthor: false },
    topics: ['region:NL-UT'],
    about: { region: 'NL-UT', personIds: [] },
    besides: ['person-1'],
    madeAt: '2026-03-02T09:30:00.000Z',
  },
};
const pageTold: AnnouncementEvent = {
  type: 'announcement.page-told.v1',
  data: { announcementId, told: 480 },
  kept: { place },
};
const completed = (told: number): AnnouncementEvent => ({
  type: 'announcement.completed.v1',
  data: { announcementId, told },
});
const after = (page: Page, ...history: readonly AnnouncementEvent[]) =>
  given(announcements, made, ...history).when((state) => goOn(announcementId, state, page));

describe('an announcement', () => {
  test('goes on after each page, and is completed by the last', () => {
    after({ from: undefined, told: 480, next: place }).then(pageTold);
    after({ from: place, told: 20 }, pageTold).then(completed(500));
    after({ from: undefined, told: 0 }).then(completed(0));
  });

  test('counts no page twice, whichever turn was overtaken', () => {
    after({ from: undefined, told: 480, next: place }, pageTold).thenNothing();
    after({ from: place, told: 20 }, pageTold, completed(500)).thenNothing();
  });

  test('is nobody’s to read', () => {
    expect(announcements.scope(given(announcements, made).state)).toMatchObject({
      personIds: [],
      private: true,
    });
  });
});

describe('a follower', () => {
  const utrecht: Scope = { region: 'NL-UT', organisationId: 'library-1', personIds: [] };
  const as = (role: Grant['role'], region: 'NL-UT' | 'NL-LI') => ({
    personId: 'person-1',
    grants: [{ role, organisationId: 'library-9', regions: [region] }] as const,
  });

  test('hears of an idea where they may read it', () => {
    expect(mayHear('followed-idea-submitted', as('staff', 'NL-UT'), utrecht)).toBe(true);
    expect(mayHear('followed-idea-submitted', as('staff', 'NL-LI'), utrecht)).toBe(false);
    expect(mayHear('followed-idea-submitted', as('programme-manager', 'NL-LI'), utrecht)).toBe(true);
  });

  test('hears of a decision anywhere, because it is published', () => {
    expect(mayHear('followed-idea-decided', as('staff', 'NL-LI'), utrecht)).toBe(true);
  });

  test('hears nothing of what is private, whoever they are and whatever they follow', () => {
    for (const kind of followedKinds)
      for (const role of roleNames)
        expect(mayHear(kind, as(role, 'NL-UT'), { ...utrecht, private: true })).toBe(false);
  });

  test('without a grant hears only what everybody may read', () => {
    const nobody = { personId: 'person-1', grants: [] };
    const heard = followedKinds.filter((kind) => mayHear(kind, nobody, utrecht));
    expect(heard).toEqual(['followed-call-opened']);
  });
});
