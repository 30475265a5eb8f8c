import type { Decision } from '@innovatienetwerk/service';
import type { AnnouncementEvent, AnnouncementState, Place } from './state.ts';

/** What one page of followers came to. */
export interface Page {
  /** Before this page, so that a turn that was overtaken changes nothing. */
  readonly from: Place | undefined;
  readonly told: number;
  /** Where the next page begins; absent after the last. */
  readonly next?: Place;
}

export function goOn(
  announcementId: string,
  { status, told, place }: AnnouncementState,
  page: Page,
): Decision<AnnouncementEvent> {
  if (status !== 'telling' || place?.id !== page.from?.id) return [];
  const data = { announcementId, told: told + page.told };
  return page.next === undefined
    ? [{ type: 'announcement.completed.v1', data }]
    : [{ type: 'announcement.page-told.v1', data, kept: { place: page.next } }];
}
