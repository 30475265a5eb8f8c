import {
  latelyTraceOf,
  ownWork,
  someAtOnce,
  type Due,
  type Parts,
  type Reaction,
  type Schedule,
} from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import type { NotificationTypeCode } from '../../contract/index.ts';
import { follows, type FollowState } from '../follow/state.ts';
import { hasHeard } from '../notification/heard.ts';
import { notify } from '../notification/notify.ts';
import { keyOf } from '../texts/index.ts';
import { goOn, type Page } from './decide.ts';
import { mayHear } from './hearing.ts';
import { announcements, type AnnouncementState } from './state.ts';

const ANNOUNCEMENTS_PER_TURN = 20;
export const FOLLOWERS_PER_PAGE = 500;
/** As many as the database serves at a time without others noticing. */
const AT_ONCE = 25;

async function followersOf(parts: Parts, { topics, madeAt, place }: AnnouncementState) {
  return await parts.aggregates(follows).list({
    filter: { 'state.topic': { $in: [...topics] }, createdAt: { $lte: new Date(madeAt) } },
    reach: ownWork,
    sort: { field: 'createdAt', direction: 1 },
    limit: FOLLOWERS_PER_PAGE,
    ...(place === undefined ? {} : { after: { value: new Date(place.at), id: place.id } }),
  });
}

/** Under which other types somebody may have heard the same. */
const heardAs: Partial<Record<NotificationTypeCode, readonly NotificationTypeCode[]>> = {
  'followed-idea-decided': ['idea-decided', 'supported-idea-decided'],
};

async function tellOne(reaction: Reaction, state: AnnouncementState, personId: string): Promise<void> {
  const { kind, subject } = state;
  if (await hasHeard(reaction.parts, heardAs[kind] ?? [], keyOf(subject), personId)) return;
  await notify(reaction, kind, personId, subject as never);
}

/** Who of these followers hears it: each once, whatever they follow, and nobody who may not read it or knows it already. */
function hearersAmong(
  { kind, about, besides }: AnnouncementState,
  followers: readonly Stored<FollowState>[],
): readonly string[] {
  const allowed = followers.filter(({ state }) => mayHear(kind, state, about));
  return [...new Set(allowed.map(({ state }) => state.personId))].filter(
    (personId) => !besides.includes(personId),
  );
}

/** Tells one page. A page that broke off is told again, which tells nobody twice. */
async function tellPage(due: Due, announcement: Stored<AnnouncementState>): Promise<void> {
  const { id, version, state } = announcement;
  const reaction = due.for(`announcement/${id}/${version}`, latelyTraceOf(announcement, due.now));
  const { items, next } = await followersOf(due.parts, state);
  const hearers = hearersAmong(state, items);
  await someAtOnce(hearers, AT_ONCE, (personId) => tellOne(reaction, state, personId));
  const page: Page = {
    from: state.place,
    told: hearers.length,
    ...(next === undefined ? {} : { next: { at: (next.value as Date).toISOString(), id: next.id } }),
  };
  await reaction.change(announcements, id, (current) => goOn(id, current, page));
}

/** Tells followers what happened, one page of each announcement in a turn, so that a small one never waits for a large one. */
export const announcementSchedule: Schedule = {
  name: 'announcements',
  everyMs: 500,
  async run(due) {
    const { items } = await due.parts.aggregates(announcements).list({
      filter: { 'state.status': 'telling' },
      reach: ownWork,
      sort: { field: 'createdAt', direction: 1 },
      limit: ANNOUNCEMENTS_PER_TURN,
    });
    const outcomes = await Promise.allSettled(items.map((announcement) => tellPage(due, announcement)));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  },
};
