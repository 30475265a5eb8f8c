import type { EventEnvelope, RegionCode, Scope } from '@innovatienetwerk/contract';
import type { Decision, Reaction } from '@innovatienetwerk/service';
import type { FollowedKind } from '../../contract/index.ts';
import { topicKey, type Topic } from '../follow/state.ts';
import { keyOf, type SubjectOf } from '../texts/index.ts';
import { announcementIdOf, announcements, type AnnouncementEvent } from './state.ts';

export const inRegions = (regions: readonly RegionCode[]): readonly Topic[] =>
  regions.map((value) => ({ kind: 'region', value }));

export const aboutThemes = (themes: readonly string[]): readonly Topic[] =>
  themes.map((value) => ({ kind: 'theme', value }));

/** Where an event happened, as far as it says so itself. */
const placeOf = ({ region, organisationId, private: hidden }: EventEnvelope): Scope => ({
  region,
  personIds: [],
  ...(organisationId === undefined ? {} : { organisationId }),
  ...(hidden === undefined ? {} : { private: hidden }),
});

export interface Announcement<Kind extends FollowedKind> {
  readonly kind: Kind;
  readonly subject: SubjectOf<Kind>;
  readonly topics: readonly Topic[];
  /** Who hears it already because it concerns them. */
  readonly besides?: readonly string[];
}

/** Lets followers be told of what an event says. They are told page by page afterwards, so that no event waits for thousands of people. */
export async function announce<Kind extends FollowedKind>(
  { create }: Reaction,
  event: EventEnvelope,
  { kind, subject, topics, besides = [] }: Announcement<Kind>,
): Promise<void> {
  const announcementId = announcementIdOf(kind, keyOf(subject));
  await create(announcements, announcementId, (now): Decision<AnnouncementEvent> => [
    {
      type: 'announcement.made.v1',
      data: { announcementId, kind },
      kept: {
        subject,
        topics: [...new Set(topics.map(topicKey))],
        about: placeOf(event),
        besides,
        madeAt: now.toISOString(),
      },
    },
  ]);
}
