import { daysAfter, daysFrom } from '@innovatienetwerk/values';
import { reminderWords, type ReminderWord } from '../../contract/index.ts';

/** How many days before the last day each reminder is due; the last one comes when it has passed. */
const daysBefore: Readonly<Record<ReminderWord, number>> = { 'two-weeks': 14, 'three-days': 3, overdue: -1 };

const after = (told: ReminderWord | undefined): readonly ReminderWord[] =>
  reminderWords.slice(told === undefined ? 0 : reminderWords.indexOf(told) + 1);

/** The day on which somebody must hear again of this last day; absent when all was told. */
function nextReminderOn(dueOn: string, told: ReminderWord | undefined): string | undefined {
  const [next] = after(told);
  return next === undefined ? undefined : daysAfter(dueOn, -daysBefore[next]);
}

/** What is to be told today: of reminders that were missed, only the one that is true now. */
export const reminderFor = (
  dueOn: string,
  today: string,
  told: ReminderWord | undefined,
): ReminderWord | undefined => after(told).findLast((word) => daysFrom(today, dueOn) <= daysBefore[word]);

interface Reminded {
  readonly dueOn: string;
  /** The last reminder of this last day. */
  readonly told?: ReminderWord;
  /** When the next reminder is due. */
  readonly nextOn?: string;
}

/** Another last day is another thing to be reminded of. @param waits whether somebody has still something to do by that day */
export function withReminders<State extends Reminded>(
  state: State,
  before: Pick<Reminded, 'dueOn'>,
  waits: boolean,
): Omit<State, 'told' | 'nextOn'> & Pick<Reminded, 'told' | 'nextOn'> {
  const { told, nextOn: _, ...rest } = state;
  const kept = state.dueOn === before.dueOn ? told : undefined;
  const nextOn = waits ? nextReminderOn(state.dueOn, kept) : undefined;
  return {
    ...rest,
    ...(kept === undefined ? {} : { told: kept }),
    ...(nextOn === undefined ? {} : { nextOn }),
  };
}
