import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { policy } from '@innovatienetwerk/service';
import { notifyAll } from '../notification/notify.ts';

/** Who must write the closing report of a phase hears it before, on and after its last day. */
export const onClosureReminded = policy(
  'remind-of-closure',
  fieldlabs.closureReminded,
  ({ data: { fieldlabId, personIds, closureDueOn, when } }, reaction) =>
    notifyAll(reaction, 'closure-due', personIds, { fieldlabId, dueOn: closureDueOn, when }),
);
