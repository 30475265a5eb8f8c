import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { policy } from '@innovatienetwerk/service';
import { notify } from '../notification/notify.ts';

/** Who must write the closing report of a phase hears it before, on and after its last day. */
export const onClosureReminded = policy(
  'remind-of-closure',
  fieldlabs.closureReminded,
  async ({ data: { fieldlabId, personIds, closureDueOn, when } }, reaction) => {
    await Promise.all(
      personIds.map((personId) =>
        notify(reaction, 'closure-due', personId, { fieldlabId, dueOn: closureDueOn, when }),
      ),
    );
  },
);
