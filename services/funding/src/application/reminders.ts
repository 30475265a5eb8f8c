import type { Decision } from '@innovatienetwerk/service';
import { dayOf, daysFrom } from '@innovatienetwerk/values';
import { reminderDays } from '../../contract/index.ts';
import { about } from './drafting.ts';
import { isDraft, type ApplicationEvent, type ApplicationState } from './state.ts';

/** The reminder that is due now: of those that were missed, only the nearest. A draft that rests is left alone. */
export function remind(
  applicationId: string,
  state: ApplicationState,
  closesAt: string,
  now: Date,
): Decision<ApplicationEvent> {
  const left = daysFrom(dayOf(now), dayOf(closesAt));
  const due = reminderDays.findLast((days) => left <= days);
  const isLate = due === undefined || left < 0 || now.toISOString() >= closesAt;
  if (!isDraft(state) || state.suspendedAt !== undefined || isLate) return [];
  const told = state.remindedDays.some((days) => reminderDays.findLast((one) => days <= one) === due);
  if (told) return [];
  return [
    {
      type: 'application.reminded.v1',
      data: { ...about(applicationId, state), daysLeft: left, personIds: [...state.authorIds] },
    },
  ];
}
