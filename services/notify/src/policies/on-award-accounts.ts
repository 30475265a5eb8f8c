import { events as funding } from '@innovatienetwerk/funding/contract';
import { policy } from '@innovatienetwerk/service';
import { notifyAll } from '../notification/notify.ts';

/** Who answers for an award hears that a change request is needed, and when its reports are due. */
export const onChangeNeeded = policy(
  'tell-change-needed',
  funding.changeNeeded,
  ({ data: { applicationId, personIds } }, reaction) =>
    notifyAll(reaction, 'change-needed', personIds, { applicationId }),
);

export const onReportReminded = policy(
  'remind-of-report',
  funding.reportReminded,
  async ({ data: { applicationId, personIds, dueOn, when } }, reaction) => {
    const near = when === 'overdue' ? 'overdue' : 'soon';
    await notifyAll(reaction, 'report-due', personIds, { applicationId, dueOn, when: near });
  },
);
