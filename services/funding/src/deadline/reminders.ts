import { daysAfter, daysFrom } from '@innovatienetwerk/values';
import { reminderWords, type ReminderWord } from '../../contract/index.ts';

/** How many days before the last day each reminder is due; the last one comes when it has passed. */
const daysBefore: Readonly<Record<ReminderWord, number>> = { 'two-weeks': 14, 'three-days': 3, overdue: -1 };

const after = (told: ReminderWord | undefined): readonly ReminderWord[] =>
  reminderWords.slice(told === undefined ? 0 : reminderWords.indexOf(told) + 1);

/** The day on which somebody must hear again of this last day; absent when all was told. */
export function nextReminderOn(dueOn: string, told: ReminderWord | undefined): string | undefined {
  const [next] = after(told);
  return next === undefined ? undefined : daysAfter(dueOn, -daysBefore[next]);
}

/** What is to be told today: of reminders that were missed, only the one that is true now. */
export const reminderFor = (
  dueOn: string,
  today: string,
  told: ReminderWord | undefined,
): ReminderWord | undefined => after(told).findLast((word) => daysFrom(today, dueOn) <= daysBefore[word]);
