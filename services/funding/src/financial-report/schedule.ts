import { dueObjects } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { remind } from './decide.ts';
import { reports } from './state.ts';

/** Reminds of financial reports. What was told has its next day, so every turn finds others. */
export const reportsSchedule = dueObjects(reports, {
  name: 'financial-reports',
  everyMs: 5_000,
  filter: (now) => ({ 'state.nextOn': { $lte: dayOf(now) } }),
  sort: 'state.nextOn',
  key: ({ id, state }) => `remind/${id}/${state.dueOn}/${state.nextOn ?? ''}`,
  decide: remind,
});
