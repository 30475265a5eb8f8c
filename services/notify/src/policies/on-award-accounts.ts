import { events as funding } from '@innovatienetwerk/funding/contract';
import { policy } from '@innovatienetwerk/service';
import { notify } from '../notification/notify.ts';

/** Who answers for an award hears that a change request is needed, and when its reports are due. */
export const onChangeNeeded = policy(
  'tell-change-needed',
  funding.changeNeeded,
  async ({ data: { applicationId, personIds } }, reaction) => {
    await Promise.all(
      personIds.map((personId) => notify(reaction, 'change-needed', personId, { applicationId })),
    );
  },
);

export const onReportReminded = policy(
  'remind-of-report',
  funding.reportReminded,
  async ({ data: { applicationId, personIds, dueOn, when } }, reaction) => {
    const near = when === 'overdue' ? 'overdue' : 'soon';
    await Promise.all(
      personIds.map((personId) =>
        notify(reaction, 'report-due', personId, { applicationId, dueOn, when: near }),
      ),
    );
  },
);
